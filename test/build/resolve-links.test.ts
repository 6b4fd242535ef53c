import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, lectern, listFiles, type Outcome } from '../cli/lectern.ts';

/** The rules, places and facts of what `lectern check` says about a note. */
async function listProblems(note: string): Promise<string[]> {
  const project = createProject({
    'notes/a.md': note,
    'notes/b c.md': '# B\n\nText.\n',
    'notes/lake tow.md': '# L\n',
    'notes/date.csv': 'a,b\n',
    'notes/.env': 'SECRET=1\n',
  });
  const { stdout } = await lectern(project, ['check', 'notes/a.md', '-f', 'json']);
  const { problems } = JSON.parse(stdout) as {
    problems: { rule: string; line: number; column: number; facts: Record<string, string> }[];
  };
  return problems.map(({ rule, line, column, facts }) =>
    [rule, `${line}:${column}`, ...Object.values(facts)].join(' '),
  );
}

describe('links and levels', () => {
  test('to headings and notes that are not there are said, with what was meant', async () => {
    const note = [
      '# T',
      '',
      '## Next steps',
      '',
      '[a](#next-step) [b](#next-steps) [c](#Next-Steps) [d](#wholly-other) [e](#)',
      '',
      '- [f](b%20c.md#b) [g](d.md) [h](<lake two.md>) [i](https://x.org/e.md)',
    ].join('\n');
    expect(await listProblems(note)).toEqual([
      'anchor-missing 5:1 next-step Did you mean #next-steps?',
      'anchor-missing 5:51 wholly-other Anchors are headings in small letters, with - for spaces.',
      // Names of one letter are all near each other.
      'note-missing 7:19 d.md Paths are relative to the note.',
      'note-missing 7:29 lake two.md Did you mean "lake tow.md"?',
    ]);
  });

  test('to places of other notes and to files that are not there are said', async () => {
    const note =
      '# T\n\n[a](b%20c.md#x) [b](b%20c.md#b) [c](data.csv) [d](../../up.csv) [e](.env)\n';
    expect(await listProblems(note)).toEqual([
      'anchor-missing 3:1 x Anchors are headings in small letters, with - for spaces.',
      'link-missing 3:33 data.csv Did you mean "date.csv"?',
      'link-refused 3:47 ../../up.csv it is outside of the project',
      'link-refused 3:65 .env its name begins with a dot',
    ]);
  });

  test('skipped levels of headings are said', async () => {
    const note = '# T\n\n#### Deep\n\ntext\n\n##### Deeper\n\ntext\n\n## B\n\ntext\n';
    expect(await listProblems(note)).toEqual(['heading-skipped 3:1 4 1 ##']);
  });
});

describe('links between notes', () => {
  const files = {
    'notes/a.md': [
      '# Alpha',
      '',
      '[b](week 2/b.md) and [its part](<week 2/b.md#second-part>), [data](data/d.csv),',
      '[above](../over.csv), [[b#Second part|wiki]], [page](week%202/b), [site](https://example.org/b.md).',
    ].join('\n'),
    'notes/week 2/b.md': '# Beta\n\n## First part\n\n[back](../a.md)\n\n## Second part\n\nText.\n',
    'notes/data/d.csv': 'a,b\n',
    'over.csv': 'c,d\n',
  };
  const note = files['notes/a.md'].replace('(week 2/b.md)', '(<week 2/b.md>)');

  test('lead to their decks and to files that are put beside them', async () => {
    const project = createProject({ ...files, 'notes/a.md': note });
    const built = await lectern(project, ['build', '-f', 'html,pdf', '--prose', 'full']);
    expect(built).toMatchObject({ code: 0, stderr: '' });
    const html = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect([...new Set(links)]).toEqual([
      'week%202/b.html',
      'week%202/b.html#second-part',
      'data/d.csv',
      'files/over.csv',
      'https://example.org/b.md',
      'index.html',
    ]);
    expect(html).toContain('<a href="week%202/b.html#second-part">wiki</a>');
    expect(listFiles(path.join(project, 'dist'))).toEqual([
      'a.html',
      'a.pdf',
      'data/d.csv',
      'files/over.csv',
      'index.html',
      'week 2/b.html',
      'week 2/b.pdf',
    ]);
    const pdf = readFileSync(path.join(project, 'dist/a.pdf'), 'latin1');
    const addresses = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address);
    expect([...new Set(addresses)]).toEqual([
      'week%202/b.pdf',
      'week%202/b.pdf#nameddest=second-part',
      'data/d.csv',
      'files/over.csv',
      'https://example.org/b.md',
    ]);
    expect(readFileSync(path.join(project, 'dist/week 2/b.pdf'), 'latin1')).toContain(
      '/second-part [',
    );
  });

  test('follow the note that they lead to', async () => {
    const project = createProject({ ...files, 'notes/a.md': note });
    const build = (): Promise<Outcome> =>
      lectern(project, ['build', '-f', 'html', '--cache', 'cache', '--prose', 'full']);
    expect(await build()).toMatchObject({ code: 0, stderr: '' });
    const changed = '# Beta\n\n## Third part\n\nText.\n';
    writeFileSync(path.join(project, 'notes/week 2/b.md'), changed);
    const { stderr } = await build();
    expect(stderr).toContain('second-part');
    const html = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
    expect(html).toContain('href="week%202/b.html"');
    expect(html).not.toContain('b.html#');
  });

  test('to files that are called as decks will be lead to copies elsewhere', async () => {
    const page = '<p>A page of mine</p>';
    const project = createProject({
      'notes/a.md': '# A\n\n[old](b.html) [paper](b.pdf) [index](index.html) [demo](demo.html)\n',
      'notes/b.md': '# B\n\nText.\n',
      ...Object.fromEntries(
        ['b.html', 'b.pdf', 'index.html', 'demo.html'].map((name) => [`notes/${name}`, page]),
      ),
    });
    expect(await lectern(project, ['build', '-f', 'html'])).toMatchObject({ code: 0, stderr: '' });
    expect(listFiles(path.join(project, 'dist'))).toEqual([
      'a.html',
      'b.html',
      'demo.html',
      'files/notes/b.html',
      'files/notes/b.pdf',
      'files/notes/index.html',
      'index.html',
    ]);
    for (const name of ['b.html', 'index.html'])
      expect(readFileSync(path.join(project, 'dist', name), 'utf8')).not.toBe(page);
    const html = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
    expect(html).toContain('<a href="files/notes/b.html">old</a>');
  });

  test('lead to the same files when what was kept is used in another folder', async () => {
    const there = createProject({ 'notes/a.md': '# A\n\n[data](d.csv)\n', 'notes/d.csv': 'a,b\n' });
    const cache = createProject();
    const build = (project: string): Promise<Outcome> =>
      lectern(project, ['build', '-f', 'html', '--cache', cache]);
    await build(there);
    const here = createProject();
    cpSync(path.join(there, 'notes'), path.join(here, 'notes'), { recursive: true });
    rmSync(there, { recursive: true });
    expect(await build(here)).toMatchObject({ code: 0, stderr: '' });
    expect(listFiles(path.join(here, 'dist'))).toEqual(['a.html', 'd.csv']);
  });

  test('of which there are no decks are remarks, unless an earlier run has made them', async () => {
    const project = createProject({
      'notes/a.md': '# A\n\n[draft](b.md) [empty](c.md) [good](d.md)\n',
      'notes/b.md': '---\ndraft: true\n---\n\n# B\n\nText.\n',
      'notes/c.md': '<!-- later -->\n',
      'notes/d.md': '# D\n\nText.\n',
    });
    const said = async (...args: readonly string[]): Promise<string[]> => {
      const { stderr } = await lectern(project, ['build', '-f', 'html', '--verbose', ...args]);
      return [...stderr.matchAll(/There is no deck of "(.*?)"/g)].map(([, url = '']) => url);
    };
    expect(await said()).toEqual(['b.md', 'c.md']);
    expect(await said('notes/a.md')).toEqual(['b.md', 'c.md']);
    rmSync(path.join(project, 'dist/d.html'));
    expect(await said('notes/a.md')).toEqual(['b.md', 'c.md', 'd.md']);
  });
});
