import type { List, ListItem, PhrasingContent } from 'mdast';
import { createSlide } from './create-slide.ts';
import { createSlideIds } from './slide-ids.ts';
import type { Slide } from './types.ts';

/** Ends what is handed out with the works that are cited; on slides they stand in footnotes. */
export function addReferences(
  slides: readonly Slide[],
  entries: readonly (readonly PhrasingContent[])[],
  title: string,
): readonly Slide[] {
  if (entries.length === 0) return slides;
  const { claim } = createSlideIds();
  for (const { id } of slides) claim(id);
  const children = entries.map((entry): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [...entry] }],
  }));
  const list: List = { type: 'list', ordered: false, spread: false, children };
  const source = slides.at(-1)?.source ?? { first: 1, last: 1 };
  const references = createSlide('content', claim('references'), {
    title: { depth: 2, content: [{ type: 'text', value: title }] },
    chapter: title,
    source: { first: source.last, last: source.last },
    blocks: [list],
    handoutOnly: true,
  });
  return [...slides, references];
}

/** Whether a slide lists the works that are cited. */
export function isReferences({ id, handoutOnly }: Pick<Slide, 'handoutOnly' | 'id'>): boolean {
  return handoutOnly && /^references(?:-\d+)?$/.test(id);
}
