import type { DeckView } from './deck-view.ts';
import { type PlayerAction, type PlayerState, reduce, startState } from './state.ts';

/** Told after every change; `before` is undefined the first time, when the plugin starts. */
export type Listener = (now: PlayerState, before: PlayerState | undefined) => void;

/** What plugins work with. */
export interface Player {
  readonly deck: DeckView;
  readonly dispatch: (action: PlayerAction) => void;
  /** Calls the listener now and after every change. */
  readonly subscribe: (listener: Listener) => void;
  /** What each key does, by `KeyboardEvent.key`; plugins add theirs. */
  readonly keys: Map<string, () => void>;
}

/** One thing that the player can do. */
export type Plugin = (player: Player) => void;

/** Starts the plugins, in order, over one state. */
export function startPlayer(deck: DeckView, plugins: readonly Plugin[]): void {
  const shape = { fragments: deck.map((slide) => slide.fragments) };
  const listeners: Listener[] = [];
  let state = startState;
  const player: Player = {
    deck,
    keys: new Map(),
    dispatch(action) {
      const before = state;
      state = reduce(state, action, shape);
      if (state === before) return;
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.push(listener);
      listener(state, undefined);
    },
  };
  for (const plugin of plugins) plugin(player);
}
