import { readFile } from 'node:fs/promises';
import type { Store } from '../store/store.ts';

/** The player as it stands in a deck. */
export interface Player {
  readonly code: string;
  readonly css: string;
}

const compiled = new URL('../../lib/', import.meta.url);
const themes = new URL('../../themes/', import.meta.url);

/** Loads the bundled player and its styles. */
export function loadPlayer(store: Store): Promise<Player> {
  return store.get('player', [], () => readBundle('player'));
}

/** Loads the bundled client of `lectern watch` and its styles. */
export function loadWatchClient(): Promise<Player> {
  return readBundle('watch');
}

async function readBundle(name: string): Promise<Player> {
  const [code, css] = await Promise.all([
    readFile(new URL(`${name}.js`, compiled), 'utf8'),
    readFile(new URL(`${name}.css`, compiled), 'utf8'),
  ]);
  return { code: code.trim(), css };
}

/** Loads the styles that every theme gets. */
export function loadBaseStyles(store: Store): Promise<string> {
  return store.get('base-styles', [], () => readFile(new URL('base.css', themes), 'utf8'));
}
