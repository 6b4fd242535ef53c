import type { Statement } from './find-statements.ts';
import type { Lexicon } from './lexicon.ts';
import { listing, negations, prepositions, pronouns, vague } from './phrases.ts';
import type { TextUnit } from './read-units.ts';
import type { Token } from './sentence.ts';
import { isAny, isFinite, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/**
 * What a lead-in says of the list after it: "AWS provides two services: 1. A 2. B" is AWS provides A, AWS provides B;
 * "There are two types of A: B, C" is B is a A. The items must begin with terms.
 */
export function findListed(
  lead: readonly Token[],
  items: readonly TextUnit[],
  lexicon: Lexicon,
): Statement[] {
  const terms = items.flatMap((item) => findItemTerm(item, lexicon));
  // A list of which some items are something else says something else.
  if (terms.length < 2 || terms.length < items.length / 2) return [];
  if (lead.some(({ word }) => negations.has(word))) return [];
  const kind = findKind(lead);
  if (kind) return terms.map((from) => ({ from, to: kind, label: 'is a' })).filter(isBetweenTwo);
  return listParts(findWhole(lead), terms);
}

/** The same in one line: "A has two types: B and C." `rest` is what follows the colon. */
export function findListedInline(lead: readonly Token[], rest: readonly Token[]): Statement[] {
  if (lead.some(({ word }) => negations.has(word))) return [];
  const isList = rest.every(
    (token) => token.term || token.word === 'and' || isAny(token, 'Determiner', 'Adjective'),
  );
  const terms = rest.flatMap(({ term }) => term ?? []);
  return isList && terms.length > 1 ? listParts(findWhole(lead), terms) : [];
}

function listParts(whole: Whole | undefined, terms: readonly TermId[]): Statement[] {
  return whole ? terms.map((to) => ({ ...whole, to })).filter(isBetweenTwo) : [];
}

function isBetweenTwo({ from, to }: Statement): boolean {
  return from !== to;
}

/** The term that an item is, or begins with, before a colon, a dash or an explanation. */
function findItemTerm({ text }: TextUnit, { find }: Lexicon): TermId[] {
  const [first] = find(text);
  if (!first) return [];
  const before = text.slice(0, first.start);
  const after = text.slice(first.end);
  const isWhole = /^\s*(?:$|[:.,;(–—]|-\s|\s+(?:is|are|was|that|which|for)\b)/.test(
    after.replace(/^["'”’*]+/, ''),
  );
  return /^[\s"'“‘*]*(?:an?\s+|the\s+)?$/i.test(before) && isWhole ? [first.owner] : [];
}

/** "(two) types of A", "kinds of A". */
function findKind(lead: readonly Token[]): TermId | undefined {
  const at = lead.findIndex(
    ({ word }, index) =>
      /^(?:types|kinds|sorts|forms|classes|categories|varieties)$/.test(word) &&
      lead[index + 1]?.word === 'of',
  );
  if (at < 0) return undefined;
  const rest = lead.slice(at + 2);
  const noun = rest[0]?.tags.has('Determiner') ? rest.slice(1) : rest;
  return noun[1] && !isAny(noun[1], 'Verb', 'Preposition') ? undefined : noun[0]?.term;
}

type Whole = Pick<Statement, 'from' | 'label'>;

/** The subject and the verb of "AWS provides two services for running containers". */
function findWhole(lead: readonly Token[]): Whole | undefined {
  const at = lead.findIndex(isVerb);
  const subject = lead[at - 1];
  const verb = lead[at];
  if (!verb || !subject?.term || !isFinite(verb)) return undefined;
  const rest = lead.slice(at + 1);
  const counted = rest.some(
    (token) => isAny(token, 'Value') || /^(?:following|several|these|various)$/.test(token.word),
  );
  // "triggers three consumers:" leads in the consumers; "prints:" does not.
  if (!listing.test(verb.word) && !counted) return undefined;
  // "places things along two axes:" leads in the axes.
  const place = rest.findIndex(
    (token) => isAny(token, 'Preposition') || prepositions.has(token.word),
  );
  const number = rest.findIndex((token) => isAny(token, 'Value'));
  if (!listing.test(verb.word) && place >= 0 && place < number && rest[place]?.word !== 'into')
    return undefined;
  // "a dashboard with three tabs:" leads in the tabs.
  if (rest.some(({ word }) => /^(?:with|containing|having|including|whose|through|by)$/.test(word)))
    return undefined;
  if (lead.slice(0, at).some(({ word }) => vague.has(word) || pronouns.has(word))) return undefined;
  if (lead.slice(0, at - 1).some(({ tags }) => !tags.has('Determiner'))) return undefined;
  const end = lead.findIndex(
    ({ word }, index) =>
      index > at && !/^(?:made|composed|divided|split|of|into|up|with)$/.test(word),
  );
  const words = lead.slice(at, end < 0 ? undefined : end);
  if (words.length === 1 && verb.tags.has('Copula')) return undefined;
  return { from: subject.term, label: words.map(({ word }) => word).join(' ') };
}
