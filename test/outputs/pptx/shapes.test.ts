import { describe, expect, test } from 'vitest';
import { createDraw } from '../../../src/diagrams/draw.ts';
import type { ShapesRequest } from '../../../src/outputs/pptx/shapes/shapes.ts';
import { element } from '../../../src/outputs/pptx/xml.ts';
import { createStore } from '../../../src/store/store.ts';
import { headless } from '../../browser.ts';
import { room, theme } from '../../diagrams/theme.ts';
import { edge, find, node, px, render, renderSvg, values } from './small-drawings.ts';

const a = node('A', [60, 100]);
const b = node('B', [300, 100]);

describe('boxes', () => {
  test.each([
    ['a rectangle', undefined, 'rect'],
    ['round corners', '<rect x="-40" y="-20" width="80" height="40" rx="8"/>', 'roundRect'],
    ['a circle', '<circle r="20"/>', 'ellipse'],
    [
      'a diamond',
      '<polygon points="30,0 60,-30 30,-60 0,-30" transform="translate(-30,30)"/>',
      'diamond',
    ],
    ['a way round a rectangle', '<path d="M-40 -20 L40 -20 L40 20 L-40 20"/>', 'rect'],
  ])('%s is a shape that PowerPoint has', (_, shape, preset) => {
    const xml = render(node('A', [100, 100], shape))!;
    expect(values(xml, 'a:prstGeom', 'prst')).toEqual([preset]);
    expect(values(xml, 'p:cNvPr', 'name')).toEqual(['Chart', 'A']);
    expect(xml).toContain('<a:t>A</a:t>');
  });

  test('any other has its own way', () => {
    const xml = render(node('A', [100, 100], '<path d="M-40 0Q0 -40 40 0A40 40 0 0 1 -40 0Z"/>'))!;
    expect(xml).toContain('<a:custGeom>');
    expect(find(xml, 'a:cubicBezTo').length).toBeGreaterThan(2);
  });

  test('that go round themselves are filled wherever they are in SVG', () => {
    const inner = 'M-30 -20L30 -20L30 20L-30 20L-30 -20';
    const xml = render(node('A', [100, 100], `<path d="${inner}L-40 -20L-40 20L40 20L40 -20Z"/>`))!;
    expect(find(xml, 'a:path')).toHaveLength(2);
    // What is cut out of it stays so.
    const hole = render(node('A', [100, 100], `<path d="${inner}ZM-10 -10L-10 10L10 10Z"/>`))!;
    expect(find(hole, 'a:path')).toHaveLength(1);
  });

  test('stand where they stood, in their colours and sizes', () => {
    const xml = render(a, {
      place: { x: 1000, y: 2000, width: 800 * px, height: 400 * px },
    })!;
    const [, own] = find(xml, 'a:off');
    expect(own!.attributes).toEqual({ x: String(1000 + 40 * px), y: String(2000 + 160 * px) });
    expect(find(xml, 'a:ext')[1]!.attributes).toEqual({
      cx: String(160 * px),
      cy: String(80 * px),
    });
    expect(values(xml, 'a:srgbClr', 'val')).toEqual(['E4EFEE', '0A5A63', '111111']);
    expect(values(xml, 'a:rPr', 'sz')).toEqual(['2400']);
  });

  test('of several outlines and words are groups with a name', () => {
    const rows =
      '<rect x="-40" y="-40" width="80" height="80"/><path d="M-40 0L40 0"/><text x="-35" y="-15">Animal</text><text x="-35" y="25">name</text>';
    const xml = render(
      `<g data-part="node" transform="translate(100 100)" style="fill:#eeeeee;stroke:#000000">${rows}</g>`,
    )!;
    expect(find(xml, 'p:grpSp')).toHaveLength(2);
    expect(values(xml, 'p:cNvPr', 'name')).toContain('Animal name');
    expect(find(xml, 'p:sp')).toHaveLength(4);
  });

  test('drawn twice, as if by hand, are one', () => {
    const shape =
      '<path d="M-40 -20L40 -20L40 20L-40 20" style="stroke-width:0"/><path d="M-40.4 -20C0 -20.3 10 -20 40 -20M40 -20C40 0 40 10 40.2 20M40 20C0 20 -10 20 -40 20.3M-40 20C-40 0 -40 -10 -40 -20" style="fill:none"/>';
    const xml = render(node('A', [100, 100], shape))!;
    expect(find(xml, 'p:sp')).toHaveLength(1);
    expect(values(xml, 'a:srgbClr', 'val')).toEqual(['E4EFEE', '0A5A63', '111111']);
  });

  test('take the colours of the theme where they are given', () => {
    const colour: ShapesRequest['colour'] = (hex) =>
      element('a:schemeClr', { val: hex === '#0a5a63' ? 'accent1' : 'bg1' });
    expect(values(render(a, { colour })!, 'a:schemeClr', 'val')).toContain('accent1');
  });
});

describe('words', () => {
  test('beside lines have the ground that is drawn for them', () => {
    const label =
      '<g><rect x="160" y="88" width="40" height="24" style="fill:#fcfbf7"/><rect x="160" y="88" width="40" height="24" style="fill:#fcfbf7"/><text x="168" y="105">yes</text></g>';
    const xml = render(edge('M100 100L260 100') + label + a + b)!;
    expect(find(xml, 'p:sp')).toHaveLength(3);
    expect(values(xml, 'p:cNvPr', 'name')).toEqual(['Chart', 'A → B', 'yes', 'A', 'B']);
  });

  test('in gaps of lines stand on what is behind them', () => {
    const label =
      '<g data-part="edge A B"><text x="180" y="105" style="text-anchor:middle">yes</text></g>';
    const xml = render(edge('M100 100L160 100M200 100L260 100') + label + a + b)!;
    expect(values(xml, 'a:srgbClr', 'val')).toContain('FCFBF7');
    const group =
      '<g data-part="group"><rect x="0" y="0" width="400" height="200" style="fill:#abcdef"/></g>';
    const inside = render(group + edge('M100 100L160 100M200 100L260 100') + label + a + b)!;
    expect(values(inside, 'a:srgbClr', 'val')).not.toContain('FCFBF7');
  });

  test.each([
    ['a rectangle', 'A long name', undefined, ['square']],
    [
      'a diamond with little room',
      'A long name',
      '<polygon points="0,-40 40,0 0,40 -40,0"/>',
      ['none'],
    ],
    ['a diamond with room', 'A', '<polygon points="0,-40 40,0 0,40 -40,0"/>', ['square']],
  ])('in %s are made to fit where there is room', (...[, name, shape, wrap]) => {
    expect(values(render(node(name, [100, 100], shape))!, 'a:bodyPr', 'wrap')).toEqual(wrap);
  });

  test.each([
    ['that fit in any font', 'A', [1200, 1200]],
    ['that a wider font would break', 'A long name', [960, 1199]],
    ['that fit nowhere', 'A name without end', [960, 960]],
  ] as const)('%s are no larger than that', (_, name, [least, most]) => {
    const [size] = values(render(node(name, [100, 100]))!, 'a:rPr', 'sz').map(Number);
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });

  test('of labels are not broken', () => {
    const label = '<text x="180" y="95" style="text-anchor:middle;fill:#111">asks</text>';
    const xml = render(a + b + label)!;
    expect(values(xml, 'a:bodyPr', 'wrap').at(-1)).toBe('none');
  });

  test('in rows are paragraphs of one shape', () => {
    const shape =
      '<rect x="-40" y="-30" width="80" height="60"/><text x="0" y="-5" style="text-anchor:middle">One<tspan x="0" dy="20">Two</tspan></text>';
    const xml = render(`<g data-part="node" transform="translate(100 100)">${shape}</g>`)!;
    expect(find(xml, 'a:p')).toHaveLength(2);
    expect(values(xml, 'a:spcPts', 'val')).toContain('1500');
  });
});

test('all is one group, with words for who does not see it, and each shape with an id of its own', () => {
  const xml = render(edge('M100 100C160 40 200 160 260 100') + a + b)!;
  const [whole] = find(xml, 'p:cNvPr');
  expect(whole!.attributes).toEqual({ id: '1', name: 'Chart', descr: 'A leads to B.' });
  const ids = values(xml, 'p:cNvPr', 'id');
  expect(new Set(ids).size).toBe(ids.length);
});

describe('is none, but a picture', () => {
  test.each([
    ['a picture in it', `${a}<image href="data:,"/>`],
    ['a formula', `${a}<foreignObject width="9" height="9"/>`],
    ['what is cut out', `${a}<rect width="9" height="9" style="clip-path:url(#c)"/>`],
    ['no boxes', edge('M0 0L9 9')],
    ['no such path', `${a}<path d="M0 0 B 1 2"/>`],
    ['no colour', `${a}<rect width="9" height="9" style="fill:url(#none)"/>`],
    ['no XML', '<g>'],
  ])('%s', (_, body) => {
    expect(render(body)).toBeUndefined();
  });
});

describe('a drawing of Mermaid’s', () => {
  test.each<[string, string, string[]]>([
    [
      'flowchart',
      'flowchart LR\n  A[Start] --> B{Is it?}\n  B -->|yes| C([End])\n  subgraph S [Group]\n    C\n  end',
      ['Start → Is it?', 'Is it? → End'],
    ],
    [
      'class diagram',
      'classDiagram\n  class Animal {\n    +name\n  }\n  Animal <|-- Dog',
      ['Animal +name → Dog'],
    ],
    ['entity diagram', 'erDiagram\n  CUSTOMER ||--o{ ORDER : places', ['CUSTOMER → ORDER']],
    [
      'state diagram',
      'stateDiagram-v2\n  Still --> Moving : push\n  Moving --> Still\n  state Moving {\n    Slow --> Fast\n  }',
      ['Still → Moving', 'Moving → Still', 'Slow → Fast'],
    ],
  ])('%s: all lines are glued', async (_, code, lines) => {
    const draw = createDraw({ theme, pages: headless, store: createStore() });
    const [drawing] = await draw([{ code, room }]);
    const xml = renderSvg(drawing?.type === 'drawn' ? drawing.svg : '')!;
    const names = values(xml, 'p:cNvPr', 'name').filter((name) => name.includes('→'));
    expect(names.toSorted()).toEqual(lines.toSorted());
  });
});
