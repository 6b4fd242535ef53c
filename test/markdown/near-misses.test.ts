import { describe, expect, test } from 'vitest';
import { findDoubleFormulas } from '../../src/markdown/find-double-formulas.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawFinding, drawNote, listFindings } from './draw-tree.ts';

describe('what is probably misspelt is said', () => {
  test.each([
    ['a container', ':::nots\na\n:::', ['box-unknown 1:1 :::nots :::notes']],
    [
      'a container in a list',
      '- a\n\n  :::warnin\n  b\n  :::',
      ['box-unknown 3:3 :::warnin :::warning'],
    ],
    ['no container that has a name of its own', ':::slide-in\na\n:::\n\n:::Theorem\nb\n:::', []],
    ['an alert', 'a\n\n> [!NOTES]\n> a', ['box-unknown 3:1 [!NOTES] [!NOTE]']],
    ['no alert that is known', '> [!Info] x\n> a\n\n> [!WARNING]\n> b', []],
    [
      'an instruction',
      '<!-- lectren: skip -->',
      ['directive-misspelt 1:1-1:23 lectren: skip lectern: skip'],
    ],
    [
      'an instruction with a value, in text',
      'a <!-- Lecturn : layot columns -->',
      ['directive-misspelt 1:3-1:35 Lecturn : layot columns lectern: layout columns'],
    ],
    ['no words to the speaker', '<!-- lecture: ask them -->\n\n<!-- pattern: break it up -->', []],
    ['a fence', '> ~~~ Mermaid x\n> pie\n> ~~~', ['fence-capitals 1:7-1:14 Mermaid mermaid']],
    [
      'a fence of relations',
      '```RELATIONS\na -> b\n```',
      ['fence-capitals 1:4-1:13 RELATIONS relations'],
    ],
  ])('%s', (_, note, findings) => {
    expect(listFindings(note)).toEqual(findings);
  });
});

describe('remarks', () => {
  test.each([
    ['on a picture without a description', '- ![](a.png)', ['image-undescribed 1:3-1:13 a.png']],
    ['on none with one', '![a](a.png) <img src="b.png" alt="">', []],
    [
      'on a line in bold',
      '**A**\n\nb\n\n__C d__\n\ne',
      ['heading-bold 1:1-1:6', 'heading-bold 5:1-5:8'],
    ],
    ['on no sentence in bold', '**A b.**\n\nc\n\n**Note:**\n\nd\n\n**last**', []],
    ['on no stressed words', '**A** b\n\n- **c**\n\n  d', []],
  ])('%s', (_, note, findings) => {
    expect(listFindings(note)).toEqual(findings);
  });
});

test('a name given to two formulas is said, with the place of the first', () => {
  const note = String.raw`$$
a \label{q}
$$

# B

$$b \label{q}$$

\begin{align}
c \label{r} \\
d \label{r}
\end{align}

$$e$$ {#eq:s}

$$f$$ {#eq:s}
`;
  const store = createStore();
  const found = findDoubleFormulas(parseNote(note, store).sections, store);
  const first = 'References lead to the first one.';
  expect(found.map((each) => `${drawFinding(each)} < ${each.related?.start.line}`)).toEqual([
    `label-twice 7:1-7:16 q 2 ${first} < 2`,
    `label-twice 11:1 r 10 ${first} < 10`,
    `label-twice 16:1-16:14 eq:s 14 ${first} < 14`,
  ]);
});

describe('a label given twice is said, with the place of the first', () => {
  test.each([
    [
      'of a footnote, whose texts are both shown',
      'a[^1]\n\n[^1]: one\n[^1]: two',
      ['label-twice 4:1-4:10 ^1 3 Both texts are shown, in one footnote.'],
      'footnotes(footnote<1>(paragraph("one"), paragraph("two")))',
    ],
    [
      'of a link, in another section',
      '[x][a]\n\n[a]: /b\n\n# C\n\n[A]: /d',
      ['label-twice 7:1-7:8 A 3 The first one counts.'],
      'link</b>("x")',
    ],
    ['but not of comments', 'x\n\n[//]: # (a)\n[//]: # (b)\n[//]: <> (c)', [], 'x'],
    ['but not where both are the same', '[x][a]\n\n[a]: /b\n[a]: /b', [], 'link</b>("x")'],
  ])('%s', (...[, note, findings, tree]) => {
    expect(listFindings(note)).toEqual(findings);
    expect(drawNote(note)).toContain(tree);
  });
});
