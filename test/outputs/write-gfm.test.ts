import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { writeGfm } from '../../src/outputs/markdown/write-gfm.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';

function parse(text: string): ReturnType<typeof parseNote>['sections'][number]['tree']['children'] {
  return parseNote(text, createStore(), { speakerMark: 'remark' }).sections.flatMap(
    ({ tree }) => tree.children,
  );
}

function write(text: string, notes = true): string {
  const { alerts, statements } = findWords('en');
  return writeGfm(parse(text), {
    place: (url) => `../${url}`,
    alertWords: { ...alerts, ...statements },
    notes,
  });
}

describe('each dialect as GitHub has it', () => {
  test.each<[what: string, note: string, gfm: string]>([
    ["GitHub's own", '**a** *b* ~~c~~ `d`\n', '**a** *b* ~~c~~ `d`\n'],
    ['a callout of Obsidian', '> [!tip]- Fold\n> Text\n', '> [!TIP]\n> **Fold**\n>\n> Text\n'],
    ['a box of MkDocs', '!!! warning\n    Text\n', '> [!WARNING]\n> Text\n'],
    [
      'a theorem',
      ':::theorem[Pythagoras]\nText\n:::\n',
      '> [!NOTE]\n> **Theorem (Pythagoras)**\n>\n> Text\n',
    ],
    [
      'code in a box',
      '> [!NOTE]\n> ```\n> a\n>   \n> b\n> ```\n',
      '> [!NOTE]\n> ```\n> a\n>   \n> b\n> ```\n',
    ],
    ['brackets in a link', '[[C++] a](b.md)\n', '[[C++] a](../b.md)\n'],
    ['footnotes', 'x[^a] y^[two]\n\n[^a]: one\n', 'x[^1] y[^2]\n\n[^1]: one\n[^2]: two\n'],
    ['references', '[a][b]\n\n[b]: c.md "T"\n', '[a](../c.md "T")\n'],
    ['a formula', 'x $a$ and $b_1$\n', 'x $a$ and $`b_1`$\n'],
    ['a displayed formula', '\\[x = 1\\]\n', '```math\nx = 1\n```\n'],
    ['money', '$5 and \\$6\\$\n', '\\$5 and \\$6\\$\n'],
    ['one price', 'It is $5.\n', 'It is $5.\n'],
    ['marks', '==a== H~2~O ^^b^^\n', '<mark>a</mark> H<sub>2</sub>O <ins>b</ins>\n'],
    [
      'details',
      '??? question "Why?"\n    So.\n',
      '<details>\n<summary>Why?</summary>\n\nSo.\n\n</details>\n',
    ],
    ['tasks', '* [ ] a\n* [x] b\n', '- [ ] a\n- [x] b\n'],
    ['terms', 'Packet\n: What travels\n', '- **Packet**\n  - What travels\n'],
    ['a picture', '![a](b.png)\n', '![a](../b.png)\n'],
    ['a picture with a size', '![a|300](b.png)\n', '<img src="../b.png" alt="a" width="300">\n'],
    ['words in the middle', '<center>a</center>\n', '<div align="center">\n\na\n\n</div>\n'],
    ['a diagram', ':::mermaid\ngraph LR\n:::\n', '```mermaid\ngraph LR\n```\n'],
    ['Lectern itself', '<!-- lectern: layout columns -->\n', '<!-- lectern: layout columns -->\n'],
    ['Marp', '<!-- _class: invert -->\n', '<!-- _class: invert -->\n'],
    ['what is for the speaker', '%% a --> b %%\n', '<!-- a - -> b -->\n'],
    ['notes', ':::notes\nSay *it*.\n:::\n', '<aside class="notes">\n\nSay *it*.\n\n</aside>\n'],
    ['a box of MkDocs that is text', '\\!!! x\n', '\\!!! x\n'],
    ['a link of Obsidian that is text', 'a \\[[b]]\n', 'a \\[\\[b]]\n'],
  ])('%s', (_, note, gfm) => {
    expect(write(note)).toBe(gfm);
  });

  test('without what is said', () => {
    expect(write('a\n\n<!-- b -->\n\n:::notes\nc\n:::\n', false).trim()).toBe('a');
  });
});

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words, lines of code and formulas, each with how often it is there. */
function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const node of parse(text).flatMap(listNodes)) {
    if (!('value' in node)) continue;
    if (node.type === 'code' || node.type === 'diagram') add(node.value.trim());
    else if (node.type === 'math' || node.type === 'inlineMath')
      add(node.value.replace(/[\s`']/g, ''));
    else
      for (const { segment, isWordLike } of segmenter.segment(node.value))
        if (isWordLike) add(segment);
  }
  return counts;
}

const shared = path.resolve(import.meta.dirname, '../../../shared');
const corpora = [
  path.resolve(import.meta.dirname, '../../notes'),
  `${shared}/corpus/dev`,
  `${shared}/cases`,
];

describe('parsed again it has the same words', () => {
  test.each(corpora)('%s', { timeout: 240_000 }, (folder) => {
    // The collection may not lie beside this checkout.
    if (!existsSync(folder)) return console.log(`skipped: there is no ${folder}`);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const notes = files.filter((each) => each.endsWith('.md')).toSorted();
    const lost: string[] = [];
    let words = 0;
    for (const name of notes.filter((_, index) => index % 8 === 0)) {
      const bytes = readFileSync(path.join(folder, name));
      const { text = '' } = createSource({ path: name, dir: folder, bytes }) ?? {};
      if (/^marp:\s*true/m.test(text)) continue;
      const written = count(write(text));
      for (const [word, number] of count(text)) {
        words += number;
        if ((written.get(word) ?? 0) < number) lost.push(`${name}: ${word}`);
      }
    }
    // HTML that is broken inside of a tag is mended differently.
    expect(lost.length / words, lost.join(', ')).toBeLessThan(1e-4);
  });
});
