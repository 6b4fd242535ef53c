/** What other tools keep from an audience: SECRET is for the speaker alone, what is called "shown" is on a slide. */
import { describe, expect, test } from 'vitest';
import { splitNote } from './outline-of.ts';

function textOf(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner));
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

describe('kept from the audience', () => {
  test.each([
    ['notes of remark.js', '# T\n\nshown\n\n???\nSECRET\n\n---\n\n## B\n\nshown2'],
    ['notes of remark.js right before a rule', '# T\n\nshown\n???\nSECRET\n---\nshown2'],
    [
      'notes of remark.js that hold headings, rules in code and ends of comments',
      '# T\n\nshown\n\n???\n# SECRET\n\n```\n---\nSECRET\n```\n\nSECRET --> <!-- SECRET\n\n---\n\nshown2\n\n???\n# SECRET',
    ],
    [
      'notes of remark.js before a heading, where no rule is',
      '# T\n\n???\nSECRET\n\n## B\n\nshown',
    ],
    [
      'notes of remark.js under a list',
      '# T\n\n- shown\n- b\n???\nSECRET\n\n- SECRET\n---\nshown2',
    ],
    ['a comment of Obsidian', '# T %%SECRET%%\n\nshown %%SECRET **SECRET**%% 5%% shown2 6%%'],
    [
      'a comment of Obsidian over lines',
      'shown\n\n%%\nSECRET\n\n# SECRET\n%%\n\nshown2 %%SECRET\nSECRET%%',
    ],
    ['a comment of Obsidian in a list', '- shown\n\n  %%\n  SECRET\n\n  SECRET\n  %%\n\n  shown2'],
    ['a comment of Obsidian in a quote', '> shown\n>\n> %% SECRET\n>\n> SECRET %%\n>\n> shown2'],
    ['a comment of Obsidian in a table', '| shown %%SECRET%% |\n|---|\n| %%SECRET%% shown2 |'],
    ['notes of reveal.js', '# T\n\n<aside class="notes">SECRET</aside>\n\nshown'],
    [
      'notes of reveal.js that hold blocks',
      '# T\n\nshown\n\n<aside class="notes">\n\n- SECRET **b**\n\n## SECRET\n\nSECRET\n\n</aside>\n\nshown2',
    ],
    [
      'notes of reveal.js in a wrapper',
      '<section>\n<p>shown</p>\n<aside class="notes">\n\nSECRET\n\n</aside>\n\nshown2\n\n</section>',
    ],
    ['notes of reveal.js in a list', '- shown\n\n  <aside class="notes">\n  SECRET\n  </aside>'],
    ['notes of Pandoc', '# T\n\n::: {.notes}\nSECRET\n:::\n\nshown'],
    [
      'notes of Pandoc in a list and a quote',
      '- shown\n\n  ::: {.notes}\n  SECRET\n  :::\n\n> ::: {.notes}\n> SECRET\n> :::',
    ],
    [
      'containers for the speaker',
      ':::speaker\nSECRET\n\n## SECRET\n:::\n\n::: hidden\nSECRET\n:::\n\nshown',
    ],
    ['hidden HTML', 'shown\n\n<p hidden>SECRET</p>\n\n<p class="a hidden">SECRET</p><p>shown2</p>'],
    [
      'hidden HTML around blocks and headings',
      '# T\n\n<div style="color: red; display: none">\n\nSECRET\n\n<div>SECRET</div>\n\n# SECRET\n\n</div>\n\nshown',
    ],
    [
      'hidden HTML in notes for readers',
      'shown\n\n:::notes\nfor readers\n\n<p hidden>SECRET</p>\n\n- a\n\n  <div hidden>\n\n  SECRET\n\n  </div>\n:::',
    ],
    ['hidden HTML in a line', 'shown <span hidden>SECRET *SECRET*</span> shown2'],
    [
      'hidden HTML whose tag goes over lines, around headings',
      '<div\n  class="a"\n  hidden\n>\n\nSECRET\n\n# SECRET\n\n</div>\n\n# shown',
    ],
    ['a hidden paragraph that nothing closes', '<p hidden>SECRET\n\nshown'],
    ['hidden HTML that nothing closes', 'shown\n\n<div hidden>\n\nSECRET\n\n# shown2'],
    [
      'hidden HTML in hidden HTML',
      '<div hidden>\n\nSECRET\n\n<div>\n\nSECRET\n\n</div>\n\nSECRET\n\n</div>\n\nshown',
    ],
    [
      'hidden HTML in an answer',
      '<details>\n<summary>shown</summary>\n\n<p hidden>SECRET</p>\n\nshown2\n\n</details>',
    ],
    [
      'an answer in hidden HTML',
      'shown\n\n<div style="display:none"><details><summary>SECRET</summary>SECRET</details></div>',
    ],
    [
      'hidden HTML in an alert',
      '> [!TIP]\n> shown <b hidden>SECRET</b>\n>\n> <div hidden>\n>\n> SECRET\n>\n> </div>',
    ],
    ['hidden HTML in a footnote', 'shown[^1]\n\n[^1]: shown2 <span hidden>SECRET</span>'],
    ['hidden HTML that ends within a line', '<div hidden>\n\nSECRET SECRET</div> shown'],
    ['hidden HTML in a line that nothing closes', 'shown <span hidden>SECRET\n\nshown2'],
    [
      'hidden HTML in a heading',
      '# T <span hidden>SECRET</span>\n\nshown\n\n<h2 hidden>SECRET</h2>',
    ],
    [
      'hidden HTML in tables',
      '<table><tr><td>shown</td><td hidden>SECRET</td></tr></table>\n\n| <span hidden>SECRET</span> |\n|---|\n| shown2 |',
    ],
    [
      'hidden details',
      'shown\n\n<details hidden><summary>SECRET</summary>SECRET</details>\n\nshown2',
    ],
    [
      'comments of Handlebars and of Liquid',
      'shown {{!-- SECRET --}} {{! SECRET }} {% # SECRET %} shown2\n\n{{!--\nSECRET\n\n# SECRET\n--}}\n\nshown3',
    ],
    [
      'comments in HTML over blank lines',
      '<div>\n<!-- SECRET\n\n# SECRET -->\nshown\n</div>\n\n<p><!-- SECRET\n\nSECRET --> shown2</p>',
    ],
    ['notes of Beamer', 'shown\n\n\\note{SECRET \\emph{b}}\n\n\\note[item]{SECRET\n\nc}\n\nshown2'],
    [
      'paragraphs that attributes hide',
      '{.hidden}\nSECRET\n\nshown\n\nSECRET\nb\n{: .hidden}\n\nshown2\n{: .lead}',
    ],
    [
      'HTML comments anywhere',
      '# T <!-- SECRET -->\n\nshown [a<!-- SECRET -->](b)\n\n| a <!-- SECRET --> |\n|---|\n| <!-- SECRET --> shown2 |\n\n- <!-- SECRET --> b\n\n<details><summary>Q <!-- SECRET --></summary>\n\nA\n\n</details>',
    ],
  ])('%s', (_, note) => {
    const { slides } = splitNote(note);
    const shown = textOf(
      slides.map(({ notes, ...slide }) => [
        slide,
        notes.filter(({ visibility }) => visibility === 'reader'),
      ]),
    );
    const said = textOf(
      slides.flatMap(({ notes }) => notes.filter(({ visibility }) => visibility === 'private')),
    );
    expect(count(shown, 'SECRET')).toBe(0);
    expect(count(said, 'SECRET')).toBe(count(note, 'SECRET'));
    for (const [word] of note.matchAll(/shown\d?/g)) expect(shown).toContain(word);
  });

  test.each([
    ['a question of three signs in a line', 'what ??? shown'],
    ['an admonition of another tool', '??? note "shown"\n    shown2'],
    ['three question marks in code', '```\n???\nshown\n```'],
    ['signs of a comment in code', '- `%%shown%%`\n\n  ```\n  %%\n  shown2\n  %%\n  ```'],
    [
      'a diagram’s comments in a list',
      '- a\n\n  ```mermaid\n  %%\n  graph TD\n  shown\n  %%\n  ```',
    ],
    ['per cent signs after numbers', '5%% shown 6%%'],
    ['one comment sign alone', '%%\nshown'],
    ['what is hidden from screen readers alone', '<span aria-hidden="true">shown</span>'],
    ['a paragraph that begins with a word for notes', 'Note: shown'],
    ['a negation of Vue', 'a {{!shown}} b'],
    ['a heading with attributes below', '# shown\n{: .hidden}\n\nshown2'],
  ])('but not %s', (_, note) => {
    const { slides } = splitNote(note);
    const shown = textOf(slides.map(({ blocks }) => blocks));
    for (const [word] of note.matchAll(/shown\d?/g)) expect(shown).toContain(word);
  });
});
