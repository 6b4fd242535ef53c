/**
 * Problem: a machine without the theme's fonts shows others, and text that fits here does not fit there.
 * Approach: text is set once more, each letter as wide as in the wider of Arial and DejaVu Sans: what PowerPoint and LibreOffice
 * take in place of others is one of them, or narrower. A box has room for that.
 * Limits: letters of other scripts count with a usual width, and nothing is hyphenated or kerned.
 */
import { plainTex } from '../../blocks/plain-tex.ts';
import type { SeenParagraph, SeenRun } from '../page/seen-slide.ts';
import { writtenSize } from './units.ts';

/** Widths of the characters from space to tilde, thousandths of the size. */
const widths = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667,
  611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
  667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/** Width of a letter that is as wide as it is high, with its part of the space that programs put beside Latin letters. */
const wideWidth = 1.05;

/** Width of a letter that is neither in the table nor as wide as it is high. */
const otherWidth = 0.67;

/** Letters and signs as wide as they are high. */
const wide =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Scripts that break lines between any two letters. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Scripts that break lines between words, and write these without spaces. */
const joined = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** What stands at no beginning of a line, not even after a space: UAX 14, LB13, as programs of the time have it. */
const tied = /^[.,:;!?/)\]}]/;

/** Code is set in letters of one width: that of DejaVu Sans Mono, the widest. */
const codeWidth = 0.602;

/** Bold letters are wider. */
const boldShare = 1.135;

/** Width of a text at size 1. */
export function estimateWidth(text: string, isBold = false): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 32 && code < 127) sum += widths[code - 32]! / 1000;
    else if (code !== 0xad && !/\p{M}/u.test(character))
      sum += wide.test(character) ? wideWidth : otherWidth;
  }
  return isBold ? sum * boldShare : sum;
}

/** Width of the longest word of a paragraph, pixels. */
export function measureLongestWord({ runs }: Pick<SeenParagraph, 'runs'>): number {
  return Math.max(...[...listWords(runs, 1)].map((word) => (word === 'break' ? 0 : word.width)));
}

/** How many lines a paragraph takes in a box of so many pixels. */
export function countLines(
  { runs }: Pick<SeenParagraph, 'runs'>,
  width: number,
  scale = 1,
): number {
  let lines = 1;
  let at = 0;
  for (const word of listWords(runs, scale)) {
    if (word === 'break') {
      lines += 1;
      at = 0;
    } else if (at > 0 && at + word.width > width) {
      lines += Math.max(1, Math.ceil(word.width / width));
      at = (word.width % width) + word.space;
    } else {
      // A word that is longer than a line is broken.
      lines += at === 0 ? Math.max(0, Math.ceil(word.width / width) - 1) : 0;
      at += word.width + word.space;
    }
  }
  return lines;
}

interface Word {
  readonly width: number;
  /** Of what stands behind it. */
  readonly space: number;
  /** It stands on the line of the word before it. @default false */
  readonly isTied?: boolean;
}

/** Words as lines have them. */
function* listWords(runs: readonly SeenRun[], scale: number): Generator<Word | 'break'> {
  let held: Word | undefined;
  for (const word of listParts(runs, scale)) {
    if (held && word !== 'break' && word.isTied) {
      held = { width: held.width + held.space + word.width, space: word.space };
      continue;
    }
    if (held) yield held;
    held = word === 'break' ? undefined : word;
    if (word === 'break') yield word;
  }
  if (held) yield held;
}

function* listParts(runs: readonly SeenRun[], scale: number): Generator<Word | 'break'> {
  let width = 0;
  let isTied = false;
  for (const run of runs) {
    if (run.isBreak) {
      yield { width, space: 0, isTied };
      yield 'break';
      width = 0;
      isTied = false;
      continue;
    }
    const size = writtenSize(run.size * scale) * (run.shift ? 0.8 : 1);
    const measure = (text: string): number =>
      size * (run.code ? Array.from(text).length * codeWidth : estimateWidth(text, run.bold));
    const text = run.maths ? plainTex(run.maths.tex) : run.text;
    for (const [, word = '', space = ''] of text.matchAll(/(\S*)(\s*)/gu)) {
      const parts = partsOf(word);
      if (width === 0) isTied = tied.test(word);
      for (const part of parts.slice(0, -1)) {
        yield { width: width + measure(part), space: 0, isTied };
        width = 0;
        isTied = false;
      }
      width += measure(parts.at(-1) ?? '');
      if (space === '') continue;
      yield { width, space: measure(space), isTied };
      width = 0;
      isTied = false;
    }
  }
  yield { width, space: 0, isTied };
}

/** Where a line may end within what stands between two spaces. */
function partsOf(word: string): string[] {
  if (unspaced.test(word)) return Array.from(word);
  if (!joined.test(word)) return [word];
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(words.segment(word), ({ segment }) => segment);
}
