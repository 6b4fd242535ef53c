import type { Words } from '../i18n/words.ts';

/** What `<script type="application/json" id="lectern-deck">` holds: the deck's public data. Of the notes' text it has the title alone. */
export interface DeckData {
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly size: '16:9' | '4:3';
  /** The theme has a dark look too, by the class `invert`. */
  readonly hasDark: boolean;
  /** It is dark from the start, and by that class light. @default false */
  readonly isDark?: boolean;
  /** How long the lecture is planned to take, in minutes. */
  readonly duration?: number;
  /** Hash of the text of the note that it was made of. */
  readonly note?: string;
  readonly lecture: LectureData;
  readonly slides: readonly SlideData[];
  /** What the player says in its own words. */
  readonly words: Words['player'];
  /** Language of the words. */
  readonly wordsLang: string;
}

/** What the list of a course's lectures says of it. */
export interface LectureData {
  readonly title: string;
  readonly author?: string;
  /** In the words of its language. */
  readonly date?: string;
  /** Its place in the course, where its front matter says one. */
  readonly order?: number;
  /** The place, from 0, of the chapter of a note that it is made of. */
  readonly chapter?: number;
  /** Colours of its title slide, as CSS, where its theme is one of Lectern's. */
  readonly cover?: { readonly ground: string; readonly ink: string };
}

/** What is known of a slide. */
export interface SlideData {
  readonly id: string;
  readonly type: 'title' | 'agenda' | 'section' | 'content' | 'answer' | 'map';
  /** Which of how many slides of one heading; both 1-based. */
  readonly part?: { readonly number: number; readonly total: number };
  /** Number of its section, from 1; absent before the first and in decks without sections. */
  readonly section?: number;
}
