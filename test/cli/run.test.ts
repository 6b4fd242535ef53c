import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { renderCommandHelp, renderHelp } from '../../src/cli/help.ts';
import { run } from '../../src/cli/run.ts';
import { version } from '../../src/options/version.ts';
import { plain } from '../browser.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createPaper } from './streams.ts';

/** Runs a command line in this process: its exit code and what it prints. */
async function runHere(...argv: readonly string[]) {
  const [stdout, stderr] = [createPaper(), createPaper()];
  const code = await run(deepFreeze([...argv]), {
    stdout,
    stderr,
    cwd: () => process.cwd(),
    env: plain,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

describe('help and version', () => {
  test.each([[], ['--help'], ['-h'], ['help'], ['--help', 'more']])(
    'help by %j',
    async (...argv) => {
      expect(await runHere(...argv)).toEqual({ code: 0, stdout: `${renderHelp()}\n`, stderr: '' });
    },
  );

  test.each(commands.map((command) => [command.name, command] as const))(
    'help of %s',
    async (name, command) => {
      const expected = { code: 0, stdout: `${renderCommandHelp(command)}\n`, stderr: '' };
      expect(await runHere(name, '--help')).toEqual(expected);
      expect(await runHere(name, '-h')).toEqual(expected);
      expect(await runHere('help', name)).toEqual(expected);
    },
  );

  test.each([['--version'], ['-v'], ['build', '--version'], ['doctor', '-v']])(
    'version by %j',
    async (...argv) => {
      expect(await runHere(...argv)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    },
  );
});

describe('a command line that cannot be is refused before any command is loaded', () => {
  test.each([
    ['an unknown command', ['biuld'], 'There is no command "biuld"', 'Did you mean build?'],
    [
      'one that is like none',
      ['x'],
      'There is no command "x"',
      'Known: build, check, watch, diff, index, init, explain, doctor.',
    ],
    [
      'a note for a command',
      ['a/b.md'],
      'There is no command "a/b.md"',
      'To build it: lectern build a/b.md',
    ],
    [
      'a folder for a command',
      ['./a'],
      'There is no command "./a"',
      'To build it: lectern build ./a',
    ],
    [
      'a flag before the command',
      ['-q', 'build'],
      'Unknown option -q',
      'Options come after the command: lectern build ...',
    ],
    [
      'help of an unknown command',
      ['help', 'chek'],
      'There is no command "chek"',
      'Did you mean check?',
    ],
    [
      'one note too many',
      ['init', 'a', 'b'],
      'init takes no "b"',
      'lectern init --help shows what it takes.',
    ],
    [
      'a note for a doctor',
      ['doctor', 'a.md'],
      'doctor takes no "a.md"',
      'lectern doctor --help shows what it takes.',
    ],
    [
      'a flag of another command',
      ['init', '--strict'],
      'Unknown option --strict',
      'Known: --theme, --help, --version.',
    ],
    ['a wrong value', ['build', '--size', '3:2'], '--size cannot be "3:2"', 'Did you mean 4:3?'],
  ])('%s', async (...[, argv, reason, hint]) => {
    expect(await runHere(...argv)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error ${reason}\n    ${hint}\n`,
    });
  });

  test('and no listener is left behind', async () => {
    const count = (): number => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
    const before = count();
    await runHere('biuld');
    await runHere('--help');
    expect(count()).toBe(before);
  });
});
