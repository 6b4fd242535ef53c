import type { RootContent } from 'mdast';
import { keepSlide } from '../deck/keep-slide.ts';
import { textOf } from '../blocks/phrasing.ts';
import { countWords } from '../blocks/sentences.ts';
import type { Slide } from '../deck/types.ts';

/** Headings of more words together than this do not fit on one slide; they are not tried. */
const mostWords = 110;
const mostBlocks = 14;

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
export function mergeGroup(group: SlideGroup, lang: string): Slide | undefined {
  const [first] = group;
  if (!first || group.length < 2 || !isSmall(group, lang)) return undefined;
  const own = first.type === 'section' ? [] : first.blocks;
  const inner = group
    .slice(1)
    .flatMap(({ title, continued, blocks }): RootContent[] =>
      title && !continued
        ? [{ type: 'heading', depth: title.depth, children: [...title.content] }, ...blocks]
        : [...blocks],
    );
  return keepSlide(first, {
    ...first,
    type: 'content',
    layout: first.layout === 'quote' ? 'auto' : first.layout,
    blocks: [...own, ...inner],
    notes: group.flatMap(({ notes }) => notes),
    backgrounds: group.flatMap(({ backgrounds }) => backgrounds),
    source: {
      first: first.source.first,
      last: Math.max(...group.map(({ source }) => source.last)),
    },
  });
}

function isSmall(group: SlideGroup, lang: string): boolean {
  const blocks = group.flatMap((slide) => slide.blocks);
  if (blocks.length + group.length > mostBlocks || group.some(({ type }) => type === 'answer'))
    return false;
  if (group.slice(1).some(({ type }) => type === 'section')) return false;
  return blocks.reduce((sum, block) => sum + countWords(plainText(block), lang), 0) <= mostWords;
}

/** All text of a block. */
export function plainText(block: RootContent): string {
  if ('children' in block) return (block.children as RootContent[]).map(plainText).join(' ');
  return 'value' in block ? textOf([block as never]) : '';
}
