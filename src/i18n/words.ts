import type { PlayerWords } from '../protocol/player-words.ts';

/** Everything that Lectern itself says in a deck, by the place where it stands. */
export interface Words {
  readonly slides: SlideWords;
  readonly alerts: AlertWords;
  readonly maps: MapWords;
  readonly handouts: HandoutWords;
  readonly player: PlayerWords;
}

/** A language whose player may be partial. */
export interface LanguageWords extends Omit<Words, 'player'> {
  readonly player: Partial<PlayerWords>;
}

/** What a region says in other words than its language. */
export type RegionWords = {
  readonly [Section in keyof Words]?: Partial<Words[Section]>;
};

/** Words on slides and in their speaker notes. */
export interface SlideWords {
  readonly agenda: string;
  /** Above what the author wrote into a `:::notes` block. */
  readonly notes: string;
}

/** Titles of the five kinds of alerts. */
export interface AlertWords {
  readonly note: string;
  readonly tip: string;
  readonly important: string;
  readonly warning: string;
  readonly caution: string;
}

/** Words around relation maps. */
export interface MapWords {
  /** Title of the overview. */
  readonly title: string;
  /** What a solid line means. */
  readonly stated: string;
  /** What a dashed line means; the pack's title follows. */
  readonly known: string;
  /** What an asterisk means. */
  readonly partly: string;
  /** Before a date. */
  readonly until: string;
}

/** Words on handouts. */
export interface HandoutWords {
  readonly contents: string;
  readonly answers: string;
  /** Heading of the list of terms that a cloze handout leaves blank. */
  readonly key: string;
  /** Over the column of a Cornell page where the reader asks. */
  readonly cues: string;
  readonly summary: string;
  /** With `{n}` and `{total}`. */
  readonly page: string;
}
