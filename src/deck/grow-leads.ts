/** Long paragraphs show more than they must where their slide has room. */
import type { RootContent } from 'mdast';
import { anyBlock } from '../blocks/blocks.ts';
import { findFigureImages } from '../blocks/figure.ts';
import type { Language } from '../blocks/language.ts';
import { textOf } from '../blocks/phrasing.ts';
import { type Lead, showLead, type SplitProse } from './prose.ts';

/** Words that a slide may have at no cost. */
export const slideWords = 45;

/** The room, in words, that what is looked at takes. */
const costs = { codeLine: 6, row: 9, item: 4, formula: 16, figure: 40, box: 6 } as const;

/**
 * The last text below a picture, code or a table may come to stand alone: of fewer words it says little, and takes the next
 * sentence, if that is no long one.
 */
const short = { words: 12, max: 36 } as const;

/** What else a slide shows, and how many words it may have. */
export interface LeadRoom {
  /** All blocks of the slide, what the leads show so far included. */
  readonly blocks: readonly RootContent[];
  readonly words: number;
  readonly language: Language;
}

/** Adds sentences to leads, in the order of the text, as long as the slide has room for the next one. */
export function growLeads(
  leads: readonly Lead[],
  { blocks, words, language }: LeadRoom,
): SplitProse[] {
  const count = (nodes: Lead['sentences'][number]): number => language.countWords(textOf(nodes));
  let left = words - blocks.reduce((sum, block) => sum + sizeOf(block, language), 0);
  return leads.map((lead) => {
    const { sentences, hasLast } = lead;
    let { first } = lead;
    const isLast = followsIllustration(lead, blocks, language);
    let shown = sentences.slice(0, first).reduce((sum, each) => sum + count(each), 0);
    for (; first + Number(hasLast) < sentences.length; first += 1) {
      const next = count(sentences[first]!);
      const isTooShort = isLast && shown < short.words && shown + next <= short.max;
      if (next > left && !isTooShort) break;
      left -= next;
      shown += next;
    }
    return showLead({ ...lead, first });
  });
}

/** What is said of a picture has few words. */
const maxCaptionWords = 5;

/** Whether a lead is all that comes after a picture, code or a table, and what that is called. */
function followsIllustration(
  { paragraph }: Lead,
  blocks: readonly RootContent[],
  language: Language,
): boolean {
  const index = blocks.findLastIndex(({ position }) => position === paragraph.position);
  const isCaption = (block: RootContent): boolean =>
    block.type === 'paragraph' &&
    !anyBlock.illustrates(block) &&
    language.countWords(textOf(block.children)) <= maxCaptionWords;
  const before = blocks.slice(0, Math.max(0, index)).findLast((block) => !isCaption(block));
  return index === blocks.length - 1 && before !== undefined && anyBlock.illustrates(before);
}

/** How much of a slide a block takes, in words. */
function sizeOf(block: RootContent, language: Language): number {
  if (block.type === 'code') return costs.codeLine * block.value.split('\n').length;
  if (block.type === 'table') return costs.row * block.children.length;
  if (block.type === 'math') return costs.formula * (1 + block.value.split('\\\\').length);
  if (block.type === 'diagram' || findFigureImages(block).length > 0) return costs.figure;
  if ('children' in block && block.type !== 'paragraph' && block.type !== 'heading') {
    const own = block.type === 'list' ? costs.item * block.children.length : costs.box;
    return own + language.countWords(anyBlock.reading(block).join('\n'));
  }
  return language.countWords(anyBlock.reading(block).join('\n'));
}
