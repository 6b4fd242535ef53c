/** The CSS of a theme: what it imports by name, its fonts, its custom properties, and its pictures. */
import { type FontFace, splitThemeFonts, type ThemeFonts } from '../assets/fonts.ts';
import type { DeckSize } from '../deck/types.ts';
import type { Store } from '../store/store.ts';
import { readThemeSizes, type ThemeSizes } from './theme-sizes.ts';

/** A theme's CSS, parted from its fonts. */
export interface ThemeSheet {
  /** The name by which Marp knows it. */
  readonly name: string;
  readonly css: string;
  readonly faces: readonly FontFace[];
  /** Custom properties of light slides, resolved where they name another: `--lectern-diagram-node` to `#e4efee`. */
  readonly properties: ReadonlyMap<string, string>;
  readonly sizes: ThemeSizes;
  /** What the theme is put together from, its own CSS last. */
  readonly sheets: readonly string[];
}

/** What properties are read with. */
export interface PropertiesContext {
  /** Of the deck's slides. */
  readonly size: DeckSize;
  /** What every theme gets. */
  readonly baseStyles: string;
  /** Of slides of the class `invert`. @default false */
  readonly isInverted?: boolean;
}

/** What a theme is parsed with. */
export interface ThemeContext extends PropertiesContext {
  /** Gives the CSS of a theme that can be imported by this name; undefined for other names, which are Marp's to find. */
  readonly load: (name: string) => Promise<string> | undefined;
  readonly store: Store;
}

/** Parses the CSS of a theme. @throws {CliError} font-unknown */
export async function parseTheme(source: string, context: ThemeContext): Promise<ThemeSheet> {
  const { bases, rest } = await splitImports(source, context);
  const { css, faces } = splitThemeFonts(rest, context.store);
  const name = /@theme\s+([\w-]+)/.exec(css)?.[1];
  const sheets = [...bases.map((base) => base.css), css];
  const { properties, sizes } = readThemeProperties(sheets, context);
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
    sizes,
    sheets,
  };
}

/** What the sheets of a theme, those of the last one first of all, say in custom properties. */
export function readThemeProperties(
  sheets: readonly string[],
  { size, baseStyles, isInverted = false }: PropertiesContext,
): Pick<ThemeSheet, 'properties' | 'sizes'> {
  const all = [baseStyles, ...sheets].map((css) => readProperties(css, size));
  const other = isInverted ? sheets.map((css) => readProperties(css, size, '.invert')) : [];
  const properties = resolveProperties([...all, ...other]);
  return { properties, sizes: readThemeSizes(properties) };
}

/** Parts a theme from the themes that it imports by name; other imports stay, for fonts and for Marp. */
async function splitImports(
  source: string,
  context: ThemeContext,
): Promise<{ bases: ThemeFonts[]; rest: string }> {
  const bases: Promise<ThemeFonts[]>[] = [];
  const statement = /\/\*[\s\S]*?(?:\*\/|$)|@import\s+(["'])([\w-]+)\1\s*;/g;
  const rest = source.replace(statement, (whole, _quote, name?: string) => {
    const sheet = name === undefined ? undefined : context.load(name);
    if (sheet === undefined) return whole;
    bases.push(sheet.then((css) => parseBase(css, context)));
    return '';
  });
  return { bases: (await Promise.all(bases)).flat(), rest };
}

/** An imported style sheet after those that it imports itself, without its name. */
async function parseBase(source: string, context: ThemeContext): Promise<ThemeFonts[]> {
  const { bases, rest } = await splitImports(source, context);
  return [...bases, splitThemeFonts(rest.replace(/@theme\s+[\w-]+/, ''), context.store)];
}

/**
 * The first value of each property, on slides without a class or on those with one; what is for slides of this size goes
 * before what is for all.
 */
function readProperties(css: string, size: DeckSize, name?: '.invert'): Map<string, string> {
  const rules = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .split('}')
    .map((rule) => ({ rule, selector: rule.split('{')[0] ?? '' }))
    .filter(({ selector }) => selector.includes('.invert') === (name !== undefined));
  const own = rules.filter(({ selector }) => selector.includes(`[data-size='${size}']`));
  const others = rules.filter(({ selector }) => !selector.includes('[data-size='));
  const light = [...own, ...others].map(({ rule }) => rule).join('}');
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
