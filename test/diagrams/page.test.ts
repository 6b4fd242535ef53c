// What is done to a drawing once Mermaid has drawn it, in one page for the whole file: the stage holds SVG written by hand.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPage } from '../../src/browser/call-page.ts';
import { showBody, showPage } from '../../src/browser/show-page.ts';
import type { SvgReading } from '../../src/diagrams/page/read-svg.ts';
import { lendHeadless } from '../browser.ts';

const headless = lendHeadless();
let page: Page;
beforeAll(async () => {
  ({ page } = await headless.openPage());
  await showPage(page, '<!doctype html><style>body { margin: 0; font: 16px sans-serif }</style>');
});
afterAll(() => headless[Symbol.asyncDispose]());

const box = '<rect width="100" height="50" fill="#ff0000"/>';
const request = { pictures: {}, inks: ['#222222', '#ffffff'], prefix: 'm1', margin: 8 };

async function stage(content: string, viewBox = '0 0 200 100'): Promise<void> {
  const [, , width, height] = viewBox.split(' ');
  const size = `viewBox="${viewBox}" width="${width}" height="${height}"`;
  await showBody(page, `<div id="stage"><svg ${size}>${content}</svg></div>`);
}

async function finish(content: string, changes: Partial<typeof request> = {}): Promise<SvgReading> {
  await stage(content);
  return callPage(page, 'finishDrawing', { ...request, ...changes });
}

/** What stands in the SVG, without the styles that are on everything. */
const bare = ({ svg }: SvgReading): string =>
  svg.replace(/^<svg[^>]*>|<\/svg>$/g, '').replaceAll(/ style="[^"]*"/g, '');

describe('a finished drawing', () => {
  it.each([
    [
      'a link',
      `<a href="https://example.org" class="x">${box}</a>`,
      '<g><rect width="100" height="50"/></g>',
    ],
    ['a script', `${box}<script>alert(1)</script>`, '<rect width="100" height="50"/>'],
    [
      'an event',
      '<rect width="100" height="50" onclick="alert(1)"/>',
      '<rect width="100" height="50"/>',
    ],
    ['a comment', `${box}<!-- by hand -->`, '<rect width="100" height="50"/>'],
    [
      'a style sheet',
      `<style>rect { opacity: .5 }</style>${box}`,
      '<rect width="100" height="50"/>',
    ],
    [
      'a picture from outside',
      `${box}<image href="https://example.org/a.png" width="9" height="9"/>`,
      '<rect width="100" height="50"/>',
    ],
    [
      'what is hidden',
      `${box}<g style="display:none"><text y="20">hidden</text></g>`,
      '<rect width="100" height="50"/>',
    ],
    ['what is empty', `${box}<g><g></g></g><rect/>`, '<rect width="100" height="50"/>'],
    [
      'an id that nobody uses',
      '<rect id="a" width="100" height="50"/>',
      '<rect width="100" height="50"/>',
    ],
    [
      'a definition that nobody uses',
      `<defs><linearGradient id="a"/></defs>${box}`,
      '<rect width="100" height="50"/>',
    ],
  ])('holds no more: %s', async (_, content, expected) => {
    expect(bare(await finish(content))).toBe(expected);
  });

  it('has what its style sheet says in style attributes, colours in digits', async () => {
    const { svg } = await finish(
      `<style>.a { fill: rgb(1, 2, 255); opacity: 0.5 }</style><rect class="a" width="9" height="9"/>`,
    );
    expect(svg).toMatch(/<rect width="9" height="9" style="[^"]*fill:#0102ff[^"]*"/);
    expect(svg).toMatch(/<rect [^>]*opacity:0\.5/);
    expect(svg).not.toContain('class');
  });

  it('names what is used by order', async () => {
    const gradient = (id: string, more = ''): string =>
      `<linearGradient id="${id}" ${more}><stop offset="0" stop-color="#000"/></linearGradient>`;
    const content = `<defs>${gradient('z')}${gradient('unused', 'href="#only-there"')}${gradient('only-there')}${gradient('b', 'href="#z"')}</defs><rect width="100" height="50" style="fill:url(#b)"/><use href="#gone"/>`;
    const { svg } = await finish(content, { prefix: 'm7' });
    expect([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['m7-0', 'm7-1']);
    expect(svg).toContain('href="#m7-0"');
    expect(svg).toMatch(/fill:url\([^)]*#m7-1[^)]*\)/);
    expect(svg).not.toContain('gone');
    expect(svg.match(/<linearGradient/g)).toHaveLength(2);
  });

  it('is as large as what it shows, with a margin', async () => {
    const reading = await finish('<rect x="50" y="20" width="100" height="50"/>');
    expect(reading).toMatchObject({ width: 116, height: 66, smallestLabel: 0 });
    expect(reading.svg).toMatch(/^<svg [^>]*viewBox="42 12 116 66" width="116" height="66"/);
    const wider = await finish('<rect x="-50" y="20" width="400" height="50"/>');
    expect(wider).toMatchObject({ width: 216 });
  });

  it('has short numbers, but in icons', async () => {
    const { svg } = await finish(
      '<path d="M1.2345 2.3456L40.123 50"/><path d="M1.25.4.5 20"/><rect x="1.2345" width="9" height="9" transform="translate(0.123456789 1)"/>',
    );
    expect(svg).toContain('d="M1.2 2.3L40.1 50"');
    expect(svg).toContain('d="M1.25.4.5 20"');
    expect(svg).toContain('x="1.23"');
    expect(svg).toContain('translate(0.12346 1)');
  });

  it.each([
    ['as written', '<text y="40" style="font-size:20px">label</text>', 20],
    [
      'in a scaled group',
      '<g transform="scale(.5)"><text y="80" style="font-size:20px">label</text></g>',
      10,
    ],
    [
      'of parts',
      '<text y="40" style="font-size:20px">a<tspan style="font-size:15px">b</tspan></text>',
      15,
    ],
    ['none that is blank', `<text y="40" style="font-size:9px"> </text>${box}`, 0],
  ])('says how small its smallest label is: %s', async (_, content, size) => {
    expect((await finish(content)).smallestLabel).toBe(size);
  });

  it('has pictures in the place of emoji, and the words apart', async () => {
    const picture = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E';
    const pictures = { '🚀': picture, '👩': picture, '👩‍💻': picture };
    const { svg } = await finish('<text x="9" y="40">go 🚀 now 👩‍💻</text>', { pictures });
    const xs = [...svg.matchAll(/<(tspan|image) x="([\d.]+)"/g)].map(
      ([, tag, x]) => [tag, Number(x)] as const,
    );
    expect(xs.map(([tag]) => tag).filter((tag) => tag === 'image')).toHaveLength(2);
    const order = xs.toSorted(([, one], [, other]) => one - other).map(([tag]) => tag);
    expect(order).toEqual(['tspan', 'image', 'tspan', 'image']);
    expect([...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual([
      'go',
      'now',
    ]);
    expect(svg).not.toMatch(/🚀|💻/u);
  });

  it.each([
    { name: 'dark on dark', fill: '#000000', ink: '#111111', expected: '#ffffff' },
    { name: 'light on light', fill: '#ffffff', ink: '#eeeeee', expected: '#222222' },
    { name: 'legible as it is', fill: '#ffffff', ink: '#123456', expected: '#123456' },
  ])('has labels that can be read: $name', async ({ fill, ink, expected }) => {
    const node = `<g class="node"><rect width="100" height="50" style="fill:${fill}"/><text y="30" style="fill:${ink}">label</text></g>`;
    const { svg } = await finish(node);
    expect(/<text[^>]*fill:(#\w+)/.exec(svg)?.[1]).toBe(expected);
  });
});

describe('the parts of a drawing', () => {
  const content =
    '<g><rect x="10" y="10" width="30" height="20" fill="#eee"/><text x="12" y="25">one</text></g><g><line x1="0" y1="60" x2="90" y2="60" stroke="#000"/></g><defs><rect id="d" width="9" height="9"/></defs><rect/>';

  it('are listed with what they are, where they are', async () => {
    await stage(content);
    const { items, frame } = await callPage(page, 'readItems');
    expect(frame).toEqual({ left: 0, top: 0, right: 200, bottom: 100 });
    expect(items.map(({ kind }) => kind)).toEqual(['shape', 'text', 'line']);
    expect(items[0]).toEqual({
      index: 1,
      kind: 'shape',
      box: { left: 10, top: 10, right: 40, bottom: 30 },
    });
  });

  it('are cut out, with what is in every part', async () => {
    await stage(content);
    const { items } = await callPage(page, 'readItems');
    const all = items.map(({ index }) => index);
    const frame = { left: 0, top: 0, right: 100, bottom: 50 };
    const [first, second] = await callPage(page, 'cutSvg', all, [
      { frame, layers: [{ indices: all.slice(0, 2), down: 0 }] },
      {
        frame,
        layers: [
          { indices: all.slice(2), down: 0 },
          { indices: all.slice(1, 2), down: 40.123 },
        ],
      },
    ]);
    expect(first).toMatchObject({ width: 100, height: 50, text: 'one' });
    expect(first?.svg).toContain('viewBox="0 0 100 50"');
    expect(first?.svg).not.toContain('<line');
    expect(second?.svg).toMatch(/<line.*<g transform="translate\(0 40\.12\)">.*one/);
    expect(second?.svg.match(/<defs/g)).toHaveLength(1);
  });
});

it.each([
  ['#AbC', '#aabbcc'],
  ['rgb(1 2 3)', '#010203'],
  ['color-mix(in oklab, #000 50%, #000)', '#000000'],
  ['no colour', '#000000'],
])('the colour %s is %s', async (colour, expected) => {
  expect(await callPage(page, 'resolveColours', [colour])).toEqual([expected]);
});
