import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>';

const note = `---
title: Lecture 1: Stores
author: Ada Byron
---

# Stores

A **cache** is a store. See [the other](other.md#x) and [its name](#kept).

## Kept {#kept}

- [ ] One
- Two^[and a note]

> [!tip]
> Ask first.

![What is kept](pics/a.svg)

## In and out

\\[x = 1\\]

| a | b |
|---|--:|
| 1 | 2 |
`;

test('the same deck is built of it, with its pictures', async () => {
  const project = createProject({
    'notes/week 1/a.md': note,
    'notes/week 1/other.md': '# X\n\nText.\n',
    'notes/week 1/pics/a.svg': svg,
  });
  const { code } = await lectern(project, ['build', 'notes', '-f', 'gfm,text', '-o', 'out']);
  expect(code).toBe(0);
  const file = path.join(project, 'out/week 1/a.gfm.md');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^---\ntitle: "Lecture 1: Stores"\nauthor: Ada Byron\n---\n\n# Stores\n/);
  expect(text).toContain('[its name](#kept)');
  const [, picture = ''] = /!\[What is kept\]\((\S+)\)/.exec(text) ?? [];
  expect(picture).toBe('../../notes/week%201/pics/a.svg');
  expect(existsSync(path.resolve(path.dirname(file), decodeURI(picture)))).toBe(true);
  const again = await lectern(project, ['build', file, '-f', 'text', '-o', '-']);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout).toBe(readFileSync(path.join(project, 'out/week 1/a.txt'), 'utf8'));
});

test('maps are there, and take the places of those that would be drawn', async () => {
  const lines = ['Kettle -> Teapot: fills', 'Kettle -> Water: heats', 'Teapot -> Cup: warms'];
  const matter = `---\nrelations:\n${lines.map((line) => `  - "${line}"\n`).join('')}---\n\n`;
  const text = `${matter}# Tea\n\nA **kettle** heats **water**.\n\n## Use\n\nIt fills the teapot and the cup.\n`;
  const project = createProject({ 'a.md': text });
  const { stdout } = await lectern(project, ['build', 'a.md', '-f', 'gfm', '-o', '-']);
  expect(stdout).toContain('## How it fits together\n\n```mermaid\n%% Relation map by Lectern\n');
  const again = await lectern(project, ['build', '-', '-f', 'gfm', '-o', '-'], { input: stdout });
  expect(again.stdout).toBe(stdout);
});

test('what was made is no note of the folder', async () => {
  const project = createProject({ 'a.md': '# A\n\nText.\n', 'b.gfm.md': '# B\n\nText.\n' });
  await lectern(project, ['build', 'a.md', '-f', 'gfm', '-o', '.']);
  const { stdout } = await lectern(project, ['build', '.', '-f', 'text', '-o', 'out']);
  expect(stdout).toContain('Built 2 notes');
  expect(stdout).toContain('out/b.gfm.txt');
});

test('a Marp deck stays as it is', async () => {
  const deck = '---\nmarp: true\n---\n\n# A\n\n---\n\n* b\n';
  const project = createProject({ 'a.md': deck });
  const { stdout } = await lectern(project, ['build', 'a.md', '-f', 'gfm', '-o', '-']);
  expect(stdout).toBe(deck);
});
