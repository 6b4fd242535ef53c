import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainComposition } from '../../src/protocol/composition.ts';
import { createSlide } from '../../src/deck/create-slide.ts';
import { layOutWhole, type LaidOutSlide } from '../../src/layout/laid-out.ts';
import { createTextRenderer } from '../../src/html/emoji.ts';
import { createToken } from '../../src/html/tokens.ts';
import type { SlideLayer } from '../../src/render/slide-html.ts';
import { type Stamp, stampSlide } from '../../src/render/stamp-slide.ts';
import { findEmoji } from './slides.ts';

const stamp: Stamp = {
  total: 9,
  source: 'notes/a "b".md',
  meta: {
    title: 'Lecture 🧠 <1>',
    author: 'A. & B.',
    date: undefined,
    lang: 'en',
    size: '16:9',
    theme: 'lectern',
    logo: undefined,
    duration: undefined,
  },
  logo: undefined,
  titles: { oneLine: 44, twoLines: 76 },
  isBare: false,
  renderText: createTextRenderer(findEmoji),
};

const brain = '<span class="emoji e-1f9e0">🧠</span>';

const textBlock = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

interface Case {
  readonly slide?: Partial<LaidOutSlide>;
  readonly layer?: Partial<SlideLayer>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly stamp?: Partial<Stamp>;
  readonly isMarp?: boolean;
}

function stampOne({ slide, layer, attributes = {}, stamp: own, isMarp = false }: Case): string {
  const content: SlideLayer = {
    type: 'content',
    frame: new Map(),
    attributes: new Map(Object.entries(attributes)),
    content: '\n<h2>T</h2>\n',
    hasHeader: false,
    hasFooter: false,
    headingAt: 4,
    ...layer,
  };
  const pseudo: SlideLayer = { ...content, type: 'pseudo', content: '', attributes: new Map() };
  return stampSlide(
    {
      slide: {
        ...layOutWhole(createSlide('content', 'größe')),
        source: { first: 4, last: 8 },
        ...slide,
      },
      number: 3,
      html: { size: { width: 1280, height: 720 }, layers: [content, pseudo], assets: new Map() },
      isMarp,
      notes: [],
    },
    { ...stamp, ...own },
  );
}

/** Attributes of the content's section. */
function attributesOf(html: string): string {
  return /<section([^>]*)>/.exec(html)?.[1]?.trim() ?? '';
}

const id = createToken('id', 'größe');
const place = (type: string, density = 0): string =>
  `id="${id}" data-slide="3" data-type="${type}" data-density="${density}" data-place="top" data-gaps="0" data-source="notes/a &quot;b&quot;.md:4-8"`;
const pages = 'data-marpit-pagination="3" data-marpit-pagination-total="9"';

describe('a section is given', () => {
  test.each<[name: string, Case, attributes: string]>([
    ['its place', {}, `${place('content')} ${pages} class="content"`],
    [
      'its classes where Marp has some, in their place',
      { attributes: { 'data-x': '1', class: 'invert', style: 'color:red;', 'data-y': '' } },
      `${place('content')} ${pages} data-x="1" class="content invert" style="color:red;" data-y=""`,
    ],
    [
      'no page number on a title',
      { slide: { type: 'title' }, attributes: { 'data-paginate': 'true' } },
      `${place('title')} data-paginate="true" class="title"`,
    ],
    [
      'none on paper alone',
      { slide: { handoutOnly: true } },
      `${place('content')} class="content"`,
    ],
    [
      'none where the author asks for none',
      { attributes: { 'data-paginate': 'hold', 'data-marpit-pagination': '1' } },
      `${place('content')} data-paginate="hold" data-marpit-pagination="1" class="content"`,
    ],
    [
      "the deck's page number, not that of a slide rendered alone",
      { attributes: { 'data-paginate': 'true', 'data-marpit-pagination': '1' } },
      `${place('content')} ${pages} data-paginate="true" class="content"`,
    ],
    [
      'what fitting chose',
      {
        slide: { density: 2, mathsScale: 0.5, zoom: 0.75, layout: 'quote' },
        attributes: { style: 'a:b' },
      },
      `${place('content', 2)} ${pages} style="--maths-scale:0.500;--content-zoom:0.750;a:b" class="content quote"`,
    ],
    [
      'how long a word in its panel is',
      {
        slide: {
          type: 'section',
          title: { depth: 2, content: [{ type: 'text', value: 'Les communications' }] },
        },
      },
      `${place('section')} ${pages} class="section" style="--lectern-longest-word:14"`,
    ],
    [
      'how its body stands',
      {
        slide: {
          composition: { ...plainComposition, place: 'middle', gaps: 2, grow: 1.5, spans: true },
        },
      },
      `${place('content').replace('top', 'middle').replace('gaps="0"', 'gaps="2"')} ${pages} class="content spans" style="--lectern-grow:1.500"`,
    ],
    [
      'how wide its columns are',
      { slide: { composition: { ...plainComposition, columns: 0.35, figure: 1.3 } } },
      `${place('content')} ${pages} class="content" style="--lectern-columns:minmax(0,0.35fr) minmax(0,0.65fr);--lectern-figure-grow:1.3"`,
    ],
    [
      'where its photograph goes to the edges',
      { slide: { composition: { ...plainComposition, bleed: 'side', bleedWidth: 540 } } },
      `${place('content')} ${pages} class="content bleeds-side" style="--lectern-bleed:540px"`,
    ],
    [
      'that it is to be a stack',
      { slide: { layout: 'stack' } },
      `${place('content').replace('gaps="0"', 'gaps="0" data-layout="stack"')} ${pages} class="content"`,
    ],
    [
      'what a few words alone are',
      { slide: { layout: 'statement', blocks: [textBlock('Few words.')] } },
      `${place('content')} ${pages} class="content statement"`,
    ],
    [
      'what more words alone are',
      { slide: { layout: 'statement', blocks: [textBlock('word '.repeat(16))] } },
      `${place('content')} ${pages} class="content statement long-statement"`,
    ],
    [
      'nothing of that in parts, which have one size',
      {
        slide: {
          layout: 'statement',
          blocks: [textBlock('Few.')],
          part: { number: 1, total: 2 },
        },
      },
      `${place('content')} ${pages} class="content"`,
    ],
    [
      'a class for long titles',
      { slide: { title: { depth: 2, content: [{ type: 'text', value: 'x'.repeat(77) }] } } },
      `${place('content')} ${pages} class="content long-title"`,
    ],
    [
      'another on a map',
      {
        slide: {
          type: 'map',
          title: { depth: 2, content: [{ type: 'text', value: 'x'.repeat(45) }] },
        },
      },
      `${place('map')} ${pages} class="map two-line-title"`,
    ],
    [
      "its place alone in a Marp deck, whose id is the deck's",
      { isMarp: true, attributes: { id: '3', class: 'lead', 'data-marpit-pagination': '3' } },
      `id="${id}" data-slide="3" data-source="notes/a &quot;b&quot;.md:4-8" class="lead" data-marpit-pagination="3"`,
    ],
  ])('%s', (_, given, attributes) => {
    expect(attributesOf(stampOne(given))).toBe(attributes);
  });
});

describe('around the content stand', () => {
  const footer = `<footer><span class="lecture">Lecture ${brain} &lt;1&gt;</span></footer>`;

  test.each<[name: string, Case, content: string]>([
    ["the lecture's name", {}, `\n<h2>T</h2>\n${footer}`],
    [
      "the chapter's name, where the lecture has none",
      { slide: { chapter: 'A <1>' }, stamp: { meta: { ...stamp.meta, isChaptered: true } } },
      '\n<h2>T</h2>\n<footer><span class="lecture">A &lt;1&gt;</span></footer>',
    ],
    [
      "the lecture's name before the first chapter",
      { stamp: { meta: { ...stamp.meta, isChaptered: true } } },
      `\n<h2>T</h2>\n${footer}`,
    ],
    [
      'the headings above',
      { slide: { breadcrumb: ['A 🧠', '<B>'] } },
      `<header><div class="breadcrumb"><span>A ${brain}</span><span>&lt;B&gt;</span></div></header>\n<h2>T</h2>\n${footer}`,
    ],
    [
      'what its title says once',
      {
        slide: {
          title: { depth: 2, content: [{ type: 'text', value: 'T' }] },
          breadcrumb: ['A', 't!', 'a 🧠', 'B'],
        },
      },
      `<header><div class="breadcrumb"><span>A</span><span>B</span></div></header>\n<h2>T</h2>\n${footer}`,
    ],
    [
      'no name at the foot that stands above',
      {
        slide: { breadcrumb: ['A'], chapter: 'A' },
        stamp: { meta: { ...stamp.meta, isChaptered: true } },
      },
      '<header><div class="breadcrumb"><span>A</span></div></header>\n<h2>T</h2>\n',
    ],
    [
      "Marp's header and footer alone, where it made them",
      { slide: { breadcrumb: ['A'] }, layer: { hasHeader: true, hasFooter: true } },
      '\n<h2>T</h2>\n',
    ],
    [
      'author and logo on the title',
      { slide: { type: 'title' }, stamp: { logo: 'data:,' } },
      '\n<h2>T</h2>\n<p class="byline"><span class="author">A. &amp; B.</span></p><img class="logo" src="data:,">',
    ],
    [
      'course, author, institution and date on the title',
      {
        slide: { type: 'title' },
        stamp: {
          meta: { ...stamp.meta, course: 'C <1>', institution: 'I', date: '4 May 2026' },
        },
      },
      '\n<h2>T</h2>\n<p class="byline"><span class="course">C &lt;1&gt;</span> <span class="author">A. &amp; B.</span> <span class="institution">I</span> <span class="date">4 May 2026</span></p>',
    ],
    ['nothing in a Marp deck', { isMarp: true, slide: { breadcrumb: ['A'] } }, '\n<h2>T</h2>\n'],
    [
      'no second bookmark in print',
      { slide: { continued: true }, stamp: { isBare: true } },
      `\n<h2 data-repeated>T</h2>\n${footer}`,
    ],
    [
      'headings with a role in print alone',
      { slide: { continued: true } },
      `\n<h2>T</h2>\n${footer}`,
    ],
    [
      'none where there is no heading',
      { slide: { type: 'agenda' }, stamp: { isBare: true }, layer: { headingAt: undefined } },
      `\n<h2>T</h2>\n${footer}`,
    ],
  ])('%s', (_, given, content) => {
    const [, found] = /<section[^>]*>([\s\S]*?)<\/section>/.exec(stampOne(given)) ?? [];
    expect(found?.replace(' alt=""', '')).toBe(content);
  });

  test('names that are cut to one line', () => {
    const breadcrumb = [`${'x'.repeat(69)} yz`];
    expect(stampOne({ slide: { breadcrumb } })).toContain(`<span>${'x'.repeat(69)} …</span>`);
  });
});

test('layers before and behind the content stay as they are', () => {
  expect(stampOne({})).toMatch(/<foreignObject><section><\/section><\/foreignObject><\/svg>$/);
});
