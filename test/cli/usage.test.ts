import { describe, expect, test } from 'vitest';
import { createProject, lectern } from './lectern.ts';

interface Case {
  readonly args: readonly string[];
  readonly stderr: string;
}

const refused: readonly Case[] = [
  { args: ['biuld'], stderr: 'error There is no command "biuld"\n    Did you mean build?\n' },
  {
    args: ['x.md'],
    stderr: 'error There is no command "x.md"\n    To build it: lectern build x.md\n',
  },
  {
    args: ['--strict'],
    stderr:
      'error Unknown option --strict\n    Options come after the command: lectern build ...\n',
  },
  {
    args: ['build', '--formt', 'pdf'],
    stderr: 'error Unknown option --formt\n    Did you mean --format?\n',
  },
  {
    args: ['build', '--agenda=no'],
    stderr: 'error --agenda takes no value\n    Write it alone.\n',
  },
  {
    args: ['build', '--no-theme'],
    stderr: 'error Unknown option --no-theme\n    Did you mean --theme?\n',
  },
  {
    args: ['build', '-f'],
    stderr: 'error -f needs a value\n    lectern build --help shows which.\n',
  },
  {
    args: ['build', '--out-dir', '--quiet'],
    stderr: 'error --out-dir needs a value\n    lectern build --help shows which.\n',
  },
  {
    args: ['build', '--theme='],
    stderr: 'error --theme needs a value\n    lectern build --help shows which.\n',
  },
  {
    args: ['build', '-f', 'docx'],
    stderr:
      'error --format cannot be "docx"\n    Known: html, pdf, handout, marp, gfm, mermaid, notes, png, pptx, text, gift, anki.\n',
  },
  {
    args: ['build', '-f', 'html,pfd'],
    stderr: 'error --format cannot be "html,pfd"\n    Did you mean pdf?\n',
  },
  {
    args: ['check', '--format', 'xml'],
    stderr: 'error --format cannot be "xml"\n    Known: text, json, github, sarif.\n',
  },
  {
    args: ['build', '--size', '16x9'],
    stderr: 'error --size cannot be "16x9"\n    Did you mean 16:9?\n',
  },
  {
    args: ['build', '--lang', 'not a tag'],
    stderr: 'error --lang cannot be "not a tag"\n    It is a language tag, such as en or de-AT.\n',
  },
  ...[
    ['--pptx', 'Use -f pptx.'],
    ['--pdf', 'Use -f pdf.'],
    ['--images', 'Use -f png.'],
    ['--image=png', 'Use -f png.'],
    ['--html', 'For a deck: -f html. HTML in notes is read anyway, but for scripts.'],
    ['--no-html', 'For a deck: -f html. HTML in notes is read anyway, but for scripts.'],
    ['-w', 'Use lectern watch.'],
    ['-s', 'Use lectern watch.'],
    ['--theme-set', 'Name the one theme: --theme theme.css.'],
    ['--allow-local-files', 'Leave it out: pictures of the project are always in the deck.'],
    [
      '--engine',
      'Leave it out. Marp has Lectern for an engine: marp --engine lectern/marp note.md.',
    ],
    ['--bespoke.progress', 'Leave it out: every deck presents itself.'],
    ['--output', 'Use -o.'],
  ].map(([flag = '', hint = '']) => ({
    args: ['build', 'a.md', flag, 'x'],
    stderr: `error Unknown option ${flag.replace(/=.*/, '')}\n    ${hint}\n`,
  })),
  {
    args: ['doctor', 'me'],
    stderr: 'error doctor takes no "me"\n    lectern doctor --help shows what it takes.\n',
  },
  { args: ['help', 'chek'], stderr: 'error There is no command "chek"\n    Did you mean check?\n' },
];

describe('usage', () => {
  test.each(refused)('$args is refused with exit code 2', async ({ args, stderr }) => {
    expect(await lectern(createProject(), args)).toMatchObject({ code: 2, stdout: '', stderr });
  });

  test.each([[], ['--help'], ['-h'], ['help']])('%s shows what there is', async (...args) => {
    const { code, stdout, stderr } = await lectern(createProject(), args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot('help');
  });

  test.each(['build', 'check', 'init', 'doctor'])('help of %s', async (command) => {
    const { code, stdout } = await lectern(createProject(), [command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot('help');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await lectern(createProject(), ['help', command])).stdout).toBe(stdout);
    expect((await lectern(createProject(), [command, '-h'])).stdout).toBe(stdout);
  });

  test.each([['--version'], ['-v'], ['build', '--version']])(
    '%s %s shows the version alone',
    async (...args) => {
      expect(await lectern(createProject(), args)).toMatchObject({
        code: 0,
        stdout: '0.1.0\n',
        stderr: '',
      });
    },
  );

  test('after -- everything is a note', async () => {
    const { code, stderr } = await lectern(createProject(), ['build', '--', '--strict']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error --strict does not exist\n    Name a note, or a folder of notes.\n',
    });
  });

  test('a broken SOURCE_DATE_EPOCH is refused', async () => {
    const project = createProject({ 'x.md': '# X' });
    const { code, stderr } = await lectern(project, ['build', 'x.md'], {
      SOURCE_DATE_EPOCH: 'yesterday',
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error SOURCE_DATE_EPOCH is "yesterday"\n    It is a number of seconds since 1970, such as 1700000000.\n',
    });
  });
});
