import { readFile } from 'node:fs/promises';

/** The player as it stands in a deck. */
export interface Player {
  readonly code: string;
  readonly css: string;
}

const compiled = new URL('../../lib/', import.meta.url);
const themes = new URL('../../themes/', import.meta.url);
let player: Promise<Player> | undefined;
let base: Promise<string> | undefined;

/** Loads the bundled player and its styles, once. */
export function loadPlayer(): Promise<Player> {
  player ??= readPlayer();
  return player;
}

async function readPlayer(): Promise<Player> {
  const [code, css] = await Promise.all([
    readFile(new URL('player.js', compiled), 'utf8'),
    readFile(new URL('player.css', compiled), 'utf8'),
  ]);
  return { code: code.trim(), css };
}

/** Loads the bundled client of `lectern watch` and its styles. */
export async function loadWatchClient(): Promise<Player> {
  const [code, css] = await Promise.all([
    readFile(new URL('watch.js', compiled), 'utf8'),
    readFile(new URL('watch.css', compiled), 'utf8'),
  ]);
  return { code: code.trim(), css };
}

/** Loads the styles that every theme gets, once. */
export function loadBaseStyles(): Promise<string> {
  base ??= readFile(new URL('base.css', themes), 'utf8');
  return base;
}
