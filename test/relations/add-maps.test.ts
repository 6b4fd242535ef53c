import { describe, expect, test } from 'vitest';
import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import type { Slide, SlideType } from '../../src/deck/types.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { addMaps, type DeckWithMaps, type DrawnMap } from '../../src/relations/add-maps.ts';
import type { MapPlan, MapVersion } from '../../src/relations/plan-maps.ts';
import type { RelatedSection } from '../../src/relations/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawing } from '../layout/content.ts';
import { createPlainDeck } from '../layout/laid-out-deck.ts';
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
const version: MapVersion = {
  terms: note.terms,
  relations,
  codes: ['map'],
  nodeIds: new Map(note.terms.map(({ id }) => [id, id])),
};
const parts = [
  'node a',
  'node b',
  'node c',
  'node d',
  'node e',
  'edge a b',
  'edge b c',
  'edge c d',
  'edge d e',
];
const svg = `<svg>${parts.map((part) => `<g data-part="${part}"/>`).join('')}</svg>`;

const createMap = (own: Partial<MapPlan> = {}): DrawnMap =>
  deepFreeze({
    plan: {
      sections: [0, 9],
      chapter: undefined,
      versions: [version],
      legend: [],
      isPasted: false,
      ...own,
    },
    version,
    code: 'map',
    drawing: createDrawing({ svg, text: 'drawn' }),
  });

interface Given {
  readonly sections?: readonly RelatedSection[];
  readonly maps?: readonly DrawnMap[];
  readonly mode?: 'overview' | 'focus';
}

const add = (
  slides: readonly Slide[],
  { sections = [], maps = [createMap()], mode = 'focus' }: Given = {},
): DeckWithMaps =>
  addMaps(createPlainDeck(slides), { note: deepFreeze({ ...note, sections }), maps, mode, words });

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

describe('the whole map', () => {
  test('stands after title and agenda', () => {
    expect(idsOf(add(slides, { mode: 'overview' }))).toBe('title agenda map one two');
  });

  test('stands after what introduces the lecture', () => {
    const [title, ...rest] = slides;
    const intro = slideOf('lecture-intro', 3, { continued: true });
    const under = slideOf('under', 4, { continued: true, title: title?.title });
    const all = [title!, intro, under, ...rest.slice(1)];
    expect(idsOf(add(all, { mode: 'overview' }))).toBe('title lecture-intro under map one two');
  });

  test('stands after the first section where nothing introduces the lecture', () => {
    const all = [slideOf('one', 10), slideOf('one-more', 14), slideOf('two', 20)];
    expect(idsOf(add(all, { sections, mode: 'overview' }))).toBe('one one-more two');
    expect(idsOf(add(all, { sections: sections.slice(1), mode: 'overview' }))).toBe(
      'one one-more map two',
    );
  });

  test('stands at the end where all is introduction', () => {
    expect(idsOf(add(slides.slice(0, 2), { mode: 'overview' }))).toBe('title agenda map');
  });

  test('of a chapter stands after its own text, under its title', () => {
    const map = createMap({ sections: [2, 3], chapter: 'Two' });
    const found = add(slides, { sections, maps: [map], mode: 'overview' });
    expect(idsOf(found)).toBe('title agenda one two two-map');
    const slide = found.deck.slides.at(-1);
    expect(slide).toMatchObject({ type: 'map', continued: true, source: { first: 20, last: 23 } });
    expect(slide?.title).toEqual(slides[3]?.title);
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
    const slide = deck.slides[2];
    expect(slide?.title).toEqual({ depth: 2, content: [{ type: 'text', value: words.title }] });
    expect(slide?.blocks).toEqual([{ type: 'diagram', value: 'map', drawing: 'map map' }]);
    expect(slide?.continued).toBe(false);
    expect(JSON.stringify(slide?.notes)).toContain('A uses B (');
    expect(drawings.get('map map')).toEqual(
      createDrawing({ svg, text: `${words.title}: A uses B; B uses C; C uses D; D uses E.` }),
    );
  });

  test('that the author pasted has no slide of its own', () => {
    expect(idsOf(add(slides, { maps: [createMap({ isPasted: true })], mode: 'overview' }))).toBe(
      'title agenda one two',
    );
  });

  test('stands beside another one under an id of its own', () => {
    const found = add(slides, { maps: [createMap(), createMap()], mode: 'overview' });
    expect(idsOf(found)).toBe('title agenda map map-2 one two');
    expect([...found.drawings.keys()]).toEqual(['map map', 'map map-2']);
  });

  test('does not take the id of another slide', () => {
    const found = add([...slides, slideOf('map', 30), slideOf('map-2', 40)], { mode: 'overview' });
    expect(idsOf(found)).toBe('title agenda map-3 one two map map-2');
    expect([...found.drawings.keys()]).toEqual(['map map-3']);
  });
});

describe('a map in focus', () => {
  test('follows each section that is about some of its terms', () => {
    expect(idsOf(add(slides, { sections }))).toBe('title agenda map one one-map two two-map');
  });

  test('does not follow a section whose title takes three lines', () => {
    const long = [...sections.slice(0, 2), { ...sections[2]!, title: 'word '.repeat(20) }];
    expect(idsOf(add(slides, { sections: long }))).toBe('title agenda map one one-map two');
  });

  test('is not there in an overview', () => {
    expect(idsOf(add(slides, { sections, mode: 'overview' }))).not.toContain('one-map');
  });

  test('shows the neighbours of the terms in colour, and says what these do', () => {
    const { deck, drawings } = add(slides, { sections });
    const slide = deck.slides.find(({ id }) => id === 'two-map');
    expect(slide).toMatchObject({ type: 'map', continued: true, source: { first: 20, last: 23 } });
    expect(slide?.title).toEqual(slides[3]?.title);
    expect(JSON.stringify(slide?.notes)).not.toContain('A uses B');
    const drawing = drawings.get('map two-map');
    const faded = [
      ...(drawing?.type === 'drawn' ? drawing.svg : '').matchAll(/data-part="([^"]*)" opacity/g),
    ];
    expect(faded.map(([, part]) => part)).toEqual(['node a', 'node b', 'edge a b', 'edge b c']);
    expect(drawing).toHaveProperty('text', 'D: C uses D; D uses E.');
  });

  test.each<[string, readonly RelatedSection[]]>([
    ['that is about none of its terms', [createSection(['z'], { source: lines(20) })]],
    ['whose terms have one relation', [createSection(['a'], { source: lines(20) })]],
    ['that would show all of it', [createSection(['b', 'd'], { source: lines(20) })]],
    ['that lies deep', [createSection(['d'], { source: lines(20), depth: 4 })]],
    ['of which nothing is shown', [createSection(['d'], { source: lines(90) })]],
  ])('does not follow a section %s', (_, own) => {
    expect(idsOf(add(slides, { sections: own }))).not.toMatch(/two-map|one-map/);
  });

  test('is shown once for the same terms', () => {
    const twice = [
      createSection(['d', 'b'].slice(0, 1), { source: lines(10) }),
      createSection(['d'], { source: lines(20) }),
    ];
    expect(idsOf(add(slides, { sections: twice }))).toBe('title agenda map one one-map two');
  });

  test('does not follow the slide before the whole map, nor a slide that lists sections', () => {
    const all = [slideOf('one', 10, { type: 'section' }), slideOf('two', 20)];
    const own = [
      createSection(['b'], { source: lines(10) }),
      createSection(['d'], { source: lines(20) }),
    ];
    expect(idsOf(add(all, { sections: own }))).toBe('one map two two-map');
  });

  test('of a chapter follows its own sections alone', () => {
    const map = createMap({ sections: [2, 3], chapter: 'Two' });
    expect(idsOf(add([...slides, slideOf('three', 31)], { sections, maps: [map] }))).toBe(
      'title agenda one two two-map three',
    );
  });
});

test('a deck without maps is as it was', () => {
  const { deck, drawings } = add(slides, { maps: [], sections });
  expect(deck.slides).toEqual(slides);
  expect(drawings.size).toBe(0);
});
