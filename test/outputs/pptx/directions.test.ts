import { describe, expect, test } from 'vitest';
import type { SeenParagraph, SeenRun } from '../../../src/outputs/page/seen-slide.ts';
import { createOwnBoxes } from '../../../src/outputs/pptx/own-boxes.ts';
import { splitLinks } from '../../../src/outputs/pptx/split-links.ts';
import { element } from '../../../src/outputs/pptx/xml.ts';
import { writeDirection, writeParagraphs } from '../../../src/outputs/pptx/text.ts';

const run = (text: string, facts: Partial<SeenRun> = {}): SeenRun => ({
  text,
  size: 20,
  colour: '#000000',
  ...facts,
});

const paragraph = (isRtl: boolean, runs: readonly SeenRun[]): SeenParagraph => ({
  role: 'text',
  runs,
  depth: 0,
  align: 'start',
  isRtl,
  size: 20,
  lineHeight: 25,
  top: 0,
  height: 25,
});

const long = 'Create a pod that is deployed to a node with the label gpu';

describe('a link from the right', () => {
  test.each<[what: string, text: string, links: readonly string[]]>([
    ['of one way is one', 'שאלון לפני השיעור', ['שאלון לפני השיעור']],
    ['of Latin words is one', 'Raspberry Pi OS 4', ['Raspberry Pi OS 4']],
    ['with a name in it is one on each side', 'מכשירי IoT ועוד', ['מכשירי', 'IoT', 'ועוד']],
    ['with a name of two words keeps these', 'של Visual Studio', ['של', 'Visual Studio']],
    ['with a sign at its end leaves that out', "מהו 'זה'?", ['מהו', 'זה']],
    ['with a prefix parts it from the name', 'מבוא ל-IoT', ['מבוא', 'ל', 'IoT']],
    ['with vowel signs keeps them', 'מִלָּה A', ['מִלָּה', 'A']],
  ])('%s', (_, text, links) => {
    const found = splitLinks([run(text, { href: 'a.html', bold: true })], true);
    expect(found.map((piece) => piece.text).join('')).toBe(text);
    const linked = found.filter(({ href }) => href === 'a.html');
    expect(linked.map((piece) => piece.text)).toEqual(links);
    const plain = found.filter(({ href }) => href === undefined);
    expect(plain.every(({ underline }) => underline)).toBe(true);
    expect(found.every(({ bold }) => bold)).toBe(true);
  });
});

test('a long link is a link at each word, and a short one is not', () => {
  const textsOf = (...runs: readonly SeenRun[]): string[] =>
    splitLinks(runs, false).map((piece) => piece.text);
  const words = long.match(/\S+ ?/g);
  expect(textsOf(run(long, { href: 'a' }))).toEqual(words);
  expect(textsOf(run('Create a pod', { href: 'a' }))).toEqual(['Create a pod']);
  expect(textsOf(run(long))).toEqual([long]);
  // Its words may have several looks.
  expect(textsOf(run(long, { href: 'a' }), run('a node', { href: 'a', code: true }))).toEqual([
    ...words!,
    'a ',
    'node',
  ]);
  expect(textsOf(run('a node', { href: 'b' }), run(long, { href: 'a' }))[0]).toBe('a node');
  const address = 'https://example.org/docs/tasks?kind=pod-design';
  expect(textsOf(run(address, { href: 'a' }))).toEqual([
    'https://',
    'example.org/',
    'docs/',
    'tasks?',
    'kind=',
    'pod-',
    'design',
  ]);
});

test('text that is no link stays whole', () => {
  const plain = run('מכשירי IoT');
  expect(splitLinks([plain], true)).toEqual([plain]);
});

test('links of both ways are in pieces only where their paragraph runs from the right', () => {
  const runs = [run('מכשירי IoT', { href: 'a' })];
  const linksOf = (isRtl: boolean): number =>
    writeParagraphs([paragraph(isRtl, runs)], {
      colour: () => element('a:schemeClr', { val: 'tx1' }),
      lang: 'he',
      codeFont: 'Fira Code',
      link: () => ({ id: 'r1' }),
      base: { colour: '#000000' },
      sizeOf: () => 20,
      gapOf: () => undefined,
      hasBullets: false,
      isTemplate: true,
    })
      .join('')
      .split('<a:hlinkClick').length - 1;
  expect([linksOf(true), linksOf(false)]).toEqual([2, 1]);
});

describe('a paragraph', () => {
  test.each<
    [deck: string, isRtl: boolean, align: SeenParagraph['align'], ReturnType<typeof writeDirection>]
  >([
    ['en', false, 'start', {}],
    ['en', true, 'start', { algn: 'r', rtl: true }],
    ['en', false, 'end', { algn: 'r' }],
    ['en', true, 'end', { algn: 'l', rtl: true }],
    ['he', true, 'start', { algn: 'r', rtl: true }],
    ['he', false, 'start', { algn: 'l', rtl: false }],
    ['ar', true, 'center', { algn: 'ctr', rtl: true }],
  ])('in %s, from the right %s, at the %s', (...[lang, isRtl, align, direction]) => {
    expect(writeDirection({ isRtl, align }, lang)).toEqual(direction);
  });
});

test('layouts of decks from the right are mirrored', () => {
  const plain = createOwnBoxes({ width: 1280, height: 720 });
  const mirrored = createOwnBoxes({ width: 1280, height: 720, isRtl: true });
  for (const place of ['footer', 'number', 'panel', 'panelTitle', 'panelBody'] as const) {
    const { x, width } = plain[place];
    expect(mirrored[place], place).toEqual({ ...plain[place], x: 1280 - x - width });
  }
  expect(mirrored.columns.map(({ x }) => x)).toEqual(plain.columns.map(({ x }) => x).toReversed());
  expect(mirrored.title).toEqual(plain.title);
});
