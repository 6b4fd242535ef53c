import { describe, expect, test } from 'vitest';
import { createProject, lectern, listFiles } from './lectern.ts';

const files = {
  'notes/a.md': '# A\n\nText.\n\n![50%, "so": chart](50%25,a:b.png)\n',
  'notes/b.md': '# B\n\nAll is well here.\n',
};

describe('lectern check', () => {
  test('prints problems with place and hint, and writes nothing', async () => {
    const project = createProject(files);
    const { code, stdout, stderr } = await lectern(project, ['check']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      'notes/a.md:5:1 error Image "50%25,a:b.png" was not found [image-missing]\n' +
        '    5 | ![50%, "so": chart](50%25,a:b.png)\n' +
        '      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n' +
        '    Paths are relative to the note. The slide shows its description.\n' +
        'Checked 2 notes: 1 error, 0 warnings.\n',
    );
    expect(listFiles(project)).toEqual(Object.keys(files));
  });

  test('places problems in titles, labels and summaries', async () => {
    const note = [
      '# A\n\nText.\n\n## B',
      '> [!NOTE] ![x](missing.png)\n> Text.',
      ':::tip $\\frac{$\nText.\n:::',
      '<details>\n<summary>\nWhy <img src="missing.png"> so?\n</summary>\n\nText.\n\n</details>\n',
    ].join('\n\n');
    const { stdout } = await lectern(createProject({ 'notes/a.md': note }), ['check']);
    expect(stdout.split('\n').filter((line) => line.includes(' error '))).toEqual([
      'notes/a.md:7:11 error Image "missing.png" was not found [image-missing]',
      expect.stringMatching(
        /^notes\/a\.md:10:8 error This formula does not parse: .* \[formula-broken\]$/,
      ),
      'notes/a.md:16:5 error Image "missing.png" was not found [image-missing]',
    ]);
  });

  test('gives programs the other place that has to do with a problem', async () => {
    const note = '# A\n\nb[^1]\n\n[^1]: one\n[^1]: two\n';
    const project = createProject({ 'notes/a.md': note });
    const json = JSON.parse((await lectern(project, ['check', '-f', 'json'])).stdout);
    expect(json.problems).toMatchObject([
      { rule: 'label-twice', line: 6, related: { line: 5, column: 1, endLine: 5, endColumn: 10 } },
    ]);
    const sarif = JSON.parse((await lectern(project, ['check', '-f', 'sarif'])).stdout);
    expect(sarif.runs[0].results).toMatchObject([
      { relatedLocations: [{ physicalLocation: { region: { startLine: 5, startColumn: 1 } } }] },
    ]);
  });

  test('counts remarks, and prints them with --verbose', async () => {
    const project = createProject({ 'notes/a.md': '# A\n\n**B**\n\ntext\n' });
    const { code, stdout } = await lectern(project, ['check']);
    const counted = 'Checked 1 note: 0 errors, 0 warnings, 1 remark';
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${counted} (--verbose shows).\n` });
    const verbose = await lectern(project, ['check', '--verbose']);
    expect(verbose.stdout).toMatch(/^notes\/a\.md:3:1 info .* \[heading-bold\]$/m);
    expect(verbose.stdout).toContain(`${counted}.\n`);
  });

  test('is content with good notes', async () => {
    const project = createProject(files);
    expect(await lectern(project, ['check', 'notes/b.md', '--quiet'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('--coverage says that all words are there', async () => {
    const { code, stdout } = await lectern(createProject(files), [
      'check',
      'notes/b.md',
      '--coverage',
    ]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'notes/b.md: the deck has all: 5 words\nChecked 1 note: 0 errors, 0 warnings.\n',
    });
  });

  test('--coverage counts what a rule leaves out by itself, and has nothing else to say of it', async () => {
    const badge = '![state](https://img.shields.io/badge/a-b)';
    const links = '- [Walls](#walls)\n- [Roofs](#roofs)\n- [Moats](#moats)';
    const text = `# T\n\n${badge}\n\n## Contents\n\n${links}\n\n## Walls\n\nw\n\n## Roofs\n\nr\n\n[⬆ back to top](#t)\n`;
    const project = createProject({ 'a.md': text });
    const { code, stdout } = await lectern(project, ['check', 'a.md', '--coverage', '--verbose']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'a.md: the deck has all: 5 words; left out by a rule: 7 words, 1 picture\n',
    );
    expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual([
      '[badges-dropped]',
      '[contents-dropped]',
      '[navigation-dropped]',
    ]);
    const kept = await lectern(project, ['check', 'a.md', '--coverage', '--junk', 'keep']);
    expect(kept.stdout).toContain('a.md: the deck has all: 12 words, 1 picture\n');
  });

  test('--format json', async () => {
    const { code, stdout } = await lectern(createProject(files), ['check', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      lectern: '0.1.0',
      notes: [
        expect.objectContaining({ note: 'notes/a.md' }),
        {
          note: 'notes/b.md',
          slides: [
            expect.objectContaining({ words: expect.any(Number), fill: expect.any(Number) }),
            expect.objectContaining({ density: 0, layout: 'statement', overflow: 0 }),
          ],
          coverage: null,
        },
      ],
      problems: [
        {
          rule: 'image-missing',
          severity: 'error',
          reason: 'Image "50%25,a:b.png" was not found',
          hint: 'Paths are relative to the note. The slide shows its description.',
          file: 'notes/a.md',
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 35,
          facts: { url: '50%25,a:b.png', suggestion: 'Paths are relative to the note.' },
        },
      ],
    });
  });

  test('--format github escapes what would end or begin a command', async () => {
    const { code, stdout } = await lectern(createProject(files), ['check', '--format', 'github']);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout:
        '::error file=notes/a.md,line=5,col=1,endLine=5,endColumn=35,title=Lectern%3A image-missing::Image "50%2525,a:b.png" was not found. ' +
        'Paths are relative to the note. The slide shows its description.\n',
    });
    expect(
      (await lectern(createProject(files), ['check', 'notes/b.md', '--format', 'github'])).stdout,
    ).toBe('');
  });

  test('--format sarif', async () => {
    const project = createProject({ ...files, 'notes/été 1.md': '' });
    const { stdout } = await lectern(project, ['check', '--format', 'sarif']);
    const { $schema, version, runs } = JSON.parse(stdout);
    expect({ $schema, version }).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
    });
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver).toMatchObject({ name: 'Lectern', version: '0.1.0' });
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'image-missing',
      'note-empty',
    ]);
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      ruleId: 'image-missing',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'notes/a.md' },
            region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 35 },
          },
        },
      ],
    });
    expect(results[1].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'notes/%C3%A9t%C3%A9%201.md',
    );
  });
});
