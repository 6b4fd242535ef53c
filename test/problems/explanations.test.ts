import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { explanations } from '../../src/problems/explanations.ts';
import { listRules, renderExplanation } from '../../src/problems/render-explanation.ts';
import { createProject, lectern } from '../cli/lectern.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the explanations', () => {
  test('are sorted by name', () => {
    expect(Object.keys(explanations)).toEqual(listRules());
  });

  test('are a page of the documentation', async () => {
    const page = [
      '# Problems',
      'What `lectern check` may say about a note, by the name in brackets at the end of each message. `lectern explain NAME` says the same. [The command line](cli.md) says how to set the level of a rule, or to ignore it.',
      ...listRules().map(renderExplanation),
    ].join('\n\n');
    await expect(`${page}\n`).toMatchFileSnapshot(path.join(root, 'docs/problems.md'));
  });

  test('have examples that bring their rule about', { timeout: 240_000 }, async () => {
    const examples = Object.entries(explanations).flatMap(([rule, { example }]) =>
      example === undefined ? [] : [[`notes/${rule}.md`, example] as const],
    );
    const project = createProject(Object.fromEntries(examples));
    const { stdout } = await lectern(project, ['check', '--format', 'json']);
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; file: string }[] };
    const said = new Set(problems.map(({ rule, file }) => `${file} ${rule}`));
    const silent = examples.filter(([file]) => !said.has(`${file} ${path.basename(file, '.md')}`));
    expect(silent).toEqual([]);
  });
});

describe('lectern explain', () => {
  test('says what a rule means', async () => {
    const { code, stdout } = await lectern(createProject(), ['explain', '[image-missing]']);
    expect(code).toBe(0);
    expect(stdout).toContain('image-missing (error)');
    expect(stdout).toContain('    ![A map](map.png)\n');
  });

  test('lists all rules', async () => {
    const { stdout } = await lectern(createProject(), ['explain']);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(listRules());
  });

  test('suggests the rule that was meant', async () => {
    const { code, stderr } = await lectern(createProject(), ['explain', 'slide-word']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error There is no rule "slide-word"\n    Did you mean slide-words?\n',
    });
  });
});
