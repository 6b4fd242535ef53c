/** Text as PowerPoint has it: paragraphs with their level and bullet, runs with their look and links. */
import { plainTex } from '../../blocks/plain-tex.ts';
import { isRightToLeft } from '../../i18n/direction.ts';
import type { SeenParagraph, SeenRun } from '../page/seen-slide.ts';
import { renderEquation, writeEquation } from './equations/equation.ts';
import { lineShare } from './fit-text.ts';
import { indentOfLevel, indentShare, writeSpacing } from './levels.ts';
import { solidFill, type WriteColour } from './palette.ts';
import { splitLinks } from './split-links.ts';
import { emu, typeSize } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** Where a link leads: a relation of the slide's, and what PowerPoint is to do. */
export interface LinkTarget {
  readonly id: string;
  readonly action?: string;
}

/** How the text of one box is written. */
export interface TextContext {
  readonly colour: WriteColour;
  /** BCP 47 of the deck. */
  readonly lang: string;
  readonly codeFont: string;
  /** @returns undefined for what leads nowhere */
  readonly link: (href: string) => LinkTarget | undefined;
  /** What the box has for runs that say nothing. @default nothing: each run says it */
  readonly base: {
    readonly colour?: string;
    readonly isBold?: boolean;
    readonly isCode?: boolean;
  };
  /** Size of a level that the box has, pixels; undefined where its runs say it. */
  readonly sizeOf: (level: number) => number | undefined;
  /** Space before a paragraph of a level that the box has, pixels; undefined leaves all of it to the box. */
  readonly gapOf: (level: number) => number | undefined;
  /** Sizes of type are so much smaller. @default 1 */
  readonly scale?: number;
  /** Levels have bullets that text outside of lists must do without. */
  readonly hasBullets: boolean;
  /** Colours and sizes are left to a template. */
  readonly isTemplate: boolean;
  /** What goes before the theme's colours: bullets where the box has none. */
  readonly bullet?: 'own';
}

/** Writes paragraphs in their order. */
export function writeParagraphs(paragraphs: readonly SeenParagraph[], context: TextContext): Xml[] {
  const series = createSeries();
  return paragraphs.map((paragraph, index) => {
    const before = paragraphs[index - 1];
    const gap = before && Math.max(0, paragraph.top - before.top - before.height);
    return writeParagraph(paragraph, { ...context, gap, startAt: series(paragraph) });
  });
}

interface ParagraphContext extends TextContext {
  readonly gap: number | undefined;
  readonly startAt: number;
}

function writeParagraph(paragraph: SeenParagraph, context: ParagraphContext): Xml {
  const runs = splitLinks(paragraph.runs, paragraph.isRtl).map((run) =>
    writeRun(run, paragraph, context),
  );
  const end = runs.length === 0 && element('a:endParaRPr', writeLanguage(context.lang));
  return element('a:p', {}, writeProperties(paragraph, context), runs, end);
}

function writeLanguage(tag: string): { readonly lang: string } {
  return { lang: nameLanguage(tag) };
}

/** PowerPoint names a language with its country: `de` is `de-DE`. */
export function nameLanguage(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return 'en-US';
  }
}

/** The level of a paragraph, from 0. */
export function levelOf({ depth }: Pick<SeenParagraph, 'depth'>): number {
  return Math.min(8, Math.max(0, depth - 1));
}

function writeProperties(paragraph: SeenParagraph, context: ParagraphContext): Xml {
  const { depth, marker, lineHeight, size } = paragraph;
  const level = levelOf(paragraph);
  const isPlain = context.hasBullets && !marker;
  const isOwn = context.bullet === 'own' && depth > 0;
  const own = size * (context.scale ?? 1);
  const given = context.gapOf(level);
  const { gap } = context;
  const isOther = given !== undefined && gap !== undefined && Math.abs(gap - given) > 3;
  const lines = lineHeight / size / lineShare;
  const isTight = given !== undefined && Math.abs(lines - 1.08) > 0.08;
  return element(
    'a:pPr',
    {
      marL: isPlain && depth === 0 ? 0 : isOwn ? emu(indentOfLevel(own, level)) : undefined,
      lvl: level > 0 ? level : undefined,
      indent: isPlain ? 0 : isOwn && marker ? -emu(indentShare * own) : undefined,
      ...writeDirection(paragraph, context.lang),
    },
    writeSpacing({
      lines: isTight ? lines : undefined,
      before: isOther ? gap * (context.scale ?? 1) : undefined,
    }),
    writeMarker(paragraph, context),
  );
}

/**
 * Where text runs against the usual way, paragraphs say it; both ways do in a deck that runs from the right, whose master may
 * be anyone's. Left and right are the slide's: ECMA-376, part 1, 20.1.10.59.
 */
export function writeDirection(
  { align, isRtl }: Pick<SeenParagraph, 'align' | 'isRtl'>,
  lang: string,
): { readonly algn?: string | undefined; readonly rtl?: boolean | undefined } {
  const isSaid = isRtl || isRightToLeft(lang);
  const start = isSaid ? (isRtl ? 'r' : 'l') : undefined;
  const ways = { start, center: 'ctr', end: isRtl ? 'l' : 'r', justify: 'just' };
  return { algn: ways[align], rtl: isSaid ? isRtl : undefined };
}

const numberings: Readonly<Record<string, string>> = {
  line: 'arabicPlain',
  'lower-alpha': 'alphaLcPeriod',
  'lower-latin': 'alphaLcPeriod',
  'upper-alpha': 'alphaUcPeriod',
  'upper-latin': 'alphaUcPeriod',
  'lower-roman': 'romanLcPeriod',
  'upper-roman': 'romanUcPeriod',
};

function writeMarker({ marker, depth }: SeenParagraph, context: ParagraphContext): Xml[] {
  if (!marker) return context.hasBullets ? [element('a:buNone')] : [];
  if (marker.type === 'task') {
    const char = marker.isChecked ? '☑' : '☐';
    return [element('a:buFont', { typeface: 'Segoe UI Symbol' }), element('a:buChar', { char })];
  }
  if (marker.type === 'number') {
    const { startAt } = context;
    const type = numberings[marker.style] ?? 'arabicPeriod';
    return [
      element('a:buFont', { typeface: '+mj-lt' }),
      element('a:buAutoNum', { type, startAt: startAt === 1 ? undefined : startAt }),
    ];
  }
  if (context.bullet !== 'own') return [];
  return [
    element('a:buFont', { typeface: 'Arial' }),
    element('a:buChar', { char: depth === 1 ? '•' : '–' }),
  ];
}

/** Counts as PowerPoint does, which begins anew after anything else on the level; gives what a series is to begin with. */
function createSeries(): (paragraph: SeenParagraph) => number {
  const open = new Map<number, { readonly start: number; readonly next: number }>();
  return (paragraph) => {
    const level = levelOf(paragraph);
    const { marker } = paragraph;
    for (const each of open.keys())
      if (each > level || (each === level && marker?.type !== 'number')) open.delete(each);
    if (marker?.type !== 'number') return 1;
    const known = open.get(level);
    const start = known?.next === marker.number ? known.start : marker.number;
    open.set(level, { start, next: marker.number + 1 });
    return start;
  };
}

/** A formula that is one bold letter or word. */
const boldTex = /^\s*\\(?:mathbf|boldsymbol|bm|pmb)\s*(?:\{[^{}]*\}|\w)\s*$/;

function writeRun(run: SeenRun, paragraph: SeenParagraph, context: ParagraphContext): Xml {
  const isBold = boldTex.test(run.maths?.tex ?? '');
  const look = isBold ? { ...run, bold: true as const } : run;
  const properties = writeLook(look, paragraph, context);
  if (run.isBreak) return element('a:br', {}, properties);
  const shown = run.maths ? plainTex(run.maths.tex) : run.text;
  const words = element('a:r', {}, properties, element('a:t', {}, text(shown)));
  const equation = run.maths && writeMaths(run, { words, paragraph, context });
  return equation ?? words;
}

/** A formula among words; `words` stand for it where a program shows none there. */
function writeMaths(
  run: SeenRun,
  {
    words,
    paragraph,
    context,
  }: { words: Xml; paragraph: SeenParagraph; context: ParagraphContext },
): Xml | undefined {
  const { base, colour, scale = 1 } = context;
  const size = sizeOfRun({ ...run, size: paragraph.size }, paragraph, context);
  const found = renderEquation(run.maths?.mathml ?? '', {
    display: false,
    fill: run.colour === base.colour ? undefined : solidFill(colour(run.colour)),
    size: size === undefined ? undefined : typeSize(size * scale) / 100,
  });
  return found && writeEquation(found, words, false);
}

function writeLook(run: SeenRun, paragraph: SeenParagraph, context: ParagraphContext): Xml {
  const { base, colour, isTemplate, scale = 1 } = context;
  const size = sizeOfRun(run, paragraph, context);
  const target = run.href === undefined ? undefined : context.link(run.href);
  const isOwnColour = run.colour !== base.colour && !(isTemplate && target);
  const isBold = run.bold === true;
  const lacksBold = base.isBold === true && !isBold;
  const font = run.code && !base.isCode ? context.codeFont : run.maths ? 'Cambria' : undefined;
  return element(
    'a:rPr',
    {
      ...writeLanguage(run.lang ?? context.lang),
      sz: size === undefined ? undefined : typeSize(size * scale),
      b: isBold && !base.isBold ? true : lacksBold ? false : undefined,
      i: run.italic || run.maths ? true : undefined,
      u: run.underline ? 'sng' : undefined,
      strike: run.strike ? 'sngStrike' : undefined,
      baseline: run.shift === 'sub' ? -25_000 : run.shift === 'super' ? 30_000 : undefined,
      noProof: run.code || run.maths ? true : undefined,
    },
    isOwnColour && solidFill(colour(run.colour)),
    run.mark !== undefined &&
      element('a:highlight', {}, element('a:srgbClr', { val: run.mark.slice(1).toUpperCase() })),
    font !== undefined && [
      element('a:latin', { typeface: font, pitchFamily: run.code ? 49 : undefined }),
      element('a:cs', { typeface: font, pitchFamily: run.code ? 49 : undefined }),
    ],
    target && writeLink(target, isOwnColour || base.colour === run.colour, colour(run.colour)),
  );
}

/** A run says its size where the box has another; raised and lowered signs are made smaller by PowerPoint. */
function sizeOfRun(
  run: SeenRun,
  paragraph: SeenParagraph,
  { sizeOf, isTemplate }: ParagraphContext,
): number | undefined {
  const given = sizeOf(levelOf(paragraph));
  const size = run.shift ? paragraph.size : run.size;
  if (given === undefined) return isTemplate ? undefined : size;
  if (isTemplate)
    return run.code && size < paragraph.size ? given * (size / paragraph.size) : undefined;
  return Math.abs(size - given) / given > 0.03 ? size : undefined;
}

/** A link whose text has a colour of its own keeps it. */
function writeLink({ id, action }: LinkTarget, keepsColour: boolean, colour: Xml): Xml {
  const isLinks = colour.includes('"accent1"') || colour.includes('"hlink"');
  const own = element('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  });
  return element(
    'a:hlinkClick',
    { 'r:id': id, action },
    keepsColour &&
      !isLinks &&
      element(
        'a:extLst',
        {},
        element('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, own),
      ),
  );
}

/** Sets the first levels of a box, for runs that say no size. */
export function writeSizes(
  sizes: ReadonlyMap<number, number>,
  { scale, hasBullets }: { readonly scale: number; readonly hasBullets: boolean },
): Xml {
  const levels = [...sizes].toSorted(([one], [other]) => one - other);
  return element(
    'a:lstStyle',
    {},
    levels.map(([level, size]) =>
      element(
        `a:lvl${level + 1}pPr`,
        hasBullets
          ? {
              marL: emu(indentOfLevel(size, level) * scale),
              indent: -emu(indentShare * size * scale),
            }
          : {},
        element('a:defRPr', { sz: typeSize(size * scale) }),
      ),
    ),
  );
}
