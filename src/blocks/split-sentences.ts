import type { PhrasingContent } from 'mdast';
import type { Language } from './language.ts';
import { proseOf, slicePhrasing, textOf } from './phrasing.ts';

/** Cuts a line of nodes into its sentences; together they are the whole. */
export function splitSentences(
  nodes: readonly PhrasingContent[],
  language: Language,
): PhrasingContent[][] {
  const ends = language.findSentenceEnds(maskLinks(nodes));
  const sentences = ends
    .map((end, position) => slicePhrasing(nodes, ends[position - 1] ?? 0, end))
    .filter((sentence) => sentence.length > 0);
  return joinLabels(sentences);
}

/** The text to look for the ends of sentences in: none is inside of a link. */
function maskLinks(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'link')
        return proseOf([node]).replace(/[.!?。！？](?=[\s\S]*[\p{L}\p{N}])/gu, 'x');
      return 'children' in node ? maskLinks(node.children) : proseOf([node]);
    })
    .join('');
}

/** "**Definition.** A group is ..." is one sentence: a label in bold says nothing alone. */
function joinLabels(sentences: readonly PhrasingContent[][]): PhrasingContent[][] {
  const joined: PhrasingContent[][] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && isStressed(last) && countWords(last) <= maxLabelWords && !isStressed(sentence))
      last.push(...sentence);
    else joined.push([...sentence]);
  }
  return joined;
}

/** More words in bold are a sentence that somebody stressed. */
const maxLabelWords = 6;

function countWords(nodes: readonly PhrasingContent[]): number {
  return textOf(nodes).trim().split(/\s+/).length;
}

/** All of it is in bold or italics. */
function isStressed(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) => ['strong', 'emphasis'].includes(node.type) || textOf([node]).trim() === '',
  );
}
