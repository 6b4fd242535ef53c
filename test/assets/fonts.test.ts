import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { embedFonts, renderMathsStyles, splitThemeFonts } from '../../src/assets/fonts.ts';
import { listClasses } from '../../src/html/foreign.ts';
import { createStore } from '../../src/store/store.ts';

const store = createStore();

const theme = `@import "@fontsource/source-sans-3/400.css";
@import url('@fontsource/source-sans-3/400-italic.css');
@font-face {
  font-family: "Symbols";
  src: url("katex/dist/fonts/KaTeX_Main-Regular.woff2");
  unicode-range: U+2190-2199, U+22??;
}
section { color: red; }`;

/** Family, style and first characters of the range of each rule. */
function outline(css: string): string[] {
  return Array.from(
    css.matchAll(
      /@font-face\{font-family:"?([^";]+)"?;font-style:(\w+);font-weight:([\d ]+);(?:font-display:block;)?(?:unicode-range:(U\+[^,;]+))?/g,
    ),
    ([, family = '', style = '', weight = '', range = '']) =>
      `${family} ${style} ${weight} ${range}`.trim(),
  );
}

describe('splitThemeFonts', () => {
  it('takes imports and rules out of the theme and finds their files', () => {
    const { css, faces } = splitThemeFonts(theme, store);
    expect(css.trim()).toBe('section { color: red; }');
    expect(new Set(faces.map(({ family }) => family))).toEqual(
      new Set(['Source Sans 3', 'Symbols']),
    );
    expect(new Set(faces.map(({ style }) => style))).toEqual(new Set(['normal', 'italic']));
    for (const { file } of faces) expect(readFileSync(file).subarray(0, 4).toString()).toBe('wOF2');
  });

  it('leaves other imports and font files to whoever knows them', () => {
    const other = '@import "default";\n@font-face{font-family:Own;src:url("own.woff2")}';
    expect(splitThemeFonts(other, store)).toEqual({ css: other, faces: [] });
  });

  it.each([
    '@import "@fontsource/not-ours/index.css";',
    '@import "@fontsource/source-sans-3/../../../package.css";',
    '@import "@fontsource/source-sans-3/missing.css";',
    '@font-face{font-family:A;src:url("katex/../../secret.woff2")}',
  ])('refuses what is not in a font package of its own: %s', (css) => {
    expect(() => splitThemeFonts(css, store)).toThrow(
      expect.objectContaining({ id: 'font-unknown', exitCode: 2 }),
    );
  });

  it('has Latin, Greek and Cyrillic in each family of the default theme', () => {
    const { faces } = splitThemeFonts(
      readFileSync(new URL('../../themes/lectern.css', import.meta.url), 'utf8'),
      store,
    );
    for (const family of ['Source Sans 3', 'Source Serif 4', 'Fira Code']) {
      const ranges = faces
        .filter((face) => face.family === family)
        .map(({ unicodeRange }) => unicodeRange);
      for (const start of ['U+0000', 'U+0370', 'U+0301,U+0400', 'U+0100']) {
        expect(
          ranges.filter((range) => range.startsWith(start)),
          `${family} ${start}`,
        ).not.toEqual([]);
      }
    }
  });
});

describe('embedFonts', () => {
  const { faces } = splitThemeFonts(theme, store);

  it('takes only the faces that hold a character of the text', async () => {
    expect(outline(await embedFonts(faces, 'plain', { store, italics: false }))).toEqual([
      'Source Sans 3 normal 400 U+0000-00FF',
    ]);
    expect(outline(await embedFonts(faces, 'Ω и ⊕', { store, italics: false }))).toEqual([
      'Source Sans 3 normal 400 U+0301',
      'Source Sans 3 normal 400 U+0370-0377',
      'Source Sans 3 normal 400 U+0000-00FF',
      'Symbols normal 400 U+2190-2199',
    ]);
  });

  it('takes italics too unless told otherwise', async () => {
    expect(outline(await embedFonts(faces, 'a', { store }))).toHaveLength(2);
  });

  it('needs no other file and no network, and gives the same bytes for the same text', async () => {
    const css = await embedFonts(faces, 'Ωa', { store });
    expect(css.match(/url\((?!data:font\/woff2;base64,)/)).toBeNull();
    expect(await embedFonts(faces, 'aΩ', { store })).toBe(css);
  });

  it('is empty for no text', async () => {
    expect(await embedFonts(faces, '', { store })).toBe('');
  });
});

describe('renderMathsStyles', () => {
  it('is empty without formulas', async () => {
    expect(await renderMathsStyles(['katexish'], store)).toBe('');
  });

  it.each([
    ['a^2', ['KaTeX_Main normal 400', 'KaTeX_Math italic 400']],
    [
      '\\mathbb{R} \\sum_x',
      [
        'KaTeX_AMS normal 400',
        'KaTeX_Main normal 400',
        'KaTeX_Math italic 400',
        'KaTeX_Size1 normal 400',
      ],
    ],
    ['\\text{a \\textbf{b}}', ['KaTeX_Main normal 700', 'KaTeX_Main normal 400']],
    ['\\textsf{\\textbf{b}}', ['KaTeX_Main normal 400', 'KaTeX_SansSerif normal 700']],
  ])('takes the fonts that %s uses', async (tex, fonts) => {
    const css = await renderMathsStyles(listClasses(katex.renderToString(tex)), store);
    expect(outline(css)).toEqual(fonts);
    expect(css.match(/url\((?!data:)/)).toBeNull();
  });
});
