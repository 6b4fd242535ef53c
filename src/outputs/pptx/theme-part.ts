/** A theme: colours, fonts, and the effects that PowerPoint asks for, which are none. */
import { hexOf, type SchemeColours } from './palette.ts';
import { element, type Xml } from './xml.ts';

/** What a theme is made of. */
export interface ThemeFacts {
  readonly name: string;
  readonly colours: SchemeColours;
  readonly titleFont: ThemeFont;
  readonly textFont: ThemeFont;
}

/** A font by its name, and what stands for it on a machine that has it not. */
export interface ThemeFont {
  readonly name: string;
  readonly isSerif: boolean;
}

/** Fonts that Windows and macOS have for scripts that no font of ours has. */
const scripts: readonly (readonly [script: string, font: string])[] = [
  ['Jpan', 'Yu Gothic'],
  ['Hang', 'Malgun Gothic'],
  ['Hans', 'Microsoft YaHei'],
  ['Hant', 'Microsoft JhengHei'],
  ['Arab', 'Arial'],
  ['Hebr', 'Arial'],
  ['Thai', 'Tahoma'],
  ['Deva', 'Mangal'],
];

/** Writes a theme. */
export function writeTheme({ name, colours, titleFont, textFont }: ThemeFacts): Xml {
  const scheme = Object.entries(colours).map(([key, colour]) =>
    element(`a:${key}`, {}, element('a:srgbClr', { val: hexOf(colour) })),
  );
  return element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name }, scheme),
      element(
        'a:fontScheme',
        { name },
        writeFont('a:majorFont', titleFont),
        writeFont('a:minorFont', textFont),
      ),
      writeFormats(name),
    ),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  );
}

function writeFont(name: string, font: ThemeFont): Xml {
  return element(
    name,
    {},
    // Of variable width, with serifs or without: PowerPoint looks for a font of the same family.
    element('a:latin', { typeface: font.name, pitchFamily: font.isSerif ? 18 : 34 }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
    scripts.map(([script, typeface]) => element('a:font', { script, typeface })),
  );
}

/** Three of each are asked for: fills, lines, effects and grounds. */
function writeFormats(name: string): Xml {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const three = (one: (index: number) => Xml): Xml[] => [0, 1, 2].map(one);
  return element(
    'a:fmtScheme',
    { name },
    element(
      'a:fillStyleLst',
      {},
      three(() => fill),
    ),
    element(
      'a:lnStyleLst',
      {},
      three((index) =>
        element(
          'a:ln',
          { w: [9525, 19_050, 28_575][index], cap: 'flat', cmpd: 'sng', algn: 'ctr' },
          fill,
          element('a:prstDash', { val: 'solid' }),
        ),
      ),
    ),
    element(
      'a:effectStyleLst',
      {},
      three(() => element('a:effectStyle', {}, element('a:effectLst'))),
    ),
    element(
      'a:bgFillStyleLst',
      {},
      three(() => fill),
    ),
  );
}
