import type { Mention } from './matcher.ts';
import type { Span } from './read-units.ts';
import type { TermId } from './types.ts';

/** A word of a sentence. */
export interface Token {
  readonly text: string;
  /** In small letters. */
  readonly word: string;
  /** Parts of speech, as compromise names them: Noun, Verb, PastTense, ... */
  readonly tags: ReadonlySet<string>;
  /** Which phrase it belongs to. */
  readonly phrase: 'Noun' | 'Verb' | 'Pivot' | 'Adjective' | '';
  readonly term: TermId | undefined;
  /** A piece of code or a formula; its text is as the notes have it. */
  readonly isCode: boolean;
  /** A comma follows. */
  readonly comma: boolean;
  /** Of a passive's participle: what who does it does, in singular and plural ("manages", "manage"). */
  readonly active: readonly [one: string, many: string] | undefined;
}

/** A sentence with the terms that it names, offsets from its start. */
export interface SentenceText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly code: readonly Span[];
  /** A word, in small letters, that is a verb in the third person for sure. */
  readonly verb?: string;
}

/** What comes before a segment: nothing, a colon, a dash or a semicolon. */
export type SegmentSign = '' | ':' | '-' | ';';
