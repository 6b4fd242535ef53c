/**
 * Problem: LibreOffice shows a link as one sign of a line. One that is longer than the line it is cut within words, and what
 * follows begins a new line; where text runs from the right, the words of a link, and links beside each other, run from the left.
 * Approach: a long link is several with one address, a word each; PowerPoint shows no difference. Where a paragraph runs from
 * the right, so is one of both ways, and what stands between its words is text that looks like a link.
 */
import type { SeenRun } from '../page/seen-slide.ts';

/** Of so many letters a link may be longer than what is left of its line. */
const longLink = 30;

const rightLetter =
  '[\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Syriac}\\p{sc=Thaana}\\p{sc=Nko}\\p{sc=Adlam}]';
const leftLetter = `(?!${rightLetter})[\\p{L}\\p{N}]`;
const fromRight = `(?:${rightLetter}\\p{M}*)+`;
const fromLeft = `(?:${leftLetter}\\p{M}*)+(?:[^\\p{L}\\p{N}]+(?:${leftLetter}\\p{M}*)+)*`;

/** Words, and what stands between those of text from the right. */
const pieces = new RegExp(`(${fromRight}|${fromLeft})|[^\\p{L}\\p{N}]+|[^]`, 'gu');

/** Letters of one way alone, and the spaces between them. */
const ofOneWay = new RegExp(`^(?:${fromRight}(?: ${fromRight})*|${fromLeft})$`, 'u');

/** What a line may end after. */
const words = /[^\s/?&=-]*[\s/?&=-]+|[^\s/?&=-]+/gu;

/** The runs of a paragraph, with links in pieces where they must be. */
export function splitLinks(runs: readonly SeenRun[], isRtl: boolean): readonly SeenRun[] {
  return runs.flatMap((run, index): readonly SeenRun[] => {
    const { href, text } = run;
    if (href === undefined || run.maths || run.isBreak) return [run];
    const isLong = measureLink(runs, index) > longLink;
    if (isRtl) return isLong || !ofOneWay.test(text) ? splitFromRight(run) : [run];
    return (isLong && text.match(words)?.map((word) => ({ ...run, text: word }))) || [run];
  });
}

/** How many letters a link has, whose words may have several looks. */
function measureLink(runs: readonly SeenRun[], index: number): number {
  const isOther = ({ href }: SeenRun): boolean => href !== runs[index]!.href;
  const start = runs.slice(0, index).findLastIndex(isOther) + 1;
  const length = runs.slice(start).findIndex(isOther);
  const whole = runs.slice(start, length < 0 ? undefined : start + length);
  return whole.reduce((sum, { text }) => sum + text.length, 0);
}

function splitFromRight({ href, ...run }: SeenRun): SeenRun[] {
  return [...run.text.matchAll(pieces)].map(([text, word]) =>
    word === undefined ? { ...run, text, underline: true } : { ...run, text, href: href! },
  );
}
