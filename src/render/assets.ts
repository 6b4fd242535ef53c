import { readFile } from 'node:fs/promises';
import type { Store } from '../store/store.ts';

/** A program for a page: the player, the client of `lectern watch`, or the search of a course. */
export interface Bundle {
  readonly code: string;
  readonly css: string;
}

/** The folder of what is compiled. */
export const compiled: URL = new URL('../../lib/', import.meta.url);
/** The folder of the style sheets that come with Lectern. */
export const themes: URL = new URL('../../themes/', import.meta.url);

/** Loads a program and its styles. */
export function loadBundle(name: 'course' | 'player' | 'watch', store: Store): Promise<Bundle> {
  return store.get(name, [], async () => {
    const [code, css] = await Promise.all([
      readFile(new URL(`${name}.js`, compiled), 'utf8'),
      readFile(new URL(`${name}.css`, compiled), 'utf8'),
    ]);
    return { code: code.trim(), css };
  });
}

/** Loads the styles that every theme gets. */
export function loadBaseStyles(store: Store): Promise<string> {
  return store.get('base-styles', [], () => readFile(new URL('base.css', themes), 'utf8'));
}
