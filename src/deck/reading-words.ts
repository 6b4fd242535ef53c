import { anyBlock } from '../blocks/blocks.ts';
import type { Language } from '../blocks/language.ts';
import { proseOf } from '../blocks/phrasing.ts';
import type { Slide } from './types.ts';

/** Words that an audience reads: title and text; code, tables, diagrams and formulas on their own line apart. */
export function countReadingWords(
  { title, blocks }: Pick<Slide, 'title' | 'blocks'>,
  language: Language,
): number {
  const lines = [...(title ? [proseOf(title.content)] : []), ...blocks.flatMap(anyBlock.reading)];
  return language.countWords(lines.join('\n'));
}
