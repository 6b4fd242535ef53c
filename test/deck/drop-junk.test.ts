import { describe, expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { outlineOf, splitInto } from './outline-of.ts';

const body = '## Walls\n\nw\n\n## Roofs\n\nr\n\n## Doors\n\nd';
const badge = '![b](https://img.shields.io/badge/a-b)';

/** What is left out, and where: `rule first-last`. */
function droppedFrom(text: string): string[] {
  return splitInto(createStore(), text)
    .findings.filter(({ rule }) => rule.endsWith('-dropped'))
    .map(({ rule, range: { start, end } }) => `${rule} ${start.line}-${end?.line ?? start.line}`);
}

/** What an introduction shows, before slides of walls, roofs and doors. */
function introduction(text: string): string {
  const [, slide = ''] = outlineOf(`# T\n\nOne: two:\n\n${text}\n\n${body}`, { agenda: false });
  return slide.replace('content: T (again) = paragraph(One: two:)', '');
}

describe('badges are left out', () => {
  test.each<[what: string, text: string]>([
    ['one', badge],
    ['several', `${badge} ${badge}\n${badge}`],
    ['linked', `[${badge}](https://a.b)`],
    ['in bold', `**[${badge}](https://a.b)**`],
    ['with bars', `${badge} | ${badge}`],
    ['in a list', `- ${badge}\n- [${badge}](https://a.b)`],
    ['of GitHub', '![CI](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)'],
    [
      'of Travis',
      '[![Build](https://travis-ci.org/a/b.svg?branch=main)](https://travis-ci.org/a/b)',
    ],
    ['of codecov', '![c](https://codecov.io/gh/a/b/graph/badge.svg)'],
    [
      'of Colab',
      '[![Open](https://colab.research.google.com/assets/colab-badge.svg)](https://x.y)',
    ],
    ['of a file', '![v](docs/badge.svg)'],
    ['that counts readers', '![](https://a.example/api?repo=b&empty)'],
    ['as HTML', `<p align="center"><a href="x"><img src="https://img.shields.io/npm/v/a"></a></p>`],
  ])('%s', (_, text) => {
    expect(introduction(text)).toBe('');
    expect(droppedFrom(`# T\n\n${text}`)[0]).toMatch(/^badges-dropped 3-/);
  });

  test.each<[what: string, text: string]>([
    ['a picture', '![p](p.png)'],
    ['a picture beside one', `${badge} ![p](p.png)`],
    ['text beside one', `See ${badge}`],
    ['code', `\`${badge}\``],
    ['a fence', `\`\`\`\n${badge}\n\`\`\``],
  ])('but not %s', (_, text) => {
    expect(introduction(text)).not.toBe('');
    expect(droppedFrom(`# T\n\n${text}`)).toEqual([]);
  });
});

describe('badges in headings are left out', () => {
  test.each<[what: string, heading: string, title?: string]>([
    ['behind the words', `## Walls ${badge}`],
    ['before them', `## ${badge} Walls`],
    ['between them', `## Walls ${badge} *of* stone`, 'Walls of stone'],
    ['linked', `## Walls [${badge}](https://a.b) ${badge}`],
    ['with bars', `## Walls | ${badge} | ${badge}`],
    ['under a line', `Walls ${badge}\n---`],
    ['by reference', `## Walls ![b][s]\n\n[s]: https://img.shields.io/badge/a-b`],
    ['as HTML', '## Walls <img src="https://img.shields.io/badge/a-b">'],
    ['with CRLF', `## Walls ${badge}\r`],
  ])('%s', (_, heading, title = 'Walls') => {
    const text = `# T\n\nt\n\n${heading}\n\nw\n\n## Roofs\n\nr`;
    expect(outlineOf(text, { agenda: false }).slice(1)).toEqual([
      `content: ${title} = paragraph(w)`,
      'content: Roofs = paragraph(r)',
    ]);
    expect(droppedFrom(text)[0]).toBe('heading-badge-dropped 5-5');
  });

  test('with the heading, where it has no words', () => {
    const text = `# T\n\nt\n\n#### ${badge} [${badge}](https://a.b)\n\nw\n\n## Roofs\n\nr`;
    expect(outlineOf(text, { agenda: false })).toEqual([
      'title: T = paragraph(t)',
      'content: T (again) = paragraph(w)',
      'content: Roofs = paragraph(r)',
    ]);
    expect(droppedFrom(text)).toEqual(['badges-dropped 5-5']);
  });

  test('but not code, nor other pictures', () => {
    const text = `# T\n\n## Walls \`${badge}\` ![p](p.png)\n\nw`;
    expect(droppedFrom(text)).toEqual([]);
  });
});

describe('links between pages are left out', () => {
  test.each<[what: string, text: string]>([
    ['to the pages before and after', '[← Previous](a.md) | [Next →](b.md)'],
    ['without links', '← Previous | Next →'],
    ['by their titles', '[← The walls](a.md) | [The roofs →](b.md)'],
    ['with the arrows outside', '← [The walls](a.md) | [The roofs](b.md) →'],
    ['named', '[Previous: The walls](a.md) · [Next: The roofs](b.md)'],
    ['home', '[Home](..) · [Next](..)'],
    ['with emoji', '[🏠 Home](../README.md) • [➡️ Next](b.md)'],
    ['to the top', '[⬆ back to top](#top)'],
    ['to the top, as a sign', '[⬆](#top)'],
    ['to the top, in bold', '**[⬆ back to top](#contents)**'],
    ['to the top, as HTML', '<div align="right"><a href="#top">Back to Top</a></div>'],
    ['in a list', '- [Previous](a.md)\n- [Next](b.md)'],
    ['in a table', '| [Previous](a.md) | [Next](b.md) |\n|---|---|'],
    ['in a quote', '> [Previous](a.md) | [Next](b.md)'],
    ['in German', '[« Zurück](a.md) | [Inhalt](c.md) | [Weiter »](b.md)'],
    ['in French', '[Précédent](a.md) - [Sommaire](c.md) - [Suivant](b.md)'],
    ['in Spanish', '[⬆ Volver al inicio](#top)'],
    ['in Russian', '[Назад](a.md) | [Далее](b.md)'],
    ['in Chinese', '[上一页](a.md) | [返回目录](c.md) | [下一页](b.md)'],
    ['in Japanese', '[前へ](a.md) [目次へ戻る](c.md) [次へ](b.md)'],
    ['in Korean', '[이전](a.md) | [목차](c.md) | [다음](b.md)'],
    ['in Arabic', '[السابق](a.md) | [التالي](b.md)'],
    ['in Hebrew', '[הקודם](a.md) | [הבא](b.md)'],
    ['with CRLF', '[Previous](a.md) |\r\n[Next](b.md)'],
  ])('%s', (_, text) => {
    expect(introduction(text)).toBe('');
    expect(droppedFrom(`# T\n\n${text}`)[0]).toMatch(/^navigation-dropped 3-/);
  });

  test.each<[what: string, text: string]>([
    ['words alone', 'Next'],
    ['a sentence', 'Next we go [home](h.md).'],
    ['a link to something else', '[The walls](a.md)'],
    ['several of them', '[The walls](a.md) | [The roofs](b.md)'],
    ['an arrow in text', 'A → B'],
    ['signs and an arrow', '◇→◇'],
    ['an arrow alone', '→'],
    ['a picture that is a link', '+[![p](p.png)](a.md)'],
    ['a list of steps', '- [Home](h.md)\n- then a wall'],
    ['a table with text', '| [Previous](a.md) | x |\n|---|---|'],
    ['code', '`[Next](b.md)`'],
    ['a formula', '$a \\to b$'],
  ])('but not %s', (_, text) => {
    expect(introduction(text)).not.toBe('');
    expect(droppedFrom(`# T\n\n${text}`)).toEqual([]);
  });
});

const links = '- [Walls](#walls)\n- [Roofs](#roofs)\n- [Doors](#doors)';

describe('the author’s list of contents is left out', () => {
  test.each<[what: string, text: string]>([
    ['under its heading', `## Contents\n\n${links}`],
    ['under its heading, numbered', `## Table of contents\n\n${links.replaceAll('- ', '1. ')}`],
    ['under a label', `**Contents:**\n\n${links}`],
    ['without any', links],
    ['under a line that leads it in', `In this lecture we look at:\n\n${links}`],
    ['under another heading', `## In this lecture\n\n${links}`],
    ['of parts', '## Contents\n\n- House\n  - [Walls](#walls)\n  - [Roofs](#roofs)'],
    ['with names of its own', '## Contents\n\n- [The walls](#w)\n- [The roofs](#r)'],
    [
      'with words beside its links',
      '## Contents\n\n- [Walls](#walls) that carry\n- [Roofs](#roofs): what covers\n- Doors',
    ],
    ['without links', '## Contents\n\n1. Walls\n2. Roofs\n3. Doors'],
    ['in a line', '[Walls](#walls) | [Roofs](#roofs) | [Doors](#doors)'],
    [
      'by letter',
      '## Index\n\nD\n\n- [Doors](#doors)\n\nR\n\n- [Roofs](#roofs)\n\nW\n\n- [Walls](#walls)',
    ],
    ['in a box', `> **Contents**\n>\n> ${links.replaceAll('\n', '\n> ')}`],
    ['behind a summary', `<details><summary>Contents</summary>\n\n${links}\n\n</details>`],
    ['in other letters', '## Contents\n\n- [Walls](#Walls)\n- [Roofs](#roofs-1)'],
    ['with nothing in it', '## Contents'],
    ['that a tool is to write', '[TOC]'],
    ['that GitLab is to write', '[[_TOC_]]'],
    ['that HackMD is to write', '## Contents\n\n[toc]'],
    ['in German', `## Inhalt\n\n${links}`],
    ['in Chinese', `## 目录\n\n${links}`],
    ['with CRLF', `## Contents\r\n\r\n${links.replaceAll('\n', '\r\n')}`],
  ])('%s', (_, text) => {
    const slides = outlineOf(`# T\n\n${text}\n\n${body}`, { agenda: false });
    expect(slides).toEqual([
      'title: T',
      'content: Walls = paragraph(w)',
      'content: Roofs = paragraph(r)',
      'content: Doors = paragraph(d)',
    ]);
  });

  test.each<[what: string, text: string]>([
    [
      'what its links lead to',
      '- [Walls](#walls): of stone\n- [Roofs](#roofs): of straw\n- [Doors](#doors)',
    ],
    ['links elsewhere', '## Contents\n\n- [Walls](walls.md)\n- [Roofs](roofs.md)'],
    ['two links', '- [Walls](#walls)\n- [Roofs](#roofs)'],
    [
      'links with more behind',
      `- [Walls](#walls) that carry\n- [Roofs](#roofs) that cover\n- [Doors](#doors)`,
    ],
    [
      'links with much behind',
      `## Contents\n\n- [Walls](#walls) ${'that carry '.repeat(9)}\n- [Roofs](#roofs) x`,
    ],
    ['a list of other things', '## Contents\n\n- stone\n- straw'],
    ['a mark in code', '## Contents\n\n`[TOC]`'],
    ['text beside it', '## Contents\n\nThis lecture has three parts.'],
    ['code', `\`\`\`\n${links}\n\`\`\``],
  ])('but not %s', (_, text) => {
    expect(outlineOf(`# T\n\n${text}\n\n${body}`, { agenda: false })).not.toHaveLength(4);
  });

  test('and text under the same heading stays', () => {
    expect(
      outlineOf(`# T\n\n## Contents\n\n${links}\n\nAnd more.\n\n${body}`, { agenda: false })[1],
    ).toBe('content: Contents = paragraph(And more.)');
  });

  test('and its heading, though all others stand below it', () => {
    const text = `# T\n\n## Intro\n\ni\n\n## Contents\n\n<!-- say -->\n\n${links}\n\n${body.replaceAll('## ', '### ')}`;
    expect(outlineOf(text, { agenda: false })).toEqual([
      'title: T // private: say',
      'content: Intro = paragraph(i)',
      'content: Walls = paragraph(w)',
      'content: Roofs = paragraph(r)',
      'content: Doors = paragraph(d)',
    ]);
  });

  test('and links to it lead to the deck’s own', () => {
    const { deck } = splitInto(createStore(), `# T\n\n## Contents\n\n${links}\n\n${body}`);
    expect(deck.anchors.get('contents')).toBe('agenda');
  });

  test('and said with its heading', () => {
    expect(droppedFrom(`# T\n\n## Contents\n\n${links}\n\n${body}`)).toEqual([
      'contents-dropped 3-3',
      'contents-dropped 5-7',
    ]);
  });
});

describe('junk', () => {
  test('is kept on request', () => {
    const text = `# T\n\n${badge}\n\n[Home](..) · [Next](..)\n\n## Contents\n\n${links}\n\n${body}`;
    expect(outlineOf(text, { junk: 'keep', agenda: false }).slice(1, 3)).toEqual([
      'content: T (again) = paragraph() | paragraph(Home · Next)',
      'content: Contents = list(Walls; Roofs; Doors)',
    ]);
  });

  test('alone stays', () => {
    expect(outlineOf('[← Previous](a.md) | [Next →](b.md)')).toEqual([
      'content: note (again) = paragraph(← Previous | Next →)',
    ]);
  });

  test('leaves slides with ids and notes that they had', () => {
    const text = `# T\n\n## A\n\n<!-- say -->\n\na\n\n[⬆ back to top](#t)\n\n### B\n\nb`;
    expect(outlineOf(text)).toEqual([
      'title: T',
      'content: A = paragraph(a) // private: say',
      'content: A > B = paragraph(b)',
    ]);
  });
});
