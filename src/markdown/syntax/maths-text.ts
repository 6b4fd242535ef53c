import type { Code, Effects, State, Tokenizer } from 'micromark-util-types';
import { codes, isDigit, isLineEnding, isSpace, readLineEnding, textOfCode } from './codes.ts';
import { isMoney, isVariable, looksLikeInlineTex, looksLikeTex } from './formula-lines.ts';

/** `$...$`, `$$...$$` and `` $`...`$ ``. */
export const tokenizeDollars: Tokenizer = (effects, ok, nok) => {
  /** What opens it: `$`, `$$`, or `$` with backticks. */
  let opener = '';
  let body = '';

  const start: State = (code) => {
    effects.enter('mathsText');
    effects.enter('mathsData');
    return open(code);
  };
  const open: State = (code) => {
    const isTick = code === codes.backtick && opener !== '$$' && opener !== '';
    const isDollar = code === codes.dollar && opener.length < 2 && !opener.includes('`');
    if (isTick || isDollar) {
      opener += String.fromCharCode(code);
      effects.consume(code);
      return open;
    }
    return code === codes.dollar || (opener === '$' && isSpace(code)) ? nok(code) : data(code);
  };
  const data: State = (code) => {
    if (code === codes.eof) return nok(code);
    const isCode = opener.includes('`');
    if (code === codes.dollar && isClosing(isCode)) return close(0)(code);
    // A code span goes before a formula that would begin outside of it.
    if (code === codes.backtick && !isCode) return nok(code);
    if (isLineEnding(code)) {
      body += '\n';
      return readLine(effects, data)(code);
    }
    body += textOfCode(code);
    effects.consume(code);
    return data;
  };
  const isClosing = (isCode: boolean): boolean =>
    isCode ? /`*$/.exec(body)![0].length === opener.length - 1 : /(?:^|[^\\])(?:\\\\)*$/.test(body);
  const close =
    (read: number): State =>
    (code) => {
      if (code === codes.dollar && read < dollars()) {
        effects.consume(code);
        return close(read + 1);
      }
      if (read !== dollars() || !isFormula(code)) return nok(code);
      effects.exit('mathsData');
      effects.exit('mathsText');
      return ok(code);
    };
  const dollars = (): number => (opener === '$$' ? 2 : 1);
  /** A single sign closes after no space and before no digit. */
  const isFormula = (next: Code): boolean => {
    if (opener.includes('`')) return body.replaceAll('`', '').trim() !== '';
    if (opener === '$$') return body !== '';
    if (body === '' || /\s$/.test(body) || isDigit(next)) return false;
    return !isMoney(body) && !isVariable(body, textOfCode(next));
  };
  return start;
};

/** `\(...\)` and `\[...\]`. */
export const tokenizeBracketed: Tokenizer = function (effects, ok, nok) {
  let text = '';
  const start: State = (code) => {
    // `list\[i\]` is an escaped bracket.
    if (/\w/.test(textOfCode(this.previous))) return nok(code);
    effects.enter('mathsText');
    effects.enter('mathsData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === codes.eof || code === codes.backtick) return nok(code);
    if (isLineEnding(code)) {
      text += '\n';
      return readLine(effects, data)(code);
    }
    text += textOfCode(code);
    if (text.length === 2 && !/^\\[([]$/.test(text)) return nok(code);
    effects.consume(code);
    const isEnd = text.length > 3 && text.endsWith(text.startsWith('\\(') ? '\\)' : '\\]');
    return isEnd && /[^\\](?:\\\\)*\\.$/s.test(text) ? end : data;
  };
  const end: State = (code) => {
    const isTex = text.startsWith('\\(') ? looksLikeInlineTex : looksLikeTex;
    // `\[text\](address)` is half a link.
    if (!isTex(text.slice(2, -2)) || code === codes.openingParenthesis) return nok(code);
    effects.exit('mathsData');
    effects.exit('mathsText');
    return ok(code);
  };
  return start;
};

/** A line end within a formula. */
function readLine(effects: Effects, next: State): State {
  const line: State = (code) => {
    if (isLineEnding(code)) return readLineEnding(effects, line)(code);
    effects.enter('mathsData');
    return next(code);
  };
  return (code) => {
    effects.exit('mathsData');
    return line(code);
  };
}
