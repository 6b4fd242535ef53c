import { describe, expect, it } from 'vitest';
import { findLog } from '../../src/player/ink.ts';
import { reduce } from '../../src/player/reduce.ts';
import {
  type DeckShape,
  type PlayerAction,
  type PlayerState,
  startState,
} from '../../src/player/state.ts';

const shape: DeckShape = { ids: ['a', 'b', 'c', 'd'], fragments: [0, 3, 0, 1], home: 'slide' };

/** `slide.step` after these actions, from the start. */
function play(...actions: readonly PlayerAction[]): string {
  let state: PlayerState = startState;
  for (const action of actions) state = reduce(state, action, shape);
  return `${state.slide}.${state.step}${state.digits && ` ${state.digits}`}`;
}

const next = { type: 'next' } as const;
const previous = { type: 'previous' } as const;
const type = (digits: string): PlayerAction[] =>
  Array.from(digits, (digit) => ({ type: 'digit', digit }));

describe('moving', () => {
  it('reveals the fragments of a slide before it leaves it', () => {
    expect(play(next, next)).toBe('1.1');
    expect(play(next, next, next, next, next)).toBe('2.0');
  });

  it('goes back to a slide as it was left', () => {
    expect(play(next, next, next, next, next, previous)).toBe('1.3');
    expect(play(next, next, next, next, next, previous, previous)).toBe('1.2');
  });

  it('stops at both ends', () => {
    expect(play(previous)).toBe('0.0');
    expect(play({ type: 'last' }, next, next, next)).toBe('3.1');
  });

  it('goes to a slide, at most to the last one, and to one of its steps', () => {
    expect(play({ type: 'go', slide: 1, step: 2 })).toBe('1.2');
    expect(play({ type: 'go', slide: 99, step: 99 })).toBe('3.1');
    expect(play({ type: 'go', slide: -4 })).toBe('0.0');
    expect(play({ type: 'last' }, { type: 'first' })).toBe('0.0');
  });

  it('stays the same object when nothing changes', () => {
    expect(reduce(startState, previous, shape)).toBe(startState);
  });

  it('stands still in a deck without slides', () => {
    expect(reduce(startState, next, { ids: [], fragments: [], home: 'slide' })).toBe(startState);
  });
});

describe('typing a number', () => {
  it('collects digits until Enter', () => {
    expect(play(...type('3'))).toBe('0.0 3');
    expect(play(...type('03'), { type: 'enter' })).toBe('2.0');
  });

  it('takes a number that is too large for the last slide, and 0 for the first', () => {
    expect(play(...type('123456789'), { type: 'enter' })).toBe('3.0');
    expect(play(next, ...type('0'), { type: 'enter' })).toBe('0.0');
  });

  it('forgets the digits on Escape and on any move', () => {
    expect(play(...type('4'), { type: 'escape' })).toBe('0.0');
    expect(play(...type('4'), next)).toBe('1.0');
  });

  it('takes Enter alone for next', () => {
    expect(play({ type: 'enter' })).toBe('1.0');
  });
});

it('draws on a slide whose id means something to JavaScript', () => {
  const odd: DeckShape = { ids: ['constructor'], fragments: [0], home: 'slide' };
  const pen = reduce(startState, { type: 'tool', tool: 'pen' }, odd);
  const drawn = reduce(pen, { type: 'stroke', points: [[1, 2, 0.5]] }, odd);
  expect(findLog(startState.ink, 'constructor')).toEqual([]);
  expect(findLog(drawn.ink, 'constructor')).toHaveLength(1);
});
