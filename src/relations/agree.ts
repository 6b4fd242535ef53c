import { isPluralName } from './name-key.ts';
import { hedges, listWords, prepositions } from './phrases.ts';

/** Whether a word is a verb as several things have it: "run", not "runs". */
export type IsBaseVerb = (word: string) => boolean;

/** A label whose verb and "a" agree with what stands in the boxes before and after it. */
export function agree(
  { from, label, to }: Record<'from' | 'label' | 'to', string>,
  isBaseVerb: IsBaseVerb = () => false,
): string {
  const usual = ' by default';
  if (/^(?:is|are|was|were) by default\b/.test(label))
    return agree({ from, label: label.replace(usual, ''), to })
      .replace(' ', `${usual} `)
      .replace(/^(\w+)$/, `$1${usual}`);
  const [, verb = '', article = '', rest = ''] =
    /^(is|are|was|were)( an?)?(?= |$)(.*)$/u.exec(label) ?? [];
  const isMany = isPluralName(from);
  if (verb === '') return unsure.test(from) ? label : agreeVerb(label, isMany, isBaseVerb);
  const isPast = verb.startsWith('w');
  const one = isPast ? 'was' : 'is';
  const many = isPast ? 'were' : 'are';
  // "Owls are birds": an owl is a bird.
  const isKind = article !== '' || (verb === many && !isMany);
  if (isKind && rest === '') {
    if (isPluralName(to)) return isMany ? many : `${one} one of`;
    return isMany ? `${many} a kind of` : `${one} ${/^[aeiou]/i.test(to) ? 'an' : 'a'}`;
  }
  // "They are public services": each is a public service.
  const isQuality =
    article === '' &&
    /^ \p{Ll}+$/u.test(rest) &&
    !/(?:ed|en|ing|like)$/.test(rest) &&
    !prepositions.has(rest.trim());
  if (verb === many && !isMany && isQuality && !isPluralName(to))
    return `${one} ${/^ [aeiou]/.test(rest) ? 'an' : 'a'}${rest}`;
  // "They are examples of": each is one of them.
  const kind = /^ (example|type|kind|form|part|member|instance|variant|subset|version)s of$/.exec(
    rest,
  )?.[1];
  if (kind !== undefined && !isMany)
    return `${one} ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} of`;
  return `${isMany ? many : one}${article}${rest}`;
}

/** "Data" is one or several; code is one, however it is called. */
const unsure = /\bdata$|[_.():]/i;

/** Their past is the same. */
const unchanging = listWords('read set put cut split hit cost let hurt shut spread cast bet burst');

/** "CPU rely on" is "relies on", "Pods runs on" is "run on"; what is no verb for sure stays. */
function agreeVerb(label: string, isMany: boolean, isBaseVerb: IsBaseVerb): string {
  const words = label.split(' ');
  const at = words.findIndex((word) => !hedges.has(word));
  const [word = '', next = ''] = words.slice(at);
  // "increase leads to": a noun.
  if (unchanging.has(word) || isBaseVerb(toBase(next))) return label;
  const base = toBase(word);
  const own = isBaseVerb(word) ? word : base !== word && isBaseVerb(base) ? base : undefined;
  return own === undefined ? label : words.with(at, isMany ? own : toThird(own)).join(' ');
}

function toThird(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return verb + (/(?:[sxz]|[cs]h|o)$/.test(verb) ? 'es' : 's');
}

function toBase(verb: string): string {
  if (verb === 'has') return 'have';
  return verb
    .replace(/(?<=[^aeiou])ies$/, 'y')
    .replace(/(?<=(?:ss|[xz]|[cs]h|o))es$/, '')
    .replace(/(?<=[^s])s$/, '');
}
