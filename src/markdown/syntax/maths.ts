/**
 * Formulas by Marp's delimiters, so that `$5 and $10` is money: an inline `$` opens before a character that is no
 * space, and closes after one, with no digit behind. Inline `$$...$$` is one formula too, and so are LaTeX's `\(...\)` and
 * `\[...\]` and GitHub's `` $`...`$ ``. Displayed formulas are in `formula-lines`.
 */
import type { Extension as FromMarkdown, CompileContext } from 'mdast-util-from-markdown';
import type { Construct, Extension, Token } from 'micromark-util-types';
import { codes } from './codes.ts';
import { readFormula } from './formula-lines.ts';
import { createFlowTokenizer } from './maths-flow.ts';
import { tokenizeBracketed, tokenizeDollars } from './maths-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathsFlow: 'mathsFlow';
    /** Text behind a displayed formula. */
    mathsTail: 'mathsTail';
    mathsText: 'mathsText';
    mathsData: 'mathsData';
  }
}

/** Creates micromark's syntax extension. @param listLines of the text that is parsed */
export function createMathsSyntax(listLines: () => readonly string[]): Extension {
  const tokenize = createFlowTokenizer(listLines);
  const flow: Construct = { name: 'mathsFlow', tokenize, concrete: true };
  return {
    text: {
      [codes.dollar]: {
        name: 'mathsText',
        tokenize: tokenizeDollars,
        // A second `$` after one that opened nothing opens nothing either.
        previous: (code) => code !== codes.dollar,
      },
      [codes.backslash]: { name: 'mathsBracketed', tokenize: tokenizeBracketed },
    },
    flow: { [codes.dollar]: flow, [codes.backslash]: flow },
  };
}

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
      const { value, label } = readFormula(this.sliceSerialize(token));
      const node = this.stack.at(-1);
      if (node?.type === 'math' && label !== undefined) node.label = label;
      setValue(this, value);
      this.exit(token);
    },
    mathsText(token: Token) {
      const source = this.sliceSerialize(token);
      // What stands before the last sign may be an escaped one: `$5\$$`.
      const size = /^(?:\$\$|\\|\$`+)/.exec(source)?.[0].length ?? 1;
      const isLaTeX = source.startsWith('\\');
      setValue(this, isLaTeX ? source.slice(2, -2) : source.slice(size, -size));
      this.exit(token);
    },
  },
};

function setValue(context: CompileContext, value: string): void {
  const node = context.stack.at(-1);
  if (node && 'value' in node) node.value = value.trim();
}
