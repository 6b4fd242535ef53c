import type { Nodes } from 'mdast';
import { plainText } from '../../src/blocks/blocks.ts';
import { createLanguage } from '../../src/blocks/language.ts';
import { textOf } from '../../src/blocks/phrasing.ts';
import { splitDeck } from '../../src/deck/split.ts';
import type { SplitOptions } from '../../src/deck/split-options.ts';
import type { Deck } from '../../src/deck/types.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import type { Finding } from '../../src/problems/problem.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

const meta: SplitOptions['meta'] = {
  author: undefined,
  date: undefined,
  lang: 'en',
  size: '16:9',
  theme: 'lectern',
  logo: undefined,
  duration: undefined,
};

/** Splits a note as the build does. */
export function splitNote(text: string, options: Partial<SplitOptions> = {}): Deck {
  return splitInto(createStore(), text, options).deck;
}

/** The same with a store that is kept, and what is found wrong. */
export function splitInto(
  store: Store,
  text: string,
  options: Partial<SplitOptions> = {},
): { deck: Deck; findings: Finding[] } {
  const { sections } = parseNote(text, store);
  return deepFreeze(
    splitDeck(
      deepFreeze(sections),
      {
        title: undefined,
        fallbackTitle: 'note',
        meta,
        language: createLanguage('en'),
        prose: 'lead',
        agenda: true,
        junk: 'drop',
        ...options,
      },
      store,
    ),
  );
}

/** The same of a chapter: with a second one behind it, its heading is not the title of the deck. */
export function outlineChapter(text: string, options: Partial<SplitOptions> = {}): string[] {
  return outlineOf(`${text}\n\n# Last\n\nlast`, options).filter(
    (line) => line !== 'content: Last = paragraph(last)',
  );
}

/** One line a slide: its type, its title and what is on it; speaker notes behind `//`. */
export function outlineOf(text: string, options: Partial<SplitOptions> = {}): string[] {
  return splitNote(text, options).slides.map(
    ({ type, title, continued, breadcrumb, blocks, notes }) => {
      const above = breadcrumb.length > 0 ? `${breadcrumb.join(' > ')} > ` : '';
      const heading = title
        ? `${above}${textOf(title.content)}${continued ? ' (again)' : ''}`
        : '(untitled)';
      const content = blocks.map((block) => show(block as Nodes)).join(' | ');
      const spoken = notes
        .map(
          (note) =>
            `${note.visibility}: ${note.blocks.map(plainText).join(' ').replace(/\s+/g, ' ')}`,
        )
        .join(' | ');
      return `${type}: ${heading}${content && ` = ${content}`}${spoken && ` // ${spoken}`}`;
    },
  );
}

function show(node: Nodes): string {
  if (node.type === 'contents')
    return `[${node.items.map(({ title }) => textOf(title)).join(', ')}]`;
  if (node.type === 'list')
    return `list(${node.children
      .map((item) =>
        plainText(item as never)
          .trim()
          .replace(/\s+/g, ' '),
      )
      .join('; ')})`;
  return `${node.type}(${plainText(node as never)
    .trim()
    .replace(/\s+/g, ' ')})`;
}
