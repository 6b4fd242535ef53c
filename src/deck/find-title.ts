import type { Paragraph } from 'mdast';
import { plainText } from '../blocks/blocks.ts';
import { readTitle, showsText } from '../blocks/phrasing.ts';
import { findWords } from '../i18n/find-words.ts';
import type { Topic } from './outline.ts';

/** What a title is found by. */
export interface TitleOptions {
  /** As the front matter gives it. */
  readonly title: string | undefined;
  /** BCP 47 tag of the note's language. */
  readonly lang: string;
}

/**
 * The topic whose heading is the deck's title: the first heading, when its level occurs once and none is higher, it names no
 * part that every lecture may have, and no text stands before it unless it is of level 1; with a title given, when it says
 * the same.
 */
export function findTitleTopic(
  topics: readonly Topic[],
  { title, lang }: TitleOptions,
): Topic | undefined {
  const headed = topics.filter((topic) => topic.heading);
  const [first] = headed;
  if (!first || titleTextOf(first) === '') return undefined;
  const isAlone = headed.every((topic) => topic === first || topic.depth > first.depth);
  if (!isAlone) return undefined;
  if (title !== undefined)
    return foldText(title) === foldText(titleTextOf(first)) ? first : undefined;
  const isFirst = topics[0] === first || first.depth === 1;
  return isFirst && !namesPart(first, lang) ? first : undefined;
}

/** Names of parts that every lecture may have, in any language's notes. */
const partNames = new Set(
  ['contents', 'table of contents', 'toc', 'outline', 'hint', 'hints', 'references'].map(foldText),
);

function namesPart(topic: Topic, lang: string): boolean {
  const { slides, handouts } = findWords(lang);
  const own = [slides.agenda, slides.notes, handouts.contents, handouts.answers, handouts.summary];
  const text = foldText(titleTextOf(topic));
  return partNames.has(text) || own.some((name) => foldText(name) === text);
}

/** The text of a topic's heading; empty where it has none. */
export function titleTextOf({ heading }: Topic): string {
  return heading ? readTitle(heading.children) : '';
}

function foldText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** More characters than this are text. */
const maxSubtitle = 120;

/** The one line that stands under a title, and nothing else. */
export function findSubtitle({ blocks }: Topic): Paragraph | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || rest.length > 0) return undefined;
  const text = plainText(first);
  const isLine = text.length <= maxSubtitle && !text.includes('\n') && !/:\s*$/.test(text);
  const isText = first.children.every(({ type }) => type !== 'image' && type !== 'html');
  return isLine && isText && showsText(first.children) ? first : undefined;
}
