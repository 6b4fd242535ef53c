import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isCaptioned } from '../blocks/figure.ts';
import type { Language } from '../blocks/language.ts';
import { endsInColon } from '../blocks/paragraph.ts';
import { textOf } from '../blocks/phrasing.ts';
import { splitSentences } from '../blocks/split-sentences.ts';

/** How much of a long paragraph is shown. */
export type ProseMode = 'lead' | 'full' | 'notes';

/** Paragraphs of more words than this are for the speaker; the slide shows one sentence. */
const maxShownWords = 40;

/** A sentence of fewer words is a label of the next one. */
const minSentenceWords = 4;

/** What of a paragraph is shown, and what is spoken. */
export interface SplitProse {
  readonly shown: readonly RootContent[];
  /** The whole paragraph, when not all of it is shown. */
  readonly spoken: Paragraph | undefined;
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
  const kept = isLeadIn
    ? sentences.at(-1)
    : prose === 'lead'
      ? openingOf(sentences, language)
      : undefined;
  const pictures = paragraph.children.filter(isPicture);
  const said = paragraph.children.filter((child) => !isPicture(child));
  const words = (kept ?? []).filter((child) => !isPicture(child));
  // Pictures are shown, and with them the text of a link around one.
  if (textOf(words).trim() === textOf(said).trim())
    return { shown: separatePictures(paragraph), spoken: undefined };
  const shown = words.length > 0 ? [{ ...paragraph, children: words }] : [];
  return {
    shown: [...shown, ...pictures.map((child) => figure(child, paragraph))],
    spoken: paragraph,
  };
}

/** A remark, or pictures, of which there is nothing to say. */
function isForReaders(text: string): boolean {
  return /^\s*(?:note\s*:|$)/i.test(text);
}

/** The first sentence; a label before it ("Motivation.") is none yet. */
function openingOf(sentences: readonly PhrasingContent[][], language: Language): PhrasingContent[] {
  const opening: PhrasingContent[] = [];
  for (const sentence of sentences) {
    opening.push(...sentence);
    if (language.countWords(textOf(opening)) >= minSentenceWords) break;
  }
  return opening;
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
