import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { diagram } from '../../src/blocks/diagram.ts';
import {
  type DrawnDiagram,
  type Drawing,
  type Drawings,
  findDrawing,
} from '../../src/blocks/drawing.ts';
import type { Diagram } from '../../src/blocks/nodes.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { context } from './read-blocks.ts';

function drawn(text: string, parts?: readonly DrawnDiagram[]): DrawnDiagram {
  const size = { width: 10, height: 10, smallestLabel: 0 };
  return { type: 'drawn', svg: '<svg/>', text, ...size, ...(parts && { parts }) };
}

const drawings: Drawings = new Map<string, Drawing>([
  ['whole', drawn('whole')],
  ['cut', drawn('cut', [drawn('left'), drawn('right', [drawn('top'), drawn('bottom')])])],
  ['broken', deepFreeze<Drawing>({ type: 'broken', message: 'no arrow' })],
]);

const node = (value: string, own: Partial<Diagram> = {}): Diagram =>
  deepFreeze<Diagram>({ type: 'diagram', value, ...own });

const split = (block: Diagram): readonly RootContent[] | undefined =>
  diagram.split(block, [], { ...context, drawings });

describe('the drawing of a diagram', () => {
  test.each<[string, Diagram, string | undefined]>([
    ['by its source', node('whole'), 'whole'],
    ['by its name', node('other source', { drawing: 'cut' }), 'cut'],
    ['a part of it', node('cut', { part: [0] }), 'left'],
    ['a part of a part', node('cut', { part: [1, 1] }), 'bottom'],
    ['no part that is not there', node('cut', { part: [5] }), undefined],
    ['no part of one that was not cut', node('whole', { part: [0] }), undefined],
    ['no part of a part that was not cut', node('cut', { part: [0, 0] }), undefined],
    ['none that was not made', node('nowhere'), undefined],
  ])('is found: %s', (_name, block, text) => {
    const found = findDrawing(block, drawings);
    expect(found?.type === 'drawn' ? found.text : undefined).toBe(text);
  });

  test('may be what went wrong, and that has no parts', () => {
    expect(findDrawing(node('broken'), drawings)).toEqual({ type: 'broken', message: 'no arrow' });
    expect(findDrawing(node('broken', { part: [0] }), drawings)).toBeUndefined();
  });
});

describe('a diagram', () => {
  test('has no words of the note; it shows what the text before it is about', () => {
    const block = node('graph TD');
    expect([diagram.words(block), diagram.reading(block), diagram.plain(block)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(diagram.illustrates(block)).toBe(true);
    expect(diagram.shape(block)).toEqual({ type: 'leaf' });
  });

  test.each<[string, Diagram, string]>([
    ['drawn', node('whole'), 'figure'],
    ['drawn in part', node('cut', { part: [0] }), 'figure'],
    ['broken', node('broken'), 'other'],
    ['not drawn', node('nowhere'), 'other'],
  ])('that is %s is a figure or not', (_name, block, role) => {
    expect(diagram.role(block, { ...context, drawings })).toBe(role);
  });
});

describe('a diagram in pieces', () => {
  test('is its parts, and the parts of these', () => {
    expect(split(node('cut', { height: 5 }))).toEqual([
      { type: 'diagram', value: 'cut', height: 5, part: [0] },
      { type: 'diagram', value: 'cut', height: 5, part: [1] },
    ]);
    expect(split(node('cut', { part: [1] }))).toEqual([
      { type: 'diagram', value: 'cut', part: [1, 0] },
      { type: 'diagram', value: 'cut', part: [1, 1] },
    ]);
  });

  test.each<[string, Diagram]>([
    ['drawn whole', node('whole')],
    ['a part that was not cut', node('cut', { part: [0] })],
    ['broken, and its source short', node('a\nb\nc\nd\ne')],
  ])('has none when it is %s', (_name, block) => {
    expect(split(block)).toBeUndefined();
  });

  test('is the message of the whole with five lines of the source, then the others', () => {
    expect(split(node('1\n2\n3\n4\n5\n6\n7'))).toEqual([
      { type: 'diagram', value: '1\n2\n3\n4\n5', drawing: '1\n2\n3\n4\n5\n6\n7' },
      { type: 'code', value: '6\n7' },
    ]);
    expect(split(node('1\n2\n3\n4\n5\n6', { drawing: 'broken' }))?.[0]).toMatchObject({
      drawing: 'broken',
    });
  });

  test('has all lines of the source that cannot be drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '', ' b'), { minLength: 6 }), (lines) => {
        const pieces = split(node(lines.join('\n'))) ?? [];
        const values = pieces.map((piece) => ('value' in piece ? piece.value : ''));
        expect(values.join('\n').split('\n')).toEqual(lines);
      }),
    );
  });
});
