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
    mathsData: 'mathsData';
  }
}

const tokenizeText: Tokenizer = (effects, ok, nok) => {
  /** How many dollar signs opened it: 1 or 2. */
  let size = 0;
  let hasData = false;
  let endsInSpace = false;
  let isEscaped = false;

  const start: State = (code) => {
    effects.enter('mathsText');
    effects.enter('mathsData');
    return open(code);
  };
  /** `$` before a character that is no space, or `$$`. */
  const open: State = (code) => {
    if (code === codes.dollar && size < 2) {
      size += 1;
      effects.consume(code);
      return open;
    }
    return code === codes.dollar || (size === 1 && isSpace(code)) ? nok(code) : data(code);
  };
  /** TeX up to a dollar sign without a backslash. */
  const data: State = (code) => {
    if (code === codes.eof) return nok(code);
    if (code === codes.dollar && !isEscaped) return close(0)(code);
    if (isLineEnding(code)) {
      effects.exit('mathsData');
      return line(code);
    }
    hasData = true;
    endsInSpace = isSpace(code);
    effects.consume(code);
    isEscaped = code === codes.backslash && !isEscaped;
    return data;
  };
  const line: State = (code) => {
    if (isLineEnding(code)) {
      endsInSpace = true;
      isEscaped = false;
      return readLineEnding(effects, line)(code);
    }
    effects.enter('mathsData');
    return data(code);
  };
  /** As many dollar signs as opened it; a single one after no space and before no digit. */
  const close =
    (read: number): State =>
    (code) => {
      if (code === codes.dollar && read < size) {
        effects.consume(code);
        return close(read + 1);
      }
      const isWrong = read !== size || !hasData || (size === 1 && (endsInSpace || isDigit(code)));
      if (isWrong) return nok(code);
      effects.exit('mathsData');
      effects.exit('mathsText');
      return ok(code);
    };
  return start;
};

function readLineEnding(effects: Effects, next: State): State {
  return (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return next;
  };
}

const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  /** Dollar signs that were read last, at most 2; spaces after them do not count. */
  let dollars = 0;
  let hasData = false;

  const start: State = (code) => {
    effects.enter('mathsFlow');
    effects.enter('mathsData');
    return open(code);
  };
  const open: State = (code) => {
    if (code === codes.dollar && dollars < 2) {
      dollars += 1;
      effects.consume(code);
      return open;
    }
    if (dollars < 2) return nok(code);
    dollars = 0;
    return data(code);
  };
  const data: State = (code) => {
    if (code === codes.eof || isLineEnding(code)) {
      effects.exit('mathsData');
      return line(code);
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
  const line: State = (code) => {
    if (code !== codes.eof && !isLineEnding(code)) {
      effects.enter('mathsData');
      return data(code);
    }
    // Asked only whether a formula starts here, the parser must not be led to the next line.
    if (code === codes.eof || dollars === 2 || this.interrupt) return finish(code);
    dollars = 0;
    return effects.attempt(nextLine, line, finish)(code);
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

/** micromark's syntax extension. */
export const mathsSyntax: Extension = {
  text: {
    [codes.dollar]: {
      name: 'mathsText',
      tokenize: tokenizeText,
      // A second `$` after one that opened nothing opens nothing either.
      previous: (code) => code !== codes.dollar,
    },
  },
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
      setValue(this, this.sliceSerialize(token).replace(/^\$\$|\$\$\s*$/g, ''));
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
