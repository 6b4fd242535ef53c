import { isRightToLeft } from '../i18n/direction.ts';
import type { MarkdownIt, MarkdownToken } from './markdown-it.ts';

/** Blocks that have a direction of their own. A list or a table has one for all that is in it. */
const blocks = new Set(
  ['paragraph', 'heading', 'bullet_list', 'ordered_list', 'blockquote', 'table'].map(
    (name) => `${name}_open`,
  ),
);

/**
 * Gives blocks whose text runs against the deck's language a `dir`. The first letter would decide for `dir="auto"`, but in
 * languages from right to left many a sentence begins with an English name, or is full of them.
 */
export function hookDirection(md: MarkdownIt, lang: string): void {
  const isDeckRtl = isRightToLeft(lang);
  md.core.ruler.push('lectern_direction', ({ tokens, inlineMode }) => {
    if (inlineMode) return;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token || !blocks.has(token.type)) continue;
      const end = findEnd(tokens, index);
      if (isAgainst(readText(tokens.slice(index, end)), isDeckRtl))
        token.attrs = [...(token.attrs ?? []), ['dir', isDeckRtl ? 'ltr' : 'rtl']];
      // What is inside follows it.
      index = end;
    }
  });
}

function findEnd(tokens: readonly MarkdownToken[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

/** Its words: code, formulas and pictures have no say. */
function readText(tokens: readonly MarkdownToken[]): string {
  return tokens
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => (type === 'text' ? content : ' '))
    .join('');
}

const rightToLeftLetters =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

function isAgainst(text: string, isDeckRtl: boolean): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const rtl = text.match(rightToLeftLetters)?.length ?? 0;
  if (letters === 0) return false;
  return isDeckRtl ? rtl < letters * minOwnShare : rtl > letters / 2;
}

/** A sentence in a language from right to left has at least so many of its letters, for all the English names in it. */
const minOwnShare = 0.2;
