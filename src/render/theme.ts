import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPictures, type Pictures } from '../assets/images.ts';
import type { DeckSize } from '../deck/types.ts';
import { replaceNoncharacters } from '../html/noncharacters.ts';
import { CliError } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { listCssUrls, mapCssUrls, noPicture } from '../html/css-urls.ts';
import type { Store } from '../store/store.ts';
import { loadBaseStyles, themes } from './assets.ts';
import { marpThemes } from './marp.ts';
import {
  parseTheme,
  type PropertiesContext,
  readThemeProperties,
  type ThemeSheet,
} from './theme-sheet.ts';

/** A theme, ready for Marp. */
export interface Theme extends Omit<ThemeSheet, 'css'>, Pick<Pictures, 'findings' | 'inputs'> {
  /** Its CSS without fonts; undefined for Marp's own themes. */
  readonly css: string | undefined;
}

/** Themes that come with Lectern. */
export const ownThemes: readonly string[] = ['lectern', 'chalk', 'paper', 'plain'];

/** Names that themes had before, with those they have now. */
const formerNames: ReadonlyMap<string, string> = new Map([['folio', 'paper']]);

/** What a theme can import by name: the structure that Lectern's themes share, or one of these with its tokens. */
const importable: readonly string[] = ['structure', ...ownThemes, ...formerNames.keys()];

/** Which theme, and whose word it is. */
export interface ThemeRequest {
  readonly theme: string;
  /** Absolute folder of the project; paths are relative to it. */
  readonly root: string;
  /** Named by a note, which may be a stranger's: its file must be in the project. */
  readonly isNotes: boolean;
  /** Of the deck's slides. */
  readonly size: DeckSize;
  readonly store: Store;
}

/** Whether a theme is the path of a file, and not a name. */
export function isThemeFile(theme: string): boolean {
  return !ownThemes.includes(theme) && !formerNames.has(theme) && !marpThemes.includes(theme);
}

/**
 * Loads a theme by name, or by the path of its CSS; pictures beside it are taken inside.
 * @throws {CliError} theme-unknown, font-unknown
 */
export async function loadTheme(request: ThemeRequest): Promise<Theme> {
  const { theme, root, isNotes, size, store } = request;
  const nothing = { findings: [], inputs: [] };
  const context = { size, baseStyles: await loadBaseStyles(store) };
  if (marpThemes.includes(theme))
    return {
      ...nothing,
      ...readThemeProperties([], context),
      name: theme,
      css: undefined,
      faces: [],
    };
  if (!isThemeFile(theme))
    return store.get('own theme', [theme, size], async () => ({
      ...nothing,
      ...(await parse(await readOwn(theme), context, store)),
    }));
  const file = path.resolve(root, theme);
  const source = await readTheme(file, theme, isNotes ? root : undefined);
  const sheet = await store.get('theme', [source, size], () => parse(source, context, store));
  const folders = { noteDir: path.dirname(file), root: isNotes ? root : path.dirname(file) };
  return takePicturesInside(sheet, { ...folders, store });
}

function parse(source: string, context: PropertiesContext, store: Store): Promise<ThemeSheet> {
  const load = (name: string): Promise<string> | undefined =>
    importable.includes(name) ? readOwn(name) : undefined;
  return parseTheme(source, { ...context, load, store });
}

function readOwn(name: string): Promise<string> {
  const file = new URL(`${formerNames.get(name) ?? name}.css`, themes);
  return readFile(fileURLToPath(file), 'utf8');
}

async function readTheme(file: string, theme: string, inside: string | undefined): Promise<string> {
  try {
    const real = await realpath(file);
    const isOutside =
      inside !== undefined && path.relative(await realpath(inside), real).startsWith('..');
    if (!isOutside) return replaceNoncharacters(await readFile(real, 'utf8'));
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
  sheet: ThemeSheet,
  context: { readonly noteDir: string; readonly root: string; readonly store: Store },
): Promise<Theme> {
  const requests = listCssUrls(sheet.css)
    .filter((url) => !url.startsWith('data:'))
    .map((url) => ({ url, place: undefined }));
  const { images, ...said } = await loadPictures(requests, context, 'style-remote');
  const css = mapCssUrls(sheet.css, (url) => {
    if (url.startsWith('data:')) return url;
    const image = images.get(url);
    return image?.type === 'loaded' ? image.src : noPicture;
  });
  return { ...sheet, ...said, css };
}
