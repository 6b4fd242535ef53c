/** Text in boxes: alerts with a bar at their beginning, quotations, code. */
import type { SeenPanel } from '../page/seen-slide.ts';
import type { BlockContext } from './slide-context.ts';
import { estimateHeight, findScale } from './fit-text.ts';
import { writeLevels } from './levels.ts';
import { solidFill, writeLiteral } from './palette.ts';
import type { PlannedBlock } from './plan-slide.ts';
import { writeTextShape } from './shape.ts';
import { writeParagraphs } from './text.ts';
import { emu, perCent, typeSize } from './units.ts';
import { element, type Xml } from './xml.ts';

const barWidth = 6;

/** Characters that a line of code is set in by where it goes on. */
const codeIndent = 2;

/** And where its number stands before it. */
const numberIndent = 4;

/** A letter of code, of its size. */
const codeWidth = 0.6;

/** How much smaller code is made so that its lines stay whole. */
const minCodeScale = 0.84;

/** Writes a box with its text, and its bar. */
export function writePanel(
  planned: PlannedBlock & { readonly block: SeenPanel },
  tools: BlockContext,
): Xml[] {
  const { block } = planned;
  const { context, slide } = tools;
  const { design, theme, text } = context;
  const { paragraphs, insets, look } = block;
  const { box, scale, isFull } = fitPanel(planned);
  const size = paragraphs.find(({ role }) => role !== 'label')?.size ?? paragraphs[0]?.size ?? 24;
  const isCode = look === 'code';
  // A ground of the deck's wants the deck's colours, whatever a template has.
  const colour = design.isTemplate && block.fill !== undefined ? writeLiteral : design.colour;
  const ink = colour(slide.ink);
  const bar = block.bar ?? (look === 'quote' ? theme.accent : undefined);
  const isList = paragraphs.some(({ depth }) => depth > 0);
  const levels = writeLevels({
    size: size * scale,
    lineHeight: 1.08,
    gap: 6,
    bullet: colour(theme.accent),
    colour: ink,
    hasBullets: isList,
  });
  const listStyle = isCode
    ? writeCodeStyle(block, { size: size * scale, font: text.codeFont, ink })
    : element('a:lstStyle', {}, levels.slice(0, isList ? 9 : 1));
  const id = context.nextId();
  const shape = writeTextShape({
    id,
    name: names[look],
    box,
    isBox: true,
    fill: block.fill === undefined ? undefined : solidFill(colour(block.fill)),
    line: look === 'frame' ? writeDashes(design.colour(theme.muted)) : undefined,
    body: writeInsets(insets, look === 'alert' && isFull ? 'ctr' : 't'),
    listStyle,
    paragraphs: writeParagraphs(paragraphs, {
      ...text,
      colour,
      isTemplate: false,
      base: { colour: slide.ink, isCode },
      sizeOf: () => size,
      gapOf: (level) => (isCode ? undefined : level === 0 ? 6 : 3),
      scale,
      hasBullets: isList,
    }),
  });
  return [shape, ...(bar === undefined ? [] : [writeBar(bar, { box, tools })])];
}

/** The box as high as its text needs, as far as there is room, and how much smaller its type must be. */
function fitPanel({ block, box, maxHeight }: PlannedBlock & { readonly block: SeenPanel }): {
  readonly box: PlannedBlock['box'];
  readonly scale: number;
  /** Nothing else stands in it below its text. */
  readonly isFull: boolean;
} {
  const [left, top, right, bottom] = block.insets;
  const width = box.width - left - right - (isNumbered(block) ? numberRoom(block) : 0);
  const fits = (height: number): number =>
    findScale(block.paragraphs, { width, height: height - top - bottom });
  const own = Math.min(box.height, maxHeight);
  const inPlace = fits(own);
  // Smaller letters are better than a line of code in two, and a higher box better than small letters.
  const scale = block.look === 'code' && inPlace >= minCodeScale ? inPlace : fits(maxHeight);
  const needed = estimateHeight(block.paragraphs, width, scale) + top + bottom;
  const height = Math.min(Math.max(own, needed), maxHeight);
  return { box: { ...box, height }, scale, isFull: needed > 0.75 * own };
}

const names: Readonly<Record<SeenPanel['look'], string>> = {
  alert: 'Callout',
  code: 'Code',
  frame: 'Box',
  quote: 'Quotation',
};

function writeBar(
  colour: string,
  { box, tools }: { readonly box: PlannedBlock['box']; readonly tools: BlockContext },
): Xml {
  const { context, slide } = tools;
  const x = slide.isRtl ? box.x + box.width - barWidth : box.x;
  return writeTextShape({
    id: context.nextId(),
    name: 'Bar',
    isDecorative: true,
    box: { ...box, x, width: barWidth },
    isBox: true,
    fill: solidFill(context.design.colour(colour)),
    line: element('a:ln', {}, element('a:noFill')),
    paragraphs: [],
  });
}

function writeInsets([left, top, right, bottom]: SeenPanel['insets'], anchor: 'ctr' | 't'): Xml {
  return element(
    'a:bodyPr',
    {
      wrap: 'square',
      lIns: emu(left),
      tIns: emu(top),
      rIns: emu(right),
      bIns: emu(bottom),
      anchor,
    },
    element('a:normAutofit'),
  );
}

function isNumbered({ look, paragraphs }: SeenPanel): boolean {
  return look === 'code' && paragraphs.some(({ marker }) => marker?.type === 'number');
}

/** Room that the numbers of lines take, pixels. */
function numberRoom({ paragraphs }: SeenPanel): number {
  return numberIndent * codeWidth * Math.max(...paragraphs.map(({ size }) => size));
}

function writeCodeStyle(
  panel: SeenPanel,
  { size, font, ink }: { readonly size: number; readonly font: string; readonly ink: Xml },
): Xml {
  const indent = emu((isNumbered(panel) ? numberIndent : codeIndent) * codeWidth * size);
  const line = panel.paragraphs.at(-1);
  const share = line ? line.lineHeight / line.size / 1.25 : 1;
  return element(
    'a:lstStyle',
    {},
    element(
      'a:lvl1pPr',
      { marL: indent, indent: -indent, algn: 'l', rtl: false },
      element('a:lnSpc', {}, element('a:spcPct', { val: perCent(share) })),
      element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
      element('a:buNone'),
      element(
        'a:defRPr',
        { sz: typeSize(size), noProof: true },
        solidFill(ink),
        element('a:latin', { typeface: font, pitchFamily: 49 }),
        element('a:cs', { typeface: font, pitchFamily: 49 }),
      ),
    ),
  );
}

function writeDashes(colour: Xml): Xml {
  return element('a:ln', { w: emu(2) }, solidFill(colour), element('a:prstDash', { val: 'dash' }));
}
