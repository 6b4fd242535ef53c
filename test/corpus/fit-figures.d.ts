import type { CorpusRow } from './harness.js';

export function sumUpFit(rows: readonly CorpusRow[]): {
  readonly contentSlides: number;
  readonly overflow: number;
  readonly underFloor: number;
  readonly medianWords: number;
  readonly p95Words: number;
  readonly 'over 75 words, %': number;
  readonly 'under 5 % filled, %': number;
  readonly partedSections: number;
  readonly medianFillDifference: number;
  readonly 'smaller type, %': number;
  readonly columns: number;
};
