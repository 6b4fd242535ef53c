import type { RootContent } from 'mdast';
import type { Page } from 'puppeteer-core';
import { textOf } from '../../src/blocks/phrasing.ts';
import type { LaidOutSlide } from '../../src/layout/laid-out.ts';
import type { LayoutTools } from '../../src/layout/layout-tools.ts';
import type { Seen } from '../../src/layout/page/look.ts';
import type { Measurement, MeasureRequest, PageAtom } from '../../src/layout/page/measure.ts';
import type { Verification } from '../../src/layout/page/verify.ts';
import { plainComposition } from '../../src/protocol/composition.ts';
import type { Store } from '../../src/store/store.ts';
import type { SentHtml } from '../../src/html/sent.ts';
import { english } from './content.ts';

/** HTML that names nothing. */
export function plainHtml(html: string): SentHtml {
  return { list: [[html]], assets: [] };
}

/** What the page was asked. */
export interface Call {
  readonly name: 'showAndMeasure' | 'showAndVerify';
  /** Ids of the slides that it was to show. */
  readonly ids: readonly string[];
  /** Those that it was to measure, and how. */
  readonly requests: readonly MeasureRequest[];
  readonly density: number | undefined;
}

/** How the page differs from one where everything has its height. */
export interface PageModel {
  /** A part's title is so much higher, px. */
  readonly partTitle?: number;
  /** By a word of theirs: slides that verifying finds so much higher than measuring did, px. */
  readonly surprises?: Readonly<Record<string, number>>;
  /** By a word: how far the slides that show it reach beyond their sides, px. */
  readonly sideways?: Readonly<Record<string, number>>;
  /** By a word: slides that fill so little that they are seen in larger type. */
  readonly short?: string;
  /** By their ids: slides that the page does not show. */
  readonly hidden?: readonly string[];
}

/** What laying out works with, and what it asked. */
export interface FakeTools {
  readonly tools: LayoutTools;
  readonly calls: Call[];
}

/** Height of the content's area, px of a slide. */
export const room = 600;
const lineHeight = 40;
/** Characters on a line in the base density. */
const charactersFull = 50;
const scales: Readonly<Record<number, number>> = { '-1': 1.15, 0: 1, 1: 0.93, 2: 0.86 };

/**
 * Tools whose page answers as the page script does, of slides that the tools render as JSON. A line of 50 characters is 40 px
 * high; an atom is as many lines as it has characters for. A picture called `300x200.png` is so large.
 */
export function createFakeTools(store: Store, model: PageModel = {}): FakeTools {
  const calls: Call[] = [];
  const page = {
    evaluate: (code: string) => {
      const [, name = '', json = ''] = /^callLectern\("(\w+)", (.*)\)$/s.exec(code) ?? [];
      const [body, requests = [], density] = JSON.parse(json) as CallArguments;
      const slides = readSlides(body.list.flat().join('')).filter(
        ({ id }) => !model.hidden?.includes(id),
      );
      const ids = slides.map(({ id }) => id);
      calls.push({ name: name as Call['name'], ids, requests, density });
      const answer =
        name === 'showAndMeasure'
          ? measureAll(slides, requests, { density: density ?? 0, model })
          : slides.map((slide) => verify(slide, model));
      return Promise.resolve(JSON.stringify(answer));
    },
  };
  const tools: LayoutTools = {
    page: page as unknown as Page,
    render: (slides) =>
      plainHtml(slides.map((slide) => `<section>${JSON.stringify(slide)}</section>`).join('')),
    hashOf: ({ hash }) => hash,
    context: english,
    store,
  };
  return { tools, calls };
}

function readSlides(body: string): LaidOutSlide[] {
  return [...body.matchAll(/<section>(.*?)<\/section>/gs)].map(
    ([, json = '']) => JSON.parse(json) as LaidOutSlide,
  );
}

type CallArguments = [body: SentHtml, requests?: readonly MeasureRequest[], density?: number];

interface Look {
  readonly density: number;
  readonly model: PageModel;
}

function measureAll(
  slides: readonly LaidOutSlide[],
  requests: readonly MeasureRequest[],
  { density, model }: Look,
): Seen {
  const shown = new Map(slides.map((slide) => [slide.id, slide]));
  const measureEach = (some: readonly MeasureRequest[], isNarrow: boolean): Measurement[] =>
    some.flatMap((request) => {
      const slide = shown.get(request.id);
      return slide ? [measureOne(slide, request, { density, isNarrow })] : [];
    });
  const first = measureEach(requests, false);
  const fitting = new Set(first.flatMap(({ id, fits }) => (density === 0 && fits ? [id] : [])));
  const verifications = slides
    .filter(({ id }) => fitting.has(id))
    .map((each) => verify(each, model));
  const leaving = new Set(verifications.flatMap(({ id, overflow }) => (overflow > 0 ? [id] : [])));
  const again = requests.filter(({ id }) => leaving.has(id));
  const full = [
    ...first.filter(({ id }) => !leaving.has(id)),
    ...measureEach(
      again.map((request) => ({ ...request, isWholeEnough: false })),
      false,
    ),
  ];
  const high = new Set(full.flatMap(({ id, fits }) => (fits ? [] : [id])));
  const inColumn = requests.filter(
    ({ id, inColumn: column }) => column === 'always' || (column === 'ifTooHigh' && high.has(id)),
  );
  const growing = new Set(requests.flatMap(({ id, mayGrow }) => (mayGrow ? [id] : [])));
  const larger = slides
    .filter(({ id, blocks }) => {
      const isShort = model.short !== undefined && JSON.stringify(blocks).includes(model.short);
      return fitting.has(id) && growing.has(id) && isShort;
    })
    .map((each) => ({ ...verify({ ...each, density: -1 }, model), density: -1 as const }))
    .filter(({ overflow }) => overflow === 0);
  return { full, narrow: measureEach(inColumn, true), verifications, larger };
}

function measureOne(
  slide: LaidOutSlide,
  { id, isWholeEnough, shapes }: MeasureRequest,
  { density, isNarrow }: { density: number; isNarrow: boolean },
): Measurement {
  const scale = scales[density] ?? 1;
  let top = 100;
  const atoms = slide.blocks
    .flatMap((block) => listSizes(block, isNarrow ? 2 : 1))
    .map((size): PageAtom => {
      const start = top;
      top += size.height * (size.figure ? 1 : scale);
      return { start, end: top, ...(size.figure && { figure: size.figure }) };
    });
  const fits = top - 100 <= room;
  const isWhole = isWholeEnough && fits;
  const isShaped = shapes.length === slide.blocks.length;
  return {
    id,
    room,
    width: isNarrow ? 472 : 1000,
    isWhole,
    fits,
    atoms: isWhole || !isShaped ? undefined : atoms,
    mathsScale: 1,
  };
}

function verify(
  slide: LaidOutSlide,
  { partTitle = 0, surprises = {}, sideways = {} }: PageModel,
): Verification {
  const scale = (scales[slide.density] ?? 1) * slide.zoom;
  const heightOf = (blocks: readonly RootContent[], columns: number): number =>
    blocks
      .flatMap((block) => listSizes(block, columns))
      .reduce((sum, { height, figure }) => sum + height * (figure ? slide.zoom : scale), 0);
  const { blocks, columns } = slide;
  const content = columns
    ? heightOf(blocks.slice(0, columns.from), 1) +
      Math.max(
        heightOf(blocks.slice(columns.from, columns.at), 2),
        heightOf(blocks.slice(columns.at, columns.to), 2),
      ) +
      heightOf(blocks.slice(columns.to), 1)
    : heightOf(blocks, 1);
  const words = JSON.stringify(blocks);
  const sumOf = (pixels: Readonly<Record<string, number>>): number =>
    Object.entries(pixels)
      .filter(([word]) => words.includes(word))
      .reduce((sum, [, each]) => sum + each, 0);
  const height = content + (slide.part ? partTitle : 0) + sumOf(surprises) * slide.zoom;
  // A line 1000 px wide.
  const beyond = (1000 + sumOf(sideways)) * slide.zoom - 1000;
  const overflow = Math.max(height - room, beyond);
  return {
    id: slide.id,
    overflow: overflow > 1 ? overflow : 0,
    clipped: 0,
    smallestText: 24 * scale,
    smallestFormula: 0,
    fill: height / room,
    composition: plainComposition,
  };
}

interface Size {
  readonly height: number;
  /** Smaller type does not change it. */
  readonly figure?: PageAtom['figure'];
}

/** How high the atoms of a block are in the base density. */
function listSizes(block: RootContent, columns: number): Size[] {
  const line = (text: string): Size => ({
    height: lineHeight * Math.max(1, Math.ceil((text.length * columns) / charactersFull)),
  });
  switch (block.type) {
    case 'paragraph': {
      const [only] = block.children;
      if (only?.type !== 'image') return [line(textOf(block.children))];
      const [width = 0, own = 0] = only.url.split(/x|\./).map(Number);
      const height = only.data?.height ?? own / columns;
      const figure = { width: width / columns, height: own / columns, natural: width };
      return [{ height, figure }];
    }
    case 'list':
    case 'listItem':
    case 'blockquote':
      return (block.children as RootContent[]).flatMap((child) => listSizes(child, columns));
    case 'table':
      return block.children
        .slice(1)
        .map((row) => line(row.children.map((cell) => textOf(cell.children)).join(' ')));
    case 'code':
      return block.value
        .split('\n')
        .slice(block.data?.lines?.from, block.data?.lines?.to)
        .map(line);
    case 'math':
      return [{ height: lineHeight * block.value.length }];
    default:
      return [{ height: lineHeight }];
  }
}
