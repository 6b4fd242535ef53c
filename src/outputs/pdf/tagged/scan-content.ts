/** The operators of what a page paints, one after the other. */

/** Told of each operator: where its operands begin, and where itself ends. */
export type VisitOperator = (operator: string, from: number, end: number) => void;

const lineFeed = 10;
const space = 32;
const slash = 47;
const open = 40;
const less = 60;
const more = 62;
const backslash = 92;
const close = 41;

/** Goes through the operators of a stream, a character for each byte. */
export function scanContent(text: string, visit: VisitOperator): void {
  const { length } = text;
  let from = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code <= space) at += 1;
    else if (code === open) at = skipString(text, at);
    else if (code === less || code === more) at += 1;
    else if (code === slash || !isLetter(code)) at = skipWord(text, at + 1);
    else {
      const end = skipWord(text, at + 1);
      const word = text.slice(at, end);
      if (isOperand(text, at, word)) {
        at = end;
        continue;
      }
      visit(word, from, end);
      // What follows are the bytes of a picture.
      at = word === 'ID' ? text.indexOf('\nEI', end) + 1 : end;
      from = text.charCodeAt(at) === lineFeed ? at + 1 : at;
    }
  }
}

/** Digits of a string in hexadecimal, and what is no operator although it is a word. */
function isOperand(text: string, at: number, word: string): boolean {
  if (word === 'true' || word === 'false' || word === 'null') return true;
  const before = text.charCodeAt(at - 1);
  if (before !== less || text.charCodeAt(at - 2) === less) return false;
  return text.charCodeAt(at + word.length) === more;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || code === 34;
}

/** Letters, digits and the signs of numbers, names and operators. */
function skipWord(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space || code === slash || code === open || code === less || code === more) break;
    // Lists: their brackets stand alone.
    if (code === 91 || code === 93) break;
  }
  return at;
}

function skipString(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === open) depth += 1;
    else if (code === close) depth -= 1;
    at += 1;
  } while (depth > 0 && at < text.length);
  return at;
}
