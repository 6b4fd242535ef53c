import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern } from './lectern.ts';

const good = '# Rivers\n\nWords that say what a river is, and where it goes.\n';
const bad = `${good}\nSee [here](https://example.org) for more of them.\n`;

test('check --access says what is failed, where, and fails', async () => {
  const project = createProject({ 'a.md': good, 'b.md': bad });
  const passed = await lectern(project, ['check', 'a.md', '--access']);
  expect(passed.stdout).toMatch(/^a\.md: WCAG 2\.1 AA: \d+ passed, 0 failed, /m);
  expect(passed.stdout).toMatch(/^a\.md: PDF\/UA-1: \d+ passed, 0 failed, 3 for a person/m);
  expect(passed.stdout).toContain('What is left to people:');
  expect(passed.code).toBe(0);
  const failed = await lectern(project, ['check', 'b.md', '--access']);
  expect(failed.stdout).toContain(
    'b.md:5:1 error WCAG 2.4.4: The link "here" does not say where it leads [access-failed]',
  );
  expect(failed.code).toBe(1);
});

test('check --access-report writes one page of all decks', async () => {
  const project = createProject({ 'a.md': good, 'b.md': bad });
  const { code, stdout } = await lectern(project, ['check', '.', '--access-report', 'out/r.html']);
  expect(code).toBe(1);
  expect(stdout).toContain('WCAG 2.1 AA');
  const page = readFileSync(path.join(project, 'out/r.html'), 'utf8');
  expect(page.match(/<section>/g)).toHaveLength(2);
});

test('check --access gives programs every clause', async () => {
  const project = createProject({ 'b.md': bad });
  const { stdout } = await lectern(project, ['check', '--access', '-f', 'json', 'b.md']);
  const { notes } = JSON.parse(stdout) as {
    notes: { access: { wcag: object[]; pdf: object[] } }[];
  };
  expect(notes[0]!.access.wcag).toHaveLength(50);
  expect(notes[0]!.access.wcag).toContainEqual(
    expect.objectContaining({ id: '2.4.4', verdict: 'failed' }),
  );
});
