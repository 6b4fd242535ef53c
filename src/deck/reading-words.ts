import { anyBlock } from '../blocks/blocks.ts';
import type { Language } from '../blocks/language.ts';
import { proseOf } from '../blocks/phrasing.ts';
import type { Store } from '../store/store.ts';
import type { Slide } from './types.ts';

/** Words that an audience reads: title and text; code, tables, diagrams and formulas on their own line apart. */
export function countReadingWords(
  { title, blocks, hash }: Pick<Slide, 'blocks' | 'hash' | 'title'>,
  language: Language,
  store: Store,
): number {
  return store.get('reading words', [hash, language.tag], () => {
    const lines = [...(title ? [proseOf(title.content)] : []), ...blocks.flatMap(anyBlock.reading)];
    return language.countWords(lines.join('\n'));
  });
}
