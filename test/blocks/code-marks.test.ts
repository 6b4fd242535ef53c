import { expect, test } from 'vitest';
import { readCodeMarks } from '../../src/blocks/code-marks.ts';

/** The lines, each behind what is said of it. */
function read(value: string): string | undefined {
  const found = readCodeMarks(value);
  return found?.value
    .split('\n')
    .map((line, index) => {
      const { added, removed, highlighted } = found.marks;
      const is = (list: readonly number[], sign: string): string =>
        list.includes(index + 1) ? sign : '';
      return `${is(added, '+')}${is(removed, '-')}${is(highlighted, '*')}${line}`;
    })
    .join('⏎');
}

test.each<[what: string, code: string, marked: string | undefined]>([
  ['added', 'a // [!code ++]\nb', '+a⏎b'],
  ['removed', 'a\nb # [!code --]', 'a⏎-b'],
  ['highlighted', 'a\n  b; // [!code highlight]', 'a⏎*  b;'],
  ['by its short name', 'a // [!code hl]', '*a'],
  ['in focus', 'a // [!code focus]', '*a'],
  ['an error', 'a // [!code error]', '*a'],
  ['several lines', 'a // [!code ++:2]\nb\nc', '+a⏎+b⏎c'],
  ['the lines below', '// [!code highlight:2]\na\nb\nc', '*a⏎*b⏎c'],
  ['two at once', 'a // [!code ++] [!code focus]', '+*a'],
  ['in HTML', '<b> <!-- [!code --] -->\n</b>', '-<b>⏎</b>'],
  ['in CSS', 'a: b; /* [!code ++] */', '+a: b;'],
  ['in JSX', '<B /> {/* [!code ++] */}', '+<B />'],
  ['in SQL and Lua', 'select 1 -- [!code ++]', '+select 1'],
  ['in TeX', '\\a % [!code ++]', '+\\a'],
  ['of a word', 'let a // [!code word:a]\nb', 'let a⏎b'],
  ['the next line', 'a\n// highlight-next-line\nb\nc', 'a⏎*b⏎c'],
  ['the next line in Python', 'a\n  # highlight-next-line\n  b', 'a⏎*  b'],
  ['a range', 'a\n// highlight-start\nb\nc\n// highlight-end\nd', 'a⏎*b⏎*c⏎d'],
  ['a range in HTML', '<!-- highlight-start -->\na\n<!-- highlight-end -->\nb', '*a⏎b'],
  ['a range that is never closed', '# highlight-start\na\nb', '*a⏎*b'],
  ['escaped, as VitePress documents it', 'a // [!!code ++]', undefined],
  ['in a text', 'print("highlight-next-line")\nlog("[!code ++]")', undefined],
  ['no comment', 'a [!code ++]', undefined],
  ['none', 'a\nb', undefined],
])('comments that mark lines: %s', (_, code, marked) => {
  expect(read(code)).toBe(marked);
});
