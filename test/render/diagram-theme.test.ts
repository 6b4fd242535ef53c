import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { FontFace } from '../../src/assets/fonts.ts';
import { loadDiagramTheme } from '../../src/render/diagram-theme.ts';
import { createStore } from '../../src/store/store.ts';

const file = fileURLToPath(import.meta.resolve('katex/dist/fonts/KaTeX_Main-Regular.woff2'));
const faceOf = (family: string, unicodeRange: string): FontFace => ({
  family,
  file,
  unicodeRange,
  style: 'normal',
  weight: '400',
});
const properties = new Map([['--lectern-diagram-font', "'Uni Sans'"]]);
const text = faceOf('Uni Sans', 'U+0000-00FF');
const other = faceOf('Lectern Symbols', 'U+2190-2199');

test.each<[what: string, faces: FontFace[], note: string, font: string, families: string[]]>([
  ['the text font alone', [text], 'A → B', "'Uni Sans'", ['Uni Sans']],
  [
    'behind it, the font of other scripts',
    [text, other],
    'A → B',
    "'Uni Sans', 'Lectern Symbols'",
    ['Uni Sans', 'Lectern Symbols'],
  ],
  [
    'which is embedded where a note has such characters',
    [text, other],
    'A',
    "'Uni Sans', 'Lectern Symbols'",
    ['Uni Sans'],
  ],
])('diagrams are drawn with %s', async (...[, faces, note, font, families]) => {
  const look = await loadDiagramTheme({ properties, faces }, note, createStore());
  expect(look.font).toBe(font);
  const embedded = Array.from(look.fontCss.matchAll(/font-family:"([^"]+)"/g), ([, name]) => name);
  expect(embedded).toEqual(families);
});
