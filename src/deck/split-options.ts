import type { Language } from '../blocks/language.ts';
import type { ProseMode } from './prose.ts';
import type { DeckMeta } from './types.ts';

/** How notes become slides. */
export interface SplitOptions {
  /** The title as front matter gives it; the first heading's when undefined. */
  readonly title: string | undefined;
  /** Stands below the title; front matter's. */
  readonly subtitle?: string | undefined;
  /** Names the deck when neither front matter nor a heading does. */
  readonly fallbackTitle: string;
  readonly meta: Omit<DeckMeta, 'title'>;
  readonly language: Language;
  readonly prose: ProseMode;
  readonly agenda: boolean;
  /** The deepest level of headings that has slides. @default all */
  readonly depth?: number | undefined;
  /** Whether badges, links between pages and lists of the note's own headings are shown. */
  readonly junk: JunkMode;
}

/** What becomes of junk. */
export type JunkMode = 'drop' | 'keep';
