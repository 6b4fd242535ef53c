import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { lookAtNote } from '../notes/look-at-note.ts';

/** Code in a page: for each line, how many columns its last sign ends at. */
function measureLines(code: string): Promise<number[]> {
  return headless.withPage(async (page) => {
    const note = `# T\n\n\`\`\`\n${code}\n\`\`\`\n`;
    await page.setContent(htmlOf(await buildNote({ text: note, headless })));
    await page.evaluate(() => document.fonts.ready);
    return page.$$eval('section pre .line', (lines) => {
      const columnOf = (line: Element): number => {
        const probe = document.createElement('span');
        probe.style.cssText = 'display: inline-block; width: 100ch';
        line.append(probe);
        const column = probe.getBoundingClientRect().width / 100;
        probe.remove();
        return column;
      };
      return lines.map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const { right } = range.getBoundingClientRect();
        const start = document.createRange();
        start.setStart(line, 0);
        return (
          Math.round(((right - start.getBoundingClientRect().left) / columnOf(line)) * 10) / 10
        );
      });
    });
  });
}

describe('drawings in code', () => {
  test.each<[what: string, lines: string[]]>([
    ['boxes', ['┌──┬──┐', '│A │ B│', '╰──┴──╯', '1234567']],
    ['arrows and marks', ['│→←↔⇒▶│', '│✓✗●○★│', '1234567']],
    ['wide letters', ['│日本│', '│한국│', '123456']],
    ['boxes of letters', ['+----+', '|東京|', '+----+']],
  ])('keep their columns: %s', async (_, lines) => {
    const ends = await measureLines(lines.join('\n'));
    expect(new Set(ends).size).toBe(1);
  });
});

describe('code', () => {
  test.each(['lectern', 'default', 'gaia', 'uncover'])(
    'goes on in the next line in the theme %s',
    async (theme) => {
      const note = `# T\n\n## A\n\n\`\`\`js\nf('${'a long line '.repeat(20)}');\n\`\`\`\n`;
      const { problems } = await buildNote({ text: note, headless, options: { theme } });
      expect(problems.map(({ rule }) => rule)).not.toContain('small-text');
    },
  );

  const build = async (note: string): Promise<string> =>
    htmlOf(await buildNote({ text: `# T\n\n${note}`, headless }));

  test.each<[what: string, note: string, html: string[]]>([
    [
      'a diff',
      '```diff\n--- a\n-b\n+c\n d\n```',
      ['<span class="line removed">', '<span class="line added">', '<span class="line">'],
    ],
    [
      'a diff of a language',
      '```diff-js\n-let a\n+let b\n let c\n```',
      [
        '<span class="line removed"><span class="sign">-</span><span style="color:var(--marp-shiki-token-keyword)">let</span>',
        '<span class="sign"> </span>',
      ],
    ],
    [
      'lines that comments mark',
      '```js\nlet a // [!code --]\nlet b // [!code ++]\n// highlight-next-line\nc\n```',
      [
        '<span class="line removed"><span class="sign" data-sign="-"></span>',
        '<span class="line added"><span class="sign" data-sign="+"></span>',
        '<span class="line highlighted"><span class="sign" data-sign=" "></span>c</span></code>',
      ],
    ],
    [
      'a title',
      '```js title="a<b.js"\nc\n```',
      ['<pre class="shiki marp-shiki"><span class="code-title">a&lt;b.js</span><code'],
    ],
    [
      'numbers',
      '```js linenums="5"\na\n```',
      [
        '<pre class="shiki marp-shiki numbered"><code class="language-js" style="counter-reset: line 4">',
      ],
    ],
  ])('shows %s', async (_, note, html) => {
    const page = await build(note);
    for (const each of html) expect(page).toContain(each);
  });

  test('goes on with its title, numbers and marks on the next slide', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `f(${index + 1})`);
    const page = await build(
      `\`\`\`js title="a.js" linenums="11" hl_lines="30"\n${lines.join('\n')}\n\`\`\``,
    );
    const starts = [...page.matchAll(/counter-reset: line (\d+)/g)].map(([, start]) =>
      Number(start),
    );
    expect(starts[0]).toBe(10);
    expect(starts[1]).toBeGreaterThan(20);
    expect(page.match(/class="code-title">a\.js</g)).toHaveLength(starts.length);
    expect(page.match(/class="line highlighted"/g)).toHaveLength(1);
  });

  test.each([
    '```diff-js\n- let a\n+ let b\n  c\n```',
    '```js title="d.js" showLineNumbers {1}\na\nb\n```',
    '```\n┌─→ 日本\n```',
    '```js\na // [!code ++]\nb /* [!code focus] */\n// highlight-start\nc\n// highlight-end\n```',
    '```html\n<a> <!-- [!code --] -->\n<!-- highlight-next-line -->\n<b>\n```',
  ])('is whole: %j', async (note) => {
    expect((await lookAtNote(`# T\n\n${note}`)).missing).toEqual([]);
  });
});
