import type { Nodes, PhrasingContent, Root } from 'mdast';
import { segmentWords } from '../blocks/sentences.ts';
import type { Slide } from '../deck/types.ts';

/** How many of a note's words its deck has. */
export interface Coverage {
  readonly words: number;
  /** Words that are neither on a slide nor in its speaker notes, each as often as it is missing. */
  readonly missing: readonly string[];
}

/** Compares the words of the parsed note with those of its slides and speaker notes, as often as each occurs. */
export function countCoverage(
  sections: readonly Root[],
  slides: readonly Slide[],
  lang: string,
): Coverage {
  const have = countEach(
    slides.flatMap((slide) => textsOfSlide(slide)),
    lang,
  );
  const missing: string[] = [];
  let words = 0;
  for (const [word, count] of countEach(
    sections.flatMap((section) => textsOf(section)),
    lang,
  )) {
    words += count;
    const lost = count - (have.get(word) ?? 0);
    if (lost > 0) missing.push(...Array.from({ length: lost }, () => word));
  }
  return { words, missing };
}

function countEach(texts: readonly string[], lang: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of segmentWords(text, lang)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function textsOfSlide({ title, blocks, notes }: Slide): string[] {
  const heading = title ? textsOf({ type: 'paragraph', children: [...title.content] }) : [];
  return [
    ...heading,
    ...blocks.flatMap(textsOf),
    ...notes.flatMap((note) => note.blocks.flatMap(textsOf)),
  ];
}

/** Texts of a node, one for each line of text; Mermaid, relations and comments are no words of the note. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'diagram' || node.type === 'comment' || node.type === 'html') return [];
  if (node.type === 'contents' || node.type === 'relations') return [];
  const extra: PhrasingContent[] =
    node.type === 'alert' ? node.title : node.type === 'details' ? node.summary : [];
  const lines = extra.length > 0 ? textsOf({ type: 'paragraph', children: extra }) : [];
  if (node.type === 'code') {
    const { from, to } = node.data?.lines ?? { from: 0, to: undefined };
    return node.value.split('\n').slice(from, to);
  }
  if ('value' in node) return [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [...lines, node.children.map((child) => textsOf(child).join('')).join('')];
  }
  return [...lines, ...(node.children as Nodes[]).flatMap(textsOf)];
}
