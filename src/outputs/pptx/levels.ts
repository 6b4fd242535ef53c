/** How the levels of lists are set: in a master for all slides, or in a box of its own. */
import { solidFill } from './palette.ts';
import { emu, perCent, points, typeSize } from './units.ts';
import { element, type Xml, type XmlChild } from './xml.ts';

/** How far an item is set in from the one that it belongs to, of the size of type; as the style sheets have it. */
export const indentShare = 1.2;

/** A list in a list is smaller, but no smaller than so many pixels. */
const innerShare = 0.92;
const minInner = 24;

/** Facts of text in levels, in pixels. */
export interface LevelFacts {
  readonly size: number;
  readonly lineHeight: number;
  readonly gap: number;
  readonly bullet?: Xml | undefined;
  readonly colour?: Xml | undefined;
  readonly hasBullets?: boolean;
  /** Text runs from the right. @default false */
  readonly isRtl?: boolean;
}

/** Size of a level, from 0. */
export function sizeOfLevel(size: number, level: number): number {
  return level === 0 ? size : Math.min(size, Math.max(minInner, innerShare * size));
}

/** How far a level is set in, pixels; its bullets stand one step before that. */
export function indentOfLevel(size: number, level: number): number {
  return indentShare * (size + level * sizeOfLevel(size, 1));
}

/** Writes nine levels, each with its bullet; `font` is the theme's, by its name there. */
export function writeLevels(
  { size, lineHeight, gap, bullet, colour, hasBullets = true, isRtl = false }: LevelFacts,
  font: '+mn' | '+mj' = '+mn',
): Xml[] {
  return Array.from({ length: 9 }, (_, level) => {
    const own = sizeOfLevel(size, level);
    return element(
      `a:lvl${level + 1}pPr`,
      {
        marL: hasBullets ? emu(indentOfLevel(size, level)) : 0,
        indent: hasBullets ? -emu(indentShare * own) : 0,
        algn: isRtl ? 'r' : 'l',
        defTabSz: 914_400,
        rtl: isRtl,
        eaLnBrk: true,
        latinLnBrk: false,
        hangingPunct: false,
      },
      writeSpacing({ lines: lineHeight, before: level === 0 ? gap : gap / 2 }),
      hasBullets ? writeBullet(level, bullet) : element('a:buNone'),
      element(
        'a:defRPr',
        { sz: typeSize(own), kern: 1200 },
        colour && solidFill(colour),
        element('a:latin', { typeface: `${font}-lt` }),
        element('a:ea', { typeface: `${font}-ea` }),
        element('a:cs', { typeface: `${font}-cs` }),
      ),
    );
  });
}

/** Space between lines, as a share of a font's own, and before a paragraph, pixels. */
export function writeSpacing({
  lines,
  before,
}: {
  readonly lines?: number | undefined;
  readonly before?: number | undefined;
}): Xml[] {
  const spacing = (name: string, inner: Xml): Xml => element(name, {}, inner);
  return [
    ...(lines === undefined
      ? []
      : [spacing('a:lnSpc', element('a:spcPct', { val: perCent(lines) }))]),
    ...(before === undefined
      ? []
      : [spacing('a:spcBef', element('a:spcPts', { val: points(before) }))]),
  ];
}

/** The sign of a bullet by its level: a dot, and dashes below. */
function writeBullet(level: number, colour: Xml | undefined): XmlChild[] {
  return [
    colour && element('a:buClr', {}, colour),
    element('a:buFont', { typeface: 'Arial' }),
    element('a:buChar', { char: level === 0 ? '•' : '–' }),
  ];
}
