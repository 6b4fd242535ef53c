import type { Code, Construct, Effects, State, TokenType } from 'micromark-util-types';
import { codes, isLineEnding, isSpace } from './codes.ts';

/** The end of a line, or of the text. */
export function isLineEnd(code: Code): boolean {
  return code === codes.eof || isLineEnding(code);
}

/** Reads at most `max` columns of spaces as a token and tells `next` how many there were. */
export function readSpaces(
  effects: Effects,
  { type, max }: { readonly type: TokenType; readonly max: number },
  next: (code: Code, width: number) => State | undefined,
): State {
  let width = 0;
  const more: State = (code) => {
    if (width === max || !isSpace(code)) {
      effects.exit(type);
      return next(code, width);
    }
    width += 1;
    effects.consume(code);
    return more;
  };
  return (code) => {
    if (!isSpace(code)) return next(code, 0);
    effects.enter(type);
    return more(code);
  };
}

/** Creates what a blank line is. */
export function createBlankLine(type: TokenType): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) =>
      readSpaces(effects, { type, max: Number.POSITIVE_INFINITY }, (code) =>
        (isLineEnd(code) ? ok : nok)(code),
      ),
  };
}

/** Creates what a line is that is indented by so many columns. */
export function createIndentation(type: TokenType, width: number): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) =>
      readSpaces(effects, { type, max: width }, (code, own) => (own === width ? ok : nok)(code)),
  };
}
