import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFlagKeys, findOptionKeys } from '../../src/options/option-keys.ts';
import { options } from '../../src/options/options.ts';
import { plain } from '../browser.ts';
import { createProject, lectern, type Outcome } from './lectern.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');

/** The code blocks of a language in a page. */
function findExamples(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );
}

/** Every line of a page's commands. */
function findCommands(text: string): string[] {
  return findExamples(text, 'sh').flatMap((code) => code.trim().split('\n'));
}

/** Runs what stands after `lectern`. */
function runLine(folder: string, line: string): Promise<Outcome> {
  const [command = '', file] = line.replace(/ > \S+$/, '').split(' < ');
  const input = file === undefined ? {} : { input: readFileSync(path.join(folder, file), 'utf8') };
  return lectern(folder, command.split(' ').slice(1), input);
}

/** Runs an example as its reader would: a file in a project, whose `lectern` is the package. */
function runExample(project: string, file: string, ...args: readonly string[]): string {
  const command = [path.resolve(project, file), ...args];
  return execFileSync(process.execPath, command, { cwd: project, env: plain, encoding: 'utf8' });
}

/** The same with several, one after the other in one process; gives what each fails by, null when it does not. */
function runExamples(codes: readonly string[]): (string | null)[] {
  const project = createUser();
  const names = codes.map((_, index) => `./example-${index}.mjs`);
  for (const [index, name] of names.entries())
    writeFileSync(path.join(project, name), codes[index] ?? '');
  writeFileSync(
    path.join(project, 'all.mjs'),
    `import { writeFileSync } from 'node:fs';
    const failures = [];
    for (const name of ${JSON.stringify(names)})
      failures.push(await import(name).then(() => null, (error) => String(error.stack)));
    writeFileSync('failures.json', JSON.stringify(failures));`,
  );
  runExample(project, 'all.mjs');
  return JSON.parse(readFileSync(path.join(project, 'failures.json'), 'utf8')) as (string | null)[];
}

/** A folder where `lectern` can be imported, with a note. */
function createUser(): string {
  const project = createProject({ 'notes/a.md': '# A\n\nText.\n\n## B\n\n- One\n' });
  mkdirSync(path.join(project, 'node_modules'));
  symlinkSync(root, path.join(project, 'node_modules/lectern'), 'junction');
  return project;
}

describe('docs/cli.md', () => {
  test('its commands run as they stand', { timeout: 240_000 }, async () => {
    let folder = createProject();
    const lines = findCommands(page('cli.md'));
    expect(lines.length).toBeGreaterThan(8);
    // Some stand there twice.
    for (const line of new Set(lines)) {
      const [command = '', argument = ''] = line.split(' ');
      if (command === 'cd') {
        folder = path.join(folder, argument);
        continue;
      }
      expect([line, command, (await runLine(folder, line)).code]).toEqual([line, 'lectern', 0]);
    }
  });

  test('it names every option, and every key of config file and front matter', () => {
    const text = page('cli.md');
    for (const key of findFlagKeys('build').filter((one) => !['help', 'version'].includes(one))) {
      const { flag, default: standard } = options[key];
      expect(text).toContain(`\`--${standard === true ? 'no-' : ''}${flag?.name}`);
    }
    for (const key of findOptionKeys('config')) expect(text).toContain(`\`${key}\``);
    for (const key of findOptionKeys('frontMatter'))
      expect(text).toMatch(new RegExp(`^${key}: `, 'm'));
  });

  test('its settings are valid', async () => {
    const [config = '', frontMatter = ''] = findExamples(page('cli.md'), 'yaml');
    const note = `---\n${frontMatter.replace(/^logo: .*\n/m, '')}---\n\n# A\n\nText.\n`;
    const project = createProject({ 'notes/a.md': note, 'lectern.config.yml': config });
    expect(await lectern(project, ['build', '--strict'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('README.md', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

  test('its recipes run as they stand', { timeout: 240_000 }, async () => {
    const theme = '/* @theme my-theme */\nsection { background: #fff; color: #111; }\n';
    const project = createProject({
      'notes/tour.md': '# A\n\nText.\n\n## B\n\n- One\n',
      'my-theme.css': theme,
    });
    const lines = [...readme.matchAll(/`(lectern (?:build|check)[^`]*)`/g)].map(
      ([, line = '']) => line,
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const line of new Set(lines))
      expect([line, (await runLine(project, line)).code]).toEqual([line, 0]);
    expect((await lectern(project, ['build', '-t', 'my-theme.css'])).code).toBe(0);
  });

  test('its note builds without a problem', async () => {
    const project = createProject({ 'notes/a.md': findExamples(readme, 'md')[0] ?? '' });
    expect(await lectern(project, ['build', '--strict'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('its links, and those of the other pages, lead somewhere', () => {
    for (const name of [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`),
    ]) {
      if (!name.endsWith('.md')) continue;
      const text = readFileSync(path.join(root, name), 'utf8').replace(
        /(`{3,})[^]*?\n\1(?!`)|`[^`\n]*`/g,
        '',
      );
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        expect([name, target, existsSync(path.join(root, path.dirname(name), target))]).toEqual([
          name,
          target,
          true,
        ]);
      }
    }
  });
});

describe('docs/relations.md', () => {
  const text = page('relations.md');
  const [matter = '', pack = ''] = findExamples(text, 'yaml');
  const fence = /^````md\n([^]*?)^````$/m.exec(text)?.[1] ?? '';
  const note = `---\n${matter}---\n\n# Tea\n\nA kettle and water.\n\n${fence}`;

  test('its commands run as they stand, with its relations, terms and pack', async () => {
    const project = createProject({ 'notes/tea.md': note, 'notes/packs/kitchen.yml': pack });
    const lines = findCommands(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const { code, stdout, stderr } = await runLine(project, line);
      expect([line, code, stderr]).toEqual([line, 0, expect.not.stringContaining('error')]);
      if (line.endsWith('--relations'))
        for (const edge of [
          'Client <-> Cache: keeps in step with',
          'Topic -> Message broker: lives in',
          'Water -> Kettle: boils in',
        ])
          // oxlint-disable-next-line vitest/no-conditional-expect -- one of the page's commands prints them
          expect(stdout).toContain(edge);
    }
    expect(existsSync(path.join(project, 'dist/tea.mmd'))).toBe(true);
  });
});

describe('docs/marp.md', () => {
  test('its examples work', async () => {
    const project = createProject({ 'notes/first-lecture.md': '# A\n\nText.\n' });
    const lines = findCommands(page('marp.md'));
    for (const line of lines)
      expect([line, (await runLine(project, line)).code]).toEqual([line, 0]);
    expect(runExamples(findExamples(page('marp.md'), 'js'))).toEqual([null]);
  });
});

describe('docs/handouts.md', () => {
  const text = page('handouts.md');

  test('its commands run as they stand', { timeout: 240_000 }, async () => {
    const project = createProject({ 'notes/tour.md': '# A\n\nText.\n\n## B\n\n- **One**\n' });
    const lines = findCommands(text);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect([line, (await runLine(project, line)).code]).toEqual([line, 0]);
    }
    expect(existsSync(path.join(project, 'dist/tour.handout.pdf'))).toBe(true);
  });

  test('its settings are valid, for a note and for a project', async () => {
    const [settings = ''] = findExamples(text, 'yaml');
    const note = `---\n${settings}---\n\n# A\n\nText.\n`;
    const project = createProject({ 'notes/a.md': note, 'lectern.config.yml': settings });
    expect(await lectern(project, ['build', '--strict', '-f', 'handout'])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('it shows each layout, and its example runs as it stands', () => {
    for (const layout of options.handout.choices ?? [])
      expect(text).toContain(`](pictures/handout-${layout}.png)`);
    const project = createUser();
    writeFileSync(path.join(project, 'example.mjs'), findExamples(text, 'js')[0] ?? '');
    expect(runExample(project, 'example.mjs')).toContain(path.join('dist', 'a.handout.pdf'));
  });
});

describe('docs/courses.md', () => {
  const text = page('courses.md');

  test('its commands run as they stand', { timeout: 240_000 }, async () => {
    const project = createProject({
      'notes/a.md': '# A\n\nText.\n',
      'notes/b.md': '# B\n\nText.\n\n## C\n\n- One\n',
      'last-year/a.md': '# A\n\nText.\n',
      'public/a.txt': '',
    });
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
    for (const line of ['init', 'add -A', 'commit -m First', 'tag v2025', 'tag v2026'])
      execFileSync('git', [...identity, ...line.split(' ')], { cwd: project, stdio: 'ignore' });
    await lectern(project, ['build', '-f', 'html', '-o', 'public']);
    const workflows = [...text.matchAll(/(?:run:|-) npx (lectern .*)/g)].map(([, line]) => line!);
    expect(workflows).toHaveLength(2);
    const lines = [...findCommands(text), ...workflows];
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines)
      expect([line, (await runLine(project, line)).code]).toEqual([line, 0]);
  });
});

describe('docs/notes.md', () => {
  test('its front matter is valid, and its block is for speaker and readers', async () => {
    const [frontMatter = ''] = findExamples(page('notes.md'), 'yaml');
    const [block = ''] = findExamples(page('notes.md'), 'md');
    const project = createProject({
      'notes/a.md': `---\n${frontMatter}---\n\n# Containers\n\n## A\n\nText.\n\n${block}`,
    });
    expect(await lectern(project, ['build', '--strict'])).toMatchObject({ code: 0, stderr: '' });
    const html = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
    expect(html).toMatch(/data-visibility="reader">.*Ask who has used containers/);
  });
});

describe('docs/api.md', () => {
  const examples = findExamples(page('api.md'), 'js');
  let failures: readonly (string | null)[] | undefined;

  test.each(examples.map((_, index) => ({ index })))(
    'its example $index runs as it stands',
    ({ index }) => {
      failures ??= runExamples(examples);
      expect(failures[index]).toBeNull();
    },
  );
});

test('examples/build.js', () => {
  const project = createUser();
  expect(runExample(project, path.join(root, 'examples/build.js'), 'notes')).toBe(
    [
      'notes/a.md ...',
      'notes/a.md: 2 slides, 0 problems',
      `  html ${path.join(project, 'dist/a.html')}`,
      `  pdf ${path.join(project, 'dist/a.pdf')}`,
      '',
    ].join('\n'),
  );
});
