const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*/gu;

const address =
  /(?<![\p{L}\p{M}_])(?:(?:https?|ftp|mailto|tel):|www\.)[^\s<>()[\]|\u3000-\u303f\uff00-\uffef]*/giu;

/**
 * The words of a text in the form in which they are compared, in order. Addresses are none. In scripts without spaces each
 * character counts: where a dictionary sees words depends on what stands around them, and lines break elsewhere on a slide.
 */
export function listWords(text: string): string[] {
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(address, ' ')
    .toLowerCase();
  return plain.replace(unspaced, ' $& ').match(word) ?? [];
}

/** A text without spaces and invisible characters, as code and formulas are compared. */
export function squeeze(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, '').normalize('NFKC');
}
