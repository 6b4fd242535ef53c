import { describe, expect, test } from 'vitest';
import type { CommandName, Option } from '../../src/options/option.ts';
import { findFlagKeys, findOptionKeys } from '../../src/options/option-keys.ts';
import { options } from '../../src/options/options.ts';
import { parseFlags } from '../../src/options/parse-flags.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { deepFreeze } from '../deep-freeze.ts';

const commands: readonly CommandName[] = ['build', 'check', 'watch', 'init', 'explain', 'doctor'];

const parse = (command: CommandName, argv: readonly string[]) =>
  parseFlags(command, deepFreeze([...argv]));

/** Reason and hint of the refusal of a command line. */
function refuse(command: CommandName, argv: readonly string[]): string[] {
  try {
    parse(command, argv);
  } catch (error) {
    if (error instanceof CliError)
      return [error.id, String(error.exitCode), error.message, error.hint];
    throw error;
  }
  return [];
}

describe('a command line', () => {
  test.each([
    ['without anything', [], {}, []],
    ['of notes', ['a.md', 'b'], {}, ['a.md', 'b']],
    ['of a flag', ['--strict'], { strict: true }, []],
    ['of a flag and notes', ['a.md', '--strict', 'b.md'], { strict: true }, ['a.md', 'b.md']],
    ['of letters', ['-q', '-o', 'out'], { quiet: true, outDir: 'out' }, []],
    ['of letters in one', ['-qo', 'out'], { quiet: true, outDir: 'out' }, []],
    ['of a letter close to its value', ['-oout'], { outDir: 'out' }, []],
    ['with an equals sign', ['--out-dir=out'], { outDir: 'out' }, []],
    ['with an equals sign in the value', ['--theme=a=b.css'], { theme: 'a=b.css' }, []],
    ['with a value that has a dash, said so', ['--out-dir=-x'], { outDir: '-x' }, []],
    ['with a dash as the value', ['--out-dir', '-'], { outDir: '-' }, []],
    ['with a folder, or none', ['--no-cache', '--cache', 'c'], { cache: 'c' }, []],
    ['with a folder that is turned off', ['--cache', 'c', '--no-cache'], { cache: false }, []],
    ['that turns off', ['--no-agenda', '--no-notes'], { agenda: false, notes: false }, []],
    ['that turns on what is on', ['--agenda'], { agenda: true }, []],
    ['that turns off what is off', ['--no-strict'], { strict: false }, []],
    ['that says two things, the last counts', ['--theme', 'a', '--theme', 'b'], { theme: 'b' }, []],
    ['that turns on and off, the last counts', ['--strict', '--no-strict'], { strict: false }, []],
    [
      'of formats, which add up',
      ['-f', 'html', '-f', 'pdf,html'],
      { formats: ['html', 'pdf'] },
      [],
    ],
    ['with everything after --', ['--', '--strict', '-q'], {}, ['--strict', '-q']],
    ['of a note that is a dash', ['-'], {}, ['-']],
    [
      'with text of any script',
      ['--theme', '漢字 שלום.css', 'é.md'],
      { theme: '漢字 שלום.css' },
      ['é.md'],
    ],
    ['with help', ['-h'], { help: true }, []],
  ])('%s', (...[, argv, values, positionals]) => {
    expect(parse('build', argv)).toEqual({ values, positionals });
  });

  test.each([
    ['build', 'formats', ['html']],
    ['check', 'messages', 'html'],
  ] as const)('--format of %s is %s', (...[command, key]) => {
    const argv = ['--format', command === 'build' ? 'html' : 'json'];
    expect(parse(command, argv).values).toEqual({ [key]: command === 'build' ? ['html'] : 'json' });
  });

  /** What a flag is given, and what comes of it; one without a value turns something on. */
  function sampleOf({ type, choices }: Option): { argument?: string; value: unknown } {
    if (type === 'boolean') return { value: true };
    if (type === 'port') return { argument: '80', value: 80 };
    if (type === 'shard') return { argument: '1/3', value: { index: 1, count: 3 } };
    if (type === 'scale') return { argument: '2', value: 2 };
    if (type === 'slides') return { argument: '2-3', value: [{ first: 2, last: 3 }] };
    if (type === 'count') return { argument: '3', value: 3 };
    const argument = choices?.[0] ?? 'en';
    return { argument, value: type === 'choices' ? [argument] : argument };
  }

  test.each(commands)('%s takes each of its flags, long and short', (command) => {
    for (const key of findFlagKeys(command)) {
      const { name, short } = options[key].flag ?? {};
      const { argument, value } = sampleOf(options[key]);
      const given = argument === undefined ? [] : [argument];
      expect(parse(command, [`--${name}`, ...given]).values).toEqual({ [key]: value });
      const letter = short === undefined ? [`--${name}`] : [`-${short}`];
      expect(parse(command, [...letter, ...given]).values).toEqual({ [key]: value });
    }
  });

  test.each(commands)('%s takes "no" before each flag that turns something on', (command) => {
    const keys = findFlagKeys(command).filter((key) => options[key].type === 'boolean');
    for (const key of keys) {
      const { values } = parse(command, [`--no-${options[key].flag?.name}`]);
      expect(values).toEqual({ [key]: false });
    }
  });
});

describe('a command line is refused', () => {
  test.each<readonly [string, CommandName, readonly string[], readonly string[]]>([
    [
      'with a flag that nobody knows',
      'build',
      ['--frobnicate'],
      [
        'flag-unknown',
        '2',
        'Unknown option --frobnicate',
        `Known: ${findFlagKeys('build')
          .flatMap((key) => {
            const { default: standard, flag } = options[key];
            const off = flag?.off === undefined ? [] : [`--no-${flag.name}`];
            return [`--${standard === true ? 'no-' : ''}${flag?.name}`, ...off];
          })
          .join(', ')}.`,
      ],
    ],
    [
      'with a slip',
      'build',
      ['--strct'],
      ['flag-unknown', '2', 'Unknown option --strct', 'Did you mean --strict?'],
    ],
    [
      'with a letter that nobody knows',
      'doctor',
      ['-x'],
      [
        'flag-unknown',
        '2',
        'Unknown option -x',
        'Known: --cache, --no-cache, --clear-cache, --help, --version.',
      ],
    ],
    [
      'with a flag of another command',
      'doctor',
      ['--port', '80'],
      [
        'flag-unknown',
        '2',
        'Unknown option --port',
        'Known: --cache, --no-cache, --clear-cache, --help, --version.',
      ],
    ],
    [
      'with "no" before a flag with a value',
      'build',
      ['--no-theme'],
      ['flag-unknown', '2', 'Unknown option --no-theme', 'Did you mean --theme?'],
    ],
    [
      'without a value at its end',
      'build',
      ['--theme'],
      ['flag-without-value', '2', '--theme needs a value', 'lectern build --help shows which.'],
    ],
    [
      'without a value before a flag',
      'check',
      ['-t', '--strict'],
      ['flag-without-value', '2', '-t needs a value', 'lectern check --help shows which.'],
    ],
    [
      'with an empty value',
      'build',
      ['--out-dir='],
      ['flag-without-value', '2', '--out-dir needs a value', 'lectern build --help shows which.'],
    ],
    [
      'with a value too many',
      'build',
      ['--strict=yes'],
      ['flag-with-value', '2', '--strict takes no value', 'Write it alone.'],
    ],
    [
      'with a value behind "no"',
      'build',
      ['--no-agenda=1'],
      ['flag-with-value', '2', '--no-agenda takes no value', 'Write it alone.'],
    ],
    [
      'with a value that cannot be',
      'build',
      ['--prose', 'leed'],
      ['option-value', '2', '--prose cannot be "leed"', 'Did you mean lead?'],
    ],
    [
      'with a letter’s value that cannot be',
      'build',
      ['-f', 'html,docx'],
      [
        'option-value',
        '2',
        '--format cannot be "html,docx"',
        'Known: html, pdf, handout, marp, gfm, mermaid, notes, png, pptx, text, gift, anki.',
      ],
    ],
    [
      'with a port that is none',
      'watch',
      ['--port', 'http'],
      ['option-value', '2', '--port cannot be "http"', 'It is a number from 1 to 65535.'],
    ],
    [
      'with a language that is none',
      'watch',
      ['--lang', 'x y'],
      ['option-value', '2', '--lang cannot be "x y"', 'It is a language tag, such as en or de-AT.'],
    ],
  ])('%s', (...[, command, argv, failure]) => {
    expect(refuse(command, argv)).toEqual(failure);
  });
});

describe('the table of options', () => {
  test.each(commands)('gives %s flags of different names and letters', (command) => {
    const flags = findFlagKeys(command).flatMap((key) => options[key].flag ?? []);
    const names = flags.map(({ name }) => name);
    const letters = flags.flatMap(({ short }) => short ?? []);
    expect(names).toEqual([...new Set(names)]);
    expect(letters).toEqual([...new Set(letters)]);
    expect(letters.filter((letter) => letter.length !== 1)).toEqual([]);
    expect(names).toContain('help');
  });

  test('has a default that its own type takes, and a doc that begins small', () => {
    for (const [key, { doc, choices, default: standard, flag, places = [] }] of Object.entries(
      options,
    )) {
      expect(doc, key).toMatch(/^[a-z].*[^.]$/);
      const wrong = [standard].flat().filter((each) => !(choices?.includes(String(each)) ?? true));
      expect(wrong, key).toEqual([]);
      expect(flag !== undefined || places.length > 0, key).toBe(true);
    }
  });

  test.each([
    [
      'config',
      [
        'outDir',
        'formats',
        'theme',
        'packs',
        'notes',
        'strict',
        'report',
        'quiet',
        'open',
        'follow',
      ],
      ['title', 'marp', 'port', 'help'],
    ],
    [
      'frontMatter',
      ['title', 'author', 'date', 'duration', 'logo', 'marp', 'theme', 'relations'],
      ['outDir', 'formats', 'notes', 'strict', 'report', 'packs'],
    ],
  ] as const)('has its places: %s', (...[place, within, without]) => {
    const keys = findOptionKeys(place);
    expect(keys).toEqual(expect.arrayContaining([...within]));
    expect(without.filter((key) => keys.includes(key))).toEqual([]);
  });
});
