import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { createProject, lectern, listFiles } from './lectern.ts';

const slide = (title: string): string => `## ${title}\n\n- One line of ${title}\n`;
const note = `# Tea\n\n${slide('Water')}\n${slide('Leaves')}\n${slide('Cups')}`;

function read(project: string, name: string): Buffer {
  return readFileSync(path.join(project, 'dist/tea.png', name));
}

describe('lectern build -f png', () => {
  test.each<[string, { front?: string; args?: string[]; names: string[]; size?: number[] }]>([
    ['all slides', { names: ['001.png', '002.png', '003.png', '004.png', '005.png'] }],
    [
      'twice as large',
      { args: ['--scale', '2', '--slides', '2'], names: ['002.png'], size: [2560, 1440] },
    ],
    ['some slides', { args: ['--slides', '1,4-'], names: ['001.png', '004.png', '005.png'] }],
    [
      'slides of another shape',
      {
        front: '---\nsize: "4:3"\n---\n\n',
        args: ['--slides', '4', '--scale', '0.5'],
        names: ['004.png'],
        size: [480, 360],
      },
    ],
    [
      'a Marp deck',
      { front: '---\nmarp: true\n---\n\n', args: ['--slides', '1'], names: ['001.png'] },
    ],
  ])('draws %s', async (_, { front = '', args = [], names, size = [1280, 720] }) => {
    const project = createProject({ 'notes/tea.md': front + note });
    const made = await lectern(project, ['build', '-f', 'png', ...args]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/^dist\/tea\.png\/ \(\d+ slides?\)$/m);
    expect(listFiles(path.join(project, 'dist/tea.png'))).toEqual(names);
    for (const name of names) {
      const { width, height } = imageSize(read(project, name));
      expect([width, height]).toEqual(size);
    }
  });

  test('gives the same bytes beside other outputs, and leaves what is right untouched', async () => {
    const project = createProject({ 'notes/tea.md': note });
    await lectern(project, ['build', '-f', 'png']);
    const first = read(project, '002.png');
    const file = path.join(project, 'dist/tea.png/002.png');
    utimesSync(file, 1, 1);
    await lectern(project, ['build', '-f', 'pdf,png,html', '--no-cache']);
    expect(read(project, '002.png').equals(first)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(1000);
    // And it shows another slide than its neighbour.
    expect(read(project, '003.png').equals(first)).toBe(false);
  });

  test('removes pictures of slides that are gone, and no others', async () => {
    const project = createProject({ 'notes/tea.md': note });
    await lectern(project, ['build', '-f', 'png']);
    const folder = path.join(project, 'dist/tea.png');
    const strange = ['006.png', 'cover.png', '4.txt'];
    for (const name of strange) writeFileSync(path.join(folder, name), 'mine');
    writeFileSync(path.join(folder, 'mine.png'), read(project, '004.png'));
    writeFileSync(path.join(project, 'notes/tea.md'), `# Tea\n\n${slide('Water')}`);
    await lectern(project, ['build', '-f', 'png']);
    expect(listFiles(folder)).toEqual(['001.png', '002.png', ...strange, 'mine.png'].sort());
  });

  test('numbers formulas as in the deck', async () => {
    const draw = async (first: string): Promise<Buffer> => {
      const second = '$$\n\\begin{equation}x\\end{equation}\n$$';
      const text = `# Tea\n\n## A\n\n${first}\n\n## B\n\n${second}\n`;
      const project = createProject({ 'notes/tea.md': text });
      await lectern(project, ['build', '-f', 'png', '--slides', '3']);
      return read(project, '003.png');
    };
    const numbered = await draw('$$\n\\begin{equation}y\\end{equation}\n$$');
    const plain = await draw('$$\ny\n$$');
    expect(numbered.equals(plain)).toBe(false);
    expect(plain.equals(await draw('$$\nz\n$$'))).toBe(true);
  });

  test('says so where the deck has none of the slides', async () => {
    const project = createProject({ 'notes/tea.md': note });
    const { code, stderr } = await lectern(project, [
      'build',
      '-f',
      'png,html',
      '--slides',
      '9-12',
    ]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('the deck has 5')]);
    expect(listFiles(path.join(project, 'dist'))).toEqual(['tea.html']);
  });

  test.each([
    ['--scale', '20', 'It is a number from 0.1 to 8.'],
    ['--slides', '5-3', 'It is a list of slide numbers, such as 1,3-5.'],
  ])('refuses %s %s', async (flag, value, hint) => {
    const project = createProject({ 'notes/tea.md': note });
    expect(await lectern(project, ['build', '-f', 'png', flag, value])).toMatchObject({
      code: 2,
      stderr: `error ${flag} cannot be "${value}"\n    ${hint}\n`,
    });
  });

  test('says where a file stands in the way of the folder', async () => {
    const project = createProject({ 'notes/tea.md': note, 'dist/tea.png': 'mine' });
    const { code, stderr } = await lectern(project, ['build', '-f', 'png']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('dist/tea.png')]);
    expect(readFileSync(path.join(project, 'dist/tea.png'), 'utf8')).toBe('mine');
  });
});
