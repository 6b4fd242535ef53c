/** A theme as plain Marp takes it: what Lectern says by attributes, a deck's author says by classes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FontFace, listMathsFaces, listWantedFaces } from '../../assets/fonts.ts';
import { loadBaseStyles } from '../../render/assets.ts';
import type { Theme } from '../../render/theme.ts';
import type { Store } from '../../store/store.ts';
import type { MarpFiles } from './marp-files.ts';

/** What a theme file is made for. */
export interface MarpThemeRequest {
  /** What the deck calls it. */
  readonly name: string;
  readonly theme: Theme;
  /** All that the slides show. */
  readonly text: string;
  /** They hold formulas. */
  readonly hasMaths: boolean;
  /** They run from right to left. */
  readonly isRtl: boolean;
  readonly files: MarpFiles;
  readonly store: Store;
}

/** Writes the style sheet; its fonts go to the files. */
export async function writeMarpTheme(request: MarpThemeRequest): Promise<string> {
  const { name, theme, isRtl, store } = request;
  const own = theme.css === undefined ? `@import '${theme.name}';` : dropName(theme.css);
  const faces = await writeFaces(request);
  return [
    `/*\n * @theme ${name}\n * @size 4:3 960px 720px\n */`,
    own,
    `@layer lectern {\n${await loadBaseStyles(store)}}`,
    theme.ownCss ?? '',
    bridges,
    ...(isRtl ? [fromRight] : []),
    ...faces,
  ]
    .map((css) => useClasses(isRtl ? css.replaceAll(':dir(rtl)', '') : css).trim())
    .join('\n\n')
    .concat('\n');
}

/** A theme has one name. */
function dropName(css: string): string {
  return css.replace(/\/\*[^*]*@(?:theme|size)\b[^]*?\*\//g, '');
}

async function writeFaces({
  theme,
  text,
  files,
  hasMaths,
  store,
}: MarpThemeRequest): Promise<string[]> {
  const addresses = new Map<string, string>();
  const faces: string[] = [];
  const maths = hasMaths ? listMathsFaces(store) : [];
  for (const face of [...listWantedFaces(theme.faces, text), ...maths]) {
    const known = addresses.get(face.file);
    const address = known ?? files.add(await readFile(face.file), path.basename(face.file));
    addresses.set(face.file, address);
    faces.push(writeFace(face, address));
  }
  return faces;
}

function writeFace({ family, style, weight, unicodeRange }: FontFace, address: string): string {
  const range = unicodeRange ? ` unicode-range: ${unicodeRange};` : '';
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight};${range} src: url("${address}"); }`;
}

/** Marp has classes where Lectern has attributes, and puts pictures into paragraphs. */
function useClasses(css: string): string {
  return css
    .replace(/\[data-density='(-?\d)'\]/g, (_, density: string) => `.${densityClasses[density]}`)
    .replace(/\[data-type='(\w+)'\]/g, '.$1')
    .replace(/\[data-gaps='(\d)'\]/g, '.airy-$1')
    .replace(/\[data-place='(\w+)'\]/g, '.$1')
    .replace(/\[data-checked='true'\]/g, '.checked')
    .replace(
      /section :is\(\.agenda, \.contents\)(\.unnumbered)?/g,
      'section$1:is(.agenda, .section, .contents) > ol',
    )
    .replace(/> \.agenda:has/g, '> ol:has')
    .replace(/p\.figure((?:\.[\w-]+)*):has\(>/g, '.figure$1:has(> p >')
    .replace(/p\.figure((?:\.[\w-]+)*) >/g, '.figure$1 > p >')
    .replace(/p\.figure/g, '.figure')
    .replace(/(\.diagram(?:[.:][\w-]+(?:\([^()]*\))?)*) > svg/g, '$1 img');
}

/** The class of each density. */
export const densityClasses: Readonly<Record<string, string>> = {
  '-2': 'size-130',
  '-1': 'size-115',
  '1': 'size-93',
  '2': 'size-86',
};

/** Marp's pages have the language of a deck, but none of its direction. */
const fromRight = `section {
  direction: rtl;
}`;

const bridges = `/* Markdown puts pictures into paragraphs of their own. */
section :is(.figure, .diagram) > p {
  display: contents;
}

section .figure img[style*='height'] {
  width: auto;
  max-height: none;
}

section img[src*='/emoji-'] {
  display: inline-block;
  width: 0.76em;
  height: 0.76em;
  margin: 0 0.06em 0 0.02em;
  background: none;
  vertical-align: baseline;
}

/* Marp's highlighter has names of its own for what ours colours. */
section :is(pre, marp-pre) {
  background: var(--lectern-tint);
}

/* The name of a file stands above its code. */
section p.code-title {
  margin-block-end: 0;
  padding: calc(12px * var(--lectern-scale)) 24px 0.3em;
  background: var(--lectern-tint);
  color: var(--lectern-muted);
  font-family: var(--lectern-label-family);
  font-size: max(
    18px,
    calc(var(--lectern-code-size) * var(--lectern-scale) * var(--lectern-grow, 1))
  );
  line-height: 1.2;
}

section p.code-title + :is(pre, marp-pre) {
  margin-block-start: 0;
  border-start-start-radius: 0;
  border-start-end-radius: 0;
}

section .hljs {
  background: none;
  color: inherit;
}

section :is(.hljs-comment, .hljs-quote) {
  color: var(--marp-shiki-token-comment);
}

section :is(.hljs-keyword, .hljs-selector-tag, .hljs-name, .hljs-section, .hljs-tag) {
  color: var(--marp-shiki-token-keyword);
}

section :is(.hljs-string, .hljs-regexp, .hljs-addition, .hljs-meta .hljs-string) {
  color: var(--marp-shiki-token-string);
}

section :is(.hljs-number, .hljs-literal, .hljs-built_in, .hljs-type, .hljs-symbol, .hljs-attribute) {
  color: var(--marp-shiki-token-constant);
}

section :is(.hljs-title, .hljs-attr) {
  color: var(--marp-shiki-token-function);
}

section :is(.hljs-params, .hljs-variable, .hljs-property) {
  color: var(--marp-shiki-token-parameter);
}`;
