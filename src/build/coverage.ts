import { anyBlock } from '../blocks/blocks.ts';
import type { Language } from '../blocks/language.ts';
import { textOf } from '../blocks/phrasing.ts';
import type { Section } from '../blocks/section.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';

/** How many of a note's words its deck has. */
export interface Coverage {
  readonly words: number;
  /** Words that are neither on a slide nor in its speaker notes, each as often as it is missing. */
  readonly missing: readonly string[];
}

/** Compares the words of the parsed note with those of its slides and speaker notes, as often as each occurs. */
export function countCoverage(
  sections: readonly Section[],
  slides: readonly LaidOutSlide[],
  language: Language,
): Coverage {
  const have = countEach(slides.flatMap(listTexts), language);
  const missing: string[] = [];
  let words = 0;
  const texts = sections.flatMap(({ tree }) => tree.children.flatMap(anyBlock.words));
  for (const [word, count] of countEach(texts, language)) {
    words += count;
    const lost = count - (have.get(word) ?? 0);
    if (lost > 0) missing.push(...Array.from({ length: lost }, () => word));
  }
  return { words, missing };
}

function countEach(texts: readonly string[], language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(language.listWords))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function listTexts({ title, blocks, notes }: LaidOutSlide): readonly string[] {
  return [
    ...(title ? [textOf(title.content)] : []),
    ...blocks.flatMap(anyBlock.words),
    ...notes.flatMap((note) => note.blocks.flatMap(anyBlock.words)),
  ];
}
