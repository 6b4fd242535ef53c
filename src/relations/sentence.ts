import type { Mention } from './matcher.ts';
import type { Span } from './read-units.ts';

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
