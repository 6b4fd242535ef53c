import { describe, expect, test } from 'vitest';
import { lookAtNote } from './look-at-note.ts';

describe('typographic signs', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['across emphasis', 'He said *"no"* and "**yes**".', 'He said *“no”* and “**yes**”.'],
    ['beside code and formulas', '"`a`" isn\'t "$x$".', '“`a`” isn’t “$x$”.'],
    ['never inside of these', '`"a" -- b` and $f\'(x)$', '`"a" -- b` and $f\'(x)$'],
    ['nor in keys', '<kbd>"</kbd> and <kbd>\'</kbd>', '" and \''],
    ['nor in code blocks', '```\n"a" -- b...\n```', '`"a" -- b...`'],
    ['nor in addresses', "[it's](https://a.example/it's)", "it’s<https://a.example/it's>"],
    ['in tables', '| it\'s |\n|---|\n| "b" |', '| it’s / | “b” /'],
    ['in titles', '## What\'s "new"\n\na', '## What’s “new” a'],
    ['in boxes with their names', '> [!TIP] It\'s "so"\n> don\'t', 'Tip: It’s “so” don’t'],
    ['in footnotes', 'x[^1]\n\n[^1]: it\'s "so"', 'x1 - it’s “so”'],
    ['in notes', 'a\n\n<!-- it\'s "so" -->', 'a ⏐ (it’s “so”)'],
    ['of German', '"ja" und \'nein\'', '„ja“ und ‚nein‘'],
  ])('%s', async (what, note, seen) => {
    const lang = what.endsWith('German') ? 'de' : 'en';
    const { seen: found, missing } = await lookAtNote(
      `---\nlang: ${lang}\n---\n\n# T\n\n${note}\n`,
    );
    expect({ found: found.replace(/^# T /, ''), missing }).toEqual({ found: seen, missing: [] });
  });

  test('stay as written where the note says so', async () => {
    const note = '---\ntypography: false\n---\n\n# T\n\n"a" -- b\n';
    expect(await lookAtNote(note)).toEqual({ seen: '# T "a" -- b', missing: [] });
  });
});
