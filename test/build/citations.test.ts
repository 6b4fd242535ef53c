import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

const refs = `@article{knuth84, author = {Donald E. Knuth}, title = {Literate Programming}, journal = {CJ}, year = 1984}
@book{lamport94, author = {Leslie Lamport}, title = {LaTeX}, publisher = {AW}, year = 1994}
@book{three, author = {A and B and C}, title = {Much}, year = 2001}
@book{none, title = {A long title without anybody}}
`;

const build = async (
  text: string,
  matter = 'bibliography: refs.bib',
  files: Record<string, string> = {},
): Promise<{ readonly text: string; readonly said: string }> => {
  const note = `---\n${matter}\n---\n\n# T\n\n## A\n\n${text}\n`;
  const project = createProject({ 'a.md': note, 'refs.bib': refs, ...files });
  const { stdout, stderr } = await lectern(project, ['build', 'a.md', '-f', 'text']);
  const shown = readFileSync(path.join(project, 'dist/a.txt'), 'utf8');
  return { text: shown.slice(shown.indexOf('Slide 2 of')), said: `${stdout}${stderr}` };
};

describe('citations', () => {
  test.each([
    ['Yes [@knuth84, p. 9; see @lamport94].', 'Yes (Knuth 1984, p. 9; see Lamport 1994) [1] [2].'],
    ['As @lamport94 [ch. 2] says.', 'As Lamport (1994, ch. 2) [1] says.'],
    ['It is old [-@knuth84].', 'It is old (1984) [1].'],
    ['Much [@three; @none].', 'Much (A et al. 2001; A long title without …) [1] [2].'],
    ['Braces [@{knuth84}].', 'Braces (Knuth 1984) [1].'],
    // No citations.
    ['Ask @somebody or me@knuth84.org.', 'Ask @somebody or me@knuth84.org.'],
    ['Code `[@knuth84]` and \\@knuth84.', 'Code [@knuth84] and @knuth84.'],
    ['A link [@knuth84](https://a.b).', 'A link @knuth84.'],
  ])('%s', async (written, shown) => {
    expect((await build(written)).text).toContain(shown);
  });

  test.each([
    [
      'numeric',
      'Yes [@knuth84, p. 9].',
      'Yes [1] (p. 9).',
      'D. E. Knuth, “Literate Programming”, CJ, 1984.',
    ],
    [
      'note',
      'Yes [@knuth84, p. 9].',
      'Yes [1].',
      'D. E. Knuth, “Literate Programming”, CJ, 1984, p. 9.',
    ],
    [
      'author-year',
      'Yes @knuth84.',
      'Yes Knuth (1984) [1].',
      'Knuth, D. E. (1984). Literate Programming. CJ.',
    ],
  ])('by %s: %s', async (style, written, ...wanted) => {
    const { text } = await build(written, `bibliography: refs.bib\ncitations: ${style}`);
    for (const each of wanted) expect(text).toContain(each);
  });

  test('have one footnote a work through the note, and their list where it is handed out', async () => {
    const project = createProject({
      'notes/a.md':
        '# T\n\n## A\n\nOne [@lamport94], two[^x].\n\n[^x]: Own.\n\n## B\n\nThree [@knuth84], again [@lamport94].\n',
      'refs.bib': refs,
      'lectern.config.yml': 'bibliography: refs.bib\n',
    });
    const { code } = await lectern(project, ['build', '-f', 'text,html']);
    expect(code).toBe(0);
    const text = readFileSync(path.join(project, 'dist/a.txt'), 'utf8');
    expect(text).toContain('One (Lamport 1994) [1], two [2].');
    expect(text).toContain('Three (Knuth 1984) [3], again (Lamport 1994) [1].');
    expect(text).toContain(
      'References\n\n- Knuth, D. E. (1984). Literate Programming. CJ.\n- Lamport, L. (1994). LaTeX. AW.\n',
    );
    expect(readFileSync(path.join(project, 'dist/a.html'), 'utf8')).not.toContain('References');
    const checked = await lectern(project, ['check', '--coverage']);
    expect(checked).toMatchObject({ code: 0 });
  });

  test('are said once where no bibliography is named', async () => {
    const project = createProject({
      'a.md': '# T\n\nOne [@lamport94, p. 3].\n\nTwo [see @knuth84; -@doe99a].\n',
      'b.md':
        '# T\n\nPackages [@types/node20], [@angular], [me@x.org], [@fig-a12], @you99, `[@knuth84]`.\n',
    });
    const { stdout } = await lectern(project, ['check', 'a.md', 'b.md']);
    expect(stdout.match(/\S+ warning .*citation-unlisted/g)).toEqual([
      'a.md:3:5 warning Works are cited, and no bibliography is named [citation-unlisted',
    ]);
  });

  test('that are missing are said at their place', async () => {
    expect((await build('No [@knuth85, p. 3].')).said).toContain(
      'a.md:9:5 warning The bibliography has no work "knuth85" [citation-missing]',
    );
    expect((await build('No [@knuth85, p. 3].')).text).toContain('No (knuth85, p. 3).');
  });

  test.each<[string, string, Record<string, string>, string]>([
    [
      'is missing',
      'bibliography: refz.bib',
      {},
      'a.md:2:1 error The bibliography refz.bib cannot be read: there is no such file; did you mean refs.bib? [bibliography-missing]',
    ],
    ['lies outside', 'bibliography: ../refs.bib', {}, 'it lies outside of the project'],
    [
      'is no JSON',
      'bibliography: refs.json',
      { 'refs.json': '[{' },
      'it is no list of works in CSL JSON',
    ],
    [
      'is broken',
      'bibliography: refs.bib',
      { 'refs.bib': `${refs}@book{x, title = {` },
      'refs.bib:5:1 warning An entry of the bibliography cannot be read [bibliography-broken]',
    ],
  ])('a file that %s is said', async (_, matter, ...[files, message]) => {
    const { said } = await build('Yes [@knuth84].', matter, files);
    expect(said).toContain(message);
    expect(said).not.toContain('citation-missing');
  });

  test('a work that has changed has the deck made anew', async () => {
    const project = createProject({
      'a.md': '---\nbibliography: refs.bib\n---\n\n# T\n\n## A\n\nYes [@knuth84].\n',
      'refs.bib': refs,
    });
    const read = async (): Promise<string> => {
      await lectern(project, ['build', 'a.md', '-f', 'text', '--cache', 'cache']);
      return readFileSync(path.join(project, 'dist/a.txt'), 'utf8');
    };
    expect(await read()).toContain('Knuth 1984');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path.join(project, 'refs.bib'), refs.replace('1984', '1985'));
    expect(await read()).toContain('Knuth 1985');
  });
});
