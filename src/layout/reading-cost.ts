import type { Atom } from './atom.ts';
import { costs } from './break-costs.ts';

/** What one slide asks of its readers. */
export interface Reading {
  readonly words: number;
  /** Items of a list's first level. */
  readonly items: number;
}

/** Words and items that a slide may have at no cost. */
const free = { words: 45, items: 7 };

/** What one slide's words and items cost. */
export function costOfReading({ words, items }: Reading): number {
  return (
    costs.words * (Math.max(0, words - free.words) / free.words) ** 2 +
    costs.items * (Math.max(0, items - free.items) / free.items) ** 2
  );
}

/** What some atoms ask of their readers together. */
export function sumReading(atoms: readonly Pick<Atom, 'words' | 'startsItem'>[]): Reading {
  return {
    words: atoms.reduce((sum, { words }) => sum + words, 0),
    items: atoms.filter(({ startsItem }) => startsItem).length,
  };
}
