import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { type FontFace, splitThemeFonts, type ThemeFonts } from '../assets/fonts.ts';
import { loadImages } from '../assets/images.ts';
import { marpThemes } from './marp.ts';

/** A theme, ready for Marp. */
export interface Theme {
  /** The name by which Marp knows it. */
  readonly name: string;
  /** Its CSS without fonts; undefined for Marp's own themes. */
  readonly css: string | undefined;
  readonly faces: readonly FontFace[];
  /** Custom properties of light slides, resolved where they name another: `--lectern-diagram-node` to `#e4efee`. */
  readonly properties: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

const folder = new URL('../../themes/', import.meta.url);

/** Themes that come with Lectern. */
export const ownThemes: readonly string[] = ['lectern', 'folio'];

/** What a theme can import by name: the structure that Lectern's themes share, or one of these with its tokens. */
const importable: readonly string[] = ['structure', ...ownThemes];

/** Which theme, and whose word it is. */
export interface ThemeRequest {
  readonly theme: string;
  /** Absolute folder of the project; paths are relative to it. */
  readonly root: string;
  /** Named by a note, which may be a stranger's: its file must be in the project. */
  readonly isNotes: boolean;
}

/**
 * Loads a theme by name, or by the path of its CSS; pictures beside it are taken inside.
 * @throws {CliError} theme-unknown, font-unknown
 */
export async function loadTheme({ theme, root, isNotes }: ThemeRequest): Promise<Theme> {
  if (marpThemes.includes(theme))
    return { name: theme, css: undefined, faces: [], properties: new Map(), findings: [] };
  const isOwn = ownThemes.includes(theme);
  const file = isOwn ? fileURLToPath(new URL(`${theme}.css`, folder)) : path.resolve(root, theme);
  const source = await readTheme(file, theme, isNotes && !isOwn ? root : undefined);
  const { bases, rest } = await splitImports(source);
  const { css: plain, faces } = splitThemeFonts(rest);
  const { css, findings } = isOwn
    ? { css: plain, findings: [] }
    : await takePicturesInside(plain, {
        noteDir: path.dirname(file),
        root: isNotes ? root : path.dirname(file),
      });
  const name = /@theme\s+([\w-]+)/.exec(css)?.[1];
  const sheets = [...bases.map((base) => base.css), css];
  const properties = resolveProperties(sheets.map(readProperties));
  const used = [...properties.values()].join(' ') + css;
  return {
    name: name ?? 'lectern-custom',
    css: [...(name === undefined ? ['/* @theme lectern-custom */'] : []), ...sheets].join('\n'),
    // Fonts of a base that this theme has replaced would only make decks larger.
    faces: [
      ...bases.flatMap((base) => base.faces).filter(({ family }) => used.includes(family)),
      ...faces,
    ],
    properties,
    findings,
  };
}

/** Parts a theme from the themes that it imports by name; other imports stay, for fonts and for Marp. */
async function splitImports(source: string): Promise<{ bases: ThemeFonts[]; rest: string }> {
  const names: string[] = [];
  const statement = /\/\*[\s\S]*?(?:\*\/|$)|@import\s+(["'])([\w-]+)\1\s*;/g;
  const rest = source.replace(statement, (whole, _quote, name?: string) => {
    if (name === undefined || !importable.includes(name)) return whole;
    names.push(name);
    return '';
  });
  const bases = await Promise.all(names.map(loadBase));
  return { bases: bases.flat(), rest };
}

/** An importable style sheet after those that it imports itself, without its name. */
async function loadBase(name: string): Promise<ThemeFonts[]> {
  const { bases, rest } = await splitImports(
    await readFile(new URL(`${name}.css`, folder), 'utf8'),
  );
  return [...bases, splitThemeFonts(rest.replace(/@theme\s+[\w-]+/, ''))];
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

/** The first value of each property, on light slides. */
function readProperties(css: string): Map<string, string> {
  const light = css
    .split('}')
    .filter((rule) => !rule.split('{')[0]?.includes('.invert'))
    .join('}');
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of light.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
    if (!found.has(key)) found.set(key, value.trim());
  }
  return found;
}

/** Properties of all sheets, those of the last one first of all; one that is just a `var()` gets that one's value. */
function resolveProperties(sheets: readonly ReadonlyMap<string, string>[]): Map<string, string> {
  const all = new Map(sheets.flatMap((sheet) => [...sheet]));
  const resolve = (value: string, seen: readonly string[]): string => {
    const key = /^var\(\s*(--[\w-]+)\s*\)$/.exec(value)?.[1];
    if (key === undefined || seen.includes(key)) return value;
    return resolve(all.get(key) ?? value, [...seen, key]);
  };
  return new Map([...all].map(([key, value]) => [key, resolve(value, [key])]));
}
