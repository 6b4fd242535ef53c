import type { Construct, Effects, State, Tokenizer } from 'micromark-util-types';
import { codes, isLineEnding, isSpace, readLineEnding, textOfCode } from './codes.ts';
import {
  atx,
  endsFormula,
  findOpening,
  interruptingFormula,
  judgeClosing,
  mayEnd,
  mayOpen,
  punctuation,
  type Opening,
} from './formula-lines.ts';
import { type DollarsEnd, findDollarsEnd } from './unclosed-formula.ts';

/**
 * Creates what reads a displayed formula, with the text that stands behind it on its last line as a paragraph.
 * @param listLines of the text that is parsed
 */
// oxlint-disable-next-line max-lines-per-function -- one state machine
export const createFlowTokenizer = (listLines: () => readonly string[]): Tokenizer =>
  // oxlint-disable-next-line max-lines-per-function -- one state machine
  function (effects, ok, nok) {
    let text = '';
    let last = '';
    let opened: Opening | undefined;
    let end: DollarsEnd | undefined;
    /** Where the last line begins in the text. */
    let lineStart = 0;

    const start: State = (code) => {
      effects.enter('mathsFlow');
      effects.enter('mathsData');
      return open(code);
    };
    const open: State = (code) => {
      opened = findOpening(text);
      if (opened) return data(code);
      text += textOfCode(code);
      if (code === codes.eof || isLineEnding(code) || !mayOpen(text)) return nok(code);
      effects.consume(code);
      return open;
    };
    const data: State = (code) => {
      const ends = mayEnd(last) && opened && endsFormula(text, textOfCode(code), opened);
      return ends ? findTail(code) : inside(code);
    };
    const inside: State = (code) => {
      if (code === codes.eof || isLineEnding(code)) {
        effects.exit('mathsData');
        return lineEnd(code);
      }
      last = textOfCode(code);
      text += last;
      effects.consume(code);
      return data;
    };
    const findTail: State = (code) => {
      let rest = '';
      const judge: State = (next) => {
        const closing = judgeClosing(text, rest, opened!);
        if (closing === 'inline') return nok(next);
        if (closing === 'none') return inside(next);
        if (closing === 'whole line') return skipTail(next);
        return readSigns(effects, readParagraph(effects, ok))(next);
      };
      if (code === codes.eof || isLineEnding(code)) return judge(code);
      const look = readRest((character) => (rest += character));
      return effects.check(look, judge, judge)(code);
    };
    /** Punctuation and a label are the formula's. */
    const skipTail: State = (code) => {
      if (code !== codes.eof && !isLineEnding(code)) {
        effects.consume(code);
        return skipTail;
      }
      effects.exit('mathsData');
      effects.exit('mathsFlow');
      return ok(code);
    };
    const lineEnd: State = (code) => {
      const isOpen = opened?.type === 'dollars';
      const index = this.now().line - 1;
      if (isOpen) end ??= findDollarsEnd(listLines(), index);
      if (end?.type === 'none') return nok(code);
      // Asked only whether a formula starts here, the parser must not be led to the next line.
      if (this.interrupt) return interruptingFormula.test(text) ? finish(code) : nok(code);
      if (!isOpen && atx.test(text.slice(lineStart))) return nok(code);
      if (code === codes.eof) return isOpen ? finish(code) : nok(code);
      if (end?.type === 'unclosed' && index >= end.line) return finish(code);
      return effects.attempt(nextLine, line, isOpen ? finish : nok)(code);
    };
    const line: State = (code) => {
      text += '\n';
      lineStart = text.length;
      if (code === codes.eof || isLineEnding(code)) return lineEnd(code);
      effects.enter('mathsData');
      return inside(code);
    };
    const finish: State = (code) => {
      effects.exit('mathsFlow');
      return ok(code);
    };
    return start;
  };

/** One line end inside a block, unless the container (quote, list item) ends there. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { parser, now } = this;
    return readLineEnding(effects, (code) => (parser.lazy[now().line] ? nok : ok)(code));
  },
};

/** Reads a line to its end, to look at it. */
function readRest(add: (character: string) => void): Construct {
  return {
    partial: true,
    tokenize(effects, ok) {
      const rest: State = (code) => {
        if (code === codes.eof || isLineEnding(code)) {
          effects.exit('mathsData');
          return ok(code);
        }
        add(textOfCode(code));
        effects.consume(code);
        return rest;
      };
      return (code) => {
        effects.enter('mathsData');
        return rest(code);
      };
    },
  };
}

/** Punctuation right behind the closing mark is the formula's, which ends after it. */
function readSigns(effects: Effects, next: State): State {
  const signs: State = (code) => {
    if (punctuation.test(textOfCode(code))) {
      effects.consume(code);
      return signs;
    }
    effects.exit('mathsData');
    effects.exit('mathsFlow');
    return next(code);
  };
  return signs;
}

/** The rest of a line as a paragraph, which no line below goes on with or underlines. */
function readParagraph(effects: Effects, ok: State): State {
  const space: State = (code) => {
    if (!isSpace(code)) {
      effects.exit('whitespace');
      return paragraph(code);
    }
    effects.consume(code);
    return space;
  };
  const paragraph: State = (code) => {
    effects.enter('mathsTail');
    effects.enter('paragraph');
    effects.enter('chunkText', { contentType: 'text' });
    return words(code);
  };
  const words: State = (code) => {
    if (code !== codes.eof && !isLineEnding(code)) {
      effects.consume(code);
      return words;
    }
    effects.exit('chunkText');
    effects.exit('paragraph');
    effects.exit('mathsTail');
    return ok(code);
  };
  return (code) => {
    if (!isSpace(code)) return paragraph(code);
    effects.enter('whitespace');
    return space(code);
  };
}
