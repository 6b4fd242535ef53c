import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findTheme, type FoundTheme } from '../../src/build/find-theme.ts';
import { type ParsedSource, parseSource } from '../../src/build/parse-source.ts';
import { contrast } from '../../src/html/colours.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { ownThemes } from '../../src/render/theme.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';

interface Request {
  /** Front matter. */
  readonly matter?: string;
  readonly config?: Partial<OptionValues>;
  /** Other files of the project, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

interface Found extends FoundTheme {
  readonly parsed: ParsedSource;
  readonly root: string;
}

/** The theme of `notes/deep/a.md`. */
async function find({ matter = '', config = {}, files = {} }: Request): Promise<Found> {
  const root = await mkdtemp(path.join(tmpdir(), 'lectern-look-'));
  const dir = path.join(root, 'notes/deep');
  await mkdir(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  const settings = resolveSettings({ root, flags: {}, config });
  const bytes = new TextEncoder().encode(`---\n${matter}\n---\n\n# T\n`);
  const source = createSource({ path: 'notes/deep/a.md', bytes, dir })!;
  const parsed = await parseSource(source, settings, { store: createStore() });
  const { findings, ...found } = await findTheme(parsed);
  return { ...found, findings: [...parsed.findings, ...findings], parsed, root };
}

const rulesOf = ({ findings }: Found): string[] => findings.map(({ rule }) => rule);
const tokenOf = ({ theme }: Found, name: string): string =>
  theme.properties.get(`--lectern-${name}`) ?? '';

describe('an accent', () => {
  test.each<[matter: string, found: { accent: RegExp; rules: string[] }]>([
    ["accent: '#1f5a8c'", { accent: /^#1f5a8c$/, rules: [] }],
    ['accent: teal', { accent: /^#0.7[0-9]7/, rules: ['accent-changed'] }],
    ['accent: rgb(31, 90, 140)', { accent: /^#1f5a8c$/, rules: [] }],
    ['accent: gold', { accent: /^#[67]/, rules: ['accent-changed'] }],
    ['accent: goldd', { accent: /^#0a5a63$/, rules: ['front-matter-value'] }],
    ['accent: teal\ntheme: gaia', { accent: /^$/, rules: ['theme-own'] }],
  ])('is what can be read of it: %j', async (matter, { accent, rules }) => {
    const found = await find({ matter });
    expect(rulesOf(found)).toEqual(rules);
    expect(tokenOf(found, 'accent')).toMatch(accent);
  });

  test.each(
    ownThemes.flatMap((theme) =>
      ['#ffd700', '#d9480f', '#12305e', '#00b050', '#777777', '#ffffff', '#000000'].map(
        (accent) => ({ theme, accent }),
      ),
    ),
  )('can be read in both looks of $theme: $accent', async ({ theme, accent }) => {
    const found = await find({ matter: `accent: '${accent}'\ntheme: ${theme}` });
    const css = found.theme.ownCss ?? '';
    const says = (rule: string, name: string): string =>
      new RegExp(`section${rule}\\{[^}]*--lectern-${name}: (#\\w+)`).exec(css)?.[1] ?? '';
    const dark = await find({ matter: `theme: ${theme}` });
    const read = (name: string): string => says('', name) || tokenOf(dark, name);
    for (const ground of ['paper', 'tint', 'pale'])
      expect(
        contrast(read('accent'), tokenOf(found, ground) || read(ground)),
      ).toBeGreaterThanOrEqual(4.5);
    expect(contrast(says('\\.invert', 'accent'), says('\\.invert', 'pale'))).toBeGreaterThanOrEqual(
      4.5,
    );
    const cover = says('', 'cover') || '#000000';
    const onCover = contrast(cover, says('', 'cover') ? tokenOf(found, 'cover-ink') : '#ffffff');
    expect(onCover).toBeGreaterThanOrEqual(7);
    expect(tokenOf(found, 'diagram-node')).toBe(says('', 'diagram-node'));
  });

  test('of the note goes before the one of the config file, and that before the brand', async () => {
    const files = { '_brand.yml': 'color: { primary: "#111111" }' };
    const config = { accent: '#222222' };
    const matter = "accent: '#333333'";
    expect(tokenOf(await find({ files }), 'accent')).toBe('#111111');
    expect(tokenOf(await find({ files, config }), 'accent')).toBe('#222222');
    expect(tokenOf(await find({ files, config, matter }), 'accent')).toBe('#333333');
  });
});

const sheet = (family: string): string =>
  `@font-face{font-family:'${family}';font-style:normal;font-weight:400;src:url(./files/a.woff2) format('woff2')}`;

describe('a font', () => {
  test.each<[what: string, font: { name: string; files?: Request['files']; family: string }]>([
    ['that Lectern brings', { name: 'alegreya', family: 'Alegreya' }],
    [
      'of a package of the project',
      {
        name: 'My Font',
        files: { 'node_modules/@fontsource/my-font/400.css': sheet('My Font') },
        family: 'My Font',
      },
    ],
    [
      'of a file beside the note',
      { name: 'own/Uni.woff2', files: { 'notes/deep/own/Uni.woff2': '' }, family: 'Uni' },
    ],
    [
      'of a file in the project',
      { name: 'own/Uni.ttf', files: { 'own/Uni.ttf': '' }, family: 'Uni' },
    ],
  ])('%s', async (_, { name, files = {}, family }) => {
    const found = await find({ matter: `font: ${name}`, files });
    expect(rulesOf(found)).toEqual([]);
    for (const role of ['text', 'title', 'label', 'diagram'])
      expect(tokenOf(found, `${role}-font`)).toContain(`"${family}"`);
    expect(found.theme.faces.some((face) => face.family === family)).toBe(true);
  });

  test.each([
    ['outside of the project', '../../../Uni.woff2', 'Uni'],
    ['that is nowhere', 'Comic Neue', 'Comic Neue'],
  ])('%s is shown where it is installed', async (_, name, family) => {
    const found = await find({ matter: `font: ${name}` });
    expect(rulesOf(found)).toEqual(['font-missing']);
    expect(tokenOf(found, 'text-font')).toContain(`"${family}"`);
    expect(found.theme.faces.some((face) => face.family === family)).toBe(false);
  });
});

describe('a brand file', () => {
  const brand = [
    'color:',
    '  palette: { navy: "#12305e" }',
    '  primary: navy',
    '  background: "#fffdf5"',
    '  foreground: "#101820"',
    'typography:',
    '  base: Alegreya Sans',
    '  headings: { family: Alegreya }',
    'logo: { images: { main: { path: img/a.svg } }, medium: { light: main } }',
  ].join('\n');

  test.each(['_brand.yml', 'notes/_brand.yml', 'notes/deep/_brand.yaml'])(
    'is found in %s',
    async (name) => {
      const found = await find({ files: { [name]: brand } });
      expect(rulesOf(found)).toEqual([]);
      expect(tokenOf(found, 'accent')).toBe('#12305e');
      expect(tokenOf(found, 'paper')).toBe('#fffdf5');
      expect(tokenOf(found, 'ink')).toBe('#101820');
      expect(tokenOf(found, 'text-font')).toContain('Alegreya Sans');
      expect(tokenOf(found, 'title-font')).toMatch(/^"Alegreya"/);
      const logo = path.resolve(found.root, 'notes/deep', found.parsed.own.logo ?? '');
      expect(path.relative(found.root, logo)).toBe(path.join(path.dirname(name), 'img/a.svg'));
      expect(found.parsed.inputs).toContain(path.join(found.root, name));
    },
  );

  test.each<[what: string, request: Request, rules: string[]]>([
    ['is not looked for', { matter: 'brand: false', files: { '_brand.yml': brand } }, []],
    ['is named', { matter: 'brand: other.yml', files: { 'other.yml': brand } }, []],
    ['is not there', { matter: 'brand: other.yml' }, ['brand-broken']],
    ['is no YAML', { files: { '_brand.yml': 'color: [' } }, ['brand-broken']],
    [
      'wants a ground that the theme is not made for',
      { files: { '_brand.yml': 'color: { background: "#111", foreground: "#eee" }' } },
      ['brand-ground'],
    ],
  ])('that %s', async (_, request, rules) => {
    const found = await find(request);
    expect(rulesOf(found)).toEqual(rules);
    const isTaken = request.matter === 'brand: other.yml' && rules.length === 0;
    expect(tokenOf(found, 'accent')).toBe(isTaken ? '#12305e' : '#0a5a63');
  });
});

/** A zip archive of one file, as it is or deflated. */
function zip(name: string, text: string, isStored: boolean): Buffer {
  const data = isStored ? Buffer.from(text) : deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(isStored ? 0 : 8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(Buffer.byteLength(text), 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

describe('a PowerPoint template', () => {
  const xml =
    '<a:theme xmlns:a="x"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="101820"/></a:dk1>' +
    '<a:lt1><a:srgbClr val="FFFDF5"/></a:lt1><a:accent1><a:srgbClr val="12305E"/></a:accent1></a:clrScheme>' +
    '<a:fontScheme><a:majorFont><a:latin typeface="Alegreya"/></a:majorFont>' +
    '<a:minorFont><a:latin typeface="Alegreya Sans"/></a:minorFont></a:fontScheme></a:theme>';

  test.each([true, false])('gives its colours and fonts, stored %s', async (isStored) => {
    const files = { 'uni.potx': zip('ppt/theme/theme1.xml', xml, isStored) };
    const found = await find({ matter: 'brand: uni.potx', files });
    expect(rulesOf(found)).toEqual([]);
    const tokens = ['accent', 'paper', 'ink'].map((name) => tokenOf(found, name));
    expect(tokens).toEqual(['#12305e', '#fffdf5', '#101820']);
    expect(tokenOf(found, 'title-font')).toMatch(/^"Alegreya"/);
    expect(tokenOf(found, 'text-font')).toMatch(/^"Alegreya Sans"/);
  });

  test.each([
    ['nothing', Buffer.from('')],
    ['no archive', Buffer.from('PK')],
    ['no theme', zip('a.xml', '<a/>', true)],
    ['no XML', zip('ppt/theme/theme1.xml', '<a', true)],
    ['a damaged archive', zip('ppt/theme/theme1.xml', xml, false).subarray(40)],
  ])('that holds %s is named, and not used', async (_, bytes) => {
    const found = await find({ matter: 'brand: uni.potx', files: { 'uni.potx': bytes } });
    expect(rulesOf(found)).toEqual(['brand-broken']);
    expect(tokenOf(found, 'accent')).toBe('#0a5a63');
  });
});

describe('a theme of a file', () => {
  const css = (size: string): string =>
    `/* @theme mine */\n@import "lectern";\nsection {\n  --lectern-text-size: ${size};\n}\n`;

  test.each<[what: string, files: NonNullable<Request['files']>, size: string]>([
    ['beside the note', { 'notes/deep/mine.css': css('30px') }, '30px'],
    ['in the project', { 'mine.css': css('31px') }, '31px'],
    [
      'beside the note first',
      { 'notes/deep/mine.css': css('30px'), 'mine.css': css('31px') },
      '30px',
    ],
  ])('is found %s', async (_, files, size) => {
    const found = await find({ matter: 'theme: mine.css', files });
    expect(rulesOf(found)).toEqual([]);
    expect(tokenOf(found, 'text-size')).toBe(size);
  });

  test('is watched wherever it could be, and the message says where it was looked for', async () => {
    const { findings, inputs, root } = await find({ matter: 'theme: mine.css' });
    expect(inputs).toEqual(
      ['notes/deep/mine.css', 'mine.css'].map((file) => path.join(root, file)),
    );
    expect(findings).toMatchObject([
      {
        rule: 'theme-unknown',
        facts: { suggestion: 'Looked for notes/deep/mine.css and mine.css.' },
      },
    ]);
  });

  test('is checked, at its own lines', async () => {
    const text = css('22px').replace('}\n', '  --lectern-muted: #aaaaaa;\n}\n');
    const { findings } = await find({ matter: 'theme: mine.css', files: { 'mine.css': text } });
    const at = findings.map(({ rule, file, range }) => [rule, file, range.start.line]);
    expect(at).toEqual([
      ['theme-contrast', 'mine.css', 5],
      ['theme-contrast', 'mine.css', 5],
      ['theme-small', 'mine.css', 4],
    ]);
  });
});

test('a footer of the config file, and a logo of it, are taken by notes', async () => {
  const { parsed, root } = await find({ config: { footer: 'F', logo: 'img/a.svg' } });
  expect(parsed.own.footer).toBe('F');
  expect(path.resolve(root, 'notes/deep', parsed.own.logo ?? '')).toBe(
    path.join(root, 'img/a.svg'),
  );
});
