import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FontFace, splitThemeFonts } from '../../src/assets/fonts.ts';
import { ownThemes } from '../../src/render/theme.ts';
import { createStore } from '../../src/store/store.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../themes/${name}.css`, import.meta.url), 'utf8').replace(
    /\/\*[\s\S]*?\*\//g,
    '',
  );

/** The custom properties that a rule with just this selector says. */
function tokensOf(css: string, selector: string): Map<string, string> {
  const rules = [...css.matchAll(/(?<=^|\})\s*([^{}@]+)\{([^{}]*)\}/g)];
  const bodies = rules.filter(([, name = '']) => name.trim() === selector).map(([, , b = '']) => b);
  return new Map(
    [...bodies.join('').matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)].map(([, key = '', value = '']) => [
      key,
      value.trim(),
    ]),
  );
}

const definedIn = (css: string): string[] =>
  [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, key = '']) => key);

/** Used without a fallback. */
const usedIn = (css: string): string[] => [
  ...new Set([...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, key = '']) => key)),
];

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const store = createStore();
const structure = read('structure');
const base = read('base');
const alerts = ['note', 'tip', 'important', 'warning', 'caution'];
const code = ['comment', 'string', 'constant', 'function', 'parameter', 'punctuation'].map(
  (name) => `code-${name}`,
);
/** Which colours of text stand on which grounds. */
const pairs: readonly (readonly [ground: string, inks: readonly string[]])[] = [
  ['paper', ['ink', 'muted', 'accent', ...alerts]],
  ['tint', ['ink', 'muted', 'accent', 'tip', 'caution', ...code]],
  // In an answer, code stands on paper.
  ['paper', code],
  ['pale', ['ink', 'muted', 'accent', ...alerts]],
  ['mark', ['ink']],
  ['cover', ['cover-ink', 'cover-muted']],
  ['diagram-node', ['ink']],
];

const isBold = ({ weight }: FontFace): boolean => Number(weight) >= 600;

describe('the structure', () => {
  it('holds no colour and no family of its own', () => {
    const rules = splitThemeFonts(structure, store).css;
    const colours = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|color|light-dark|url)a?\(/gi;
    expect(rules.match(colours)).toBeNull();
    const named =
      /:[^;{}]*\b(?:white|black|gr[ae]y|red|green|blue|navy|teal|silver|orange|yellow|purple|maroon)\b/gi;
    expect(rules.match(named)).toBeNull();
    expect(rules).not.toMatch(/Source|Fira|Georgia/);
  });
});

describe.each(ownThemes)('theme %s', (name) => {
  const css = read(name);
  const { css: rest, faces } = splitThemeFonts(css, store);
  const rules = rest.replace("@import 'structure';", '');
  const light = tokensOf(rules, 'section');
  const dark = new Map([...light, ...tokensOf(rules, 'section.invert')]);
  const isColour = (value: string): boolean => value.startsWith('#');

  it('is tokens alone: about 70 lines of them', () => {
    expect(rules.match(/(?<=^|\})[^{}]+(?=\{)/g)?.map((selector) => selector.trim())).toEqual([
      'section',
      'section.invert',
    ]);
    expect(css.split('\n').filter((line) => line.trim()).length).toBeLessThan(80);
  });

  it('says every token that the structure uses, and none that nobody uses', () => {
    const own = [...light.keys(), ...definedIn(structure), ...definedIn(base)];
    expect(usedIn(structure).filter((key) => !own.includes(key))).toEqual([]);
    const read = [...usedIn(structure), ...definedIn(structure), '--lectern-diagram-font'];
    // Read by code: the structure shows nothing with them.
    const drawn = ['diagram-node', 'diagram-line', 'scheme'].map((key) => `--lectern-${key}`);
    expect([...light.keys()].filter((key) => ![...read, ...drawn].includes(key))).toEqual([]);
  });

  it('says nothing that docs/themes.md does not tell of', () => {
    const page = readFileSync(new URL('../../docs/themes.md', import.meta.url), 'utf8');
    const told = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([\w-]+)`/g)].map(([, token]) => `--lectern-${token}`),
    );
    expect([...light.keys()].filter((key) => !told.includes(key))).toEqual([]);
  });

  it('says in the dark all colours but those of cloth and of diagrams, and nothing else', () => {
    const expected = [...light]
      .filter(([key, value]) => isColour(value) && !/-cover|-diagram/.test(key))
      .map(([key]) => key);
    expect([...tokensOf(rules, 'section.invert').keys()]).toEqual(expected);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('has a contrast of 4.5 or more for all text, and plain of 7: %s', (look, tokens) => {
    const least = name === 'plain' ? 7 : 4.5;
    const valueOf = (key: string): string => {
      const value = tokens.get(key) ?? tokensOf(structure, 'section').get(key) ?? '';
      const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
      return other === undefined ? value : valueOf(other);
    };
    const colourOf = (key: string): string => valueOf(`--lectern-${key}`);
    const bad = pairs
      .filter(([ground]) => look === 'light' || !ground.startsWith('diagram'))
      .flatMap(([ground, inks]) =>
        inks.map((ink) => [ink, ground, contrast(colourOf(ink), colourOf(ground))] as const),
      )
      .filter(([, , ratio]) => !(ratio >= least))
      .map(([ink, ground, ratio]) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);
    expect(bad).toEqual([]);
  });

  it('has its fonts in packages: roman, bold and italic text, and Latin, Greek and Cyrillic', () => {
    expect(faces.filter(({ file }) => !existsSync(file))).toEqual([]);
    const families = [...light]
      .filter(([key]) => /-(?:text|title|label|code|diagram)-font$/.test(key))
      .map(([, value]) => /^'([^']+)'/.exec(value)?.[1]);
    for (const family of families) {
      const own = faces.filter((face) => face.family === family);
      const ranges = own.map(({ unicodeRange }) => unicodeRange);
      for (const start of ['U+0000', 'U+0370', 'U+0301,U+0400', 'U+0100'])
        expect([family, start, ranges.some((range) => range.startsWith(start))]).toEqual([
          family,
          start,
          true,
        ]);
      expect([family, own.some(isBold)]).toEqual([family, true]);
    }
    const text = /^'([^']+)'/.exec(light.get('--lectern-text-font') ?? '')?.[1];
    const italics = faces.filter(({ family, style }) => family === text && style === 'italic');
    expect(italics.some(isBold)).toBe(true);
    expect(italics.every(isBold)).toBe(false);
  });
});
