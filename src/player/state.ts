import type { Ink, InkColour, InkPoint } from './ink.ts';

/** What the window shows. */
export type View = 'slide' | 'overview' | 'reading' | 'presenter';

/** What the pointer does on a slide. */
export type Tool = 'pen' | 'highlighter' | 'eraser' | 'laser';

/** The part of the slide that fills the window. */
export interface Zoom {
  /** Middle of that part, in px of the slide. */
  readonly x: number;
  readonly y: number;
  /** At least 1. */
  readonly scale: number;
}

/** A clock that can be paused. Milliseconds. */
export interface Stopwatch {
  /** Counted before the last start. */
  readonly before: number;
  /** Time of the last start, since 1970; undefined while it stands. */
  readonly since: number | undefined;
}

/** What the windows of one lecture have in common. */
export interface SharedState {
  /** Index of the slide, from 0. */
  readonly slide: number;
  /** How many of its fragments are shown. */
  readonly step: number;
  /** The audience sees nothing but this colour. */
  readonly screen: 'black' | 'white' | undefined;
  readonly zoom: Zoom | undefined;
  /** Undefined: each slide as its author meant it. */
  readonly scheme: 'light' | 'dark' | undefined;
  readonly ink: Ink;
  /** Where the laser points, in px of the slide. */
  readonly laser: readonly [x: number, y: number] | undefined;
  readonly stopwatch: Stopwatch;
}

/** What one window knows. */
export interface PlayerState extends SharedState {
  /** Digits typed towards a slide number. */
  readonly digits: string;
  readonly view: View;
  readonly dialog: 'search' | 'help' | undefined;
  readonly tool: Tool | undefined;
  readonly colour: InkColour;
}

/** All that the state depends on. */
export interface DeckShape {
  /** Ids of the slides. */
  readonly ids: readonly string[];
  /** How many fragments each slide has. */
  readonly fragments: readonly number[];
  /** The view that others return to. */
  readonly home: 'slide' | 'presenter';
}

/** Everything that can happen. */
export type PlayerAction = MoveAction | LookAction | InkAction;

/** A change of place. */
export type MoveAction =
  | { readonly type: 'next' | 'previous' | 'first' | 'last' | 'enter' }
  | { readonly type: 'digit'; readonly digit: string }
  /** Beyond either end means that end; without a step, the slide's first. */
  | { readonly type: 'go'; readonly slide: number; readonly step?: number };

/** A change of what is seen. Views, dialogs and screens that are there already go away again. */
export type LookAction =
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'dialog'; readonly dialog: 'search' | 'help' }
  | { readonly type: 'screen'; readonly screen: 'black' | 'white' }
  | { readonly type: 'scheme'; readonly scheme: 'light' | 'dark' }
  | { readonly type: 'zoom'; readonly zoom: Zoom | undefined }
  | { readonly type: 'stopwatch'; readonly stopwatch: Stopwatch }
  /** One step out of whatever there is; from the slide itself to the overview. */
  | { readonly type: 'escape' }
  /** Another window's state. */
  | { readonly type: 'adopt'; readonly shared: Partial<SharedState> };

/** A change of what is drawn, on the slide that is shown. */
export type InkAction =
  /** Picks up a tool, or puts it down when it is in the hand already. */
  | { readonly type: 'tool'; readonly tool: Tool }
  | { readonly type: 'colour'; readonly colour: InkColour }
  | { readonly type: 'stroke'; readonly points: readonly InkPoint[] }
  | { readonly type: 'extend'; readonly points: readonly InkPoint[] }
  | { readonly type: 'erase'; readonly strokes: readonly number[]; readonly isSweeping: boolean }
  | { readonly type: 'undo' | 'clear' }
  | { readonly type: 'laser'; readonly at: readonly [x: number, y: number] | undefined };

const startShared: SharedState = {
  slide: 0,
  step: 0,
  screen: undefined,
  zoom: undefined,
  scheme: undefined,
  ink: {},
  laser: undefined,
  stopwatch: { before: 0, since: undefined },
};

/** Where every deck starts. */
export const startState: PlayerState = {
  ...startShared,
  digits: '',
  view: 'slide',
  dialog: undefined,
  tool: undefined,
  colour: 'red',
};

/** The names of what windows share. */
export const sharedKeys = Object.keys(startShared) as readonly (keyof SharedState)[];
