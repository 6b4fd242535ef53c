import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';
import type { Store } from '../store/store.ts';

/** One font file and what it is for. */
export interface FontFace {
  readonly family: string;
  readonly style: string;
  /** A weight or, in a variable font, a range: `400`, `200 900`. */
  readonly weight: string;
  /** As CSS has it, `U+0000-00FF,U+0131`; empty means every character. */
  readonly unicodeRange: string;
  /** Absolute path of the woff2 file. */
  readonly file: string;
}

/** A theme parted from the fonts it imports. */
export interface ThemeFonts {
  /** The theme's CSS without its font imports. */
  readonly css: string;
  readonly faces: readonly FontFace[];
}

/** What fonts are taken inside with. */
export interface EmbedOptions {
  readonly store: Store;
  /** Take italic faces too. @default true */
  readonly italics?: boolean;
}

const resolve = createRequire(import.meta.url).resolve;
const fontImport = /@import\s+(?:url\(\s*)?(["'])(@fontsource[^"']+\.css)\1\s*\)?\s*;[ \t]*\n?/g;
const fontRule =
  /@font-face\s*\{[^{}]*url\(\s*(["']?)((?:katex|@fontsource)[^"'()]+\.woff2)\1\s*\)[^{}]*\}\s*/g;

/**
 * Takes the fonts out of a theme: imports (`@import "@fontsource-variable/inter/wght.css";`) and its own `@font-face`
 * rules whose file is in a package (`src: url("katex/dist/fonts/KaTeX_Main-Regular.woff2")`).
 * @throws CliError `font-unknown` when the package is not one of the font packages that Lectern depends on.
 */
export function splitThemeFonts(css: string, store: Store): ThemeFonts {
  const faces: FontFace[] = [];
  const rest = css
    .replace(fontImport, (_, _quote, sheet: string) => {
      faces.push(...loadFaces(sheet, store));
      return '';
    })
    .replace(fontRule, (rule, _quote, url: string) => {
      faces.push(...parseFaces(rule, () => findFontFile(url, store)));
      return '';
    });
  return { css: rest, faces };
}

/** CSS for those faces that hold a character of `text`, in the order given, with the files inside as `data:` addresses. */
export async function embedFonts(
  faces: readonly FontFace[],
  text: string,
  { store, italics = true }: EmbedOptions,
): Promise<string> {
  const wanted = listWantedFaces(faces, text).filter(({ style }) => italics || style === 'normal');
  return store.get('fonts', [JSON.stringify(wanted)], async () => {
    const rules = await Promise.all(wanted.map((face) => renderFace(face, store)));
    return rules.join('\n');
  });
}

/** Those faces that hold a character of a text, in the order given. */
export function listWantedFaces(faces: readonly FontFace[], text: string): readonly FontFace[] {
  // Each once.
  const points = [...new Set(text)].map((character) => character.codePointAt(0)!);
  return faces.filter(({ unicodeRange }) => coversAny(unicodeRange, points));
}

/** The faces of a package's style sheet, `package/sheet.css`. */
function loadFaces(sheet: string, store: Store): readonly FontFace[] {
  return store.get('font-sheet', [sheet], () => {
    const file = findFontFile(sheet, store);
    return parseFaces(readFileSync(file, 'utf8'), (url) => path.resolve(path.dirname(file), url));
  });
}

/** The path of a file in a font package, `package/path`. */
export function findFontFile(address: string, store: Store): string {
  const [, name = '', inside = ''] = /^(@[^/]+\/[^/]+|[^/]+)\/(.+)$/.exec(address) ?? [];
  const known = listFontPackages(store);
  if (known.includes(name) && !inside.split('/').includes('..')) {
    const file = path.join(path.dirname(resolve(`${name}/package.json`)), inside);
    if (existsSync(file)) return file;
  }
  throw new CliError('font-unknown', { name: address, known: known.join(', ') });
}

/** Names of the font packages that Lectern brings. */
export function listFontPackages(store: Store): readonly string[] {
  return store.get('font-packages', [], findFontPackages);
}

// A theme may come from anywhere, so only packages that Lectern itself depends on can be read through it.
function findFontPackages(): readonly string[] {
  const manifest = new URL('../../package.json', import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((name) => /^(@fontsource|katex$)/.test(name));
}

/** Reads the @font-face rules that have a woff2 file; `locate` turns its address into a path. */
export function parseFaces(css: string, locate: (url: string) => string): FontFace[] {
  const faces: FontFace[] = [];
  for (const [, body = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const url = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(body)?.[1];
    if (!url) continue;
    faces.push({
      family: findValue(body, 'font-family').replaceAll(/["']/g, ''),
      style: findValue(body, 'font-style') || 'normal',
      weight: findValue(body, 'font-weight') || '400',
      unicodeRange: findValue(body, 'unicode-range').replaceAll(/\s/g, ''),
      file: locate(url),
    });
  }
  return faces;
}

function findValue(declarations: string, property: string): string {
  return new RegExp(`${property}\\s*:\\s*([^;]+)`).exec(declarations)?.[1]?.trim() ?? '';
}

function coversAny(unicodeRange: string, points: readonly number[]): boolean {
  if (!unicodeRange) return true;
  const ranges = unicodeRange.split(',').map(parseRange);
  return points.some((point) => ranges.some(([first, last]) => first <= point && point <= last));
}

/** `U+4E`, `U+400-45F` or `U+4??` as first and last code point. */
export function parseRange(range: string): [number, number] {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)];
}

async function renderFace(face: FontFace, store: Store): Promise<string> {
  const range = face.unicodeRange ? `unicode-range:${face.unicodeRange};` : '';
  const [type, format] = fontFormats.get(path.extname(face.file).toLowerCase()) ?? [
    'woff2',
    'woff2',
  ];
  return (
    `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};` +
    `font-display:block;${range}src:url(data:font/${type};base64,${await loadData(face.file, store)}) format("${format}")}`
  );
}

/** Kinds of font files by their extension: the media type's second half, and CSS's name. */
export const fontFormats: ReadonlyMap<string, readonly [type: string, format: string]> = new Map([
  ['.woff2', ['woff2', 'woff2']],
  ['.woff', ['woff', 'woff']],
  ['.ttf', ['ttf', 'truetype']],
  ['.otf', ['otf', 'opentype']],
]);

function loadData(file: string, store: Store): Promise<string> {
  return store.get('font-file', [file], () => readFile(file, 'base64'));
}

/** KaTeX's style sheet: its rules, its faces, and what each class does to the font, in the order of the cascade. */
interface MathsSheet {
  readonly rules: string;
  readonly faces: readonly FontFace[];
  readonly styles: readonly MathsStyle[];
}

interface MathsStyle {
  readonly classes: readonly string[];
  readonly change: Partial<Pick<FontFace, 'family' | 'weight' | 'style'>>;
}

/** KaTeX's style sheet with only the font files that elements of these classes use inside; empty when there are none of KaTeX's. */
export async function renderMathsStyles(classes: readonly string[], store: Store): Promise<string> {
  const used = new Set(classes);
  const isMaths = [...used].some((each) => each.split(/\s+/).includes('katex'));
  if (!isMaths) return '';
  const { rules, faces, styles } = store.get('maths-sheet', [], loadMathsSheet);
  const fonts = new Set([...used].map((each) => findFont(each, styles)));
  const wanted = faces.filter((face) => fonts.has(`${face.family} ${face.weight} ${face.style}`));
  return [...(await Promise.all(wanted.map((face) => renderFace(face, store)))), rules].join('\n');
}

/** The faces of KaTeX. */
export function listMathsFaces(store: Store): readonly FontFace[] {
  return store.get('maths-sheet', [], loadMathsSheet).faces;
}

function loadMathsSheet(): MathsSheet {
  const file = resolve('katex/dist/katex.min.css');
  const css = readFileSync(file, 'utf8');
  const rules = css.replaceAll(/@font-face\{[^}]*\}/g, '');
  const styles: MathsStyle[] = [];
  for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const family = /font-family:"?(\w+)/.exec(body)?.[1];
    const weight = findValue(body, 'font-weight');
    const style = findValue(body, 'font-style');
    if (!family && !weight && !style) continue;
    const change = Object.fromEntries(
      Object.entries({ family, weight, style }).filter(([, value]) => value),
    );
    for (const selector of selectors.split(',')) {
      // The last step with classes decides: `.katex .delimsizing.mult .delim-size1>span` means delim-size1.
      const step = selector.split(/[\s>]+/).findLast((part) => part.includes('.')) ?? '';
      styles.push({ classes: step.split('.').filter(Boolean), change });
    }
  }
  return { rules, faces: parseFaces(css, (url) => path.join(path.dirname(file), url)), styles };
}

/** `family weight style` of the font that an element with these classes asks for. */
function findFont(names: string, styles: readonly MathsStyle[]): string {
  const classes = new Set(names.split(/\s+/));
  const font = { family: 'KaTeX_Main', weight: '400', style: 'normal' };
  for (const style of styles) {
    if (style.classes.every((name) => classes.has(name))) Object.assign(font, style.change);
  }
  return `${font.family} ${font.weight} ${font.style}`;
}
