/** Formulas in words, for those who hear a PDF: what a Speech Rule Engine says to MathML, made once for each. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { getAll } from '../store/get-all.ts';
import type { Store } from '../store/store.ts';

/** A formula that is to be spoken. */
export interface UnspokenFormula {
  /** Its source. */
  readonly words: string;
  /** Empty where there is none. */
  readonly mathml: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
}

/** What is said for a formula. */
export interface SpokenFormula {
  readonly words: string;
  /** BCP 47. */
  readonly language: string;
}

/** Languages with rules, and the better ones of the two sets of rules where there are two. */
const domains: Readonly<Record<string, string>> = {
  af: 'clearspeak',
  ca: 'mathspeak',
  da: 'mathspeak',
  de: 'clearspeak',
  en: 'clearspeak',
  es: 'mathspeak',
  fr: 'clearspeak',
  hi: 'clearspeak',
  it: 'clearspeak',
  ko: 'clearspeak',
  nb: 'clearspeak',
  nn: 'clearspeak',
  sv: 'clearspeak',
};

/**
 * What rules have no words for: n choose k, and A given B. `browser/page/spoken-maths` puts signs in their places, U+E000 and
 * U+E001.
 */
const signWords: Readonly<Record<string, { readonly choose: string; readonly given: string }>> = {
  af: { choose: 'bo', given: 'gegee' },
  ca: { choose: 'sobre', given: 'donat' },
  da: { choose: 'over', given: 'givet' },
  de: { choose: 'über', given: 'unter der Bedingung' },
  en: { choose: 'choose', given: 'given' },
  es: { choose: 'sobre', given: 'dado' },
  fr: { choose: 'sur', given: 'sachant' },
  it: { choose: 'su', given: 'dato' },
  nb: { choose: 'over', given: 'gitt' },
  nn: { choose: 'over', given: 'gitt' },
  sv: { choose: 'över', given: 'givet' },
};

/** The language that a formula is spoken in: the text's own, else English. */
function findSpoken(language: string): string {
  const [code = ''] = language.toLowerCase().split('-');
  const known = code === 'no' ? 'nb' : code;
  return known in domains ? known : 'en';
}

/** When the engine is free: there is one in a process, and it speaks one language at a time. */
let turn: Promise<unknown> = Promise.resolve();

/** Speaks formulas; undefined for one that the rules have no words for. */
export function speakFormulas(
  formulas: readonly UnspokenFormula[],
  store: Store,
): Promise<(SpokenFormula | undefined)[]> {
  return getAll(store, 'spoken formula', {
    items: formulas,
    inputs: ({ mathml, language }) => [mathml, findSpoken(language)],
    make: (missing) => {
      const spoken = turn.then(() => speakAll(missing));
      turn = spoken.catch(() => undefined);
      return spoken;
    },
  });
}

async function speakAll(
  formulas: readonly UnspokenFormula[],
): Promise<(SpokenFormula | undefined)[]> {
  const spoken = new Map<UnspokenFormula, SpokenFormula>();
  const languages = new Set(formulas.map(({ language }) => findSpoken(language)));
  for (const language of languages) {
    const speak = await loadRules(language);
    for (const formula of formulas) {
      if (findSpoken(formula.language) !== language) continue;
      const words = speak(formula.mathml);
      if (words !== '') spoken.set(formula, { words, language });
    }
  }
  return formulas.map((formula) => spoken.get(formula));
}

/** What is used of the engine, which has no types of its own. */
interface SpeechEngine {
  readonly setupEngine: (settings: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly engineReady: () => Promise<unknown>;
  readonly engineSetup: () => { readonly locale: string };
  /** @throws on some input */
  readonly toSpeech: (mathml: string) => string;
}

/** Has the engine speak a language. */
async function loadRules(language: string): Promise<(mathml: string) => string> {
  // @ts-expect-error -- it has no types
  const library = (await import('speech-rule-engine')) as { readonly default: SpeechEngine };
  const engine = library.default;
  const folder = createRequire(import.meta.url).resolve('speech-rule-engine/package.json');
  const settings = {
    locale: language,
    domain: domains[language]!,
    style: 'default',
    // Its own files: it would ask the network for them.
    json: path.join(path.dirname(folder), 'lib/mathmaps'),
  };
  await engine.setupEngine(settings);
  await engine.engineReady();
  const words = signWords[language] ?? signWords['en']!;
  return (mathml) => {
    try {
      return engine
        .toSpeech(mathml)
        .replaceAll('\uE000', words.choose)
        .replaceAll('\uE001', words.given)
        .trim();
    } catch {
      // Its rules have faults of their own; the source is read then.
      return '';
    }
  };
}
