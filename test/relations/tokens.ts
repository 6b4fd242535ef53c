import { loadEnglishGrammar } from '../../src/files/english-grammar.ts';
import { createMatcher } from '../../src/relations/matcher.ts';
import { createGrammar, type Segment } from '../../src/relations/sentence-tokens.ts';
import { createStore } from '../../src/store/store.ts';

const { tokenise } = createGrammar(loadEnglishGrammar(), createStore());

/** Terms that sentences of these tests speak of, by id. */
const terms: Readonly<Record<string, string>> = {
  a: 'Alpha',
  b: 'Beta',
  c: 'Gamma',
  node: 'worker node',
  image: 'image',
  cache: 'cache',
};

const matcher = createMatcher(
  Object.entries(terms).map(([owner, text]) => ({ owner, text, isExact: false })),
  createStore(),
);

/** A sentence in segments; what stands in backticks is code. */
export function readSentence(marked: string): Segment[] {
  const parts = marked.split('`');
  const text = parts.join('');
  const code = parts.flatMap((part, index) => {
    const from = parts.slice(0, index).join('').length;
    return index % 2 === 1 ? [[from, from + part.length] as const] : [];
  });
  return tokenise({ text, mentions: matcher.find(text), code });
}

/** The names that texts of these tests are searched for. */
export const findTerms = matcher.find;
