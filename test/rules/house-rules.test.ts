// The fixtures are a small project that breaks every house rule; `// expect RULE` stands on each line where a rule must
// speak. They are checked as a project of their own, under the real configuration, so a rule that has silently stopped
// working (import/no-cycle does, when a tsconfig cannot be resolved) turns this red.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const project = mkdtempSync(path.join(tmpdir(), 'lectern-rules-'));
const configs = ['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.json', 'tsconfig.page.json'];

beforeAll(() => {
  cpSync(path.join(root, 'test/rules/fixtures'), project, { recursive: true });
  for (const config of configs) cpSync(path.join(root, config), path.join(project, config));
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  const lines = (count: number): string => '\n'.repeat(count);
  writeFileSync(
    path.join(project, 'src/deck/long-file.ts'),
    `export const a = 1;${lines(300)}export const b = 2;\n`,
  );
  writeFileSync(
    path.join(project, 'src/deck/long-function.ts'),
    `export function a(): void {${lines(60)}}\n`,
  );
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the linter finds what the fixtures expect, and nothing else', () => {
  const found = run(bin('oxlint'), ['--type-aware', '--format', 'unix', 'src'])
    .filter((line) => line.endsWith(')]'))
    .map((line) => line.replace(/^(\S+?:\d+):.*\((.*)\)\]$/, '$1 $2'));
  const generated = [
    'src/deck/long-file.ts:301 max-lines',
    'src/deck/long-function.ts:1 max-lines-per-function',
  ];
  expect(found.sort()).toEqual([...expected((rule) => rule !== 'layers'), ...generated].sort());
});

test('the layer check finds what the fixtures expect, and nothing else', () => {
  const found = run(path.join(root, 'scripts/check-layers.js'), [project])
    .filter((line) => line.startsWith('src/'))
    .map((line) => line.replace(/: .*/, ' layers'));
  expect(found.sort()).toEqual(expected((rule) => rule === 'layers'));
});

test('the layer check refuses folders that are not there, and arrows that nothing needs', () => {
  const found = run(path.join(root, 'scripts/check-layers.js'), [project]);
  expect(found).toContain('scripts/layers.js: There is no folder player/.');
  expect(found).toContain('scripts/layers.js: player/ imports nothing of protocol/.');
});

test('every rule that the configuration names has a fixture', () => {
  const text = readFileSync(path.join(root, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { rules } = JSON.parse(text) as { rules: Record<string, unknown> };
  const named = Object.keys(rules)
    .filter((rule) => rules[rule] !== 'off')
    .map((rule) => rule.replace(/.*\//, ''));
  const shown = expected(() => true).map((line) => line.split(' ')[1]);
  expect(named.filter((rule) => !shown.includes(rule))).toEqual(['max-lines']);
});

test('every file of src/ and test/ is linted', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [bin('oxlint'), '--format', 'json', 'src', 'test'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { number_of_files: linted } = JSON.parse(stdout) as { number_of_files: number };
  const files = ['src', 'test'].flatMap((folder) =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[]).filter(
      (file) => /\.[jt]s$/.test(file) && !file.split(path.sep).includes('fixtures'),
    ),
  );
  expect(linted).toBe(files.length);
});

/** `src/file.ts:line rule` for each `// expect` in the fixtures, sorted. */
function expected(wanted: (rule: string) => boolean): string[] {
  const fixtures = path.join(root, 'test/rules/fixtures');
  return (readdirSync(fixtures, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const lines = readFileSync(path.join(fixtures, file), 'utf8').split('\n');
      return lines.flatMap((line, i) => {
        const rules = line.match(/\/\/ expect (.*)/)?.[1]?.split(' ') ?? [];
        return rules.filter(wanted).map((rule) => `${file.replaceAll('\\', '/')}:${i + 1} ${rule}`);
      });
    })
    .sort();
}

function run(script: string, args: string[]): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.replaceAll('\\', '/').split('\n');
}

function bin(name: string): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), 'bin', name);
}
