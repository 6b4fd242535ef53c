/** Where the audience is: a slide, a step of it, and what is being typed. */
export interface PlayerState {
  /** Index of the slide, from 0. */
  readonly slide: number;
  /** How many of its fragments are shown. */
  readonly step: number;
  /** Digits typed towards a slide number. */
  readonly digits: string;
}

/** All that the state depends on: how many fragments each slide has. */
export interface DeckShape {
  readonly fragments: readonly number[];
}

/** Everything that can happen. */
export type PlayerAction =
  | { readonly type: 'next' | 'previous' | 'first' | 'last' | 'enter' | 'cancel' }
  | { readonly type: 'digit'; readonly digit: string }
  /** Beyond either end means that end; without a step, the slide's first. */
  | { readonly type: 'go'; readonly slide: number; readonly step?: number };

/** Where every deck starts. */
export const startState: PlayerState = { slide: 0, step: 0, digits: '' };

/** The state after an action. Pure; the same object when nothing changes. */
export function reduce(state: PlayerState, action: PlayerAction, shape: DeckShape): PlayerState {
  const next = resolve(state, action, shape);
  const isSame =
    next.slide === state.slide && next.step === state.step && next.digits === state.digits;
  return isSame ? state : next;
}

function resolve(state: PlayerState, action: PlayerAction, shape: DeckShape): PlayerState {
  const { slide, step, digits } = state;
  const last = shape.fragments.length - 1;
  const go = (index: number, to: number): PlayerState => {
    const target = Math.max(0, Math.min(index, last));
    return {
      slide: target,
      step: Math.max(0, Math.min(to, countFragments(target, shape))),
      digits: '',
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
      return digits ? go(Number(digits) - 1, 0) : resolve(state, { type: 'next' }, shape);
    case 'cancel':
      return { ...state, digits: '' };
  }
}

function countFragments(slide: number, { fragments }: DeckShape): number {
  return fragments[slide] ?? 0;
}
