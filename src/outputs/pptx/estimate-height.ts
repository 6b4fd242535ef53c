/**
 * Problem: a machine without the theme's fonts shows others, and text that fits here does not fit there.
 * Approach: text is set once more in letters like Arial's, made wider by what separates them from the widest font that programs
 * take in place of others; a box has room for that.
 * Limits: letters of other scripts count with a usual width, and nothing is hyphenated or kerned.
 */
import { plainTex } from '../../blocks/plain-tex.ts';
import type { SeenParagraph, SeenRun } from '../page/seen-slide.ts';

/** Widths of the characters from space to tilde in Arial, thousandths of the size. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Letters and signs as wide as they are high. */
const wide =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Scripts that break lines between any two letters. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Code is set in letters of one width. */
const codeWidth = 0.6;

/** Fonts that stand in for others may be wider still: DejaVu Sans, which Linux takes, is the widest of them. */
const spare = 1.15;

/** Bold letters are wider. */
const boldShare = 1.12;

/** Width of a text at size 1. */
export function estimateWidth(text: string, isBold = false): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 32 && code < 127) sum += widths[code - 32]! / 1000;
    else if (code !== 0xad && !/\p{M}/u.test(character)) sum += wide.test(character) ? 1 : 0.58;
  }
  return sum * (isBold ? boldShare * spare : spare);
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
}

function* listWords(runs: readonly SeenRun[], scale: number): Generator<Word | 'break'> {
  let width = 0;
  for (const run of runs) {
    if (run.isBreak) {
      yield { width, space: 0 };
      yield 'break';
      width = 0;
      continue;
    }
    const size = run.size * scale * (run.shift ? 0.8 : 1);
    const measure = (text: string): number =>
      size * (run.code ? Array.from(text).length * codeWidth : estimateWidth(text, run.bold));
    const text = run.maths ? plainTex(run.maths.tex) : run.text;
    for (const [, word = '', space = ''] of text.matchAll(/(\S*)(\s*)/gu)) {
      const parts = unspaced.test(word) ? Array.from(word) : [word];
      for (const part of parts.slice(0, -1)) {
        yield { width: width + measure(part), space: 0 };
        width = 0;
      }
      width += measure(parts.at(-1) ?? '');
      if (space === '') continue;
      yield { width, space: measure(space) };
      width = 0;
    }
  }
  yield { width, space: 0 };
}
