import type { Code, Effects, State } from 'micromark-util-types';

/** The character codes that our syntax looks at; micromark has line ends and tabs as negative numbers. */
export const codes = {
  eof: null,
  exclamationMark: 33,
  dollar: 36,
  openingParenthesis: 40,
  colon: 58,
  equalsTo: 61,
  questionMark: 63,
  openingBracket: 91,
  backslash: 92,
  closingBracket: 93,
  caret: 94,
  backtick: 96,
} as const;

/** CR, LF or CRLF. */
export function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

/** A space or a tab. */
export function isSpace(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}

/** 0 to 9. */
export function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/** The text of a character; a line end has none. */
export function textOfCode(code: Code): string {
  if (code === null || isLineEnding(code)) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}

/** Reads a line end, then what follows. */
export function readLineEnding(effects: Effects, next: State): State {
  return (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return next;
  };
}
