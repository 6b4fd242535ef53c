import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { type Emphasis, focusOn, growTo, showAll } from '../../src/maps/emphasis.ts';
import { contrast } from '../../src/html/colours.ts';
import type { MapColours } from '../../src/maps/map-colours.ts';
import { drawSheet, layOutSheet, type MapSheet } from '../../src/maps/map-sheet.ts';
import { estimateText } from '../../src/maps/size-graph.ts';
import { createBox, createGraph } from './graph.ts';
import { readSvg } from './read-svg.ts';

const light: MapColours = {
  background: '#fcfbf7',
  node: '#e4efee',
  nodeBorder: '#0a5a63',
  text: '#1c2226',
  line: '#4a555c',
  accent: '#b45309',
  surface: '#f1f6f3',
};
const dark: MapColours = {
  background: '#10181c',
  node: '#1f3a40',
  nodeBorder: '#7cc4cc',
  text: '#f2f2ee',
  line: '#b9c4c8',
  accent: '#f0a35e',
  surface: '#172328',
};

const plain = createGraph('a b:g c:g d', ['a g runs on', 'a d uses <b> & "c"']);
const graph = {
  ...plain,
  boxes: plain.boxes.map((box) =>
    box.id === 'a' ? createBox('a', { note: 'a thing', icon: 'aws' }) : box,
  ),
};
const legend = [{ line: 'dashed', text: 'added from "docs"' }] as const;

const icon =
  '<linearGradient id="g"/><path d="M0 0"/><path d="M1 1" fill="url(#g)"/><use href="#g"/>';

function createSheet(colours: MapColours): MapSheet {
  const room = { width: 1176, height: 505 };
  const look = {
    colours,
    font: '"Source Sans 3", sans-serif',
    measure: estimateText,
    icons: new Map([['aws', { body: icon, viewBox: '0 0 16 16' }]]),
  };
  const found = layOutSheet([{ graph, legend }], { room, usual: room, look });
  if (!found) throw new Error('It has no room');
  return found.sheet;
}

const draw = (emphasis: Emphasis, colours = light): string =>
  drawSheet(createSheet(colours), emphasis, 'm1').svg;
const partsOf = (svg: string): Set<string> =>
  new Set(Array.from(svg.matchAll(/data-part="([^"]+)"/g), ([, part]) => part!));

describe('a map', () => {
  test('has no id that another map on the page has, in icons neither', () => {
    const svg = draw(showAll(graph));
    const ids = Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id!);
    const used = Array.from(svg.matchAll(/(?:url\(|href=")#([^")]+)/g), ([, id]) => id!);
    expect(ids.some((id) => id.endsWith('g'))).toBe(true);
    expect(ids.filter((id) => !id.startsWith('m1-'))).toEqual([]);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is XML whose parts have their names', () => {
    const svg = draw(showAll(graph));
    expect(() => parseXml(svg)).not.toThrow();
    expect(partsOf(svg)).toEqual(
      new Set(['group g', 'edge a g', 'edge a d', 'node a', 'node b', 'node c', 'node d']),
    );
    expect(svg).toContain('>a thing<');
    expect(svg).toContain('added from &quot;docs&quot;');
    expect(svg).toContain('<path d="M0 0"/>');
  });

  test('has names of 26 px and other words of 22', () => {
    const sizes = new Set(
      Array.from(draw(showAll(graph)).matchAll(/font-size:(\d+)px/g), ([, size]) => Number(size)),
    );
    expect([...sizes].toSorted((a, b) => a - b)).toEqual([22, 26]);
  });

  test('has a gap in a line where its label stands, and none without one', () => {
    const pathsOf = (svg: string): number[] =>
      Array.from(
        svg.matchAll(/<path data-part="edge[^"]+" d="([^"]+)"/g),
        ([, way]) => way!.split('M').length - 1,
      );
    expect(pathsOf(draw(showAll(graph)))).toEqual([2, 2]);
    expect(pathsOf(draw(focusOn(graph, new Set(['d']))))).toEqual([1, 2]);
  });

  test('keeps every part that it shows in its place, whatever stands out', () => {
    const placesOf = (svg: string): string[] => {
      const { things, lines } = readSvg(svg);
      return [
        ...things.flatMap(({ type, name, outline }) =>
          type === 'box' ? [`${name} ${JSON.stringify(outline)}`] : [],
        ),
        ...lines.map(({ points }) => JSON.stringify([points[0], points.at(-1)])),
      ];
    };
    const all = placesOf(draw(showAll(graph)));
    expect(placesOf(draw(focusOn(graph, new Set(['d']))))).toEqual(all);
    const grown = draw(growTo(graph, { known: new Set(['a']), fresh: new Set(['d']) }));
    expect(all).toEqual(expect.arrayContaining(placesOf(grown)));
    expect(partsOf(grown)).toEqual(new Set(['edge a d', 'node a', 'node d']));
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s colours', (_, colours) => {
  const svg = draw(focusOn(graph, new Set(['d'])), colours);

  test('own terms are filled in the accent, their lines are 3 px wide', () => {
    const own = /data-part="node d"><rect[^>]+fill:(#\w{6})[^>]*>.*?fill:(#\w{6});stroke:none/.exec(
      svg,
    );
    expect(contrast(own![1]!, colours.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(own![1]!, own![2]!)).toBeGreaterThanOrEqual(4.5);
    expect(svg).toMatch(/<path data-part="edge a d"[^>]+stroke-width:3/);
  });

  test('what is far is outlined at 3 to 1 or more, and its lines have no words', () => {
    const far =
      /data-part="node b"><rect[^>]+fill:none;stroke:(#\w{6})[^>]*>.*?fill:(#\w{6});stroke:none/.exec(
        svg,
      );
    for (const colour of far!.slice(1))
      for (const ground of [colours.background, colours.surface])
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    expect(svg).not.toContain('runs on');
    expect(svg).toMatch(/data-part="group g"><rect[^>]+fill:none/);
  });
});
