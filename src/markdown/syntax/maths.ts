/**
 * Formulas by Marp's delimiters, so that `$5 and $10` is money: an inline `$` opens before a character that is no
 * space, and closes after one, with no digit behind. `$$` alone opens a block, closed by a line that ends in `$$`.
 * Inline `$$...$$` is one formula too.
 */
import type { Construct, Effects, Extension, State, Token, Tokenizer } from 'micromark-util-types';
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { codes, isDigit, isLineEnding, isSpace } from './codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathsFlow: 'mathsFlow';
    mathsText: 'mathsText';
    mathsMarker: 'mathsMarker';
    mathsData: 'mathsData';
  }
}

/** What is known of an inline formula so far. */
interface InlineFormula {
  /** How many dollar signs opened it: 1 or 2. */
  size: number;
  hasData: boolean;
  endsInSpace: boolean;
}

/** What a part of a formula is read with: it goes on to `ok` at its end. */
interface Reader {
  readonly effects: Effects;
  readonly ok: State;
  readonly nok: State;
}

const tokenizeText: Tokenizer = function (effects, ok, nok) {
  const formula: InlineFormula = { size: 0, hasData: false, endsInSpace: false };
  const content: State = (code) => {
    if (code === codes.eof) return nok(code);
    if (code === codes.dollar) return readClosing({ effects, ok, nok }, formula)(code);
    if (!isLineEnding(code)) return readData({ effects, ok: content, nok }, formula)(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    formula.endsInSpace = true;
    return content;
  };
  // A second `$` after one that opened nothing opens nothing either.
  if (this.previous === codes.dollar) return nok;
  return readOpening({ effects, ok: content, nok }, formula);
};

/** `$` before a character that is no space, or `$$`. */
function readOpening({ effects, ok, nok }: Reader, formula: InlineFormula): State {
  const marker: State = (code) => {
    if (code === codes.dollar && formula.size < 2) {
      formula.size += 1;
      effects.consume(code);
      return marker;
    }
    effects.exit('mathsMarker');
    if (code === codes.dollar || (formula.size === 1 && isSpace(code))) return nok(code);
    return ok(code);
  };
  return (code) => {
    effects.enter('mathsText');
    effects.enter('mathsMarker');
    return marker(code);
  };
}

/** TeX up to a dollar sign without a backslash, or to the end of the line. */
function readData({ effects, ok }: Reader, formula: InlineFormula): State {
  const data: State = (code) => {
    if (code === codes.eof || code === codes.dollar || isLineEnding(code)) {
      effects.exit('mathsData');
      return ok(code);
    }
    formula.hasData = true;
    formula.endsInSpace = isSpace(code);
    effects.consume(code);
    return code === codes.backslash ? escaped : data;
  };
  const escaped: State = (code) => {
    if (code !== codes.dollar && code !== codes.backslash) return data(code);
    effects.consume(code);
    return data;
  };
  return (code) => {
    effects.enter('mathsData');
    return data(code);
  };
}

/** As many dollar signs as opened it; a single one after no space and before no digit. */
function readClosing({ effects, ok, nok }: Reader, formula: InlineFormula): State {
  const { size, hasData, endsInSpace } = formula;
  let closing = 0;
  const marker: State = (code) => {
    if (code === codes.dollar && closing < size) {
      closing += 1;
      effects.consume(code);
      return marker;
    }
    effects.exit('mathsMarker');
    const isWrong = closing !== size || !hasData || (size === 1 && (endsInSpace || isDigit(code)));
    if (isWrong) return nok(code);
    effects.exit('mathsText');
    return ok(code);
  };
  return (code) => {
    effects.enter('mathsMarker');
    return marker(code);
  };
}

const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  let dollars = 0;
  let hasData = false;

  const start: State = (code) => {
    effects.enter('mathsFlow');
    effects.enter('mathsMarker');
    return open(code);
  };
  const open: State = (code) => {
    if (code === codes.dollar && dollars < 2) {
      dollars += 1;
      effects.consume(code);
      return open;
    }
    if (dollars < 2) return nok(code);
    effects.exit('mathsMarker');
    dollars = 0;
    return content(code);
  };
  const content: State = (code) => {
    if (code === codes.eof) return finish(code);
    if (isLineEnding(code)) {
      // Asked only whether a formula starts here, the parser must not be led to the next line.
      if (dollars === 2 || this.interrupt) return finish(code);
      dollars = 0;
      return effects.attempt(nextLine, content, finish)(code);
    }
    effects.enter('mathsData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === codes.eof || isLineEnding(code)) {
      effects.exit('mathsData');
      return content(code);
    }
    if (code === codes.dollar) dollars = Math.min(dollars + 1, 2);
    else if (!isSpace(code)) {
      // `$$a$$ and more` is inline.
      if (dollars === 2 && hasData) return nok(code);
      dollars = 0;
      hasData = true;
    }
    effects.consume(code);
    return data;
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
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (parser.lazy[now().line] ? nok(next) : ok(next));
    };
  },
};

/** micromark's syntax extension. */
export const mathsSyntax: Extension = {
  text: { [codes.dollar]: { name: 'mathsText', tokenize: tokenizeText } },
  flow: { [codes.dollar]: { name: 'mathsFlow', tokenize: tokenizeFlow, concrete: true } },
};

/** mdast's side of it: `math` and `inlineMath` nodes, as mdast-util-math has them. */
export const mathsFromMarkdown: FromMarkdown = {
  enter: {
    mathsFlow(token) {
      this.enter({ type: 'math', value: '', meta: null }, token);
    },
    mathsText(token) {
      this.enter({ type: 'inlineMath', value: '' }, token);
    },
  },
  exit: {
    mathsFlow(token) {
      setValue(
        this,
        this.sliceSerialize(token)
          .replace(/^\$\$/, '')
          .replace(/\$\$\s*$/, ''),
      );
      this.exit(token);
    },
    mathsText(token: Token) {
      const source = this.sliceSerialize(token);
      // What stands before the last sign may be an escaped one: `$5\$$`.
      const size = source.startsWith('$$') ? 2 : 1;
      setValue(this, source.slice(size, -size));
      this.exit(token);
    },
  },
};

function setValue(context: CompileContext, value: string): void {
  const node = context.stack.at(-1);
  if (node && 'value' in node) node.value = value.trim();
}
