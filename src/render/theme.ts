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
import { checkTheme } from './check-theme.ts';
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
  /** What a note or a brand changes in it, as CSS that goes after it. @default nothing */
  readonly ownCss?: string;
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
  /** Absolute folder of the project. */
  readonly root: string;
  /** Absolute folders that a path is looked for in, one after the other. @default the project's alone */
  readonly folders?: readonly string[];
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
      sheets: [],
    };
  if (!isThemeFile(theme))
    return store.get('own theme', [theme, size], async () => ({
      ...nothing,
      ...(await parse(await readOwn(theme), context, store)),
    }));
  const { file, source } = await readTheme(listThemeFiles(request), request);
  const sheet = await store.get('theme', [source, size], () => parse(source, context, store));
  const folders = { noteDir: path.dirname(file), root: isNotes ? root : path.dirname(file) };
  const shown = path.relative(root, file).split(path.sep).join('/');
  const found = await takePicturesInside(sheet, { ...folders, store });
  return {
    ...found,
    findings: [...found.findings, ...checkTheme(sheet, { css: source, file: shown })],
  };
}

/** Absolute paths of the files that a theme may be, in the order in which they are looked for. */
export function listThemeFiles({
  theme,
  root,
  folders = [root],
}: Pick<ThemeRequest, 'theme' | 'root' | 'folders'>): readonly string[] {
  return [...new Set(folders.map((folder) => path.resolve(folder, theme)))];
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

/** The first of some files that is there, and in the project where a note names it. */
async function readTheme(
  files: readonly string[],
  { theme, root, isNotes }: ThemeRequest,
): Promise<{ readonly file: string; readonly source: string }> {
  let cause: unknown;
  for (const file of files) {
    try {
      const real = await realpath(file);
      const isOutside = isNotes && path.relative(await realpath(root), real).startsWith('..');
      if (!isOutside) return { file, source: replaceNoncharacters(await readFile(real, 'utf8')) };
    } catch (error) {
      cause = error;
    }
  }
  throw createUnknown(theme, { files, root, cause });
}

function createUnknown(
  theme: string,
  { files, root, cause }: { files: readonly string[]; root: string; cause: unknown },
): CliError {
  const shown = files.map((file) => path.relative(root, file).split(path.sep).join('/'));
  const suggestion = theme.endsWith('.css')
    ? `Looked for ${shown.join(' and ')}.`
    : renderSuggestion(theme, [...ownThemes, ...marpThemes]);
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
