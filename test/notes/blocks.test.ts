import { describe, expect, test } from 'vitest';
import { lookAtNote } from './look-at-note.ts';

describe('comments and fences', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['a comment', 'a\n\n<!-- c -->\n\nb\n', '# T a b ⏐ (c)'],
    ['never closed', 'a\n\n<!-- c\n\n- b\n', '# T a <!-- c - b ⏐ ! comment-unclosed 5:1'],
    ['never closed in an item', '- a <!-- c\n- b\n', '# T - a <!-- c - b ⏐ ! comment-unclosed 3:5'],
    [
      'never closed, with CRLF',
      'a\r\n\r\n<!-- c\r\n\r\n- b\r\n',
      '# T a <!-- c - b ⏐ ! comment-unclosed 5:1',
    ],
    ['in code', '`<!--` b\n', '# T `<!--` b'],
    ['a fence', '```js\nx\n```\n', '# T `x`'],
    [
      'a fence never closed',
      '```js\nx\n\n## H\n\n- y\n',
      '# T `x ## H - y` ⏐ ! fence-unclosed 3:1',
    ],
    [
      'a fence never closed in an item',
      '- a\n\n  ```js\n  x\n\n## H\n\ny\n',
      '# T - a `x ` ⏐ ## H y ⏐ ! fence-unclosed 5:3',
    ],
    ['a fence of two backticks', '``js\na\nb\n``\n\nc\n', '# T `a b` c ⏐ ! fence-short 3:1'],
    [
      'a fence of two backticks with a blank line and a list',
      '``py\na\n\n- b\n``\n',
      '# T `a - b` ⏐ ! fence-short 3:1',
    ],
    ['a fence of two backticks never closed', '``js\na\n\nb\n', '# T ``js a b'],
    ['two backticks around lines', '``\na\nb\n``\n', '# T `a b`'],
    [
      'what is for a browser without scripts',
      '<noscript>a</noscript>\n',
      '# T a ⏐ ! html-dropped 3:1',
    ],
    ['a comment with more dashes', 'a\n\n<!--- c --->\n\nb\n', '# T a b ⏐ (c)'],
    ['a comment of Jinja', 'a {# c #} b\n\n{#-\nd\n#}\n', '# T a b ⏐ (d) ⏐ (c)'],
    ['a name in braces', 'a {# c and {#id}\n', '# T a {# c and {#id}'],
    ['a title above a rule', 'a\n\nVim: basics\n---\n\nb\n', '# T a ⏐ ## Vim: basics b'],
    [
      'a property behind a blank line',
      'a\n\n---\n\nlayout: two\n\nb\n',
      '# T 1/2 a ⏐ # T 2/2 b ⏐ ! slide-property 7:1',
    ],
    ['a fence closed by fewer', '````\nx\n```\ny\n````\n', '# T `x ``` y`'],
    ['a fence in a fence', '````md\n```js\nx\n```\n````\n', '# T ````js x ````'],
    ['tildes', '~~~\nx\n~~~\n', '# T `x`'],
    ['a fence with CR', '```js\rx\r```\r\ry\r', '# T `x` y'],
    [
      'colours of a terminal',
      '```ansi\n\u001b[31mred\u001b[0m\n```\n',
      '# T `red` ⏐ ! escapes-removed 4:1',
    ],
    ['colours in text', '\u001b[31mred\u001b[0m\n', '# T red ⏐ ! escapes-removed 3:1'],
    ['a capital', '```JS\nx\n```\n', '# T `x`'],
    ['an unknown language', '```nolang\nx\n```\n', '# T `x`'],
    ['a diff', '```diff\n- old\n+ new\n```\n', '# T `- old + new`'],
    ['boxes', '```\n┌─┐\n│A│\n└─┘\n```\n', '# T `┌─┐ │A│ └─┘`'],
    ['a bracket alone', '```\n}\n```\n', '# T `}`'],
    ['tabs in code', '```\n\tx\n```\n', '# T ` x`'],
    ['indented', 'a\n\n    x\n\nb\n', '# T a `x` b'],
    ['a misspelt directive', '<!-- lectern: brek -->\n\nx\n', '# T x ⏐ ! directive-unknown 3:1'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});

describe('containers', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['Quarto', '::: {.callout-tip title="Tip title"}\nb\n:::\n', '# T Tip: Tip title b'],
    ['a tip', '::: tip\nb\n:::\n', '# T Tip b'],
    ['a tip without a space', ':::tip\nb\n:::\n', '# T Tip b'],
    ['with a title', ':::tip[My title]\nb\n:::\n', '# T Tip: My title b'],
    ['never closed', ':::tip\nb\n', '# T :::tip b ⏐ ! container-unclosed 3:1'],
    ['an alert', '> [!WARNING]\n> b\n', '# T Warning b'],
    ['an alert in small letters', '> [!warning]\n> b\n', '# T Warning b'],
    ['an alert called what it is', '> [!tip] TIP\n> b\n', '# T TIP b'],
    ['MkDocs', '!!! tip "My *title*"\n    b\n', '# T Tip: My *title* b'],
    ['MkDocs without a title', '!!! tip ""\n    b\n', '# T b'],
    ['MkDocs in other words', '!!! info inline end "I"\n    - b\n\n    c\n', '# T Info: I - b c'],
    ['tabs', '=== "A"\n    b\n\n=== "C"\n    d\n', '# T **A** b **C** d'],
    ['blocks between slashes', '/// tip | My\n    type: x\nb\n///\n', '# T Tip: My b'],
    ['an alert with a title', '> [!tip] Own title\n> b\n', '# T Tip: Own title b'],
    ['a folded callout', '> [!faq]- Why?\n> b\n', '# T Faq: Why? b'],
    ['an alert with a list', '> [!NOTE]\n> - a\n> - b\n', '# T Note - a - b'],
    ['an alert with code', '> [!NOTE]\n> ```js\n> x\n> ```\n', '# T Note `x`'],
    ['a callout in a callout', '> [!note] A\n> b\n> > [!tip] C\n> > d\n', '# T Note: A b Tip: C d'],
    ['an alert with CRLF', '> [!NOTE]\r\n> b\r\n', '# T Note b'],
    ['an alert in CJK', '> [!NOTE]\n> 注意\n', '# T Note 注意'],
    ['an unknown alert', '> [!nope]\n> b\n', '# T Nope b ⏐ ! box-unknown 3:1'],
    ['in each other', '::::tip\na\n:::note\nb\n:::\n::::\n', '# T Tip a Note b'],
    ['notes', ':::notes\ns\n:::\n\nx\n', '# T x ⏐ (Notes s)'],
    ['an alert without a space', '>[!NOTE]\n>b\n', '# T Note b'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});

describe('lists and terms', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['a definition', 'Term\n: What.\n', '# T Term : What.'],
    ['two definitions', 'Term\n: One.\n: Two.\n', '# T Term : One. : Two.'],
    ['in a quote', '> Term\n> : What.\n', '# T > Term : What.'],
    ['code below', 'Term\n: What.\n\n  ```js\n  x\n  ```\n', '# T Term : What. `x`'],
    ['CRLF', 'Term\r\n: What.\r\n', '# T Term : What.'],
    ['tasks', '- [ ] a\n- [x] b\n', '# T - a - b'],
    ['bullets of a word processor', '• a\n• b\n', '# T • a / • b'],
    ['numbers with brackets', '1) a\n2) b\n', '# T - a - b'],
    ['begun at 5', '5. a\n6. b\n', '# T - a - b'],
    ['in each other', '- a\n  - b\n    - c\n', '# T - a - b - c'],
    ['tabs', '- a\n\t- b\n', '# T - a - b'],
    ['a paragraph in an item', '- a\n\n  b\n', '# T - a b'],
    ['stars and signs', '* a\n+ b\n- c\n', '# T - a - b - c'],
    ['CR', '- a\r- b\r', '# T - a - b'],
    ['Hebrew', '- אחת\n- שתים\n', '# T - אחת - שתים'],
    ['an empty item', '- a\n-\n- b\n', '# T - a - - b'],
    ['letters', 'a. x\nb. y\n', '# T a. x b. y'],
    ['a letter alone', '- a\n- I\n- 1\n', '# T - a - I - 1'],
    ['emoji alone', '- 👍\n- ✅\n', '# T - 👍 - ✅'],
    ['text and a list', 'a\n- b\n', '# T a - b'],
    ['colons in a time', '12:30 and a:b\n', '# T 12:30 and a:b'],
    ['entities', '&lt;b&gt; &amp; &copy; &nope;\n', '# T <b> & © &nope;'],
    ['keys', '<kbd>Ctrl</kbd>+<kbd>C</kbd>\n', '# T Ctrl+C'],
    ['escaped signs', '\\*a\\* \\# \\_b\\_\n', '# T *a* # _b_'],
    ['a line break', 'a  \nb\\\nc\n', '# T a / b / c'],
    ['a rule', 'a\n\n---\n\nb\n', '# T 1/2 a ⏐ # T 2/2 b'],
    ['combining marks', 'é ä\n', '# T é ä'],
    ['an invisible space', 'a\u200bb\n', '# T a\u200bb'],
    ['marks of direction', 'a \u202eb\u202c c\n', '# T a \u202eb\u202c c'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});
