import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMarpRenderer } from '../../src/render/marp.ts';
import { createStore } from '../../src/store/store.ts';
import { loadTheme, ownThemes, type Theme } from '../../src/render/theme.ts';

/** Loads a theme that a user has written. */
async function load(css: string): Promise<Theme> {
  const root = await mkdtemp(path.join(tmpdir(), 'lectern-theme-'));
  await writeFile(path.join(root, 'mine.css'), css);
  return loadTheme({ theme: 'mine.css', root, isNotes: false, size: '16:9', store: createStore() });
}

const familiesOf = ({ faces }: Theme): string[] =>
  [...new Set(faces.map(({ family }) => family))].sort();

/** A rule that the structure alone has. */
const structural = /section \.breadcrumb > span/g;

const renderCss = ({ name, css }: Theme): string =>
  createMarpRenderer({
    theme: name,
    themeCss: css,
    size: '4:3',
    lang: 'en',
    findEmoji: () => undefined,
  }).css;

describe('what a theme imports by name', () => {
  it.each([
    ['the structure', '@import "structure";', ['Lectern Symbols']],
    [
      'a theme of ours',
      "@import 'lectern';",
      ['Fira Code', 'Lectern Symbols', 'Source Sans 3', 'Source Serif 4'],
    ],
    [
      'the same before its own name is said',
      '@import "paper"; /* and more */',
      ['Alegreya', 'Alegreya Sans', 'Fira Code', 'Lectern Symbols'],
    ],
    [
      'by a former name',
      '@import "folio";',
      ['Alegreya', 'Alegreya Sans', 'Fira Code', 'Lectern Symbols'],
    ],
  ])('is taken once, with its fonts and sizes: %s', async (_, statement, families) => {
    const theme = await load(
      `${statement}\n/* @theme mine */\nsection { --lectern-ink: #010203; }`,
    );
    expect(theme.name).toBe('mine');
    expect(theme.css?.match(structural)).toHaveLength(1);
    expect(theme.css).not.toMatch(/@import|@theme (?!mine)/);
    expect(familiesOf(theme)).toEqual(families);
    const css = renderCss(theme);
    expect(css).toContain('.breadcrumb');
    expect(css).toMatch(/width:\s*960px/);
  });

  it.each([
    ['nothing', ''],
    ['a comment that speaks of it', '/* not\n@import "lectern"; */'],
    ['a file of that name', '@import "lectern.css";'],
    ['a theme that nobody has', '@import "nobody";'],
  ])('leaves other themes as they are: %s', async (_, statement) => {
    const css = `/* @theme mine */\nsection { color: #123456; --lectern-ink: red; }\n${statement}`;
    const theme = await load(css);
    expect(theme).toMatchObject({ name: 'mine', css, faces: [], findings: [] });
    const { properties: all } = await loadTheme({
      theme: 'gaia',
      root: '/',
      isNotes: false,
      size: '16:9',
      store: createStore(),
    });
    expect(Object.fromEntries(theme.properties)).toEqual({
      ...Object.fromEntries(all),
      '--lectern-ink': 'red',
    });
    expect(renderCss(theme)).not.toContain('.breadcrumb');
  });

  it("leaves Marp's own themes to Marp", async () => {
    const theme = await load('/* @theme mine */\n@import "gaia";\nsection { --mine: 1; }');
    expect(theme.css).toContain('@import "gaia"');
    const css = renderCss(theme);
    expect(css).toContain('--mine');
    expect(css).toContain('--color-background');
  });

  it('has a name where its author gave none', async () => {
    const theme = await load('@import "lectern";');
    expect(theme.name).toBe('lectern-custom');
    expect(renderCss(theme)).toContain('.breadcrumb');
  });

  it("leaves out a base's fonts that the theme has replaced", async () => {
    const theme = await load(
      `/* @theme mine */ @import "lectern"; section { --lectern-text-font: Arial; --lectern-diagram-font: Arial; }`,
    );
    expect(familiesOf(theme)).toEqual(['Fira Code', 'Lectern Symbols', 'Source Serif 4']);
  });
});

describe('the properties of a theme', () => {
  const read = async (css: string, key: string): Promise<string | undefined> =>
    (await load(`/* @theme mine */\n${css}`)).properties.get(`--lectern-${key}`);

  it.each([
    ['its own', 'section { --lectern-ink: #111111; }', ['ink', '#111111']],
    [
      'its own before those of its base',
      '@import "lectern"; section { --lectern-diagram-node: #222222; }',
      ['diagram-node', '#222222'],
    ],
    ['those of its base', '@import "lectern";', ['diagram-node', '#e4efee']],
    [
      'its own through the structure',
      '@import "lectern"; section { --lectern-accent: #333333; }',
      ['diagram-node-border', '#333333'],
    ],
    [
      'light ones, wherever dark ones stand',
      'section.invert { --lectern-ink: #eeeeee; } section { --lectern-ink: #111111; }',
      ['ink', '#111111'],
    ],
    ['what is nowhere, as it stands', 'section { --lectern-ink: var(--x); }', ['ink', 'var(--x)']],
    [
      'a ring, as it stands',
      'section { --lectern-ink: var(--x); --x: var(--lectern-ink); }',
      ['ink', 'var(--lectern-ink)'],
    ],
    [
      'a calculation, as it stands',
      'section { --lectern-ink: calc(var(--x) * 1); --x: 2; }',
      ['ink', 'calc(var(--x) * 1)'],
    ],
  ])('are %s', async (_, css, [key = '', value]) => {
    expect(await read(css, key)).toBe(value);
  });
});

describe.each(ownThemes)('%s', (name) => {
  it('is loaded by its name, with literal colours for diagrams', async () => {
    const theme = await loadTheme({
      theme: name,
      root: '/',
      isNotes: true,
      size: '16:9',
      store: createStore(),
    });
    expect(theme.name).toBe(name);
    for (const part of ['background', 'node', 'node-border', 'text', 'line', 'accent'])
      expect([part, theme.properties.get(`--lectern-diagram-${part}`)]).toEqual([
        part,
        expect.stringMatching(/^#[\da-f]{6}$/),
      ]);
    expect(theme.properties.get('--lectern-map-width')).toMatch(/^\d+$/);
  });
});
