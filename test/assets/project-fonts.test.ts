import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findProjectFonts } from '../../src/assets/project-fonts.ts';
import { createStore } from '../../src/store/store.ts';

const face = (file: string, range: string, style = 'normal'): string =>
  `@font-face { font-family: 'X'; font-style: ${style}; font-weight: 400; src: url(./files/${file}.woff2) format('woff2'); unicode-range: ${range}; }`;

/** A project with these packages: the rules in each one's sheet for regular type. */
function createProject(packages: Readonly<Record<string, readonly string[]>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'lectern-'));
  for (const [name, rules] of Object.entries(packages)) {
    const folder = path.join(root, 'node_modules/@fontsource', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '400.css'), rules.join('\n'));
  }
  return root;
}

const find = (packages: Readonly<Record<string, readonly string[]>>): string[] =>
  findProjectFonts(createProject(packages), createStore()).map(
    ({ family, file, unicodeRange }) =>
      `${family} ${path.basename(file, '.woff2')} ${unicodeRange}`,
  );

test.each<[what: string, packages: Readonly<Record<string, readonly string[]>>, faces: string[]]>([
  ['none', {}, []],
  [
    'a script’s own characters',
    {
      'noto-sans-devanagari': [
        face(
          'noto-sans-devanagari-devanagari-400-normal',
          'U+0900-097F,U+200C-200D,U+20B9,U+A830-A839',
        ),
        face('noto-sans-devanagari-latin-400-normal', 'U+0000-00FF,U+A000'),
      ],
    },
    ['Lectern Symbols noto-sans-devanagari-devanagari-400-normal U+0900-097F,U+A830-A839'],
  ],
  [
    'files cut by characters, without letters and quotes that others have',
    {
      'noto-sans-jp': [face('jp-0', 'U+4E00-4E10,U+25EE8'), face('jp-1', 'U+20-22,U+2014,U+3001')],
    },
    ['Lectern Symbols jp-0 U+4E00-4E10,U+25EE8', 'Lectern Symbols jp-1 U+3001'],
  ],
  [
    'those without serifs last, which then count',
    { 'noto-sans-thai': [face('a', 'U+E01')], 'noto-serif-thai': [face('b', 'U+E01')] },
    ['Lectern Symbols b U+E01', 'Lectern Symbols a U+E01'],
  ],
  [
    'no italics, formulas, emoji, other fonts or files elsewhere',
    {
      'noto-sans-thai': [face('i', 'U+E01', 'italic')],
      'noto-sans-math': [face('m', 'U+1D400')],
      'noto-color-emoji': [face('e', 'U+1F600')],
      inter: [face('n', 'U+E01')],
      'noto-sans-lao': [face('../../../../secret', 'U+E81')],
    },
    [],
  ],
])('fonts of a project: %s', (_, packages, faces) => {
  expect(find(packages)).toEqual(faces);
});
