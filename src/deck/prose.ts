import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { anyBlock } from '../blocks/blocks.ts';
import { isCaptioned } from '../blocks/figure.ts';
import type { Language } from '../blocks/language.ts';
import { mapInside } from '../blocks/list-nodes.ts';
import { endsInColon } from '../blocks/paragraph.ts';
import { textOf } from '../blocks/phrasing.ts';
import { splitSentences } from '../blocks/split-sentences.ts';

/** How much of a long paragraph is shown. */
export type ProseMode = 'lead' | 'full' | 'notes';

/** Paragraphs of more words than this are for the speaker; the slide shows their first sentences. */
const maxShownWords = 40;

/** A sentence of fewer words is a label of the next one. */
const minSentenceWords = 4;

/** What of a paragraph is shown, and what is spoken. */
export interface SplitProse {
  readonly shown: readonly RootContent[];
  /** The whole paragraph, when not all of it is shown. */
  readonly spoken: Paragraph | undefined;
  /** What is shown in part, and may show more. */
  readonly lead?: Lead;
}

/** A paragraph of which the first sentences are shown, and the last one where that introduces what follows. */
export interface Lead {
  readonly paragraph: Paragraph;
  readonly sentences: readonly PhrasingContent[][];
  /** So many from the beginning. */
  readonly first: number;
  readonly hasLast: boolean;
}

/** How a paragraph is split. */
export interface ProseOptions {
  readonly prose: ProseMode;
  readonly language: Language;
  /** What stands after the paragraph. */
  readonly next: RootContent | undefined;
}

/** Decides what of a paragraph the slide shows. Pictures and what begins with "Note:" always stay. */
export function splitProse(
  paragraph: Paragraph,
  { prose, language, next }: ProseOptions,
): SplitProse {
  const text = textOf(paragraph.children);
  const isShort = language.countWords(text) <= maxShownWords;
  const stays = prose === 'full' || (prose === 'lead' && isShort) || isForReaders(text);
  if (stays) return { shown: separatePictures(paragraph), spoken: undefined };
  const sentences = splitSentences(paragraph.children, language);
  const isLeadIn = endsInColon(paragraph) && next !== undefined && next.type !== 'paragraph';
  const opening = prose === 'notes' || isLeadIn ? 0 : countOpening(sentences, language);
  const isIntroduction = isLeadIn || (prose === 'lead' && next !== undefined && isShown(next));
  const lead = { paragraph, sentences, first: opening, hasLast: isIntroduction };
  const split = showLead(lead);
  return prose === 'lead' && split.spoken ? { ...split, lead } : split;
}

/** A formula, a picture or code: the last sentence before it says what that is. A table has a head. */
function isShown(next: RootContent): boolean {
  return next.type !== 'table' && anyBlock.illustrates(next);
}

/** Shows the sentences of a lead, and the pictures of its paragraph. */
export function showLead({ paragraph, sentences, first, hasLast }: Lead): SplitProse {
  const isWhole = first + Number(hasLast) >= sentences.length;
  const shown = isWhole
    ? [sentences.flat()]
    : [sentences.slice(0, first).flat(), hasLast ? (sentences.at(-1) ?? []) : []];
  const words = shown.map((nodes) => nodes.filter((child) => !isPicture(child)));
  const said = paragraph.children.filter((child) => !isPicture(child));
  // Pictures are shown, and with them the text of a link around one.
  if (textOf(words.flat()).trim() === textOf(said).trim())
    return { shown: separatePictures(paragraph), spoken: undefined };
  const pictures = paragraph.children.filter(isPicture);
  return {
    shown: [
      ...words.filter(({ length }) => length > 0).map((children) => ({ ...paragraph, children })),
      ...pictures.map((child) => figure(child, paragraph)),
    ],
    spoken: paragraph,
  };
}

/** A remark, or pictures, of which there is nothing to say. */
function isForReaders(text: string): boolean {
  return /^\s*(?:note\s*:|$)/i.test(text);
}

/** The first sentence; a label before it ("Motivation.") is none yet. */
function countOpening(sentences: readonly PhrasingContent[][], language: Language): number {
  const opening: PhrasingContent[] = [];
  return (
    1 +
      sentences.findIndex((sentence) => {
        opening.push(...sentence);
        return language.countWords(textOf(opening)) >= minSentenceWords;
      }) || sentences.length
  );
}

function isPicture(node: PhrasingContent): boolean {
  return (
    node.type === 'image' ||
    isCaptioned(node) ||
    (node.type === 'link' && node.children.some(isPicture))
  );
}

function figure(child: PhrasingContent, { position }: Paragraph): Paragraph {
  return { type: 'paragraph', children: [child], position };
}

/** A list, quote or box in whose paragraphs pictures on lines of their own stand apart. */
export function separateInside(block: RootContent): RootContent {
  if (!('children' in block)) return block;
  const separate = (node: Nodes): readonly Nodes[] => {
    if (node.type === 'paragraph') return separatePictures(node);
    return containers.has(node.type) ? [separateInside(node as RootContent)] : [node];
  };
  return containers.has(block.type) ? mapInside(block, separate) : block;
}

const containers: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'alert']);

/** Pictures at the start or end of a paragraph, on a line of their own, stand apart from its text. */
function separatePictures(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph;
  if (!children.some(isPicture) || children.every((child) => isPicture(child) || isSpace(child)))
    return [paragraph];
  const runs: PhrasingContent[][] = [[]];
  children.forEach((child, index) => {
    const isAlone = isEdge(children[index - 1], /\n\s*$/) && isEdge(children[index + 1], /^\s*\n/);
    if (isPicture(child) && isAlone) runs.push([child], []);
    else runs.at(-1)?.push(child);
  });
  return runs.filter((run) => !run.every(isSpace)).map((run) => ({ ...paragraph, children: run }));
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && !node.value.trim());
}

/** Whether a line ends at this neighbour: there is none, it is a break, or a text in which `lineEnd` matches. */
function isEdge(node: PhrasingContent | undefined, lineEnd: RegExp): boolean {
  return !node || node.type === 'break' || (node.type === 'text' && lineEnd.test(node.value));
}
