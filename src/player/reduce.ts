import { eraseStrokes, extendStroke, findLog, findVisibleStrokes, type InkLog } from './ink.ts';
import type {
  DeckShape,
  InkAction,
  LookAction,
  MoveAction,
  PlayerAction,
  PlayerState,
} from './state.ts';

/** The state after an action. Pure; the same object when nothing changes. */
export function reduce(state: PlayerState, action: PlayerAction, shape: DeckShape): PlayerState {
  const next = resolve(state, action, shape);
  const keys = Object.keys(next) as (keyof PlayerState)[];
  return keys.every((key) => next[key] === state[key]) ? state : next;
}

function resolve(state: PlayerState, action: PlayerAction, shape: DeckShape): PlayerState {
  switch (action.type) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'enter':
    case 'digit':
    case 'go':
      return move(state, action, shape);
    case 'tool':
    case 'colour':
    case 'stroke':
    case 'extend':
    case 'erase':
    case 'undo':
    case 'clear':
    case 'laser':
      return draw(state, action, shape);
    default:
      return look(state, action, shape);
  }
}

function move(state: PlayerState, action: MoveAction, shape: DeckShape): PlayerState {
  const { slide, step, digits } = state;
  const last = shape.fragments.length - 1;
  const go = (index: number, to: number): PlayerState => {
    const target = Math.max(0, Math.min(index, last));
    return {
      ...state,
      slide: target,
      step: Math.max(0, Math.min(to, countFragments(target, shape))),
      digits: '',
      // Who moves on wants to be seen; and a close look is at one slide.
      screen: undefined,
      zoom: target === slide ? state.zoom : undefined,
    };
  };
  switch (action.type) {
    case 'next':
      if (step < countFragments(slide, shape)) return go(slide, step + 1);
      return slide < last ? go(slide + 1, 0) : go(slide, step);
    case 'previous':
      if (step > 0) return go(slide, step - 1);
      // Backwards shows a slide as it was left: complete.
      return slide > 0 ? go(slide - 1, Number.POSITIVE_INFINITY) : go(slide, step);
    case 'first':
      return go(0, 0);
    case 'last':
      return go(last, 0);
    case 'go':
      return go(action.slide, action.step ?? 0);
    case 'digit':
      return { ...state, digits: (digits + action.digit).slice(-5) };
    case 'enter':
      return digits ? go(Number(digits) - 1, 0) : move(state, { type: 'next' }, shape);
  }
}

function countFragments(slide: number, { fragments }: DeckShape): number {
  return fragments[slide] ?? 0;
}

function look(state: PlayerState, action: LookAction, shape: DeckShape): PlayerState {
  switch (action.type) {
    case 'view':
      return {
        ...state,
        view: state.view === action.view ? shape.home : action.view,
        dialog: undefined,
        zoom: undefined,
        tool: undefined,
      };
    case 'dialog':
      return { ...state, dialog: state.dialog === action.dialog ? undefined : action.dialog };
    case 'screen':
      return { ...state, screen: state.screen === action.screen ? undefined : action.screen };
    case 'scheme':
      return { ...state, scheme: action.scheme };
    case 'zoom':
      return { ...state, zoom: action.zoom };
    case 'stopwatch':
      return { ...state, stopwatch: action.stopwatch };
    case 'escape':
      return escape(state, shape);
    case 'adopt':
      return { ...state, ...action.shared };
  }
}

function escape(state: PlayerState, { home }: DeckShape): PlayerState {
  if (state.digits) return { ...state, digits: '' };
  if (state.dialog) return { ...state, dialog: undefined };
  if (state.tool) return { ...state, tool: undefined, laser: undefined };
  if (state.zoom) return { ...state, zoom: undefined };
  if (state.screen) return { ...state, screen: undefined };
  return { ...state, view: state.view === home ? 'overview' : home };
}

function draw(state: PlayerState, action: InkAction, shape: DeckShape): PlayerState {
  const id = shape.ids[state.slide];
  if (id === undefined) return state;
  const log = findLog(state.ink, id);
  const write = (entries: InkLog): PlayerState =>
    entries === log ? state : { ...state, ink: { ...state.ink, [id]: entries } };
  switch (action.type) {
    case 'tool':
      return {
        ...state,
        tool: state.tool === action.tool ? undefined : action.tool,
        laser: undefined,
        dialog: undefined,
      };
    case 'colour':
      return { ...state, colour: action.colour };
    case 'stroke': {
      const { tool, colour } = state;
      if (tool !== 'pen' && tool !== 'highlighter') return state;
      return write([...log, { type: tool, colour, points: action.points }]);
    }
    case 'extend':
      return write(extendStroke(log, action.points));
    case 'erase':
      return write(eraseStrokes(log, action.strokes, action.isSweeping));
    case 'undo':
      return log.length > 0 ? write(log.slice(0, -1)) : state;
    case 'clear': {
      const strokes = findVisibleStrokes(log).map(({ index }) => index);
      return write(eraseStrokes(log, strokes, false));
    }
    case 'laser':
      return { ...state, laser: action.at };
  }
}
