// Every kind of diagram, as it is drawn: can its text and its lines be seen?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnSource } from '../../src/diagrams/drawing.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { headless } from '../browser.ts';
import { drawSources } from './draw-sources.ts';
import { kinds } from './kinds.ts';
import { dark, room, theme } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

/** Numbers stand on dots that are the ends of lines, which no element has. */
const unseen: Readonly<Record<string, RegExp>> = { sequence: /^\d+$/ };

interface Faint {
  readonly texts: readonly string[];
  readonly lines: readonly string[];
}

/** Runs in the page: text under 4.5:1 against what is drawn below it, and lines under 3:1 against the slide. */
function findFaint(background: string): Faint {
  type Colour = readonly [number, number, number];
  const parse = (text: string): Colour =>
    (text.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number) as unknown as Colour;
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const svg = document.querySelector('svg')!;
  svg.style.background = background;
  const paper = parse(getComputedStyle(svg).backgroundColor);
  const all = [...svg.querySelectorAll<SVGGeometryElement>('*')].filter(
    (each) => !each.closest('defs, marker, clipPath, svg svg'),
  );
  const filled = all.filter((each) => each.matches('rect, polygon, circle, ellipse, path'));
  const groundOf = (text: Element): Colour => {
    const { x, y, width, height } = text.getBoundingClientRect();
    const middle = new DOMPoint(x + width / 2, y + height / 2);
    return filled.reduce<Colour>((ground, each) => {
      const { fill, fillOpacity } = getComputedStyle(each);
      const isBelow = (each.compareDocumentPosition(text) & 4) !== 0;
      const at = middle.matrixTransform(each.getScreenCTM()!.inverse());
      if (!isBelow || !fill.startsWith('rgb(') || !each.isPointInFill(at)) return ground;
      const share = Number(fillOpacity);
      return parse(fill).map(
        (part, index) => part * share + ground[index]! * (1 - share),
      ) as unknown as Colour;
    }, paper);
  };
  const texts = all
    .filter((each) => each.matches('text, tspan') && each.textContent.trim() !== '')
    .filter((each) => each.children.length === 0)
    .filter((each) => contrast(parse(getComputedStyle(each).fill), groundOf(each)) < 4.5);
  const lines = all.filter((each) => {
    const { fill, stroke } = getComputedStyle(each);
    const isLine =
      each.matches('line, polyline, rect') || (each.matches('path') && fill === 'none');
    if (!isLine || !stroke.startsWith('rgb') || each.getTotalLength() < 20) return false;
    // A field that is seen by itself needs no frame.
    if (each.matches('rect') && contrast(parse(fill), paper) >= 3) return false;
    const [, , , alpha = 1] = (stroke.match(/[\d.]+/g) ?? []).map(Number);
    const seen = parse(stroke).map((part, index) => part * alpha + paper[index]! * (1 - alpha));
    return contrast(seen as unknown as Colour, paper) < 3;
  });
  return {
    texts: texts.map((each) => each.textContent),
    lines: lines.map((each) => each.outerHTML.slice(0, 120)),
  };
}

/** Drawings with marks and fills that one of a kind seldom has. */
const drawn: Readonly<Record<string, string>> = {
  ...kinds,
  'wardley map with every mark': `wardley-beta
component Legacy [0.20, 0.85] (outsource)
component Modern [0.55, 0.60] (buy)
component Bought [0.60, 0.25] (build)
component Shop [0.40, 0.45] (market)
anchor Business [0.95, 0.6]
Business -> Modern
accelerator "Adoption" [0.55, 0.75]
deaccelerator "Constraints" [0.15, 0.35]
annotation 1,[0.7, 0.7] "Fast"
annotations [0.3, 0.1]`,
  'group of blocks': 'block-beta\n  columns 2\n  block:one\n    A\n    B\n  end\n  C',
  'table of an entity with a fill': `erDiagram
  CAR:::hot {
    string number
    string make
  }
  classDef hot fill:#f96`,
};

describe.each([
  ['light', theme],
  ['dark', dark],
])('what is drawn on a %s slide', (_, own) => {
  let drawings: ReadonlyMap<string, DrawnSource>;
  beforeAll(async () => {
    const sources = Object.values(drawn).map((code) => ({ code, room }));
    const all = (await drawSources(sources, kept, own)) as readonly DrawnSource[];
    drawings = new Map(Object.keys(drawn).map((kind, index) => [kind, all[index]!]));
  });

  it.each(Object.keys(drawn))('in a %s can be seen', async (kind) => {
    const { texts, lines } = await headless.withPage(async (page) => {
      await page.setContent(drawings.get(kind)!.svg);
      return page.evaluate(findFaint, own.background);
    });
    expect(texts.filter((text) => !unseen[kind]?.test(text.trim()))).toEqual([]);
    expect(lines).toEqual([]);
  });
});
