/**
 * Problem: LibreOffice shows a link as a line of its own that runs from the left, and links beside each other too, so that a
 * Hebrew link with a Latin word or a question mark in it is read in the wrong order, and breaks outside of its box.
 * Approach: where a paragraph runs from the right, the words of such a link are links, and what stands between them is text that
 * looks like one.
 */
import type { SeenRun } from '../page/seen-slide.ts';

const rightLetter =
  '[\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Syriac}\\p{sc=Thaana}\\p{sc=Nko}\\p{sc=Adlam}]';
const leftLetter = `(?!${rightLetter})[\\p{L}\\p{N}]`;
const fromRight = `(?:${rightLetter}\\p{M}*)+(?: (?:${rightLetter}\\p{M}*)+)*`;
const fromLeft = `(?:${leftLetter}\\p{M}*)+(?:[^\\p{L}\\p{N}]+(?:${leftLetter}\\p{M}*)+)*`;

/** Words of one way, or what stands between those of different ways. */
const pieces = new RegExp(`(${fromRight}|${fromLeft})|[^\\p{L}\\p{N}]+|[^]`, 'gu');

/** A run as it is, or a link of a paragraph from right to left in its pieces. */
export function splitLink(run: SeenRun): readonly SeenRun[] {
  if (run.href === undefined || run.maths || run.isBreak) return [run];
  const { href, ...plain } = run;
  const found = [...run.text.matchAll(pieces)];
  if (found.length < 2) return [run];
  return found.map(([text, word]) =>
    word === undefined ? { ...plain, text, underline: true } : { ...plain, text, href },
  );
}
