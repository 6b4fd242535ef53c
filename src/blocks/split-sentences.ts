import type { PhrasingContent } from 'mdast';
import type { Language } from './language.ts';
import { proseOf, slicePhrasing } from './phrasing.ts';

/** Cuts a line of nodes into its sentences; together they are the whole. */
export function splitSentences(
  nodes: readonly PhrasingContent[],
  language: Language,
): PhrasingContent[][] {
  const ends = language.findSentenceEnds(proseOf(nodes));
  return ends
    .map((end, position) => slicePhrasing(nodes, ends[position - 1] ?? 0, end))
    .filter((sentence) => sentence.length > 0);
}
