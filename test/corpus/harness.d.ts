import type { DeckReport } from '../../src/build/report-deck.ts';

/** One note of the corpus, its deck and what the tools measured; what failed before has less. */
export interface CorpusRow {
  note: string;
  html?: string;
  seconds: number;
  /** Stack of a bug. */
  crash?: string;
  /** Why there is no deck, of a note that can have none. */
  refused?: string;
  slides?: number;
  /** Slides without a size: nothing can be said of them. */
  hidden?: number;
  overflowing?: number;
  minPx?: number;
  requests?: string[];
  errors?: string[];
  words?: number;
  missing?: number;
  lost?: string[];
  /** What only CommonMark takes for words: attributes, widths, tags and marks of dialects. */
  marks?: string[];
  report?: DeckReport;
}

export const hasCorpus: boolean;
export function listNotes(filter?: string): string[];
export function runCorpus(request: {
  notes: string[];
  out: string;
  jobs?: number;
  onBuilt?: (row: CorpusRow) => void;
}): Promise<CorpusRow[]>;
export function sumUp(rows: CorpusRow[]): Record<string, number>;
