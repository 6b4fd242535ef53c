/**
 * Formulas by Marp's delimiters, so that `$5 and $10` is money: an inline `$` opens before a character that is no
 * space, and closes after one, with no digit behind. `$$` alone opens a block, closed by a line that ends in `$$`.
 * Inline `$$...$$` is one formula too.
 */
import type { Construct, Extension, State, Token, Tokenizer } from 'micromark-util-types';
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

const tokenizeText: Tokenizer = function (effects, ok, nok) {
  let size = 0;
  let closing = 0;
  let previousIsSpace = false;
  let hasData = false;
  const { previous } = this;

  const start: State = (code) => {
    effects.enter('mathsText');
    effects.enter('mathsMarker');
    return open(code);
  };
  const open: State = (code) => {
    if (code === codes.dollar && size < 2) {
      size += 1;
      effects.consume(code);
      return open;
    }
    effects.exit('mathsMarker');
    if (code === codes.dollar || (size === 1 && isSpace(code))) return nok(code);
    return between(code);
  };
  const between: State = (code) => {
    if (code === codes.eof) return nok(code);
    if (isLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      previousIsSpace = true;
      return between;
    }
    if (code === codes.dollar) {
      closing = 0;
      effects.enter('mathsMarker');
      return close(code);
    }
    effects.enter('mathsData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === codes.eof || code === codes.dollar || isLineEnding(code)) {
      effects.exit('mathsData');
      return between(code);
    }
    hasData = true;
    previousIsSpace = isSpace(code);
    effects.consume(code);
    return code === codes.backslash ? escaped : data;
  };
  const escaped: State = (code) => {
    if (code === codes.dollar || code === codes.backslash) {
      effects.consume(code);
      return data;
    }
    return data(code);
  };
  const close: State = (code) => {
    if (code === codes.dollar && closing < size) {
      closing += 1;
      effects.consume(code);
      return close;
    }
    effects.exit('mathsMarker');
    const isWrong =
      closing !== size || !hasData || (size === 1 && (previousIsSpace || isDigit(code)));
    if (isWrong) return nok(code);
    effects.exit('mathsText');
    return ok(code);
  };
  // A second `$` after one that opened nothing opens nothing either.
  return previous === codes.dollar ? nok : start;
};

const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  let dollars = 0;
  let hasData = false;
  const context = this;

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
      if (dollars === 2 || context.interrupt) return finish(code);
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
      setValue(this, this.sliceSerialize(token).replace(/^\$\$?|\$\$?$/g, ''));
      this.exit(token);
    },
  },
};

function setValue(context: CompileContext, value: string): void {
  const node = context.stack.at(-1);
  if (node && 'value' in node) node.value = value.trim();
}
