import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { describe, expect, test } from 'vitest';
import { createProject, lectern, listFiles } from '../cli/lectern.ts';

const marp = fileURLToPath(new URL('../../node_modules/.bin/marp', import.meta.url));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>';

const note = `---
title: "2.8 Stores"
author: Ada Byron
---

# Stores 🟥

What a store is: $x_1$ and \`code\` and ==mark==[^1], $5 and $6, :smile and a-b.

[^1]: A note.

## Kept

- [ ] One
- [x] Two
  1. deep

> [!theorem] Pythagoras
> Squares.

## Pictures

Some words beside it.

![What blur is kept](pics/a.svg)

## Drawn

\`\`\`mermaid
graph LR
A[First] --> B[Second]
\`\`\`

<!-- title: said to nobody -->

## Code

\`\`\`js {1} title="a<b."
const a = '1';
\`\`\`

Term
: Its meaning

| a | b |
|---|--:|
| 1 | 2 |
`;

type Tree = ReturnType<typeof fromHtml>;

/** The words of each slide in a page, as a reader sees them. */
function readSlides(html: string): string[][] {
  const slides: string[][] = [];
  const visit = (node: Tree | Tree['children'][number]): void => {
    if (node.type === 'element' && node.tagName === 'section')
      slides.push((toText(node).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted());
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(html));
  return slides;
}

describe('Marp Markdown', () => {
  test('is the same slides for plain marp-cli', { timeout: 60_000 }, async () => {
    const project = createProject({ 'a.md': note, 'pics/a.svg': svg });
    const args = ['build', 'a.md', '-f', 'marp,html', '--relations', 'off'];
    const { code, stderr } = await lectern(project, args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const dist = path.join(project, 'dist');
    const options = ['--theme-set', 'a.marp/theme.css', '--no-stdin', '-o', 'marp.html'];
    execFileSync(process.execPath, [marp, ...options, 'a.marp.md'], { cwd: dist, stdio: 'pipe' });
    const page = readFileSync(path.join(dist, 'marp.html'), 'utf8');
    const own = readFileSync(path.join(dist, 'a.html'), 'utf8');
    const drawn = ['FirstSecond'];
    const isText = (word: string): boolean => !drawn.includes(word);
    expect(readSlides(page)).toEqual(readSlides(own).map((words) => words.filter(isText)));
    for (const [, address = ''] of page.matchAll(/(?:src="|url\(&quot;)(a\.marp\/[^"&]+)/g))
      expect([address, existsSync(path.join(dist, decodeURI(address)))]).toEqual([address, true]);
    // What is said is no directive.
    const parts = ['title: said to nobody', '<title>2.8 Stores</title>', 'data-theme="lectern-a"'];
    expect(parts.filter((part) => !page.includes(part))).toEqual([]);
    expect(page.includes('filter:blur(10px)')).toBe(false);
  });

  test('has the directives of its author, but no picture from the network', async () => {
    const directed =
      '# T\n\n## A\n\n<!-- _class: invert -->\n\n<!-- _color: red -->\n\n<!-- _backgroundImage: url(https://example.org/a.png) -->\n\ntext\n';
    const project = createProject({ 'a.md': directed });
    await lectern(project, ['build', 'a.md', '-f', 'marp', '-o', 'x/deck.md']);
    const text = readFileSync(path.join(project, 'x/deck.md'), 'utf8');
    expect(text).toMatch(/<!-- _class: content .*invert -->/);
    expect(text).toContain('<!-- _color: red -->');
    expect(text).not.toMatch(/__|example\.org/);
  });

  test('can be read and edited', async () => {
    const project = createProject({ 'a.md': note, 'pics/a.svg': svg });
    await lectern(project, ['build', 'a.md', '-f', 'marp', '-o', 'x/deck.md']);
    const text = readFileSync(path.join(project, 'x/deck.md'), 'utf8');
    expect(listFiles(path.join(project, 'x')).filter((name) => !name.endsWith('.woff2'))).toEqual([
      'deck.md',
      'deck/a.svg',
      'deck/drawn.svg',
      'deck/emoji-1f7e5.svg',
      'deck/theme.css',
    ]);
    expect(text).not.toContain('base64');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(400);
    expect(text).toContain('\n---\n\n<!-- _class: content');
    expect(text).toContain('- <span class="task"></span> One\n');
    expect(text).toContain('<p class="code-title">a&lt;b.</p>\n\n');
    expect(text).toContain("```js\nconst a = '1';\n```");
    expect(text).toContain('](deck/a.svg)');
    expect(text).toContain('\\$5 <span class="end">and \\$6');
    // Marp would blur it.
    expect(text).toContain('What \u2060blur is kept');
  });

  test('runs from the right where its language does', async () => {
    const project = createProject({
      'a.md': '---\nlang: he\n---\n\n# שלום\n',
      'b.md': '# Hello\n',
    });
    await lectern(project, ['build', 'a.md', 'b.md', '-f', 'marp']);
    const read = (name: string): string =>
      readFileSync(path.join(project, `dist/${name}.marp/theme.css`), 'utf8');
    expect(read('a')).toContain('section {\n  direction: rtl;\n}');
    // That asks for an attribute of the page, which has none.
    expect(read('a')).not.toContain(':dir(');
    expect(read('b')).not.toContain('direction: rtl');
  });

  test('has no notes with --no-notes', async () => {
    const project = createProject({ 'a.md': '# A\n\n<!-- secret -->\n\n## B\n\nText.\n' });
    await lectern(project, ['build', 'a.md', '-f', 'marp', '--no-notes', '-o', 'b.md']);
    expect(readFileSync(path.join(project, 'b.md'), 'utf8')).not.toContain('secret');
  });

  test('is several files, which no stream holds', async () => {
    const project = createProject({ 'a.md': '# A\n\nText.\n' });
    const { code, stderr } = await lectern(project, ['build', 'a.md', '-f', 'marp', '-o', '-']);
    expect(code).toBe(2);
    expect(stderr).toContain('--out-dir - is one file, and marp gives ');
  });

  test('of a Marp deck is that deck', async () => {
    const deck = '---\nmarp: true\n---\n\n# A\n\n---\n\n* b\n';
    const project = createProject({ 'a.md': deck });
    const { stdout } = await lectern(project, ['build', 'a.md', '-f', 'marp', '-o', '-']);
    expect(stdout).toBe(deck);
  });
});
