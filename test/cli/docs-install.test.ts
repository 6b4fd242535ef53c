import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The package is on no registry: by its name alone another one would be installed. */
describe.each(pages)('%s', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');

  test('installs Lectern from its folder or its file alone', () => {
    const installs = text.match(/npm (?:install|i|exec) [^\n]*/g) ?? [];
    expect(installs.filter((line) => / lectern(?:@\S+)?(?: |$|`)/.test(line))).toEqual([]);
  });

  test('runs it in a workflow only after what the project depends on is installed', () => {
    const workflows = [...text.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code = '']) => code);
    const running = workflows.filter((code) => /^ +- .*npx lectern/m.test(code));
    expect(running.filter((code) => !/npm ci[^]*npx lectern/.test(code))).toEqual([]);
  });
});
