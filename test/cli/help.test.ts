import { describe, expect, test } from 'vitest';
import { commands, findCommand } from '../../src/cli/commands.ts';
import { renderCommandHelp, renderHelp } from '../../src/cli/help.ts';
import { findFlagKeys } from '../../src/options/option-keys.ts';
import { options } from '../../src/options/options.ts';

describe('the help', () => {
  test('names every command with what it does', () => {
    const help = renderHelp();
    for (const { name, summary } of commands) {
      expect(help).toMatch(new RegExp(`^ {2}lectern ${name}\\b`, 'm'));
      expect(help.replaceAll(/\s+/g, ' ')).toContain(summary);
    }
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s names each flag with what it takes, in lines of 80',
    (name, command) => {
      const help = renderCommandHelp(command);
      const words = help.replaceAll(/\s+/g, ' ');
      for (const key of findFlagKeys(name)) {
        const { flag, choices, default: standard, doc } = options[key];
        const long = `--${standard === true ? 'no-' : ''}${flag?.name}`;
        const short = flag?.short === undefined ? '    ' : `-${flag.short}, `;
        const value = flag?.value === undefined ? '' : ` ${flag.value}`;
        expect(help).toContain(`\n  ${short}${long}${value} `);
        const known = choices === undefined ? '' : ` (${choices.join(', ')})`;
        expect(words).toContain(`${flag?.doc ?? doc}${known}`);
      }
      for (const example of command.examples) expect(help).toContain(`\n  ${example}`);
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(help).toMatch(new RegExp(`^Usage: lectern ${name} (?! )`));
    },
  );

  test('says what is taken when nothing is said', () => {
    const help = renderCommandHelp(commands[0]!).replaceAll(/\s+/g, ' ');
    expect(help).toContain(
      '(html, pdf, handout, marp, gfm, mermaid, notes, png, pptx, text, gift, anki) [html,pdf]',
    );
    expect(help).toContain('or - for the standard output [dist]');
    expect(help).not.toMatch(/\[(?:true|false)\]/);
  });

  test.each([
    ['build', 'build'],
    ['doctor', 'doctor'],
    ['biuld', undefined],
    ['', undefined],
    ['--help', undefined],
    ['constructor', undefined],
  ])('finds "%s"', (name, found) => {
    expect(findCommand(name)?.name).toBe(found);
  });

  test.each(commands.map(({ name }) => name))(
    'has examples that begin with its name, and paragraphs: %s',
    (name) => {
      const entry = findCommand(name);
      expect(entry?.examples.filter((each) => !each.startsWith(`lectern ${name}`))).toEqual([]);
      expect(entry?.details.filter((each) => !each.endsWith('.'))).toEqual([]);
    },
  );
});
