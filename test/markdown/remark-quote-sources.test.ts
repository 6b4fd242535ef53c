import type { Blockquote, Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';

/** The paragraphs of a quote, its source in brackets. */
function read(text: string): string[] {
  const { sections } = parseNote(text, createStore());
  const quote = sections[0]?.tree.children[0] as Blockquote;
  return quote.children.map((each) => {
    const line = plainText(each).replaceAll('\n', ' ').trim();
    return (each as Paragraph).data?.isSource ? `[${line}]` : line;
  });
}

test.each<[what: string, text: string, paragraphs: readonly string[]]>([
  ['a paragraph after a dash', '> Words.\n>\n> — Ada', ['Words.', '[— Ada]']],
  [
    'a line after a dash',
    '> Words\n> of two lines.\n> -- Ada, *Notes*',
    ['Words of two lines.', '[-- Ada, Notes]'],
  ],
  ['a broken line', '> Words.\\\n> – Ada', ['Words.', '[– Ada]']],
  ['a dash in a line is none', '> Words — and more', ['Words — and more']],
  ['a quote that begins with a dash has none', '> — Yes.', ['— Yes.']],
  ['the end of a line after a sentence', '> Words. — Ada Lovelace', ['Words.', '[— Ada Lovelace]']],
  ['in quotation marks', '> "Words!" -- Alan J. Perlis', ['"Words!"', '[-- Alan J. Perlis]']],
  ['with a title', '> Words. — Ada, *Notes*, 1843', ['Words.', '[— Ada, Notes, 1843]']],
  ['a linked name', '> Words. — [Ada](http://a.example)', ['Words.', '[— Ada]']],
  ['a dash in a sentence is none', '> It is so. Words — More', ['It is so. Words — More']],
  ['an aside is none', '> It is so. — and more', ['It is so. — and more']],
  ['a sentence is none', '> Yes. — He went. Then more.', ['Yes. — He went. Then more.']],
  ['a quote in it', '> Words.\n>\n> > — Ada', ['Words.', '[— Ada]']],
  ['cite on a line', '> Words.\n> <cite>Ada</cite>', ['Words.', '[Ada]']],
  ['cite at the end', '> Words. — <cite>Ada</cite>', ['Words.', '[— Ada]']],
  ['cite in a sentence is none', '> As <cite>Ada</cite> says.', ['As Ada says.']],
  ['cite that ends a sentence is none', '> Read <cite>Ada</cite>.', ['Read Ada.']],
  ['a paragraph behind it', '> Words.\n\n— Ada Lovelace', ['Words.', '[— Ada Lovelace]']],
  ['in italics behind it', '> Words.\n\n*— Ada Lovelace*', ['Words.', '[— Ada Lovelace]']],
  ['only the last line is it', '> — Yes.\n>\n> No.', ['— Yes.', 'No.']],
])('%s', (_, text, paragraphs) => {
  expect(read(text)).toEqual(paragraphs);
});
