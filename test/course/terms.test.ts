import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

const filler = Array.from({ length: 14 }, (_, index) => `Line ${index} of the text says more.`);

const files: Record<string, string> = {
  'notes/1-water.md':
    '# Water\n\n## Rocks\n\nRain that sinks into the ground fills a confined aquifer there.\n\n## Sources\n\nA *perched spring* is a place where water comes out.\n',
  'notes/2-wells.md':
    '# Wells\n\n## Layers\n\nA confined aquifer is a layer of rock that holds water.\n\n## Digging\n\nMost diggers know each perched spring of a valley.\n',
  'notes/3-law.md': '# Law\n\n## Rights\n\nThe owner of a confined aquifer asks nobody.\n',
};

const check = async (project: string, ...args: string[]): Promise<readonly string[]> => {
  const { stdout, stderr } = await lectern(project, ['check', '--verbose', ...args]);
  return `${stdout}\n${stderr}`.match(/^.*term-before-introduction.*$/gm) ?? [];
};

describe('a term that is used before the course says what it is', () => {
  test('is said at its place', async () => {
    const project = createProject(files);
    const { stdout } = await lectern(project, ['check', '--verbose', '-f', 'json']);
    const problems = (
      JSON.parse(stdout) as {
        problems: { rule: string; file: string; reason: string; range: unknown }[];
      }
    ).problems.filter(({ rule }) => rule === 'term-before-introduction');
    expect(problems).toMatchObject([
      {
        file: 'notes/1-water.md',
        severity: 'info',
        reason: '"confined aquifer" is used before line 5 of notes/2-wells.md says what it is',
      },
    ]);
  });

  test.each<[string, Record<string, string>]>([
    [
      'named in the front matter',
      {
        'notes/1-water.md': `---\nintroduced: [confined aquifer]\n---\n\n${files['notes/1-water.md']}`,
      },
    ],
    ['named in the config file', { 'lectern.config.yml': 'introduced: confined aquifers\n' }],
    [
      'in order',
      {
        'notes/2-wells.md':
          '---\norder: 1\n---\n\n# Wells\n\n## Layers\n\nA confined aquifer is a layer of rock.\n',
      },
    ],
    [
      'announced',
      {
        'notes/1-water.md':
          '# Water\n\n## Rocks\n\nLater we will see how rain fills a confined aquifer.\n',
      },
    ],
    [
      'explained in passing',
      {
        'notes/1-water.md':
          '# Water\n\n## Rocks\n\nRain sinks into a confined aquifer (a layer of rock) there.\n',
      },
    ],
    [
      'stressed',
      {
        'notes/1-water.md':
          '# Water\n\n## Rocks\n\nRain that sinks into the ground fills a **confined aquifer** there.\n',
      },
    ],
    [
      'a goal',
      {
        'notes/1-water.md':
          '# Water\n\n## Learning objectives\n\n- Say how rain fills a confined aquifer in a valley\n',
      },
    ],
    ['off', { 'lectern.config.yml': 'rules: { term-before-introduction: off }\n' }],
  ])('is not said where it is %s', async (_, changed) => {
    expect(await check(createProject({ ...files, ...changed }))).toEqual([]);
  });

  test('is said within a lecture of its own, and not right above', async () => {
    const note = (between: readonly string[]): string =>
      `# Water\n\n## Rocks\n\nRain that sinks into the ground fills a confined aquifer there.\n\n## More\n\n${between.join('\n\n')}\n\n## Layers\n\nA confined aquifer is a layer of rock.\n`;
    const far = createProject({ 'a.md': note(filler) });
    expect(await check(far, 'a.md')).toHaveLength(1);
    expect(await check(createProject({ 'a.md': note([]) }), 'a.md')).toEqual([]);
  });
});

describe('terms of earlier lectures', () => {
  const read = (project: string, name: string): string =>
    readFileSync(path.join(project, `dist/${name}.html`), 'utf8');

  test('stand in the notes of the title slide', async () => {
    const project = createProject(files);
    await lectern(project, ['build', '-f', 'html,notes']);
    expect(readFileSync(path.join(project, 'dist/3-law.notes.txt'), 'utf8')).toContain(
      'Law [0:00]\n\n   From earlier lectures:\n\n   - confined aquifer (Wells)\n',
    );
    expect(read(project, '1-water')).not.toContain('From earlier lectures');
    await lectern(project, ['build', '-f', 'html', '--no-notes']);
    expect(read(project, '3-law')).not.toContain('From earlier lectures');
  });

  test('have a deck made anew where it names what has changed, and no other', async () => {
    const project = createProject(files);
    const built = async (): Promise<readonly string[]> => {
      await lectern(project, [
        'build',
        '-f',
        'html',
        '--cache',
        'cache',
        '--report',
        'report.json',
      ]);
      const report = JSON.parse(readFileSync(path.join(project, 'report.json'), 'utf8')) as {
        notes: { note: string; timings: Record<string, number> }[];
      };
      return report.notes.map(({ timings }) => JSON.stringify(timings));
    };
    const [first] = [await built()];
    const change = (text: string): void =>
      writeFileSync(path.join(project, 'notes/2-wells.md'), `${files['notes/2-wells.md']}${text}`);
    change('\n## Pumps\n\nPumps lift water out of the ground.\n');
    const second = await built();
    expect(second.map((each, index) => each === first![index])).toEqual([true, false, true]);
    writeFileSync(
      path.join(project, 'notes/2-wells.md'),
      files['notes/2-wells.md']!.replace('A confined aquifer is', 'A confined bed is'),
    );
    const third = await built();
    expect(third.map((each, index) => each === second[index])).toEqual([true, false, false]);
  });
});
