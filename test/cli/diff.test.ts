import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, type Files, lectern, listFiles } from './lectern.ts';

const note = '# Water\n\nAll of it.\n\n## Rivers\n\nThey carry water to the sea.\n';
const more = `${note}\n## Lakes\n\nThey lie still.\n`;
const edited = more.replace('to the sea', 'to the large sea');

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
}

/** A repository with a commit for each state of its files, tagged v1, v2, ... */
function createRepository(...states: readonly Files[]): string {
  const root = createProject();
  git(root, 'init');
  for (const [index, files] of states.entries()) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    git(root, 'add', '-A');
    git(root, 'commit', '-m', `State ${index + 1}`);
    git(root, 'tag', `v${index + 1}`);
  }
  return root;
}

interface Changes {
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly {
    readonly note: string;
    readonly sections: readonly { readonly type: string; readonly id: string }[];
  }[];
}

async function readChanges(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await lectern(folder, ['diff', ...args, '-f', 'json']);
  expect([code, stderr]).toEqual([0, '']);
  const { notes } = JSON.parse(stdout) as Changes;
  return notes.flatMap(({ note: name, sections }) =>
    sections.map(({ type, id }) => `${name} ${type} ${id}`),
  );
}

const lakes = ['notes/a.md added lakes'];
const rivers = ['notes/a.md changed rivers'];

describe('lectern diff', () => {
  test.each<[args: string, folder: string, expected: readonly string[]]>([
    ['v1 v2', '', lakes],
    ['v2 v1', '', ['notes/a.md removed lakes']],
    ['v2', '', rivers],
    ['HEAD', '', rivers],
    ['HEAD~1 notes/a.md', '', [...rivers, ...lakes]],
    ['v1:notes/a.md', '', [...rivers, ...lakes]],
    ['v1:notes/a.md v2:notes/a.md', '', lakes],
    ['v1:notes notes', '', [...rivers, ...lakes]],
    ['notes v2', '', ['notes/a.md changed rivers']],
    ['v1 .', 'notes', ['a.md changed rivers', 'a.md added lakes']],
    ['v1 a.md', 'notes', ['a.md changed rivers', 'a.md added lakes']],
    ['v1 ../notes', 'sub', ['../notes/a.md changed rivers', '../notes/a.md added lakes']],
    ['v1', 'notes', ['a.md changed rivers', 'a.md added lakes']],
  ])('%s in %s/', async (args, folder, expected) => {
    const draft = `---\ndraft: true\n---\n${note}`;
    const root = createRepository(
      { 'notes/a.md': note, 'notes/draft.md': draft, 'sub/x.txt': 'x', 'notes/data.csv': '1' },
      { 'notes/a.md': more },
    );
    writeFileSync(path.join(root, 'notes/a.md'), edited);
    expect(await readChanges(path.join(root, folder), ...args.split(' '))).toEqual(expected);
  });

  test('compares folders and files without git', async () => {
    const root = createProject({
      'last/w1.md': note,
      'last/w2.md': '# Land\n\nDry.\n',
      'notes/w1.md': more,
      'notes/w3.md': '# Air\n\nThin.\n',
    });
    expect(await readChanges(root, 'last', 'notes')).toEqual([
      'notes/w1.md added lakes',
      'notes/w3.md added air',
      'last/w2.md removed land',
    ]);
    expect(await readChanges(root, 'last')).toHaveLength(3);
    expect(await readChanges(root, 'last/w1.md', 'notes/w1.md')).toEqual([
      'notes/w1.md added lakes',
    ]);
  });

  test('prints text for people, and Markdown', async () => {
    const root = createProject({ 'old/a.md': note, 'notes/a.md': `${edited}\n## A [b]\n\nC.\n` });
    const { stdout } = await lectern(root, ['diff', 'old', 'notes']);
    expect(stdout).toBe(
      [
        'notes/a.md',
        '  ~ changed  Rivers (line 5, 1 word in)',
        '  + added    Lakes (line 9)',
        '  + added    A [b] (line 13)',
        '',
        '2 sections added, 1 changed in 1 note.',
        '',
      ].join('\n'),
    );
    const markdown = await lectern(root, ['diff', 'old', 'notes', '-f', 'md']);
    expect(markdown.stdout).toBe(
      [
        '## notes/a.md',
        '',
        '- **changed** [Rivers](notes/a.md#rivers) (1 word in)',
        '- **added** [Lakes](notes/a.md#lakes)',
        String.raw`- **added** [A \[b\]](notes/a.md#a-b)`,
        '',
        '2 sections added, 1 changed in 1 note.',
        '',
      ].join('\n'),
    );
    expect((await lectern(root, ['diff', 'notes', 'notes/../notes/'])).stderr).toContain(
      'notes would be compared with itself',
    );
    writeFileSync(path.join(root, 'old/a.md'), `${edited}\n## A [b]\n\nC.\n`);
    expect((await lectern(root, ['diff', 'old', 'notes'])).stdout).toBe('Nothing has changed.\n');
  });

  test.each<[args: readonly string[], message: string, env?: NodeJS.ProcessEnv]>([
    [[], 'There is nothing to compare with'],
    [['v9'], 'v9 is neither a note, a folder nor a version that git knows'],
    [['--', '--output=x'], '--output=x is neither a note, a folder nor a version that git knows'],
    [['--', '-p:notes'], '-p is neither a note'],
    [['v1:../../x'], 'is not in a git repository'],
    [['notes/a.md', 'notes'], 'notes/a.md and notes cannot be compared'],
  ])('%j is refused', async (args, message) => {
    const root = createRepository({ 'notes/a.md': note });
    const { code, stderr } = await lectern(root, ['diff', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(path.join(root, 'x'))).toBe(false);
  });

  test('outside of a repository, and without git, it says what to do', async () => {
    const root = createProject({ 'notes/a.md': note });
    const outside = await lectern(root, ['diff', 'HEAD']);
    expect(outside).toMatchObject({ code: 2, stderr: expect.stringContaining('not in a git') });
    const before = process.env['PATH'];
    process.env['PATH'] = path.join(root, 'nowhere');
    const without = await lectern(root, ['diff', 'HEAD']).finally(() => {
      process.env['PATH'] = before;
    });
    expect(without).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('git was not found'),
    });
  });

  test('notes that are gone are told', async () => {
    const root = createRepository({ 'notes/a.md': note, 'notes/b.md': '# B\n\nText.\n' });
    rmSync(path.join(root, 'notes/b.md'));
    expect(await readChanges(root, 'v1')).toEqual(['notes/b.md removed b']);
  });
});

test('decks are made of what is new alone, below the headings above it', async () => {
  const root = createRepository({
    'notes/a.md': `${note}\n## Ponds[^1]\n\nSmall.\n\n[^1]: A footnote.\n`,
    'notes/b.md': '# B\n\nText.\n',
  });
  const now = `${note.replace('to the sea', 'far[^1]')}\n### Banks\n\n#### Sand\n\nYellow.\n\n## Ponds[^1]\n\nSmall.\n\n[^1]: A footnote.\n`;
  writeFileSync(path.join(root, 'notes/a.md'), now);
  const { code, stdout } = await lectern(root, ['diff', 'HEAD', '-f', 'html']);
  expect([code, listFiles(path.join(root, 'changes'))]).toEqual([0, ['a.html']]);
  expect(stdout).toMatch(/^notes\/a\.md\n[^]*changes\/a\.html \(\d slides\)/);
  const html = readFileSync(path.join(root, 'changes/a.html'), 'utf8');
  const body = html.slice(html.indexOf('<body>'));
  for (const text of ['Water', 'Rivers', 'Banks', 'Yellow.', 'A footnote.', 'notes/a.md:5-7'])
    expect(body).toContain(text);
  for (const text of ['Small.', 'All of it.']) expect(body).not.toContain(text);
  const old = await lectern(root, ['diff', 'v1', 'HEAD~0', '-f', 'html']);
  expect(old).toMatchObject({ code: 2, stderr: expect.stringContaining('notes as they are now') });
});
