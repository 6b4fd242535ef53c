/** What Marp makes of the themes that come with it and with Lectern: made when Lectern is compiled, for it takes long. */
import { readFileSync } from 'node:fs';
import type { DeckSize } from '../deck/types.ts';
import { hashValue } from '../store/hash.ts';
import { compiled } from './assets.ts';

/** Which theme, for slides of which size. */
export interface PackedThemeKey {
  /** Name of a theme, built in or the one that `themeCss` defines. */
  readonly theme: string;
  /** CSS of a Marp theme, without imports from the network; undefined for Marp's own. */
  readonly themeCss: string | undefined;
  readonly size: DeckSize;
}

/** A theme's style sheet as slides are shown with it, and all that Marp asks of the theme itself. */
export interface PackedTheme {
  readonly css: string;
  /** A theme of the same name and sizes that says nothing else. */
  readonly outline: string;
}

/** Finds a theme among those packed; a theme that has changed since is not found. */
export function findPackedTheme(key: PackedThemeKey): PackedTheme | undefined {
  try {
    return JSON.parse(readFileSync(new URL(fileOf(key), compiled), 'utf8')) as PackedTheme;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where a packed theme is, in `lib/`. */
export function fileOf({ theme, themeCss, size }: PackedThemeKey): string {
  return `themes/${hashValue([theme, themeCss, size])}.json`;
}
