import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { CliError } from '../../../src/problems/cli-error.ts';
import { createProject } from '../../cli/lectern.ts';
import { headless } from '../../browser.ts';
import { buildNote, root } from '../../live/build-note.ts';
import path from 'node:path';
import { buildPptx } from './build-pptx.ts';
import { checkAccess, checkPackage } from './check-package.ts';
import { findAll, listShapes, placeholderOf, readPackage, textOf } from './read-package.ts';

const note =
  '---\nauthor: A. Lecturer\n---\n\n# Lecture\n\n# Chapter\n\n## Text\n\n- one\n  - two\n- three\n- four\n\n## Table\n\n| a | b |\n|---|---|\n| c | d |\n\n## Picture\n\n![Slides](images/path.svg)\n\n## Code\n\n```js\nconst a = 1;\n```\n\n> [!TIP]\n> Use it.\n';

type Files = Record<string, Uint8Array>;

let base: Files = {};

beforeAll(async () => {
  base = unzipSync(
    (
      await buildPptx(
        '# Example\n\n## One\n\n- a\n- b\n- c\n- d\n\n:::notes\nSaid.\n:::\n\n![Slides](images/path.svg)\n',
      )
    ).zip,
  );
});

/** A template as the base with some parts written anew. */
function change(changes: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const files: Files = { ...base };
  for (const [name, rewrite] of Object.entries(changes)) {
    const names = Object.keys(files).filter(
      (each) =>
        each === name ||
        (name.endsWith('*') && each.startsWith(name.slice(0, -1)) && each.endsWith('.xml')),
    );
    for (const each of names) files[each] = strToU8(rewrite(strFromU8(files[each]!)));
  }
  return zipSync(files);
}

const presentation = 'ppt/presentation.xml';
const master = 'ppt/slideMasters/slideMaster1.xml';
const layouts = 'ppt/slideLayouts/*';

/** Takes the notes' master away. */
function withoutNotes(): Uint8Array {
  const files: Files = { ...base };
  for (const name of Object.keys(files)) if (/notes|theme2/.test(name)) delete files[name];
  const clean = (name: string, pattern: RegExp): void => {
    files[name] = strToU8(strFromU8(files[name]!).replace(pattern, ''));
  };
  clean('[Content_Types].xml', /<Override PartName="[^"]*(?:notes|theme2)[^"]*"[^>]*>/g);
  clean('ppt/_rels/presentation.xml.rels', /<Relationship [^>]*notesMaster[^>]*>/g);
  clean(presentation, /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/);
  for (const name of Object.keys(files))
    if (/slides\/_rels/.test(name)) clean(name, /<Relationship [^>]*notesSlide[^>]*>/g);
  return zipSync(files);
}

const templates: readonly (readonly [kind: string, create: () => Uint8Array])[] = [
  ['a presentation', () => change({})],
  [
    'a template',
    () =>
      change({
        '[Content_Types].xml': (text) => text.replace('presentation.main+xml', 'template.main+xml'),
      }),
  ],
  [
    'layouts of no known kind',
    () =>
      change({
        [layouts]: (text) =>
          text.replace(/ type="(?:obj|twoObj|secHead|picTx|titleOnly|title)"(?= preserve)/, ''),
      }),
  ],
  [
    'placeholders of other numbers',
    () =>
      change({
        [layouts]: (text) =>
          text
            .replaceAll(/type="(ftr|sldNum)" idx="2(\d)"/g, 'type="$1" sz="quarter" idx="1$2"')
            .replaceAll('<p:ph idx="1"/>', '<p:ph idx="13"/>'),
      }),
  ],
  [
    'slides of another shape',
    () =>
      change({
        [presentation]: (text) =>
          text.replace(/<p:sldSz [^>]*>/, '<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>'),
      }),
  ],
  [
    'a master without bullets',
    () =>
      change({
        [master]: (text) =>
          text.replaceAll(
            /<a:buClr>.*?<\/a:buClr><a:buFont [^>]*><a:buChar [^>]*>/g,
            '<a:buNone/>',
          ),
      }),
  ],
  [
    'other colours and fonts',
    () =>
      change({
        'ppt/theme/theme1.xml': (text) =>
          text
            .replace('typeface="Source Sans 3"', 'typeface="Georgia"')
            .replace(
              /<a:accent1>.*?<\/a:accent1>/,
              '<a:accent1><a:srgbClr val="990000"/></a:accent1>',
            ),
      }),
  ],
  ['no master for notes', withoutNotes],
  [
    'fewer layouts',
    () =>
      change({
        [master]: (text) => text.replaceAll(/<p:sldLayoutId id="\d+" r:id="rId[4-8]"\/>/g, ''),
      }),
  ],
  [
    'names of its own',
    () =>
      change({
        [layouts]: (text) => text.replace(/<p:cSld name="[^"]*"/, '<p:cSld name="Universität"'),
      }),
  ],
  [
    'places that the master has',
    () =>
      change({
        [layouts]: (text) =>
          text.replace(
            /(<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr>)<p:spPr><a:xfrm>.*?<\/a:xfrm>/,
            '$1<p:spPr>',
          ),
      }),
  ],
];

async function build(template: Uint8Array, text = note): Promise<ReturnType<typeof readPackage>> {
  const folder = createProject({ 'uni.potx': template });
  const { outputs } = await buildNote({
    text,
    headless,
    options: {
      formats: ['pptx'],
      relations: 'off',
      agenda: false,
      template: path.relative(root, path.join(folder, 'uni.potx')),
    },
  });
  return readPackage(outputs[0]!.bytes);
}

describe('a template', () => {
  test.each(templates)('with %s is kept, and its layouts are filled', async (_, create) => {
    const template = create();
    const given = readPackage(template);
    const file = await build(template);
    expect(checkPackage(file)).toEqual([]);
    expect(checkAccess(file)).toEqual([]);
    const kept = given.names.filter((name) =>
      /^ppt\/(?:slideMasters|slideLayouts|theme|fonts)\/[^/]+$/.test(name),
    );
    const read = (from: typeof file): string[] =>
      kept.map((name) => Buffer.from(from.bytes(name)).toString('hex'));
    expect(read(file)).toEqual(read(given));
    const words = file.slides.map((name) => listShapes(file.xml(name)).map(textOf).join(' '));
    expect(words.join(' ')).not.toContain('Example');
    expect(words).toHaveLength(6);
    const text = listShapes(file.xml(file.slides[2]!));
    expect(
      text.filter((shape) => /^(?:obj|body)/.test(placeholderOf(shape) ?? '')).map(textOf),
    ).toEqual(['one\ntwo\nthree\nfour']);
  });

  test('says bullets where its own lists have none', async () => {
    const [, create] = templates.find(([kind]) => kind.includes('without bullets'))!;
    const file = await build(create());
    const chars = findAll(file.xml(file.slides[2]!), 'a:buChar').map(
      ({ attributes }) => attributes['char'],
    );
    expect(chars).toEqual(['•', '–', '•', '•']);
  });

  test('leaves type and colours of text to itself', async () => {
    const file = await build(change({}));
    const runs = findAll(file.xml(file.slides[2]!), 'a:rPr');
    for (const { attributes, children } of runs.slice(0, 4)) {
      expect(attributes['sz']).toBeUndefined();
      expect(children).toHaveLength(0);
    }
  });

  test("keeps the deck's colours on fills that it has not, whatever its own text is like", async () => {
    const drawing = '\n## Drawing\n\n```mermaid\nflowchart LR\nA --> B\n```\n';
    const file = await build(change({}), note + drawing);
    const named = (slide: number, name: string): string[] =>
      findAll(file.xml(file.slides[slide]!), 'p:sp')
        .filter((shape) => findAll(shape, 'p:cNvPr')[0]!.attributes['name'] === name)
        .flatMap((shape) => findAll(shape, 'p:txBody'))
        .flatMap((body) => [...findAll(body, 'a:schemeClr'), ...findAll(body, 'a:srgbClr')])
        .map((colour) => colour.name);
    for (const [slide, name] of [
      [5, 'Code'],
      [5, 'Callout'],
      [6, 'A'],
    ] as const)
      expect(new Set(named(slide, name)), name).toEqual(new Set(['a:srgbClr']));
  });

  test('is not built anew while it stays the same, and is when it changes', async () => {
    const folder = createProject({ 'uni.potx': change({}) });
    const template = path.relative(root, path.join(folder, 'uni.potx'));
    const { inputs } = await buildNote({
      text: note,
      headless,
      options: { formats: ['pptx'], template },
    });
    expect(inputs).toContain(path.join(folder, 'uni.potx'));
  });

  const encrypted = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  test.each<[what: string, create: () => Uint8Array, reason: string]>([
    ['nothing', () => new Uint8Array(), 'it is no PowerPoint file'],
    ['text', () => strToU8('Dear students'), 'it is no PowerPoint file'],
    ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), 'it is no PowerPoint file'],
    ['an encrypted file', () => encrypted, 'it is encrypted, or older than PowerPoint 2007'],
    ['half a file', () => change({}).slice(0, 3000), 'it is damaged'],
    [
      'broken XML',
      () => change({ [master]: (text) => text.slice(0, 500) }),
      'a part of it is damaged',
    ],
    [
      'no titles',
      () =>
        change({
          [layouts]: (text) => text.replaceAll(/type="(?:title|ctrTitle)"(?=\/)/g, 'type="dt"'),
        }),
      'no layout of it has a placeholder for a title',
    ],
    [
      'too many parts',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 5001 }, (_, index) => [`a${index}`, new Uint8Array()]),
          ),
        ),
      'it holds more than 300 MB or 5000 parts',
    ],
    ['a bomb', () => bomb(), 'it holds more than 300 MB or 5000 parts'],
  ])('of %s is refused', async (_, create, reason) => {
    const error = await build(create()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CliError);
    expect((error as CliError).message).toContain(reason);
  });

  test('that is not there is refused', async () => {
    const options = { formats: ['pptx'] as const, template: 'none.potx' };
    const error = await buildNote({ text: note, headless, options }).catch(
      (caught: unknown) => caught,
    );
    expect((error as CliError).message).toBe(
      'The template none.potx cannot be used: there is no such file',
    );
  });
});

/** A file of some kilobytes that says it has gigabytes. */
function bomb(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'ppt/presentation.xml': new Uint8Array(1000) }));
  zip.writeUInt32LE(2 ** 31, zip.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return zip;
}
