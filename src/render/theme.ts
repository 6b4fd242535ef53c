import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { type FontFace, splitThemeFonts } from './fonts.ts';
import { marpThemes } from './marp.ts';

/** A theme, ready for Marp. */
export interface Theme {
  /** The name by which Marp knows it. */
  readonly name: string;
  /** Its CSS without fonts; undefined for Marp's own themes. */
  readonly css: string | undefined;
  readonly faces: readonly FontFace[];
  /** Custom properties as they stand in the CSS: `--lectern-diagram-node` to `#e4efee`. */
  readonly properties: ReadonlyMap<string, string>;
}

const folder = new URL('../../themes/', import.meta.url);

/** Themes that come with Lectern. */
export const ownThemes: readonly string[] = ['lectern'];

/**
 * Loads a theme by name, or by the path of its CSS.
 * @throws {CliError} theme-unknown, font-unknown
 */
export async function loadTheme(theme: string, root: string): Promise<Theme> {
  if (marpThemes.includes(theme))
    return { name: theme, css: undefined, faces: [], properties: new Map() };
  const file = ownThemes.includes(theme)
    ? new URL(`${theme}.css`, folder)
    : path.resolve(root, theme);
  const source = await readTheme(file, theme);
  const { css, faces } = splitThemeFonts(source);
  const name = /@theme\s+([\w-]+)/.exec(css)?.[1];
  const named = name === undefined ? `/* @theme lectern-custom */\n${css}` : css;
  return { name: name ?? 'lectern-custom', css: named, faces, properties: readProperties(css) };
}

async function readTheme(file: URL | string, theme: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const suggestion = renderSuggestion(theme, [...ownThemes, ...marpThemes]);
    throw new CliError('theme-unknown', { name: theme, suggestion }, { cause });
  }
}

function readProperties(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
    if (!found.has(key)) found.set(key, value.trim());
  }
  return found;
}
