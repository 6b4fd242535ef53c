import { describe, expect, test } from 'vitest';
import { edge, find, head, node, px, render, values } from './small-drawings.ts';

const a = node('A', [60, 100]);
const b = node('B', [300, 100]);

describe('lines', () => {
  test.each<[string, string, readonly [string, string]]>([
    ['the middles of sides', 'M100 100L260 100', ['3', '1']],
    ['and ends before a box, for its head', 'M104 100L253 100', ['3', '1']],
    ['the other way', 'M260 100L100 100', ['1', '3']],
  ])('are glued to %s', (_, d, [first, second]) => {
    const xml = render(head + edge(d, 'marker-end:url(#h)') + a + b)!;
    expect(values(xml, 'a:prstGeom', 'prst')).toEqual(['straightConnector1', 'rect', 'rect']);
    expect([values(xml, 'a:stCxn', 'idx'), values(xml, 'a:endCxn', 'idx')]).toEqual([
      [first],
      [second],
    ]);
    expect(values(xml, 'a:tailEnd', 'type')).toEqual(['triangle']);
    const ids = new Map(
      find(xml, 'p:cNvPr').map(({ attributes: { id, name } }) => [id!, name!] as const),
    );
    const ends = ['a:stCxn', 'a:endCxn'].flatMap((name) => values(xml, name, 'id'));
    expect([...ids.values()]).toContain(ends.map((id) => ids.get(id)).join(' → '));
  });

  test('are glued to places of their own where no middle is', () => {
    const xml = render(edge('M100 90L260 90') + edge('M100 110L260 110') + a + b)!;
    expect(values(xml, 'a:stCxn', 'idx')).toEqual(['4', '5']);
    expect(values(xml, 'a:endCxn', 'idx')).toEqual(['4', '5']);
    // Four middles and two more, of each box.
    expect(find(xml, 'a:cxn')).toHaveLength(12);
    expect(xml).toContain('fmla="*/ h 25000 100000"');
  });

  test('to a circle are glued as PowerPoint counts', () => {
    const xml = render(edge('M120 100L260 100') + node('A', [100, 100], '<circle r="20"/>') + b)!;
    expect([values(xml, 'a:stCxn', 'idx'), values(xml, 'a:endCxn', 'idx')]).toEqual([['6'], ['1']]);
  });

  test('end in frames where no box is', () => {
    const group =
      '<g data-part="group"><rect x="220" y="20" width="160" height="160" style="fill:#eeeeee"/><text x="230" y="40">Frame</text></g>';
    const xml = render(group + edge('M100 100L220 100') + a)!;
    expect(values(xml, 'p:cNvPr', 'name')).toContain('A → Frame');
  });

  test('to nothing are not glued', () => {
    const xml = render(edge('M100 100L200 100') + a)!;
    expect([find(xml, 'a:stCxn').length, find(xml, 'a:endCxn').length]).toEqual([1, 0]);
  });

  test.each<[string, string, [string, string[], Record<string, string>]]>([
    [
      'once',
      'M60 80L60 40L300 40',
      ['bentConnector2', [], { rot: '5400000', flipH: '1', flipV: '1' }],
    ],
    ['twice', 'M100 100L180 100L180 60L260 60', ['bentConnector3', ['val 50000'], { flipV: '1' }]],
    [
      'with round corners',
      'M100 100L172 100Q180 100 180 92L180 68Q180 60 188 60L260 60',
      ['bentConnector3', ['val 50000'], { flipV: '1' }],
    ],
    [
      'and a gap for words',
      'M100 100L120 100M140 100L180 100L180 60L260 60',
      ['bentConnector3', ['val 50000'], { flipV: '1' }],
    ],
    [
      'round the boxes',
      'M60 80L60 20L300 20L300 40',
      ['bentConnector3', ['val 150000'], { rot: '5400000', flipH: '1', flipV: '1' }],
    ],
    [
      'three times',
      'M100 100L180 100L180 20L300 20L300 40',
      ['bentConnector4', ['val 40000', 'val 133333'], { flipV: '1' }],
    ],
  ])('that bend %s are bent connectors', (_, d, [preset, adjust, place]) => {
    const xml = render(edge(d) + a + node('B', [300, 60]))!;
    expect(values(xml, 'a:prstGeom', 'prst')[0]).toBe(preset);
    expect(find(xml, 'a:stCxn').length + find(xml, 'a:endCxn').length).toBe(2);
    expect(values(xml, 'a:gd', 'fmla').filter((fmla) => fmla.startsWith('val'))).toEqual(adjust);
    expect(find(xml, 'a:xfrm')[1]!.attributes).toEqual(place);
  });

  test('that are curved have their own way, glued, and free for LibreOffice', () => {
    const xml = render(edge('M100 100C160 40 200 160 260 100') + a + b)!;
    expect(find(xml, 'p:cxnSp')).toHaveLength(1);
    expect(find(xml, 'a:stCxn')).toHaveLength(1);
    expect(xml).toMatch(
      /<mc:Choice [^>]*Requires="a14 pslz"><p:cxnSp>.*<\/mc:Choice><mc:Fallback><p:sp>.*<a:cubicBezTo>/,
    );
  });

  test.each([
    ['of dashes', 'stroke-dasharray:8 6;stroke-width:2', 'dash'],
    ['of dots', 'stroke-dasharray:2px', 'sysDot'],
  ])('%s', (_, style, pattern) => {
    const xml = render(edge('M100 100L260 100', style) + a + b)!;
    expect(values(xml, 'a:prstDash', 'val')).toEqual([pattern]);
  });

  test('whose heads PowerPoint has not have them as shapes, which no line shines through', () => {
    const hollow =
      '<marker id="u" refX="18" refY="7" markerWidth="20" markerHeight="28" orient="auto" markerUnits="userSpaceOnUse" style="fill:rgba(0, 0, 0, 0);stroke:#4a555c"><path d="M 1,7 L18,13 V 1 Z"/></marker>';
    const xml = render(hollow + edge('M117 100L260 100', 'marker-start:url(#u)') + a + b)!;
    expect(find(xml, 'p:sp')).toHaveLength(3);
    expect(values(xml, 'a:headEnd', 'type')).toEqual([]);
    expect(values(xml, 'a:srgbClr', 'val')).toContain('FCFBF7');
    // From the end of the line to the box.
    expect(find(xml, 'a:off').map(({ attributes }) => Number(attributes['x']) / px)).toContain(100);
  });
});
