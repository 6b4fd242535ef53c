import { describe, expect, test } from 'vitest';
import { alertKind } from '../../../src/markdown/dialects/remark-containers.ts';
import { parseNote } from '../../../src/markdown/parse-note.ts';
import { createStore } from '../../../src/store/store.ts';
import { drawNote } from '../draw-tree.ts';

describe('how a container or callout looks', () => {
  test.each([
    ['tip', ['tip', 'hint', 'success', 'check', 'done', 'TIP']],
    ['important', ['important', 'question', 'help', 'Important']],
    ['warning', ['warning', 'attention', 'WARNING']],
    ['caution', ['caution', 'danger', 'error', 'failure', 'fail', 'missing', 'bug']],
    ['note', ['note', 'info', 'abstract', 'theorem', 'anything', 'constructor', '']],
  ])('as a %s', (kind, names) => {
    expect(names.map(alertKind)).toEqual(names.map(() => kind));
  });
});

describe('a container is an alert', () => {
  const plain = 'alert<tip tip>[](paragraph("x"))';

  test.each([
    ['with its name close to the colons', ':::tip\nx\n:::', plain],
    ['with a space', '::: tip\nx\n:::', plain],
    ['with a space at the end', ':::tip \nx\n::: ', plain],
    ['with more colons', '::::: tip\nx\n:::::', plain],
    ['with attributes', ':::tip{.wide #id}\nx\n:::', plain],
    ['as Pandoc writes it', '::: {.tip}\nx\n:::', plain],
    ['as Pandoc writes it, close to the colons', ':::{ .tip }\nx\n:::', plain],
    ['in capital letters', ':::TIP\nx\n:::', plain],
    ['between lines of text', 'a\n:::tip\nx\n:::\nb', `paragraph("a"), ${plain}, paragraph("b")`],
    ['that is empty', ':::tip\n:::', 'alert<tip tip>[]()'],
    ['with blank lines alone', ':::tip\n\n\n:::', 'alert<tip tip>[]()'],
    ['in a list', '- :::tip\n  x\n  :::', `list(listItem(${plain}))`],
    ['in a quote', '> :::tip\n> x\n> :::', `blockquote(${plain})`],
    ['indented', '  :::tip\n  x\n  :::', plain],
    [
      'around a list',
      ':::tip\n- a\n:::\nb',
      'alert<tip tip>[](list(listItem(paragraph("a")))), paragraph("b")',
    ],
    ['around a quote', ':::tip\n> a\n:::', 'alert<tip tip>[](blockquote(paragraph("a")))'],
    [
      'around a heading',
      ':::tip\n# H\n\nx\n:::',
      'alert<tip tip>[](heading<1>("H"), paragraph("x"))',
    ],
    ['with a name behind', '::: tip T {#id .a}\nx\n:::', 'alert<tip tip>["T"](paragraph("x"))'],
    ['of HackMD’s', ':::success\nx\n:::', 'alert<tip success>[](paragraph("x"))'],
    ['of HackMD’s that unfolds', ':::spoiler T\nx\n:::', 'details["T"](paragraph("x"))'],
    [
      'of HackMD’s that is open',
      ':::spoiler {state="open"} T\nx\n:::',
      'details["T"](paragraph("x"))',
    ],
    ['of a name that nobody knows', ':::theorem\nx\n:::', 'alert<note theorem>[](paragraph("x"))'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('Quarto’s callouts', () => {
  test.each([
    ['a title', '::: {.callout-tip title="Tip title"}\nx\n:::', 'tip tip>["Tip title"]'],
    ['single quotes', "::: {.callout-tip title='A b'}\nx\n:::", 'tip tip>["A b"]'],
    ['a title of a word', '::: {.callout-note title=One}\nx\n:::', 'note note>["One"]'],
    ['no space', ':::{.callout-warning title="W"}\nx\n:::', 'warning warning>["W"]'],
    ['a name', '::: {.callout-tip #tip-a title="T"}\nx\n:::', 'tip tip>["T"]'],
    [
      'what else it says',
      '::: {.callout-note collapse="true" title="T"}\nx\n:::',
      'note note>["T"]',
    ],
    ['no title', '::: {.callout-note collapse="true"}\nx\n:::', 'note note>[]'],
    ['nothing else', '::: {.callout-important}\nx\n:::', 'important important>[]'],
    [
      'a heading for a title',
      '::: {.callout-tip}\n## A *b*\n\nx\n:::',
      'tip tip>["A ", emphasis("b")]',
    ],
    ['CJK', '::: {.callout-tip title="提示"}\nx\n:::', 'tip tip>["提示"]'],
  ])('with %s', (_, note, start) => {
    expect(drawNote(note)).toBe(`alert<${start}(paragraph("x"))`);
  });
});

describe('what stands behind the name is the label', () => {
  test.each([
    ['a word', ':::tip Title\nx\n:::', '"Title"'],
    ['several words', '::: tip The  title\nx\n:::', '"The  title"'],
    ['a label in brackets', ':::tip[Title]\nx\n:::', '"Title"'],
    ['words after Pandoc’s form', '::: {.tip} Title\nx\n:::', '"Title"'],
    ['words with brackets', ':::tip Title [1]\nx\n:::', '"Title [1]"'],
    ['bold words', ':::tip **b** c\nx\n:::', 'strong("b"), " c"'],
    ['HTML', ':::tip <kbd>b</kbd> c<!-- said -->\nx\n:::', 'markup<kbd>("b"), " c", comment"said"'],
    ['a formula', ':::tip $x$\nx\n:::', 'inlineMath"x"'],
    ['a link', ':::tip [See [a](/u)]\nx\n:::', '"See ", link</u>("a")'],
    ['Hebrew', ':::tip עברית\nx\n:::', '"עברית"'],
    ['Chinese and an emoji', ':::tip 漢字 🎉\nx\n:::', '"漢字 🎉"'],
  ])('%s', (_, note, label) => {
    expect(drawNote(note)).toBe(`alert<tip tip>[${label}](paragraph("x"))`);
  });
});

describe('containers in containers', () => {
  const both = 'alert<tip tip>[](alert<caution danger>[](paragraph("y")), paragraph("x"))';

  test.each([
    ['with as many colons', ':::tip\n:::danger\ny\n:::\nx\n:::', both],
    ['with more outside', '::::tip\n:::danger\ny\n:::\nx\n::::', both],
    ['with more inside', ':::tip\n::::danger\ny\n::::\nx\n:::', both],
    [
      'three deep',
      ':::a\n:::b\n:::c\nx\n:::\n:::\n:::',
      'alert<note a>[](alert<note b>[](alert<note c>[](paragraph("x"))))',
    ],
    [
      'one after the other',
      ':::a\n:::b\nx\n:::\n:::c\ny\n:::\n:::',
      'alert<note a>[](alert<note b>[](paragraph("x")), alert<note c>[](paragraph("y")))',
    ],
    [
      'with labels',
      ':::tip One\n:::danger Two\ny\n:::\n:::',
      'alert<tip tip>["One"](alert<caution danger>["Two"](paragraph("y")))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('colons in code do not end a container', () => {
  test.each([
    ['an end', ':::tip\n```\n:::\n```\nx\n:::', 'code":::", paragraph("x")'],
    ['a beginning', ':::tip\n```\n:::danger\n```\nx\n:::', 'code":::danger", paragraph("x")'],
    ['an indented end', ':::tip\n~~~\n  ::::\n~~~\nx\n:::', 'code"  ::::", paragraph("x")'],
    [
      'a whole container',
      ':::tip\n```\n:::a\n:::\n```\nx\n:::',
      'code":::a\\n:::", paragraph("x")',
    ],
  ])('%s', (_, note, children) => {
    expect(drawNote(note)).toBe(`alert<tip tip>[](${children})`);
  });
});

describe('containers that are no alert', () => {
  test.each([
    ['speaker notes', ':::notes\nx\n:::', 'notesBlock(paragraph("x"))'],
    [
      'speaker notes with a label',
      ':::notes Say\nx\n:::',
      'notesBlock(paragraph("Say"), paragraph("x"))',
    ],
    ['speaker notes without a word', ':::notes\n:::', 'notesBlock()'],
    ['details', ':::details\nx\n:::', 'details["Details"](paragraph("x"))'],
    ['a spoiler', ':::spoiler\nx\n:::', 'details["Spoiler"](paragraph("x"))'],
    ['a solution', ':::solution\nx\n:::', 'details["Solution"](paragraph("x"))'],
    [
      'an answer with a label',
      ':::answer Part **2**\nx\n:::',
      'details["Answer: ", "Part ", strong("2")](paragraph("x"))',
    ],
    ['a spoiler whose label has HTML', ':::spoiler <b>x</b>\n:::', 'details[strong("x")]()'],
    ['something to fold', ':::collapse\nx\n:::', 'details["Collapse"](paragraph("x"))'],
    [
      'columns',
      ':::columns\n:::column\na\n:::\n:::column\nb\n:::\n:::',
      'paragraph("a"), paragraph("b")',
    ],
    [
      'a frame with words of its own',
      ':::div Wide *one*\nx\n:::',
      'comment"::: div Wide one", paragraph("x")',
    ],
    ['an alert in columns', ':::row\n:::tip\nx\n:::\n:::', 'alert<tip tip>[](paragraph("x"))'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('colons that are text', () => {
  test.each([
    ['a container that nothing closes', ':::tip\nx'],
    ['an end that nothing opens', 'x\n:::'],
    ['colons without a name', ':::\nx\n:::'],
    ['a time', 'at 12:30 and 13:45'],
    ['a time and a name', 'at 12:30 and :nosuch:'],
    ['a directive of a line', '::youtube[x]{id=1}'],
    ['a directive in a line', 'a :abbr[x] b'],
    ['colons behind text', 'x ::: tip'],
  ])('%s', (_, note) => {
    expect(drawNote(note)).toBe(`paragraph(${JSON.stringify(note)})`);
  });

  test('in code', () => {
    expect(drawNote('```\n:::tip\nx\n:::\n```')).toBe('code":::tip\\nx\\n:::"');
  });

  test('before a container that is closed', () => {
    expect(drawNote(':::tip\nx\n\n:::note\ny\n:::')).toBe(
      'paragraph(":::tip\\nx"), alert<note note>[](paragraph("y"))',
    );
  });
});

test('a container stands where its lines do', () => {
  const { sections } = parseNote('a\n\n:::tip Title\nx\n:::\n', createStore());
  expect(sections[0]?.tree.children[1]?.position).toMatchObject({
    start: { line: 3, column: 1 },
    end: { line: 5 },
  });
});

describe('columns', () => {
  /** Which side each block is on, 0 for none. */
  const sidesOf = (note: string): string =>
    parseNote(note, createStore())
      .sections.flatMap(({ tree }) => tree.children)
      .map(({ data }) => data?.side ?? 0)
      .join('');
  const column = (text: string): string => `::: column\n${text}\n:::\n`;

  test.each([
    ['of Pandoc', `:::: columns\n${column('a\n\nb')}${column('- c')}::::\n\nd`, '1120'],
    [
      'with attributes',
      ':::: {.columns}\n::: {.column width="40%"}\na\n:::\n::: {.column width="60%"}\nb\n:::\n::::',
      '12',
    ],
    ['of one', `:::: columns\n${column('a')}::::`, '0'],
    ['of three', `:::: columns\n${column('a')}${column('b')}${column('c')}::::`, '000'],
    ['with text before them', `:::: columns\nx\n\n${column('a')}${column('b')}::::`, '000'],
  ])('%s', (_, note, sides) => {
    expect(sidesOf(note)).toBe(sides);
  });
});
