/**
 * What a deck shows once more by rule: on the further parts of a slide its title, and of prose in the speaker notes the
 * first sentences and the last one on the slide. Counted twice, it would hide that something like it is lost elsewhere.
 */
import { listWords, squeeze } from './list-words.ts';
import { childrenOf, type Element, findElement, findTitle, hasClass, textOf } from './page-tree.ts';

/** A slide, or the notes of one. */
export interface SlidePiece {
  readonly id: string;
  readonly element: Element;
  readonly isNotes: boolean;
}

/** Fewer words may begin two paragraphs by chance. */
const minLead = 3;

/** Finds the elements that say again what stands elsewhere. */
export function findRepeats(pieces: readonly SlidePiece[]): ReadonlySet<Element> {
  const slides = pieces.filter(({ isNotes }) => !isNotes);
  const titles = slides.flatMap(({ element }, index) => {
    const before = slides[index - 1]?.element;
    return before && goesOn(before, element) ? listRepeatedTitles(before, element) : [];
  });
  const notes = pieces.filter(({ isNotes }) => isNotes);
  const leads = notes.flatMap(({ id, element }) =>
    slides.filter((slide) => slide.id === id).flatMap((slide) => listLeads(slide.element, element)),
  );
  return new Set([...titles, ...leads]);
}

/** Whether a slide is a further part of the one before: "1/3" is not the last, and "3/3" is. */
function goesOn(before: Element, slide: Element): boolean {
  const [mark, next] = [readMark(before), readMark(slide)];
  return mark !== undefined && next !== undefined && mark[0] !== mark.at(-1);
}

function readMark(slide: Element): readonly string[] | undefined {
  const mark = findElement(slide, (element) => hasClass(element, 'part-mark'));
  return mark && (textOf(mark).match(/\p{N}+/gu) ?? []);
}

/** The title that a part of a slide has from the part before. */
function listRepeatedTitles(before: Element, slide: Element): Element[] {
  const [known, title] = [findTitle(before), findTitle(slide)];
  return known && title && readWords(known) === readWords(title) ? [title] : [];
}

/** Without the mark of its part. */
function readWords(element: Element): string {
  const texts = childrenOf(element).map((child) =>
    child.type === 'element' && hasClass(child, 'part-mark') ? '' : textOf(child),
  );
  return squeeze(texts.join(''));
}

/** Paragraphs of a slide with which paragraphs of its notes begin and end; one with a picture counts as it stands. */
function listLeads(slide: Element, notes: Element): Element[] {
  const leads = findAll(slide, 'p')
    .filter((lead) => !hasPicture(lead))
    .map((element) => ({ element, words: listWords(textOf(element)) }))
    .filter(({ words }) => words.length >= minLead);
  return findAll(notes, 'p').flatMap((whole) => {
    const words = listWords(textOf(whole));
    const take = (isRepeated: (lead: readonly string[]) => boolean): Element[] => {
      const index = leads.findIndex((lead) => isRepeated(lead.words));
      return index < 0 ? [] : leads.splice(index, 1).map(({ element }) => element);
    };
    return [...take((lead) => isLeadOf(words, lead)), ...take((lead) => endsWith(words, lead))];
  });
}

/** Whether words are how others begin, how they end, or both with a gap between. */
function isLeadOf(whole: readonly string[], lead: readonly string[]): boolean {
  let length = 0;
  while (length < lead.length && lead[length] === whole[length]) length += 1;
  return lead.length <= whole.length && endsWith(whole, lead.slice(length));
}

function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  const from = whole.length - end.length;
  return end.every((word, index) => word === whole[from + index]);
}

function hasPicture(node: Element): boolean {
  const names = ['missing-image', 'remote-image'];
  const isPicture = (element: Element): boolean =>
    element.tagName === 'img' || names.some((name) => hasClass(element, name));
  return findElement(node, isPicture) !== undefined;
}

function findAll(node: Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type !== 'element') return [];
    return [...(child.tagName === name ? [child] : []), ...findAll(child, name)];
  });
}
