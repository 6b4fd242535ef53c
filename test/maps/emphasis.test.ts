import { expect, test } from 'vitest';
import { type Emphasis, focusOn, growTo, showAll } from '../../src/maps/emphasis.ts';
import { createGraph } from './graph.ts';

const graph = createGraph('a b:g c:g d e', ['a g runs', 'd e uses', 'b d reads']);

const show = ({ parts, lines }: Emphasis): string =>
  [...[...parts].map(([id, tone]) => `${id} ${tone}`), lines.join(' ')].join(', ');

test('all is plain', () => {
  expect(show(showAll(graph))).toBe(
    'a plain, b plain, c plain, d plain, e plain, g plain, plain plain plain',
  );
});

test.each([
  ['a', 'a strong, b plain, c plain, d faint, e faint, g plain, strong faint faint'],
  ['b', 'a plain, b strong, c plain, d plain, e faint, g plain, strong faint strong'],
  ['g', 'a plain, b plain, c plain, d faint, e faint, g plain, strong faint faint'],
  ['e', 'a faint, b faint, c faint, d plain, e strong, g faint, faint strong faint'],
])('a focus on %s', (own, expected) => {
  expect(show(focusOn(graph, new Set([own])))).toBe(expected);
});

test.each([
  ['', 'a', 'a strong, b hidden, c hidden, d hidden, e hidden, g hidden, hidden hidden hidden'],
  ['a', 'b', 'a plain, b strong, c hidden, d hidden, e hidden, g plain, strong hidden hidden'],
  ['a b', 'd', 'a plain, b plain, c hidden, d strong, e hidden, g plain, plain hidden strong'],
])('growing from "%s" by %s', (known, fresh, expected) => {
  const emphasis = growTo(graph, { known: new Set(known.split(' ')), fresh: new Set([fresh]) });
  expect(show(emphasis)).toBe(expected);
});

test.each([
  ['', 'a b d', 'b 1, d 2, g 1; 1 0 2'],
  ['a', 'b c d', 'b 1, c 2, d 3, g 1; 1 0 3'],
  ['a b', 'c', 'c 1; 0 0 0'],
])('growing from "%s" by "%s" has its steps', (known, fresh, expected) => {
  const sets = [known, fresh].map((ids) => new Set(ids.split(' ').filter(Boolean)));
  const { lines, steps } = growTo(graph, { known: sets[0]!, fresh: sets[1]! });
  const parts = [...(steps?.parts ?? [])].map(([id, step]) => `${id} ${step}`).join(', ');
  const shown = lines.map((tone, line) => (tone === 'hidden' ? 0 : steps?.lines[line]));
  expect(`${parts}; ${shown.join(' ')}`).toBe(expected);
});
