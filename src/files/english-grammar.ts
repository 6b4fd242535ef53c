import { createRequire } from 'node:module';
import type compromise from 'compromise';

const require = createRequire(import.meta.url);

/** Loads the library that tells parts of speech, as it was bundled with its words. */
export function loadEnglishGrammar(): typeof compromise {
  return require('../../lib/grammar.cjs') as typeof compromise;
}
