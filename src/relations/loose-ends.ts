import { listWords } from './phrases.ts';
import type { Token } from './sentence.ts';
import { isAny } from './token-kinds.ts';
import type { TermId } from './types.ts';

/**
 * Ends of relations that are no terms yet: nouns beside a term. Whether they name things, the whole note decides. They
 * are ids as terms have them, after a sign that no term's id has.
 */

/** Two nouns in a row, or a name with capitals: more likely a thing than a plain noun is. */
const strong = '~';
const weak = '?';

/** The noun of an end that is no term yet. */
export interface LooseEnd {
  readonly noun: string;
  readonly isStrong: boolean;
}

/** What an id says of an end that is no term; undefined for a term's id. */
export function readLooseEnd(id: TermId): LooseEnd | undefined {
  const [sign = ''] = id;
  return sign === strong || sign === weak
    ? { noun: id.slice(1), isStrong: sign === strong }
    : undefined;
}

/** Nouns that only hold a sentence together. */
const hollow: ReadonlySet<string> =
  listWords(`way ways thing things lot lots number numbers use uses example examples part parts time times kind kinds type types sort
  sorts role roles access case cases rest role fact reason reasons order place purpose amount variety range set sets series
  combination ability need needs one ones something anything everything nothing someone everyone people users user you point points
  instance term terms form side level group result effect advantage disadvantage benefit difference idea question problem issue
  majority total half year years day days month months week weeks hour hours minute minutes second seconds century moment today
  attention care charge control job work progress sense course addition contrast general particular detail details aspect
    less more others world life power line end start beginning top bottom middle hand basis chance choice piece pieces bit manner fit support default excellence cornerstone advancement foundation breakthrough milestone
  testament success failure importance significance match candidate scratch notion concept emphasis capability capacity understanding
  opportunity possibility impact influence improvement explanation decision start starts middle all area party parties`);

/** Whether a noun, in small letters, only holds a sentence together. */
export function isHollow(word: string): boolean {
  return hollow.has(word) || hollow.has(`${word}s`);
}

/** Adjectives that are no part of a name. */
const generic: ReadonlySet<string> =
  listWords(`new same different other own entire whole actual given current various multiple many single specific underlying following
  existing appropriate corresponding more most less few several certain such first second third last next previous main major minor
  important big large small little long short high low higher lower larger smaller good better best bad worse great simple easy hard
  fast slow strong weak common typical usual special general full complete additional further available possible necessary
  old oldest newest young early late recent modern old-fashioned huge tiny stable normal only true real nearly almost all each every
  complex configurable flexible explicit implicit optional any some no additional extra excess increased reduced certain overall total average separate individual independent entire`);

const degrees = /^(?:long|short|high|low|large|small|full|single|multiple)$/;
const measures =
  /^(?:term|speed|level|end|range|performance|frequency|energy|pressure|density|order|quality|risk|income|cost|scale|time|availability|throughput)$/;

/** "The optic nerve", "a retinal artery": which one it is, not how it is. */
function isRelational(word: string): boolean {
  return /\p{L}{3}(?:[^iu]al|ic|ar|ary|oid)$/u.test(word) && !evaluating.has(word);
}

const evaluating =
  listWords(`fundamental essential critical crucial basic specific dynamic automatic special typical general practical theoretical
  minimal optimal ideal global local internal external original initial final formal informal normal total actual equal real vital
  crucial similar popular particular regular singular familiar linear necessary primary secondary temporary ordinary extraordinary
  arbitrary contrary voluntary stationary preliminary contemporary static public realistic drastic fantastic classic generic strategic
  systematic problematic complex significant traditional conventional additional optional exceptional professional emotional
  functional rational intentional incremental detrimental gradual usual visual virtual factual eventual mutual annual
  logical typical physical technical logistic historic economic electronic analytical statistical numerical experimental
  identical radical magical classical`);

const maxTokens = 3;

/** A noun phrase as an end; undefined where it is hollow. */
export function createLooseEnd(tokens: readonly Token[], isOpening: boolean): TermId | undefined {
  const head = tokens.at(-1);
  if (!head || hollow.has(head.word)) return undefined;
  if (head.isCode)
    return tokens.length === 1 || tokens.at(-2)?.word === 'the' ? weak + head.text : undefined;
  if (
    !isAny(head, 'Noun') ||
    isAny(head, 'Pronoun', 'Possessive', 'Value', 'Date', 'Gerund', 'Money')
  )
    return undefined;
  const own = [head];
  for (const token of tokens.slice(0, -1).toReversed()) {
    const isPart =
      token.term !== undefined || isAny(token, 'Noun', 'Adjective', 'Gerund', 'Hyphenated');
    const isApart = isAny(
      token,
      'Determiner',
      'Value',
      'Possessive',
      'Pronoun',
      'Comparative',
      'Superlative',
    );
    // "a platform combining software"
    const before = tokens[tokens.indexOf(token) - 1];
    if (isAny(token, 'Gerund') && before && isAny(before, 'Noun')) return undefined;
    // "long term backups" are backups, "high speed networks" networks.
    if (own.length > 1 && degrees.test(token.word) && measures.test(own[0]!.word)) own.shift();
    if (!isPart || isApart || token.comma || token.isCode || generic.has(token.word)) break;
    own.unshift(token);
  }
  // "an open source container orchestrator" is a container orchestrator.
  if (own.length > maxTokens) own.splice(0, own.length - 2);
  const noun = own.map(({ text }) => text).join(' ');
  // A stand-in that the library cut in pieces; "used for working".
  if (/xterm|codepiece/i.test(noun) || (own.length === 1 && /(?:ing|[^e]ed)$/i.test(noun)))
    return undefined;
  if (!/^\p{L}[\p{L}\p{N}\p{M}'’./+# -]{2,39}$/u.test(noun)) return undefined;
  const isCompound =
    own.length > 1 &&
    own.every(
      (token) => token.term !== undefined || isAny(token, 'Noun') || isRelational(token.word),
    );
  // A sentence begins with a capital whatever its first word is.
  const isProper = own.some(({ text }, index) =>
    /\p{Lu}/u.test(isOpening && index === 0 ? text.slice(1) : text),
  );
  // "Glaciers carve valleys" speaks of all glaciers.
  const isGeneric = isOpening && tokens.length === 1 && isAny(head, 'Plural');
  return (isCompound || isProper || isGeneric ? strong : weak) + noun;
}
