import { describe, expect, test } from 'vitest';
import { lookAtNote } from './look-at-note.ts';

describe('tables', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['a bar in code', '| a | b |\n|---|---|\n| `x|y` | z |\n', '# T | a | b / | `x|y` | z /'],
    [
      'a bar in code of two backticks',
      '| a | b |\n|---|---|\n| ``x|`y`` | z |\n',
      '# T | a | b / | `x|`y` | z /',
    ],
    ['a bar in a formula', '| a | b |\n|---|---|\n| $|x|$ | z |\n', '# T | a | b / | $|x|$ | z /'],
    ['an escaped bar', '| a | b |\n|---|---|\n| x \\| y | z |\n', '# T | a | b / | x | y | z /'],
    [
      'an escaped bar in code',
      '| a | b |\n|---|---|\n| `x \\| y` | z |\n',
      '# T | a | b / | `x | y` | z /',
    ],
    [
      'a bar in code of the head',
      '| `a|b` | c |\n|---|---|\n| x | z |\n',
      '# T | `a|b` | c / | x | z /',
    ],
    [
      'a bar in code in a quote',
      '> | a | b |\n> |---|---|\n> | `x|y` | z |\n',
      '# T > | a | b / | `x|y` | z /',
    ],
    [
      'a bar in code in an item',
      '- i\n\n  | a | b |\n  |---|---|\n  | `x|y` | z |\n',
      '# T - i | a | b / | `x|y` | z /',
    ],
    [
      'a bar in code in an alert',
      '> [!NOTE]\n> | a | b |\n> |---|---|\n> | `x|y` | z |\n',
      '# T Note | a | b / | `x|y` | z /',
    ],
    [
      'a cell too many',
      '| a | b |\n|---|---|\n| x | y | z |\n',
      '# T | a | b | / | x | y | z / ⏐ ! table-cells 5:1',
    ],
    ['a cell too few', '| a | b |\n|---|---|\n| x |\n', '# T | a | b / | x | /'],
    ['no outer bars', 'a | b\n--|--\n`x|y` | z\n', '# T | a | b / | `x|y` | z /'],
    ['a backtick alone', '| a | b |\n|---|---|\n| ` | z |\n', '# T | a | b / | ` | z /'],
    ['money', '| a | b |\n|---|---|\n| $5 | $6 |\n', '# T | a | b / | $5 | $6 /'],
    ['CRLF', '| a | b |\r\n|---|---|\r\n| `x|y` | z |\r\n', '# T | a | b / | `x|y` | z /'],
    ['CR', '| a | b |\r|---|---|\r| `x|y` | z |\r', '# T | a | b / | `x|y` | z /'],
    ['tabs', '|\ta\t|\tb\t|\n|---|---|\n|\t`x|y`\t|\tz\t|\n', '# T | a | b / | `x|y` | z /'],
    ['CJK', '| 甲 | 乙 |\n|---|---|\n| `甲|乙` | 丙 |\n', '# T | 甲 | 乙 / | `甲|乙` | 丙 /'],
    ['Hebrew', '| א | ב |\n|---|---|\n| `a|b` | ג |\n', '# T | א | ב / | `a|b` | ג /'],
    [
      'bold with bars in code',
      '| a | b |\n|---|---|\n| **`x|y`** | z |\n',
      '# T | a | b / | **`x|y`** | z /',
    ],
    [
      'a link',
      '| a | b |\n|---|---|\n| [l](http://e.org/x) | z |\n',
      '# T | a | b / | l<http://e.org/x> | z /',
    ],
    ['an empty cell', '| a | b |\n|---|---|\n|  | z |\n', '# T | a | b / | | z /'],
    ['a line break', '| a | b |\n|---|---|\n| x<br>y | z |\n', '# T | a | b / | x / y | z /'],
    [
      'a picture that is not there',
      '| a | b |\n|---|---|\n| ![p](no.png) | z |\n',
      '# T | a | b / | [p] | z / ⏐ ! image-missing 5:3',
    ],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});
