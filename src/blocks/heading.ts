import type { Heading } from 'mdast';
import { createToken } from '../html/tokens.ts';
import { type BlockKind, createLeaf } from './block-kind.ts';
import { proseOf, showsText, textOf } from './phrasing.ts';

/** A heading inside a slide, of a level that shares one. */
export const heading: BlockKind<Heading> = createLeaf({
  words: ({ children }) => [textOf(children)],
  reading: ({ children }) => [proseOf(children)],
  plain: ({ children }) => [textOf(children)],
  shows: ({ children }) => showsText(children),
  lift: (_block, children) => [
    { type: 'paragraph', children: [{ type: 'strong', children: children as never }] },
  ],
  role: () => 'text',
  leadsIn: () => true,
  toMarp: ({ data }, { hold, markdown }) => {
    if (data?.id === undefined) return markdown();
    const target = hold(`<span id="${createToken('id', data.id)}"></span>`, 'inline');
    return markdown().replace(/^#+ /, `$&${target}`);
  },
});

declare module 'mdast' {
  interface HeadingData {
    /** Id of the slide that it would have for itself: links lead here. */
    id?: string;
  }
}
