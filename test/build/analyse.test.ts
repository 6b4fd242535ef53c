import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, CliError } from '../../src/index.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'analyse-'));
  await mkdir(path.join(cwd, 'notes'));
});

const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

const note = `---
title: Containers
---
# ECS

ECS runs on [Fargate](https://example.org/fargate). See [the end](#nowhere).

## Costs

![A bill](bill.png) of $a^2$:

$$
\\frac{a}{
$$

> - in a quote
>
>   \`\`\`mermaid
>   flowchart LR
>   \`\`\`

Kubernetes schedules pods.
`;

test.each([
  ['running-containers.md', 'Running containers'],
  ['03_memory.md', '03 memory'],
  ['problem-15-9.md', 'Problem 15-9'],
  ['22.2.md', '22.2'],
])('a note without a heading is called as its file: %s is "%s"', async (file, title) => {
  expect(await analyse('Some words.\n', { cwd, path: `notes/${file}` })).toMatchObject({ title });
});

describe('a note', () => {
  test('is described with the place of each thing in its text', async () => {
    const found = await analyse(note, { cwd, path: 'notes/a.md' });
    expect(found).toMatchObject({ note: 'notes/a.md', title: 'Containers', isMarp: false });
    expect(found.outline).toEqual([
      { title: 'ECS', depth: 1, range: { start: at(4, 1), end: at(4, 6) } },
      { title: 'Costs', depth: 2, range: { start: at(8, 1), end: at(8, 9) } },
    ]);
    expect(found.links).toEqual([
      {
        url: 'https://example.org/fargate',
        text: 'Fargate',
        range: { start: at(6, 13), end: at(6, 51) },
      },
      { url: '#nowhere', text: 'the end', range: { start: at(6, 57), end: at(6, 76) } },
    ]);
    expect(found.pictures).toEqual([
      { url: 'bill.png', alt: 'A bill', range: { start: at(10, 1), end: at(10, 20) } },
    ]);
    expect(found.formulas).toEqual([
      { tex: 'a^2', isDisplayed: false, range: { start: at(10, 24), end: at(10, 29) } },
      { tex: '\\frac{a}{', isDisplayed: true, range: { start: at(12, 1), end: at(14, 3) } },
    ]);
    expect(found.diagrams).toEqual([
      { code: 'flowchart LR', range: { start: at(18, 5), end: at(20, 8) } },
    ]);
  });

  test('is described with what is wrong with it, as check says it', async () => {
    const { problems } = await analyse(note, { cwd, path: 'notes/a.md' });
    expect(problems.map(({ rule, line, column, file }) => [rule, line, column, file])).toEqual([
      ['anchor-missing', 6, 57, 'notes/a.md'],
      ['image-missing', 10, 1, 'notes/a.md'],
      ['formula-broken', 12, 1, 'notes/a.md'],
    ]);
  });

  test('has its relations', async () => {
    const text = '# A\n\nECS runs on Fargate.\n\n# B\n\nFargate and ECS. Fargate runs ECS.\n';
    const { relations } = await analyse(text, { cwd });
    expect(relations.terms.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Amazon ECS', 'AWS Fargate']),
    );
    expect(relations.relations.length).toBeGreaterThan(0);
  });
});

test.each([
  ['nothing', '', { outline: [], links: [], problems: [] }],
  ['a Marp deck', '---\nmarp: true\n---\n# A\n\n---\n\n# B\n', { isMarp: true, problems: [] }],
  ['CRLF', '# A\r\n\r\n[x](http://y.z)\r\n', { links: [{ range: { start: at(3, 1) } }] }],
])('%s is a note too', async (_, text, expected) => {
  expect(await analyse(text, { cwd })).toMatchObject(expected);
});

test('options count, those that it does not have are refused', async () => {
  const failure = analyse('# A', { cwd, theme: 'nobody' });
  await expect(failure).rejects.toBeInstanceOf(CliError);
  await expect(analyse('# A', { cwd, formats: ['html'] } as object)).rejects.toThrow('formats');
});
