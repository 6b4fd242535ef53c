import type { DeckData } from '../protocol/deck-data.ts';
import type { DeckView } from './deck-view.ts';
import type { Say } from './notices.ts';
import { reduce } from './reduce.ts';
import { type DeckShape, type PlayerAction, type PlayerState, startState } from './state.ts';
import { isWorthTransition, withTransition } from './transition.ts';

/** Told after every change; `before` is undefined the first time, when the plugin starts. */
export type Listener = (now: PlayerState, before: PlayerState | undefined) => void;

/** What plugins work with. */
export interface Player {
  readonly deck: DeckView;
  readonly data: DeckData;
  readonly words: DeckData['words'];
  /** What is shown now. */
  readonly getState: () => PlayerState;
  readonly dispatch: (action: PlayerAction) => void;
  /** Calls the listener now and after every change. */
  readonly subscribe: (listener: Listener) => void;
  /** What each key does, by `KeyboardEvent.key`, letters small; plugins add theirs. */
  readonly keys: Map<string, () => void>;
  /** Tells the user something, in a line that goes by itself. */
  readonly say: Say;
}

/** One thing that the player can do. */
export type Plugin = (player: Player) => void;

/** What a player is started with. */
export interface PlayerRequest
  extends Pick<Player, 'deck' | 'data' | 'say'>, Pick<DeckShape, 'home'> {
  /** Started in order. */
  readonly plugins: readonly Plugin[];
}

/** Starts the plugins over one state. */
export function startPlayer({ deck, data, home, say, plugins }: PlayerRequest): void {
  const shape: DeckShape = {
    ids: deck.map(({ id }) => id),
    fragments: deck.map(({ fragments }) => fragments),
    home,
  };
  const listeners: Listener[] = [];
  let state: PlayerState = { ...startState, view: home };
  let shown = state;
  // A transition shows the state late; it is always the newest that is shown.
  const show = (): void => {
    const before = shown;
    if (state === before) return;
    shown = state;
    for (const listener of listeners) listener(state, before);
  };
  const player: Player = {
    deck,
    data,
    words: data.words,
    say,
    keys: new Map(),
    getState: () => state,
    dispatch(action) {
      const before = state;
      state = reduce(state, action, shape);
      if (state === before) return;
      if (isWorthTransition(state, before)) withTransition(show);
      else show();
    },
    subscribe(listener) {
      listeners.push(listener);
      listener(shown, undefined);
    },
  };
  for (const plugin of plugins) plugin(player);
}
