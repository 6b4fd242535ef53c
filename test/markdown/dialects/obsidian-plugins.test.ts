import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('a box of the Admonition plugin', () => {
  test.each([
    [
      'with a title',
      '```ad-note\ntitle: A: *b*\ncollapse: open\nc **d**\n\n- e\n```\nf',
      'alert<note note>["A: ", emphasis("b")](paragraph("c ", strong("d")), list(listItem(paragraph("e")))), paragraph("f")',
    ],
    ['without one', '```ad-warning\na\n```', 'alert<warning warning>[](paragraph("a"))'],
    ['with an empty one', '~~~ad-tip\ntitle:\na\n~~~', 'alert<tip tip>[](paragraph("a"))'],
    ['of its own kind', '```ad-my-kind\na\n```', 'alert<note note>["My kind"](paragraph("a"))'],
    [
      'with code and another box in it',
      '````ad-note\n```js\na\n```\n~~~ad-tip\nb\n~~~\n````',
      'alert<note note>[](code<js>"a", alert<tip tip>[](paragraph("b")))',
    ],
    [
      'in a list',
      '- a\n\n  ```ad-tip\n  title: b\n  c\n  ```',
      'list(listItem(paragraph("a"), alert<tip tip>["b"](paragraph("c"))))',
    ],
    [
      'in a quote',
      '> ```ad-tip\n> title: b\n> c\n> ```',
      'blockquote(alert<tip tip>["b"](paragraph("c")))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    ['in code', '````md\n```ad-note\na\n```\n````', 'code<md>"```ad-note\\na\\n```"'],
    ['never closed', '```ad-note\na', 'code<ad-note>"a"'],
    ['of another name', '```ads\na\n```', 'code<ads>"a"'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('what a plugin would have run is left out, and said', () => {
  test.each([
    ['a name', 'a <% tp.file.title %> b', 'paragraph("a  b")', 'foreign-unresolved 1:3'],
    ['a command', 'a <%* const b = 1 %>', 'paragraph("a")', 'foreign-unresolved 1:3'],
    ['over lines', 'a <%_* b\n  c _%>', 'paragraph("a")', 'foreign-unresolved 1:3'],
    [
      'a button',
      '```button\nname A\ntype command\n```',
      'comment"name A\\ntype command"',
      'foreign-dropped 1:1',
    ],
    ['tasks', '```tasks\nnot done\n```', 'comment"not done"', 'foreign-dropped 1:1'],
    ['a question', '```dataview\nLIST\n```', 'comment"LIST"', 'foreign-dropped 1:1'],
  ])('%s', (...[, note, tree, finding]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)[0]).toContain(finding);
  });

  test.each([
    ['in code', '`<% tp.date %>`', 'paragraph(inlineCode"<% tp.date %>")'],
    ['of another language', 'a <% if b %> c', 'paragraph("a <% if b %> c")'],
    ['a button of something else', '```button\n<b>\n```', 'code<button>"<b>"'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
