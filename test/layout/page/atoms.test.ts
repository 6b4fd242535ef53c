import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/protocol/shape.ts';
import { openSlidePage, requestAtoms, type SlidePage } from './slide-page.ts';

let own: SlidePage;
beforeAll(async () => {
  own = await openSlidePage();
});
afterAll(() => own[Symbol.asyncDispose]());

const leaf: Shape = { type: 'leaf' };
const list = (...items: Shape[][]): Shape => ({ type: 'list', items });
const rows = (kind: 'table' | 'code' | 'items', count: number): Shape => ({
  type: 'rows',
  kind,
  count,
});
const frame = (skip: number, ...children: Shape[]): Shape => ({ type: 'frame', skip, children });
const code = (...lines: string[]): string =>
  `<pre><code>${lines.map((line) => `<span class="line">${line}</span>`).join('')}</code></pre>`;

describe('atoms', () => {
  const places: [string, string, Shape[], [number, number][]][] = [
    [
      'paragraphs',
      '<p>a</p><p>b<br>b</p>',
      [leaf, leaf],
      [
        [40, 70],
        [70, 130],
      ],
    ],
    ['what follows a title', '<h2>Title</h2><p>a</p>', [leaf], [[70, 100]]],
    [
      'what header and footer leave',
      '<header style="position:absolute">h</header><p>a</p><footer style="position:absolute">f</footer>',
      [leaf],
      [[40, 70]],
    ],
    [
      'items',
      '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
      [list([leaf], [leaf])],
      [
        [40, 70],
        [70, 100],
      ],
    ],
    [
      'an empty item',
      '<ul><li></li><li><p>b</p></li></ul>',
      [list([leaf], [leaf])],
      [
        [40, 70],
        [70, 100],
      ],
    ],
    [
      'a quotation whose HTML has another shape, as if all its parts were equally high',
      '<p>a</p><blockquote><p>b<br>b</p></blockquote>',
      [leaf, frame(0, leaf, leaf)],
      [
        [40, 70],
        [70, 110],
        [110, 150],
      ],
    ],
    [
      'all, where there are more blocks than the page has',
      '<p>a</p><p>b</p>',
      [leaf, leaf, leaf, leaf],
      [
        [40, 55],
        [55, 70],
        [70, 85],
        [85, 100],
      ],
    ],
    [
      'items in items, each with the text that it belongs to',
      '<ul><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li><li><p>d</p></li></ul>',
      [list([leaf, list([leaf], [leaf])], [leaf])],
      [
        [40, 70],
        [40, 100],
        [70, 130],
        [130, 160],
      ],
    ],
    [
      'rows of a table, each with the header',
      '<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>',
      [rows('table', 2)],
      [
        [40, 100],
        [70, 130],
      ],
    ],
    [
      'items of a generated list',
      '<ol><li>a</li><li>b</li></ol>',
      [rows('items', 2)],
      [
        [40, 70],
        [70, 100],
      ],
    ],
    [
      'footnotes',
      '<div><ol><li>a</li><li>b</li></ol></div>',
      [rows('items', 2)],
      [
        [40, 70],
        [70, 100],
      ],
    ],
    [
      'lines of code, blank ones without height',
      code('a', '', 'b'),
      [rows('code', 3)],
      [
        [40, 90],
        [70, 90],
        [70, 120],
      ],
    ],
    [
      'what a frame holds, with its edges',
      '<blockquote><p>a</p><p>b</p></blockquote>',
      [frame(0, leaf, leaf)],
      [
        [40, 90],
        [70, 120],
      ],
    ],
    [
      'what an alert holds, with its title',
      '<div class="alert"><p>Tip</p><p>a</p><p>b</p></div>',
      [frame(1, leaf, leaf)],
      [
        [40, 120],
        [70, 150],
      ],
    ],
    ['a frame that holds nothing', '<blockquote></blockquote>', [frame(0)], [[40, 60]]],
    [
      'a list in a frame',
      '<blockquote><ul><li><p>a</p></li><li><p>b</p></li></ul></blockquote>',
      [frame(0, list([leaf], [leaf]))],
      [
        [40, 90],
        [70, 120],
      ],
    ],
  ];
  it.each(places.map(([name, html, shapes, expected]) => ({ name, html, shapes, expected })))(
    'are found: $name',
    async ({ html, shapes, expected }) => {
      const { atoms } = await own.measure(html, requestAtoms(shapes));
      expect(atoms?.map(({ start, end }) => [start, end])).toEqual(expected);
    },
  );

  it('are found in text that stands in no element, comments apart', async () => {
    const html = '<p>a</p><!-- - -->loose <b>text</b> <p>b</p><!-- alone -->';
    const { atoms = [] } = await own.measure(html, requestAtoms([leaf, leaf, leaf]));
    expect(atoms[1]?.start).toBeGreaterThanOrEqual(70);
    expect(atoms[1]?.end).toBeLessThanOrEqual(100);
    expect(atoms[2]).toEqual({ start: 100, end: 130 });
  });

  it.each<{ name: string; html: string; shapes: Shape[]; count: number }>([
    { name: 'fewer items', html: '<ul><li>a</li></ul>', shapes: [list([leaf], [leaf])], count: 2 },
    { name: 'more items', html: '<ul><li>a</li><li>b</li></ul>', shapes: [list([leaf])], count: 1 },
    {
      name: 'no blocks in an item',
      html: '<ul><li></li></ul>',
      shapes: [list([leaf, leaf])],
      count: 2,
    },
    {
      name: 'other rows',
      html: '<table><tbody><tr><td>a</td></tr></tbody></table>',
      shapes: [rows('table', 2)],
      count: 2,
    },
    { name: 'other lines', html: code('a'), shapes: [rows('code', 2)], count: 2 },
    {
      name: 'other blocks in a frame',
      html: '<blockquote><p>a</p></blockquote>',
      shapes: [frame(0, leaf, leaf)],
      count: 2,
    },
    { name: 'a frame that is text', html: 'text', shapes: [frame(0, leaf)], count: 1 },
    { name: 'fewer blocks', html: '<p>a</p>', shapes: [leaf, leaf], count: 2 },
  ])(
    'fill the same room where the HTML has another shape: $name',
    async ({ html, shapes, count }) => {
      const { atoms = [] } = await own.measure(html, requestAtoms(shapes));
      const whole = await own.measure(html, requestAtoms([leaf]));
      expect(atoms).toHaveLength(count);
      const heights = atoms.map(({ start, end }) => end - start);
      const height = (whole.atoms?.at(-1)?.end ?? 0) - (whole.atoms?.[0]?.start ?? 0);
      for (const each of heights) expect(each).toBeCloseTo(height / count, 0);
    },
  );

  it('say which line of code goes on in the next', async () => {
    const { atoms } = await own.measure(
      code('a', 'b'.repeat(150), 'c'),
      requestAtoms([rows('code', 3)]),
    );
    expect(atoms?.map(({ wraps }) => wraps)).toEqual([undefined, true, undefined]);
  });

  const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"></svg>';
  const drawn = `<img src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
  it.each([
    ['a picture', `<p class="figure"><img src="${gif}" width="80" height="40"></p>`, [80, 40, 1]],
    ['a picture with a link', `<p class="figure"><a href="#s">${drawn}</a></p>`, [200, 100, 0]],
    [
      'a picture with a caption',
      `<p class="figure"><span class="captioned">${drawn}<span class="caption">c</span></span></p>`,
      [200, 100, 0],
    ],
    [
      'a picture with a link and a caption',
      `<p class="figure"><span class="captioned"><a href="#s">${drawn}</a><span class="caption">c</span></span></p>`,
      [200, 100, 0],
    ],
    ['a drawn picture', `<p class="figure">${drawn}</p>`, [200, 100, 0]],
    ['a diagram', `<div class="diagram">${svg}</div>`, [200, 100, 0]],
    ['no picture among others', `<p class="figure">${drawn}${drawn}</p>`, undefined],
    ['no picture in a text', `<p>${drawn}</p>`, undefined],
  ])('have the size of %s', async (_, html, size) => {
    const { atoms } = await own.measure(html, requestAtoms([leaf]));
    const figure = size && { width: size[0], height: size[1], natural: size[2] };
    expect(atoms?.[0]?.figure).toEqual(figure);
  });

  const table = (columns: number, word: string): string => {
    const cells = Array.from({ length: columns }, () => `<td>${word}</td>`).join('');
    return `<table><thead><tr>${cells}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`;
  };
  it.each([
    { name: 'too wide', count: 5, word: 'W'.repeat(20), isWide: true },
    { name: 'wide enough for its words', count: 5, word: 'words and more words', isWide: false },
    { name: 'of few columns', count: 3, word: 'W'.repeat(40), isWide: false },
  ])('have the columns of a table that is too wide: one $name', async ({ count, word, isWide }) => {
    const { atoms, fits } = await own.measure(table(count, word), requestAtoms([rows('table', 1)]));
    expect(atoms?.[0]?.columns?.length).toBe(isWide ? count : undefined);
    expect(fits).toBe(!isWide);
    expect(await own.page.$eval('table', ({ style }) => style.length)).toBe(0);
  });
});
