import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/blocks/phrasing.ts';
import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import type { Slide, SlideType } from '../../src/deck/types.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { layOutSheet } from '../../src/maps/map-sheet.ts';
import { addMaps, type DeckWithMaps } from '../../src/relations/add-maps.ts';
import { composeMap } from '../../src/relations/compose-map.ts';
import type { DrawnMap } from '../../src/relations/map-view.ts';
import type { MapPlan, MapVersion } from '../../src/relations/plan-maps.ts';
import type { RelatedSection } from '../../src/relations/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createPlainDeck } from '../layout/laid-out-deck.ts';
import { look } from '../maps/graph.ts';
import { createNote, createRelation, createSection } from './graph.ts';

const words = findWords('en').maps;

/** A slide that comes from these lines. */
function slideOf(id: string, line: number, own: SlideContent & { type?: SlideType } = {}): Slide {
  const { type = 'content', ...rest } = own;
  const title = { depth: 2, content: [{ type: 'text', value: id }] } as const;
  return createSlide(type, id, { title, source: { first: line, last: line + 3 }, ...rest });
}

const lines = (first: number): RelatedSection['source'] => ({ first, last: first + 8 });
const relations = ['a b', 'b c', 'c d', 'd e'].map((pair) => createRelation(`${pair} uses`));
const note = createNote(relations);
const composed = composeMap(
  { terms: note.terms, relations },
  { kinds: [], until: 'until', steps: new Map() },
);
const version: MapVersion = { ...composed, code: 'map', legend: [] };
const room = { width: 1176, height: 505 };
const { sheet } = layOutSheet([version], { room, usual: room, look })!;

const createMap = (own: Partial<MapPlan> = {}): DrawnMap =>
  deepFreeze({
    plan: { sections: [0, 9], chapter: undefined, versions: [version], isPasted: false, ...own },
    version,
    sheet: own.isPasted === true ? undefined : sheet,
  });

interface Given {
  readonly sections?: readonly RelatedSection[];
  readonly maps?: readonly DrawnMap[];
  readonly mode?: 'overview' | 'focus' | 'grow';
}

const add = (
  slides: readonly Slide[],
  { sections = [], maps = [createMap()], mode = 'focus' }: Given = {},
): DeckWithMaps =>
  addMaps(createPlainDeck(slides), {
    note: deepFreeze({ ...note, sections }),
    maps,
    layOutMap: (drafts, rooms) => layOutSheet(drafts, { ...rooms, look }),
    mode,
    words,
  });

const idsOf = ({ deck }: DeckWithMaps): string => deck.slides.map(({ id }) => id).join(' ');

const sections = [
  createSection([], { depth: 1, source: lines(1) }),
  createSection(['a', 'b'], { source: lines(10) }),
  createSection(['d'], { source: lines(20) }),
];
const slides = [
  slideOf('title', 1, { type: 'title' }),
  slideOf('agenda', 1, { type: 'agenda' }),
  slideOf('one', 10),
  slideOf('two', 20),
];

/** So many more slides without a section of their own. */
const fill = (count: number): Slide[] =>
  Array.from({ length: count }, (_, index) => slideOf(`more${index}`, 100 + index));

describe('the whole map', () => {
  test('stands at the end of the lecture', () => {
    expect(idsOf(add(slides, { mode: 'overview' }))).toBe('title agenda one two map');
  });

  test('stands before exercises and the like, with all that is part of them', () => {
    const own = [
      ...sections,
      createSection([], { title: 'Exercises', source: lines(30) }),
      createSection(['a'], { title: 'One', depth: 3, source: lines(40) }),
      createSection([], { title: 'References', source: lines(50) }),
    ];
    const all = [...slides, slideOf('exercises', 30), slideOf('first', 40), slideOf('refs', 50)];
    expect(idsOf(add(all, { sections: own, mode: 'overview' }))).toBe(
      'title agenda one two map exercises first refs',
    );
  });

  test('of a chapter stands after its last slide, under its title', () => {
    const map = createMap({ sections: [1, 2], chapter: 'One' });
    const found = add(slides, { sections, maps: [map], mode: 'overview' });
    expect(idsOf(found)).toBe('title agenda one one-map two');
    const slide = found.deck.slides[3];
    expect(slide).toMatchObject({ type: 'map', continued: true, source: { first: 10, last: 13 } });
    // Its text has the same title, and no mark.
    expect(slide?.title?.depth).toBe(2);
    expect(textOf(slide?.title?.content ?? [])).toBe(`One ${words.title}`);
  });

  test('stands after the h4s that share the slides of a section', () => {
    const all = [
      slideOf('two', 20, { group: 'two' }),
      slideOf('deep', 50, { group: 'two' }),
      slideOf('three', 60),
    ];
    const map = createMap({ sections: [2, 3], chapter: 'Two' });
    expect(idsOf(add(all, { sections, maps: [map], mode: 'overview' }))).toBe(
      'two deep deep-map three',
    );
  });

  test('has a title, a drawing with a text, and its relations as notes', () => {
    const { deck, drawings } = add(slides, { mode: 'overview' });
    const slide = deck.slides.at(-1);
    expect(slide?.title).toEqual({ depth: 2, content: [{ type: 'text', value: words.title }] });
    expect(slide?.blocks).toEqual([
      { type: 'diagram', value: 'map', drawing: 'map map', isWholeMap: true },
    ]);
    expect(slide?.continued).toBe(false);
    expect(JSON.stringify(slide?.notes)).toContain('A uses B (');
    expect(drawings.get('map map')).toMatchObject({
      type: 'drawn',
      smallestLabel: 22,
      leastLabel: 20,
      text: `${words.title}: A uses B; B uses C; C uses D; D uses E.`,
    });
  });

  test('that the author pasted has no slide of its own', () => {
    expect(idsOf(add(slides, { maps: [createMap({ isPasted: true })], mode: 'overview' }))).toBe(
      'title agenda one two',
    );
  });

  test('does not take the id of another slide', () => {
    const found = add([...slides, slideOf('map', 30), slideOf('map-2', 40)], { mode: 'overview' });
    expect(idsOf(found)).toBe('title agenda one two map map-2 map-3');
    expect([...found.drawings.keys()]).toEqual(['map map-3']);
  });

  test('is one slide in eight at most: those that say most', () => {
    const few = createMap({ sections: [1, 2], chapter: 'One' });
    const relationsLeft = { ...few.version, relations: relations.slice(0, 2) };
    const maps = [
      { ...few, version: relationsLeft },
      createMap({ sections: [2, 3], chapter: 'Two' }),
    ];
    expect(idsOf(add(slides, { sections, maps, mode: 'overview' }))).toBe(
      'title agenda one two two-map',
    );
    const longer = [...slides, ...fill(10)];
    expect(idsOf(add(longer, { sections, maps, mode: 'overview' }))).toContain(
      'one one-map two two-map',
    );
  });
});

const paragraph = (value: string): RootContent[] => [
  { type: 'paragraph', children: [{ type: 'text', value }] },
];
const text = paragraph('Some words of it.');
const long = paragraph('word '.repeat(90));

describe('a map in focus', () => {
  const withText = [
    ...slides.slice(0, 2),
    slideOf('one', 10, { blocks: text }),
    slideOf('two', 20, { blocks: text }),
  ];
  const hasMap = ({ deck }: DeckWithMaps, id: string): boolean =>
    deck.slides.find((slide) => slide.id === id)!.blocks.some(({ type }) => type === 'diagram');

  test('stands beside a text, and alone where both do not fit', () => {
    const found = add([...withText, ...fill(18)], { sections });
    expect(idsOf(found)).toMatch(/^title agenda one two map more0/);
    expect(hasMap(found, 'one')).toBe(true);
    expect(found.spare.get('two')?.map(({ id }) => id)).toEqual(['two', 'two-map']);
    expect(found.spare.get('two')?.[0]).toEqual(withText[3]);
    expect(found.drawings.get('map beside two')).toHaveProperty('text', 'D: C uses D; D uses E.');
  });

  test('is not there where both do not fit and the deck has its maps', () => {
    const { spare } = add(withText, { sections });
    expect(spare.get('two')?.map(({ id }) => id)).toEqual(['two']);
  });

  test('follows a text that is long, with the whole map in its places', () => {
    const all = [...slides.slice(0, 3), slideOf('two', 20, { blocks: long }), ...fill(18)];
    const found = add(all, { sections });
    expect(idsOf(found)).toMatch(/^title agenda one one-map two two-map map more0/);
    const drawing = found.drawings.get('map two-map');
    expect(drawing).toHaveProperty('text', 'D: C uses D; D uses E.');
    expect(
      JSON.stringify(found.deck.slides.find(({ id }) => id === 'two-map')?.notes),
    ).not.toContain('A uses B');
  });

  test('does not stand beside a text where it would be in pieces', () => {
    const apart = [sections[0]!, createSection(['a', 'e'], { source: lines(20) })];
    const found = add([...withText, ...fill(18)], { sections: apart });
    expect(hasMap(found, 'two')).toBe(false);
    expect(idsOf(found)).toContain('two two-map');
  });

  test('is not there in an overview', () => {
    expect(hasMap(add(withText, { sections, mode: 'overview' }), 'two')).toBe(false);
  });

  test.each<[string, Partial<RelatedSection>]>([
    ['that is about none of its terms', { about: ['z'] }],
    ['whose terms have one relation', { about: ['a'] }],
    ['that would show all of it', { about: ['b', 'd'] }],
    ['that lies deep', { depth: 4 }],
    ['that only repeats', { title: 'Summary' }],
    ['whose title takes three lines', { title: 'word '.repeat(20) }],
    ['of which nothing is shown', { source: lines(90) }],
  ])('is not there for a section %s', (_, own) => {
    const { deck, drawings } = add([...withText, ...fill(20)], {
      sections: [sections[0]!, createSection(['d'], { source: lines(20), ...own })],
    });
    expect(deck.slides.filter(({ type }) => type === 'map')).toHaveLength(1);
    expect(drawings.size).toBe(1);
  });

  test('is shown once for the same terms', () => {
    const twice = [10, 20].map((line) => createSection(['d'], { source: lines(line) }));
    const found = add([...withText, ...fill(12)], { sections: twice });
    expect([hasMap(found, 'one'), hasMap(found, 'two')]).toEqual([true, false]);
  });

  test('of a chapter stands in its own sections alone', () => {
    const map = createMap({ sections: [2, 3], chapter: 'Two' });
    const found = add([...withText, ...fill(12)], { sections, maps: [map] });
    expect([hasMap(found, 'one'), hasMap(found, 'two')]).toEqual([false, true]);
  });
});

describe('a map that grows', () => {
  const steps = ['a', 'b', 'c', 'd'].map((id, index) =>
    createSection([id], { source: lines(10 * (index + 1)) }),
  );
  const all = ['one', 'two', 'three', 'four'].map((id, index) => slideOf(id, 10 * (index + 1)));

  test('shows what is known so far, and is whole at the end', () => {
    const { deck, drawings } = add([...all, ...fill(24)], { sections: steps, mode: 'grow' });
    expect(
      deck.slides
        .slice(0, 7)
        .map(({ id }) => id)
        .join(' '),
    ).toBe('one two two-map three three-map four map');
    const partsOf = (name: string): Set<string> => {
      const drawing = drawings.get(`map ${name}`);
      const svg = drawing?.type === 'drawn' ? drawing.svg : '';
      return new Set(Array.from(svg.matchAll(/data-part="(node \w+)"/g), ([, part]) => part!));
    };
    expect([...partsOf('two-map')]).toEqual(['node a', 'node b']);
    expect([...partsOf('three-map')]).toEqual(['node a', 'node b', 'node c']);
    expect(partsOf('map').size).toBe(5);
    const stepsOf = (name: string): readonly string[] | undefined => {
      const drawing = drawings.get(`map ${name}`);
      return drawing?.type === 'drawn' ? drawing.steps : undefined;
    };
    expect(['two-map', 'three-map', 'map'].map((name) => stepsOf(name)?.length)).toEqual([
      2,
      2,
      undefined,
    ]);
    expect(drawings.get('map three-map')).toHaveProperty(
      'svg',
      expect.stringContaining('data-part="node c" data-step="1"'),
    );
  });

  test('takes larger steps where a deck has room for few', () => {
    const { deck } = add([...all, ...fill(12)], { sections: steps, mode: 'grow' });
    expect(deck.slides.filter(({ type }) => type === 'map').map(({ id }) => id)).toEqual([
      'three-map',
      'map',
    ]);
  });
});

test('a deck without maps is as it was', () => {
  const { deck, drawings } = add(slides, { maps: [], sections });
  expect(deck.slides).toEqual(slides);
  expect(drawings.size).toBe(0);
});
