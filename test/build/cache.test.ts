import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CreateHeadless } from '../../src/browser/browser.ts';
import { type BuildEvent, buildNotes, type NoteResult } from '../../src/build/build-notes.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import { lendHeadless } from '../browser.ts';
import { createProject, lectern, listFiles, type Files } from '../cli/lectern.ts';

const svg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="${colour}"/></svg>`;

const files: Files = {
  'notes/a.md': `# A

## One

![A picture](a.svg)

## Two

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

See [the other](b.md) and ![[c]].
`,
  'notes/a.svg': svg('red'),
  'notes/b.md': '# B\n\n## Three\n\nText.\n',
  'more/c.md': '# C\n\n- embedded\n',
};

interface Built {
  readonly results: readonly NoteResult[];
  readonly events: readonly BuildEvent[];
  /** How often a page was asked for. */
  readonly pages: number;
}

async function build(root: string, flags: Partial<OptionValues> = {}): Promise<Built> {
  let pages = 0;
  const createHeadless: CreateHeadless = () => {
    const headless = lendHeadless();
    const count =
      <Args extends readonly unknown[], Result>(use: (...args: Args) => Result) =>
      (...args: Args): Result => {
        pages += 1;
        return use(...args);
      };
    return {
      ...headless,
      warm: count(headless.warm),
      withPage: count(headless.withPage) as typeof headless.withPage,
      openPage: count(headless.openPage),
    };
  };
  const events: BuildEvent[] = [];
  const settings = resolveSettings({
    root,
    flags: { cache: 'cache', formats: ['html'], ...flags },
  });
  const results = await buildNotes({
    inputs: ['notes'],
    settings,
    createHeadless,
    onEvent: (event) => events.push(event),
  });
  return { results, events, pages };
}

const read = (root: string, name = 'a.html'): string =>
  readFileSync(path.join(root, 'dist', name), 'utf8');

describe('when nothing has changed', () => {
  test('no browser starts, and the files are left alone', async () => {
    const root = createProject(files);
    const first = await build(root);
    const output = path.join(root, 'dist/a.html');
    const whole = readFileSync(output);
    utimesSync(output, 1000, 1000);
    const second = await build(root);
    expect(second.pages).toBe(0);
    expect(second.results).toEqual(first.results);
    expect(statSync(output).mtimeMs).toBe(1_000_000);
    rmSync(path.join(root, 'dist'), { recursive: true });
    expect((await build(root)).pages).toBe(0);
    expect(readFileSync(output)).toEqual(whole);
  });

  test('a diagram that cannot be drawn is not tried again', async () => {
    const note = '# A\n\n```mermaid\nflowchart LR\n  A --> --> B\n```\n';
    const root = createProject({ 'notes/a.md': note });
    const first = await build(root, { cache: 'cache' });
    const again = await build(root, { cache: 'cache' });
    expect(again.pages).toBe(0);
    expect(again.results[0]?.problems.map(({ rule }) => rule)).toEqual(['diagram-broken']);
    expect(again.results[0]?.problems).toEqual(first.results[0]?.problems);
  });

  test('settings that no deck depends on have nothing built', async () => {
    const root = createProject(files);
    await build(root);
    expect((await build(root, { strict: true, quiet: true, jobs: 1 })).pages).toBe(0);
  });

  test('a project that was moved has its decks', async () => {
    const root = createProject(files);
    const cache = createProject();
    const { results } = await build(root, { cache });
    const moved = createProject(files);
    const again = await build(moved, { cache });
    expect(again.pages).toBe(0);
    expect(again.results.map(({ problems }) => problems)).toEqual(
      results.map(({ problems }) => problems),
    );
  });
});

describe('what has changed is built again', () => {
  const built = createProject(files, afterAll);
  beforeAll(async () => void (await build(built)));

  function copyBuilt(): string {
    const root = createProject();
    cpSync(built, root, { recursive: true, preserveTimestamps: true });
    return root;
  }

  test('but not what has not', async () => {
    expect((await build(copyBuilt())).pages).toBe(0);
  });

  test.each<readonly [string, (root: string) => Partial<OptionValues> | void]>([
    ['a note', (root) => writeFileSync(path.join(root, 'notes/a.md'), '# A\n\n## New\n\nx\n')],
    ['a picture', (root) => writeFileSync(path.join(root, 'notes/a.svg'), svg('blue'))],
    ['a picture that has gone', (root) => rmSync(path.join(root, 'notes/a.svg'))],
    ['an embedded note', (root) => writeFileSync(path.join(root, 'more/c.md'), '# C\n\n- new\n')],
    [
      'a note that a name leads to now',
      (root) => writeFileSync(path.join(root, 'c.md'), '# C\n\n- nearer\n'),
    ],
    ['a linked note that has gone', (root) => rmSync(path.join(root, 'notes/b.md'))],
    [
      'a pack',
      (root) => {
        const folder = createPack(root);
        expect(listFiles(folder)).toEqual(['own.yml']);
      },
    ],
    [
      'a font package',
      (root) =>
        void mkdirSync(path.join(root, 'node_modules/@fontsource/noto-x'), { recursive: true }),
    ],
    ['a setting', () => ({ size: '4:3' })],
  ])('%s', async (_, change) => {
    const root = copyBuilt();
    const flags = change(root) ?? {};
    const { pages, results } = await build(root, flags);
    expect(pages).toBeGreaterThan(0);
    const kept = results.map(({ note }) => read(root, `${path.basename(note, '.md')}.html`));
    const { results: anew } = await build(root, { ...flags, cache: false });
    expect(anew.map(({ note }) => read(root, `${path.basename(note, '.md')}.html`))).toEqual(kept);
    expect(results.map(({ problems }) => problems)).toEqual(anew.map(({ problems }) => problems));
  });

  /** A pack beside the notes. */
  function createPack(root: string): string {
    const folder = path.join(root, 'packs');
    const made = createProject({ 'own.yml': 'pack: own\nterms: []\nrelations: []\n' });
    cpSync(made, folder, { recursive: true });
    return folder;
  }

  test('and only it', async () => {
    const root = createProject(files);
    await build(root);
    writeFileSync(path.join(root, 'notes/b.md'), '# B\n\n## Three\n\nOther text.\n');
    const seen = new Set<string>();
    const before = statSync(path.join(root, 'dist/a.html')).mtimeMs;
    const { events } = await build(root);
    for (const event of events) if (event.type === 'note-finished') seen.add(event.result.note);
    expect([...seen]).toEqual(['notes/a.md', 'notes/b.md']);
    expect(statSync(path.join(root, 'dist/a.html')).mtimeMs).toBe(before);
    expect(read(root, 'b.html')).toContain('Other text');
  });
});

describe('a cache that is not as it was', () => {
  test('damaged files are made anew', async () => {
    const root = createProject(files);
    await build(root);
    const whole = read(root);
    const cache = path.join(root, 'cache');
    for (const [index, name] of listFiles(cache).entries()) {
      const file = path.join(cache, name);
      const bytes = readFileSync(file);
      writeFileSync(file, index % 2 === 0 ? bytes.subarray(0, bytes.length / 2) : bytes.reverse());
    }
    const { pages } = await build(root);
    expect(pages).toBeGreaterThan(0);
    expect(read(root)).toBe(whole);
  });

  test('where it cannot be written, the decks are right, and it is said', async () => {
    const root = createProject({ ...files, cache: 'a file' });
    const { events, results } = await build(root);
    expect(results.map(({ files: written }) => written.length)).toEqual([1, 1]);
    expect(events.at(-1)).toMatchObject({ type: 'cache-failed' });
  });
});

describe('side by side', () => {
  const many: Files = Object.fromEntries(
    Array.from({ length: 6 }, (_, i) => [
      `notes/${i}.md`,
      `# N${i}\n\n${'## S\n\nSome words.\n\n```mermaid\nflowchart LR\n A-->B\n```\n\n'.repeat(6 - i)}`,
    ]),
  );

  test('the files are the same, and what is told comes in order', async () => {
    const root = createProject(many);
    const runs = [];
    for (const jobs of [1, 3, 6]) {
      const { results, events } = await build(root, { jobs, cache: false });
      const told = events.flatMap((each) =>
        each.type === 'note-finished' ? [each.result.note] : [],
      );
      expect(told).toEqual(results.map(({ note }) => note));
      runs.push(Object.keys(many).map((name) => read(root, `${path.basename(name, '.md')}.html`)));
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });

  test('parts built apart are the whole', async () => {
    const root = createProject(many);
    await build(root, { cache: false });
    const whole = listFiles(path.join(root, 'dist')).map((name) => [name, read(root, name)]);
    rmSync(path.join(root, 'dist'), { recursive: true });
    const counts = [];
    for (const index of [1, 2, 3, 4]) {
      const { results } = await build(root, { cache: false, shard: { index, count: 4 } });
      counts.push(results.length);
    }
    expect(counts).toEqual([2, 2, 1, 1]);
    await lectern(root, ['index']);
    expect(listFiles(path.join(root, 'dist')).map((name) => [name, read(root, name)])).toEqual(
      whole,
    );
    expect((await build(root, { shard: { index: 7, count: 7 } })).results).toEqual([]);
  });

  test('two runs into one folder and one cache', async () => {
    const root = createProject(many);
    await Promise.all([build(root), build(root)]);
    const both = Object.keys(many).map((name) => read(root, `${path.basename(name, '.md')}.html`));
    await build(root, { cache: false });
    expect(
      Object.keys(many).map((name) => read(root, `${path.basename(name, '.md')}.html`)),
    ).toEqual(both);
  });
});
