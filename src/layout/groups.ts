import type { RootContent } from 'mdast';
import { plainText } from '../blocks/blocks.ts';
import type { Language } from '../blocks/language.ts';
import { createSlide } from '../deck/create-slide.ts';
import type { Slide } from '../deck/types.ts';
import type { Store } from '../store/store.ts';

/** Headings of more words together than this do not fit on one slide; they are not tried. */
const maxWords = 110;
const maxBlocks = 14;

/** Slides that belong together; a slide of its own is a group of one. */
export type SlideGroup = readonly Slide[];

/** Groups h4 and deeper with the heading that they stand under. */
export function groupSlides(slides: readonly Slide[]): SlideGroup[] {
  const groups: Slide[][] = [];
  for (const slide of slides) {
    const last = groups.at(-1);
    if (slide.group !== undefined && last?.[0]?.group === slide.group) last.push(slide);
    else groups.push([slide]);
  }
  return groups;
}

/** One slide of a group: the first one's, with the others' titles as headings inside; undefined when it is too much. */
export function mergeGroup(group: SlideGroup, language: Language, store: Store): Slide | undefined {
  const [first] = group;
  if (!first || group.length < 2) return undefined;
  const hashes = group.map(({ hash }) => hash).join(' ');
  const merged = store.get('merged slide', [hashes, language.tag], () =>
    isSmall(group, language) ? merge(first, group) : undefined,
  );
  // Places and notes are no part of what is remembered.
  return (
    merged && {
      ...merged,
      id: first.id,
      notes: group.flatMap(({ notes }) => notes),
      source: {
        first: first.source.first,
        last: Math.max(...group.map(({ source }) => source.last)),
      },
    }
  );
}

/** It was set large because it stood alone. */
function isDisplay({ layout }: Slide): boolean {
  return layout === 'quote' || layout === 'statement';
}

function merge(first: Slide, group: SlideGroup): Slide {
  const own = first.type === 'section' ? [] : first.blocks;
  const inner = group.slice(1).flatMap(({ id: own, title, continued, blocks }): RootContent[] => {
    if (!title || continued) return [...blocks];
    const { depth, content } = title;
    return [{ type: 'heading', depth, children: [...content], data: { id: own } }, ...blocks];
  });
  const { id, type: _type, hash: _hash, ...rest } = first;
  return createSlide('content', id, {
    ...rest,
    layout: isDisplay(first) ? 'auto' : first.layout,
    blocks: gatherFootnotes([...own, ...inner]),
    backgrounds: group.flatMap(({ backgrounds }) => backgrounds),
  });
}

/** Puts the footnotes of all sections to the end, each once. */
function gatherFootnotes(blocks: readonly RootContent[]): RootContent[] {
  const lists = blocks.flatMap((block) => (block.type === 'footnotes' ? [block] : []));
  const [first] = lists;
  if (!first) return [...blocks];
  const byNumber = new Map(
    lists.flatMap(({ children }) => children.map((each) => [each.number, each])),
  );
  const text = blocks.filter(({ type }) => type !== 'footnotes');
  return [...text, { ...first, children: [...byNumber.values()] }];
}

function isSmall(group: SlideGroup, language: Language): boolean {
  const blocks = group.flatMap((slide) => slide.blocks);
  if (blocks.length + group.length > maxBlocks || group.some(({ type }) => type === 'answer'))
    return false;
  if (group.slice(1).some(({ type }) => type === 'section')) return false;
  const words = blocks.map((block) => language.countWords(plainText(block)));
  return words.reduce((sum, count) => sum + count, 0) <= maxWords;
}
