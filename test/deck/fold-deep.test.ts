import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

const note = `---
depth: 2
---

# Water

See [sources](#sources) and [sizes](#sizes).

## Rivers

They flow to the sea.

### Sources

In the hills. $x^2$

| a | b |
|---|---|
| 1 | 2 |

#### Springs

<!-- say hello -->

\`\`\`js
const a = 1;
\`\`\`

## Lakes

### Sizes

They are large.[^1] ![What it is](a.svg)

### Depths

\`\`\`mermaid
flowchart LR
  A[Rain] --> B[Lake]
\`\`\`

[^1]: A footnote.
`;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle r="18"/></svg>';

test('text of deep headings is for readers, and none of it is lost', async () => {
  const root = createProject({ 'notes/a.md': note, 'notes/a.svg': picture });
  const { code, stderr } = await lectern(root, ['build', '-f', 'html', '--report', 'r.json']);
  expect([code, stderr]).toEqual([0, '']);
  const report = JSON.parse(readFileSync(path.join(root, 'r.json'), 'utf8')) as {
    notes: {
      slides: { title: string; source: [number, number] }[];
      coverage: { missing: unknown[] };
    }[];
  };
  const [deck] = report.notes;
  expect(deck?.slides.map(({ title, source }) => [title, ...source])).toEqual([
    ['Water', 5, 5],
    ['Rivers', 9, 27],
    ['Lakes', 29, 40],
  ]);
  expect(deck?.coverage.missing).toEqual([]);
  const html = readFileSync(path.join(root, 'dist/a.html'), 'utf8');
  const [body = ''] = /<body>[^]*$/.exec(html) ?? [];
  const frames = body.replaceAll(/<aside[^]*?<\/aside>/g, '');
  const notes = (body.match(/<aside[^]*?<\/aside>/g) ?? []).join('\n');
  expect(frames).not.toContain('In the hills');
  expect(notes).toMatch(/data-visibility="reader">[^]*<strong>Sources<\/strong>[^]*In the hills/);
  expect(notes).toMatch(/data-visibility="private" hidden>[^]*say hello/);
  // A slide with its title alone says what is below, and links lead to the slides above.
  expect(frames).toMatch(/Lakes[^]*<li[^]*Sizes[^]*<li[^]*Depths/);
  expect(frames).toContain('href="#rivers"');
  expect(frames).toContain('href="#lakes"');
});

test('it is said once, and depth may come from the config file', async () => {
  const root = createProject({
    'notes/a.md': note.replace(/^---[^]*?---\n/, ''),
    'notes/a.svg': picture,
    'lectern.config.yml': 'depth: 3\n',
  });
  const { stdout } = await lectern(root, ['check', '--verbose', '--coverage']);
  expect(stdout).toContain('Headings deeper than level 3 have no slides: 1');
  expect(stdout).toContain('the deck has all');
});
