import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { type FontFace, splitThemeFonts } from '../assets/fonts.ts';
import { loadImages } from '../assets/images.ts';
import type { Store } from '../store/store.ts';
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
  readonly findings: readonly Finding[];
}

const folder = new URL('../../themes/', import.meta.url);

/** Themes that come with Lectern. */
export const ownThemes: readonly string[] = ['lectern'];

/** Which theme, and whose word it is. */
export interface ThemeRequest {
  readonly theme: string;
  /** Absolute folder of the project; paths are relative to it. */
  readonly root: string;
  /** Named by a note, which may be a stranger's: its file must be in the project. */
  readonly isNotes: boolean;
  readonly store: Store;
}

/**
 * Loads a theme by name, or by the path of its CSS; pictures beside it are taken inside.
 * @throws {CliError} theme-unknown, font-unknown
 */
export async function loadTheme({ theme, root, isNotes, store }: ThemeRequest): Promise<Theme> {
  if (marpThemes.includes(theme))
    return { name: theme, css: undefined, faces: [], properties: new Map(), findings: [] };
  const isOwn = ownThemes.includes(theme);
  const file = isOwn ? fileURLToPath(new URL(`${theme}.css`, folder)) : path.resolve(root, theme);
  const source = await readTheme(file, theme, isNotes && !isOwn ? root : undefined);
  const { css: plain, faces } = splitThemeFonts(source, store);
  const { css, findings } = isOwn
    ? { css: plain, findings: [] }
    : await takePicturesInside(plain, {
        noteDir: path.dirname(file),
        root: isNotes ? root : path.dirname(file),
      });
  const name = /@theme\s+([\w-]+)/.exec(css)?.[1];
  const named = name === undefined ? `/* @theme lectern-custom */\n${css}` : css;
  return {
    name: name ?? 'lectern-custom',
    css: named,
    faces,
    properties: readProperties(css),
    findings,
  };
}

async function readTheme(file: string, theme: string, inside: string | undefined): Promise<string> {
  try {
    const real = await realpath(file);
    const isOutside =
      inside !== undefined && path.relative(await realpath(inside), real).startsWith('..');
    if (!isOutside) return await readFile(real, 'utf8');
  } catch (cause) {
    throw createUnknown(theme, cause);
  }
  throw createUnknown(theme, undefined);
}

function createUnknown(theme: string, cause: unknown): CliError {
  const suggestion = renderSuggestion(theme, [...ownThemes, ...marpThemes]);
  return new CliError('theme-unknown', { name: theme, suggestion }, { cause });
}

/** Pictures that the CSS names become `data:` addresses; what is on the network is left out. */
async function takePicturesInside(
  css: string,
  folders: { noteDir: string; root: string },
): Promise<{ css: string; findings: Finding[] }> {
  const address = /url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)/g;
  const place = { line: 1, column: 1 };
  const urls = [...css.matchAll(address)].map(([, , url = '']) => url);
  const images = await loadImages(
    urls.map((url) => ({ url, place })),
    folders,
  );
  const findings = [...images].flatMap(([url, image]) => {
    if (image.type === 'failed') return [image.finding];
    return image.type === 'remote' ? [createFinding('style-remote', place, { url })] : [];
  });
  const inside = css.replace(address, (...[, , url = '']: string[]) => {
    const image = images.get(url);
    return image?.type === 'loaded' ? `url("${image.src}")` : 'none';
  });
  return { css: inside, findings };
}

function readProperties(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
    if (!found.has(key)) found.set(key, value.trim());
  }
  return found;
}
