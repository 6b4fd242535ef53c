import { describe, expect, test } from 'vitest';
import { lookAtNote } from './look-at-note.ts';

describe('headings', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['a no-break space', '# T\n\n##\u00a0H\n\nx\n', '## H x ⏐ ! heading-repaired 3:1'],
    ['an ideographic space', '# T\n\n##\u3000節\n\nx\n', '## 節 x ⏐ ! heading-repaired 3:1'],
    ['no space', '# T\n\n##H\n\nx\n', '## H x ⏐ ! heading-repaired 3:1'],
    ['no space, with CRLF', '# T\r\n\r\n##H\r\n\r\nx\r\n', '## H x ⏐ ! heading-repaired 3:1'],
    [
      'an item',
      '# T\n\n-\u00a0a\n  *\u3000b\n',
      '# T - a - b ⏐ ! item-repaired 3:1 ⏐ ! item-repaired 4:3',
    ],
    ['no item in a paragraph', '# T\n\na\n-\u00a0b\n', '# T a - b'],
    ['a number sign and a number', '# T\n\n#1 is best\n', '# T #1 is best'],
    ['a hashtag', '# T\n\n#tag and #other\n', '# T #tag and #other'],
    ['a tab', '# T\n\n##\tH\n\nx\n', '## H x'],
    ['closing signs', '# T\n\n## H ##\n\nx\n', '## H x'],
    ['code', '# T\n\n## `f()` here\n\nx\n', '## `f()` here x'],
    ['a formula', '# T\n\n## The $x^2$ law\n\nx\n', '## The x²$x^2$ law x'],
    ['bold', '# T\n\n## **B** c\n\nx\n', '## **B** c x'],
    ['a link', '# T\n\n## [L](http://e.org)\n\nx\n', '## L<http://e.org> x'],
    ['emoji', '# T\n\n## A 👍🏽\n\nx\n', '## A 👍🏽 x'],
    ['CJK', '# 題\n\n## 一\n\n字\n', '# 題 ⏐ ## 一 字'],
    ['Arabic', '# عنوان\n\n## قسم\n\nنص\n', '# عنوان ⏐ ## قسم نص'],
    ['underlined', 'T\n===\n\nH\n---\n\nx\n', '## H x'],
    ['underlined, with CR', 'T\r===\r\rH\r---\r\rx\r', '## H x'],
    ['a level left out', '# T\n\n#### D\n\nx\n', 'D x ⏐ ! heading-skipped 3:1'],
    ['in a quote', '# T\n\n> ## Q\n> x\n', '# T > **Q** x'],
    ['in an item', '# T\n\n- ## I\n  x\n', '# T - **I** x'],
    ['a byte order mark', '\ufeff# T\n\nx\n', '# T x'],
    [
      'a bold line',
      '# T\n\n**Part one**\n\nx\n\n**Part two**\n\ny\n',
      '# T **Part one** x **Part two** y ⏐ ! heading-bold 3:1',
    ],
    [
      'bold lines throughout',
      '# T\n\n**Part one**\n\nx\n\n**Part two**\n\ny\n\n**Part three**\n\nz\n',
      '## Agenda - Part one<#part-one> - Part two<#part-two> - Part three<#part-three> ⏐ ## Part one x ⏐ ## Part two y ⏐ ## Part three z ⏐ ! bold-headings 3:1',
    ],
    ['twice the same', '# T\n\n## H\n\nx\n\n## H\n\ny\n', '## H x ⏐ ## H y'],
    [
      'all of another one',
      '# T\n\nx\n\n## Walls\n\n### Old [ones](http://e.org)\n\ny\n',
      '# T x ⏐ ## Walls › Old ones<http://e.org> y',
    ],
    [
      'two with nothing under them',
      '# T\n\nx\n\n## Walls\n\n### Old\n\n### New\n',
      '# T x ⏐ ## Walls - Old - New',
    ],
    [
      'one with something between two without',
      '# T\n\nx\n\n## Walls\n\n### Old\n\n### New\n\ny\n\n### Bare\n',
      '# T x ⏐ ## Walls - Old - New<#new> - Bare ⏐ Walls New y',
    ],
    ['a footnote', '# T\n\n## H[^1]\n\nx\n\n[^1]: n\n', '## H1 x - n'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(note)).toEqual({ seen, missing: [] });
  });
});

describe('front matter', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['a title', '---\ntitle: X\n---\n\n## A\n\ny\n', '# X ⏐ ## A y'],
    [
      'blank lines before it',
      '\n\n---\ntitle: X\n---\n\n## A\n\ny\n',
      '# X ⏐ ## A y ⏐ ! front-matter-form 3:1',
    ],
    ['dots', '---\ntitle: X\n...\n\n## A\n\ny\n', '# X ⏐ ## A y ⏐ ! front-matter-form 3:1'],
    ['CRLF', '---\r\ntitle: X\r\n---\r\n\r\n## A\r\n\r\ny\r\n', '# X ⏐ ## A y'],
    ['CR', '---\rtitle: X\r---\r\r## A\r\ry\r', '# X ⏐ ## A y'],
    ['a byte order mark', '\ufeff---\ntitle: X\n---\n\n## A\n\ny\n', '# X ⏐ ## A y'],
    [
      'a colon in a title',
      '---\ntitle: Lecture 1: Intro\n---\n\n## A\n\ny\n',
      '# Lecture 1: Intro ⏐ ## A y ⏐ ! front-matter-text 2:8',
    ],
    ['TOML', '+++\ntitle = "X"\n+++\n\n## A\n\ny\n', '# X ⏐ ## A y'],
    [
      'a broken entry',
      '---\ntitle: X\nauthor: [a\n---\n\n## A\n\ny\n',
      '# X ⏐ ## A y ⏐ ! front-matter-broken 3:11',
    ],
    ['a tab', '---\ntitle:\tX\n---\n\n## A\n\ny\n', '# X ⏐ ## A y'],
    ['a rule that is none', '---\n\n# T\n\ny\n\n---\n\nz\n', '# T 1/2 y ⏐ # T 2/2 z'],
    ['nothing in it', '---\n---\n\n# T\n\ny\n', '# T y'],
    ['a comment', '---\n# c\ntitle: X\n---\n\n## A\n\ny\n', '# X ⏐ ## A y'],
    [
      'never closed',
      '---\ntitle: X\n\n# T\n\ny\n',
      '# T 1/2 title: X ⏐ # T 2/2 y ⏐ ! front-matter-unclosed 1:1',
    ],
    ['a CJK title', '---\ntitle: 題名\n---\n\n## 一\n\n字\n', '# 題名 ⏐ ## 一 字'],
    ['Hebrew', '---\ntitle: שם\nlang: he\n---\n\n## א\n\nב\n', '# שם ⏐ ## א ב'],
    ['spaces behind the lines', '---  \ntitle: X\n---  \n\n## A\n\ny\n', '# X ⏐ ## A y'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(note)).toEqual({ seen, missing: [] });
  });
});
