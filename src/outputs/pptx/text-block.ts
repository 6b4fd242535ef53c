/** Text of a slide: in a placeholder, or in a box of its own. */
import type { SeenParagraph, SeenText } from '../page/seen-slide.ts';
import { textRoom } from './design.ts';
import type { BlockContext } from './slide-context.ts';
import { estimateHeight, findScale } from './fit-text.ts';
import { sizeOfLevel, writeLevels } from './levels.ts';
import { findMainColour } from './main-colour.ts';
import type { PlannedBlock, SlidePlan } from './plan-slide.ts';
import { writeBody, writeTextShape } from './shape.ts';
import { levelOf, type TextContext, writeParagraphs, writeSizes } from './text.ts';
import { element, type Xml } from './xml.ts';

/** Layouts whose first placeholder is a list. */
const listKinds: ReadonlySet<string> = new Set([
  'agenda',
  'columns',
  'section',
  'text',
  'titleOnly',
]);

/** Space before paragraphs in Lectern's own layouts, pixels. */
const gaps: Readonly<Partial<Record<SlidePlan['kind'], number>>> = {
  agenda: 15,
  section: 15,
  statement: 24,
};
const usualGap = 10;

/** Writes paragraphs that follow each other. */
export function writeText(
  planned: PlannedBlock & { readonly block: SeenText },
  tools: BlockContext,
): Xml[] {
  return [planned.placeholder ? writeFilled(planned, tools) : writeFree(planned, tools)];
}

function writeFilled(
  {
    block,
    placeholder,
    box,
    maxHeight,
    isInherited,
    isMiddle,
  }: PlannedBlock & { readonly block: SeenText },
  { slide, plan, context }: BlockContext,
): Xml {
  const { isTemplate } = context.design;
  const given = placeholder!.size;
  const own = setBylines(block.paragraphs);
  const shown = isTemplate ? resize(own, given / sizeOfText(own)) : own;
  const scale = findScale(shown, textRoom({ ...box, height: maxHeight }, placeholder!));
  const sizes = sizesOf(shown);
  const isOther = [...sizes].some(
    ([level, size]) => Math.abs((size * scale) / sizeOfLevel(given, level) - 1) > 0.03,
  );
  const hasSizes = isTemplate ? scale < 1 || placeholder!.isUnsized === true : isOther;
  const gap = gaps[plan.kind] ?? usualGap;
  const hasBullets = placeholder!.hasBullets ?? listKinds.has(plan.kind);
  const body = isMiddle
    ? element('a:bodyPr', { anchor: 'ctr' }, element('a:normAutofit'))
    : undefined;
  return writeTextShape({
    id: context.nextId(),
    name: 'Content',
    placeholder,
    box: isInherited ? undefined : { ...box, height: maxHeight },
    body,
    listStyle: hasSizes ? writeSizes(sizes, { scale, hasBullets }) : undefined,
    paragraphs: writeParagraphs(isTemplate ? shown : own, {
      ...context.text,
      base: { colour: isTemplate ? sizeless(own) : baseColour(slide.ink, plan, own) },
      sizeOf: (level) => sizes.get(level),
      gapOf: isTemplate ? () => undefined : (level) => (level === 0 ? gap : gap / 2),
      scale,
      hasBullets,
      ...(isTemplate && !hasBullets && { bullet: 'own' as const }),
    }),
  });
}

/** The colour of most text, which a template says. */
function sizeless(paragraphs: readonly SeenParagraph[]): string {
  return findMainColour(paragraphs.flatMap(({ runs }) => runs)) ?? '#000000';
}

function baseColour(
  ink: string,
  { kind }: SlidePlan,
  paragraphs: readonly SeenParagraph[],
): string {
  // A title slide's layout has colours of its own.
  return kind === 'title' ? (paragraphs[0]?.runs[0]?.colour ?? ink) : ink;
}

function writeFree(
  { block, box, maxHeight }: PlannedBlock & { readonly block: SeenText },
  { context }: BlockContext,
): Xml {
  const { design, theme, text } = context;
  const { paragraphs } = block;
  const scale = findScale(paragraphs, { width: box.width, height: maxHeight });
  const sizes = sizesOf(paragraphs);
  const size = sizeOfText(paragraphs);
  const colour = paragraphs[0]?.runs[0]?.colour ?? theme.ink;
  const isList = paragraphs.some(({ depth }) => depth > 0);
  const levels = writeLevels({
    size: size * scale,
    lineHeight: 1.08,
    gap: usualGap,
    bullet: design.colour(theme.accent),
    colour: design.isTemplate ? element('a:schemeClr', { val: 'tx1' }) : design.colour(colour),
    hasBullets: isList,
  });
  const free: TextContext = {
    ...text,
    base: { colour },
    sizeOf: (level) => (isList ? sizeOfLevel(size, level) : size),
    gapOf: (level) => (level === 0 ? usualGap : usualGap / 2),
    scale,
    hasBullets: isList,
  };
  const deepest = Math.max(0, ...sizes.keys());
  return writeTextShape({
    id: context.nextId(),
    name: block.isFootnotes ? 'Footnotes' : 'Text',
    box: {
      ...box,
      height: Math.max(
        Math.min(box.height, maxHeight),
        estimateHeight(paragraphs, box.width, scale),
      ),
    },
    isBox: true,
    body: writeBody('t'),
    listStyle: element('a:lstStyle', {}, levels.slice(0, deepest + 1)),
    paragraphs: writeParagraphs(paragraphs, free),
  });
}

/** Size of a box's first level. */
function sizeOfText(paragraphs: readonly SeenParagraph[]): number {
  const first = paragraphs.find((one) => levelOf(one) === 0) ?? paragraphs[0];
  return first?.size ?? 24;
}

/** The size of each level that a box has. */
function sizesOf(paragraphs: readonly SeenParagraph[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const level = levelOf(paragraph);
    if (!sizes.has(level)) sizes.set(level, paragraph.size);
  }
  return sizes;
}

/** As a template sets them: its levels keep their relation. */
function resize(paragraphs: readonly SeenParagraph[], share: number): SeenParagraph[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    size: paragraph.size * share,
    lineHeight: paragraph.size * share * 1.25,
    runs: paragraph.runs.map((run) => ({ ...run, size: run.size * share })),
  }));
}

/** Names beside each other have wide spaces between them. */
function setBylines(paragraphs: readonly SeenParagraph[]): readonly SeenParagraph[] {
  return paragraphs.map((paragraph) =>
    paragraph.role === 'byline'
      ? {
          ...paragraph,
          runs: paragraph.runs.map((run) => (run.text === ' ' ? { ...run, text: '\u2003' } : run)),
        }
      : paragraph,
  );
}
