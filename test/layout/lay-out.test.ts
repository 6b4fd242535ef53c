import { describe, expect, test } from 'vitest';
import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import type { Slide } from '../../src/deck/types.ts';
import { layOutDeck, verifyDeck } from '../../src/layout/lay-out.ts';
import { type LaidOutDeck, layOutWhole } from '../../src/layout/laid-out.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { plainComposition } from '../../src/protocol/composition.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { readBlocks, wordsOf } from './content.ts';
import { type Call, createFakeTools, type PageModel } from './fake-page.ts';
import { createPlainDeck } from './laid-out-deck.ts';

function slideOf(id: string, text: string, own: SlideContent = {}): Slide {
  const title = { depth: 2, content: [{ type: 'text', value: id }] } as const;
  return deepFreeze(createSlide('content', id, { title, blocks: readBlocks(text), ...own }));
}

interface LaidOut {
  readonly deck: LaidOutDeck;
  readonly calls: readonly Call[];
}

async function layOut(
  slides: readonly Slide[],
  { store = createStore(), ...model }: PageModel & { store?: Store } = {},
): Promise<LaidOut> {
  const { tools, calls } = createFakeTools(store, model);
  return { deck: await layOutDeck(createPlainDeck(slides), tools), calls };
}

/** `id words`, with what is chosen for each slide. */
const summarise = ({ slides }: LaidOutDeck): string[] =>
  slides.map(({ id, blocks, zoom }) => `${id}: ${wordsOf(blocks)}${zoom < 1 ? ' (scaled)' : ''}`);

/** A call as `name ids`. */
const listCalls = (calls: readonly Call[]): string[] =>
  calls.map(({ name, ids }) => `${name} ${ids.join(' ')}`);

/** A formula of no words, that many px high. */
const formula = (height: number): string => `$$\n${'x'.repeat(height / 40)}\n$$`;
const high = `${formula(400)}\n\n${formula(320)}`;

describe('a deck', () => {
  test('whose slides fit is shown once, and comes out as it is', async () => {
    const slides = [slideOf('a', 'One.'), slideOf('b', 'Two.')];
    const { deck, calls } = await layOut(slides);
    expect(listCalls(calls)).toEqual(['showAndMeasure a b']);
    expect(deck.slides).toEqual(slides.map(layOutWhole));
    expect(deck.verifications.map(({ id, overflow }) => [id, overflow])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    expect(deck.meta.title).toBe('Lecture');
  });

  test.each<[what: string, text: string, density: number]>([
    ['a few lines', 'Short.', -1],
    ['a list', '- Short.\n- Two.', -1],
    ['a box with a formula', '> Short.\n>\n> $$\n> x\n> $$', -1],
    ['code', 'Short.\n\n```\na\n```', -1],
    ['a table', 'Short.\n\n| a |\n|---|\n| b |', -1],
    ['a table alone, which grows by itself', '| Short |\n|---|\n| b |', 0],
    ['more text', 'Long.', 0],
    ['what is too high then', `Short.\n\n${formula(520)}`, 0],
  ])('sets what fills little in larger type, in the same look: %s', async (_, text, density) => {
    const { deck, calls } = await layOut([slideOf('a', text)], { short: 'Short' });
    expect(deck.slides.map((slide) => slide.density)).toEqual([density]);
    expect(listCalls(calls)).toEqual(['showAndMeasure a']);
  });

  test('sets the parts of a short text in larger type, all of them, unless one does not fit then', async () => {
    const text = `${'word '.repeat(40)}\n\n${'word '.repeat(40)}\n\n${'word '.repeat(39)}last`;
    const densities = async (model: PageModel): Promise<number[]> =>
      (await layOut([slideOf('a', text)], model)).deck.slides.map(({ density }) => density);
    expect(await densities({})).toEqual([-1, -1]);
    expect(await densities({ surprises: { last: 430 } })).toEqual([0, 0]);
  });

  test('of no slides asks for nothing', async () => {
    const { deck, calls } = await layOut([]);
    expect([deck.slides, deck.verifications, calls]).toEqual([[], [], []]);
  });

  test('has slides in parts that do not fit, and each part is seen', async () => {
    const { deck, calls } = await layOut([slideOf('a', 'One.'), slideOf('b', high)]);
    expect(deck.slides.map(({ id, part }) => [id, part?.number, part?.total])).toEqual([
      ['a', undefined, undefined],
      ['b', 1, 2],
      ['b-part-2', 2, 2],
    ]);
    expect(deck.verifications.map(({ id, overflow }) => [id, overflow])).toEqual([
      ['a', 0],
      ['b', 0],
      ['b-part-2', 0],
    ]);
    // What was seen to fit is not shown a second time.
    expect(listCalls(calls).at(-1)).toBe('showAndVerify b b-part-2');
  });

  test('has tall paragraphs in sentences, and these in pieces', async () => {
    const sentence = `${'word '.repeat(99)}word. `;
    const { deck } = await layOut([slideOf('a', sentence.repeat(3))]);
    expect(deck.slides.length).toBeGreaterThan(3);
    expect(deck.verifications.every(({ overflow }) => overflow === 0)).toBe(true);
    expect(wordsOf(deck.slides.flatMap(({ blocks }) => blocks))).toBe(sentence.repeat(3).trim());
    const two = `Long ${'word '.repeat(300)}end. `.repeat(2).trim();
    const { deck: pieces } = await layOut([slideOf('a', two)]);
    expect(pieces.slides.length).toBeGreaterThan(4);
    expect(pieces.slides.every(({ zoom }) => zoom === 1)).toBe(true);
    expect(wordsOf(pieces.slides.flatMap(({ blocks }) => blocks))).toBe(two);
  });
});

describe('a part that comes out higher than its atoms', () => {
  const four = [320, 280, 320, 200].map(formula).join('\n\n');

  test('is parted anew, in less room', async () => {
    const { deck } = await layOut([slideOf('a', four)]);
    expect(deck.slides.map(({ blocks }) => blocks.length)).toEqual([2, 2]);
    const { deck: lower, calls } = await layOut([slideOf('a', four)], { partTitle: 50 });
    expect(lower.slides.map(({ blocks }) => blocks.length)).toEqual([1, 1, 2]);
    expect(lower.slides.map(({ zoom }) => zoom)).toEqual([1, 1, 1]);
    expect(lower.verifications.every(({ overflow }) => overflow === 0)).toBe(true);
    expect(calls.filter(({ name }) => name === 'showAndVerify')).toHaveLength(2);
  });

  test('is scaled down where it is one atom, and the others stay as they are', async () => {
    const { deck } = await layOut([slideOf('a', `${formula(560)}\n\n${formula(400)}`)], {
      partTitle: 100,
    });
    expect(deck.slides.map(({ blocks }) => blocks.length)).toEqual([1, 1]);
    expect(deck.slides.map(({ zoom }) => zoom < 1)).toEqual([true, false]);
    expect(deck.verifications.every(({ overflow }) => overflow === 0)).toBe(true);
  });
});

describe('what nothing can part', () => {
  test('is scaled down until it fits', async () => {
    const { deck } = await layOut([slideOf('a', formula(800))]);
    const [slide] = deck.slides;
    expect(slide?.part).toBeUndefined();
    expect(slide?.zoom).toBeLessThanOrEqual(0.95);
    expect(deck.verifications[0]?.overflow).toBe(0);
  });

  test('is never scaled below three tenths, and then said to run over', async () => {
    const { deck, calls } = await layOut([slideOf('a', formula(8000))]);
    expect(deck.slides[0]?.zoom).toBe(0.3);
    expect(deck.verifications[0]?.overflow).toBeGreaterThan(1000);
    // Some looks, and no end of them.
    expect(calls.length).toBeLessThanOrEqual(8);
  });

  test('is scaled down too where verifying alone sees it run over', async () => {
    const { deck } = await layOut([slideOf('a', 'One wide.')], { surprises: { wide: 600 } });
    expect(deck.slides).toHaveLength(1);
    expect(deck.slides[0]?.zoom).toBeLessThanOrEqual(0.95);
    expect(deck.verifications[0]?.overflow).toBe(0);
  });

  test('is scaled down where it is too wide, not parted', async () => {
    const text = `One wide.\n\n${formula(200)}\n\n${formula(200)}\n\n${formula(400)}`;
    const { deck } = await layOut([slideOf('a', text)], { sideways: { wide: 300 } });
    expect(deck.slides.map(({ blocks }) => blocks.length)).toEqual([3, 1]);
    expect(deck.slides.map(({ zoom }) => zoom < 1)).toEqual([true, false]);
    expect(deck.verifications[0]?.overflow).toBe(0);
  });

  test('does not have its neighbours scaled', async () => {
    const { deck } = await layOut([slideOf('a', formula(800)), slideOf('b', 'Two.')]);
    expect(deck.slides.map(({ zoom }) => zoom < 1)).toEqual([true, false]);
  });
});

describe('groups', () => {
  const group = (texts: readonly string[]): Slide[] =>
    texts.map((text, index) => slideOf('abcdef'.charAt(index), text, { group: 'a' }));

  test('share a slide where all fit', async () => {
    const { deck, calls } = await layOut([
      ...group(['One.', 'Two.', 'Three.']),
      slideOf('z', 'Z.'),
    ]);
    expect(summarise(deck)).toEqual(['a: One. b Two. c Three.', 'z: Z.']);
    expect(listCalls(calls)).toEqual(['showAndMeasure a z']);
  });

  test('have a slide each where they do not, after one try', async () => {
    const { deck, calls } = await layOut(group([formula(400), formula(240)]));
    expect(deck.slides.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(listCalls(calls)).toEqual(['showAndMeasure a', 'showAndMeasure a b']);
  });

  test('stay apart where parting them would be best', async () => {
    const words = 'word '.repeat(50);
    const { deck } = await layOut(group([words, words]));
    expect(deck.slides.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('are tried in order with slides of their own', async () => {
    const slides = [slideOf('x', 'X.'), ...group([formula(400), formula(240)]), slideOf('y', 'Y.')];
    const { deck } = await layOut(slides);
    expect(deck.slides.map(({ id }) => id)).toEqual(['x', 'a', 'b', 'y']);
  });
});

describe('a second run', () => {
  const slides = (change = ''): Slide[] => [
    slideOf('a', `One.${change}`),
    slideOf('b', high),
    slideOf('c', formula(800)),
    slideOf('d', 'Four.', { group: 'd' }),
    slideOf('e', 'Five.', { group: 'd' }),
  ];

  test('of the same deck asks the page for nothing, and comes out the same', async () => {
    const store = createStore();
    const first = await layOut(slides(), { store, partTitle: 30 });
    const second = await layOut(slides(), { store, partTitle: 30 });
    expect(first.calls.length).toBeGreaterThan(2);
    expect(second.calls).toEqual([]);
    expect(second.deck).toEqual(first.deck);
  });

  test('with one slide changed asks for that one, once', async () => {
    const store = createStore();
    await layOut(slides(), { store });
    const { deck, calls } = await layOut(slides(' Changed.'), { store });
    expect(listCalls(calls)).toEqual(['showAndMeasure a']);
    expect(summarise(deck)[0]).toBe('a: One. Changed.');
  });

  test('with a slide put before the others asks for that one, and the others keep what was seen', async () => {
    const store = createStore();
    const before = await layOut(slides(), { store });
    const { deck, calls } = await layOut([slideOf('new', 'Zero.'), ...slides()], { store });
    expect(listCalls(calls)).toEqual(['showAndMeasure new']);
    expect(deck.slides.slice(1)).toEqual(before.deck.slides);
    expect(deck.verifications.slice(1)).toEqual(before.deck.verifications);
  });

  test('with a slide renamed has what was seen under its new id', async () => {
    const store = createStore();
    await layOut([slideOf('a', 'One.', { title: undefined })], { store });
    const { deck, calls } = await layOut([slideOf('z', 'One.', { title: undefined })], { store });
    expect(calls).toEqual([]);
    expect(deck.slides[0]?.id).toBe('z');
    expect(deck.verifications[0]?.id).toBe('z');
  });
});

describe('a deck that must stay as it is', () => {
  const slides = [slideOf('a', high), slideOf('b', 'Two.')];

  test('is seen whole, overflow and all', async () => {
    const { tools, calls } = createFakeTools(createStore());
    const deck = await verifyDeck(createPlainDeck(slides), slides.map(layOutWhole), tools);
    expect(listCalls(calls)).toEqual(['showAndVerify a b']);
    expect(deck.slides).toEqual(slides.map(layOutWhole));
    expect(deck.verifications.map(({ id, overflow }) => [id, overflow])).toEqual([
      ['a', 120],
      ['b', 0],
    ]);
  });

  test('has a verification for each slide, also for one that the page does not show', async () => {
    const { tools } = createFakeTools(createStore(), { hidden: ['b'] });
    const laidOut = slides.map(layOutWhole);
    const deck = await verifyDeck(createPlainDeck(slides), laidOut, tools);
    expect(deck.slides).toBe(laidOut);
    expect(deck.verifications[1]).toEqual({
      id: 'b',
      overflow: 0,
      clipped: 0,
      smallestText: 0,
      smallestFormula: 0,
      fill: 0,
      composition: plainComposition,
    });
  });
});

test('a slide as it is shows all of its section in the base size', () => {
  const slide = slideOf('a', 'One.');
  expect(layOutWhole(slide)).toEqual({
    ...slide,
    part: undefined,
    density: 0,
    mathsScale: 1,
    zoom: 1,
    columns: undefined,
    composition: plainComposition,
  });
});
