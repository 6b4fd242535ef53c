import type { Lexicon } from './lexicon.ts';
import { labelOf } from './item-label.ts';
import type { Mention } from './matcher.ts';
import { isStructural, namesOfHeading } from './find-names.ts';
import { isPluralName } from './name-key.ts';
import { pluralNouns, stative } from './phrases.ts';
import type { SectionText, TextUnit } from './read-units.ts';
import type { SentenceText } from './sentence.ts';
import type { TermId } from './types.ts';

/** Whom a sentence speaks of without naming it. */
export interface Implied {
  readonly term: TermId;
  readonly isPlural: boolean;
}

/** The term that a text is about by what it stands under: an item, a label, what it defines, the section's heading. */
export function findImplied(
  unit: TextUnit,
  { headings }: Pick<SectionText, 'headings'>,
  lexicon: Lexicon,
): Implied | undefined {
  const [above] = unit.under;
  if (above) {
    const name = labelOf(above)?.name ?? nameBeforeColon(above, lexicon);
    return name === undefined ? undefined : findNamed(name, lexicon);
  }
  for (const heading of headings) {
    const names = namesOfHeading(heading);
    const [term] = names.flatMap((name) => findNamed(name, lexicon) ?? []);
    if (term) return names.length === 1 ? term : undefined;
    // "Benefits" speaks of what is above it; "Registering a domain" of something else.
    if (!isStructural(heading)) return undefined;
  }
  return undefined;
}

/** "The scheduler does three things:" leads in what the scheduler does. */
function nameBeforeColon({ text }: TextUnit, { find }: Lexicon): string | undefined {
  const [first] = find(text);
  const isSubject = first && /^\W*(?:an?\s+|the\s+)?$/iu.test(text.slice(0, first.start));
  return isSubject && /:\s*$/.test(text) ? first.text : undefined;
}

/** A term as the subject of sentences, by a name of it. */
export function findNamed(name: string, { byName }: Lexicon): Implied | undefined {
  const term = byName(name);
  return term && { term: term.id, isPlural: isPluralName(name) };
}

/** Nouns with which a text says what its heading is: "Site of transcription", "Pointer to a commit". */
const roles =
  /^(?:small(?:est)? |large(?:st)? |main |central |basic |fixed |mutable |immutable |core |key |primary |open[- ]source |managed )*(?:part|site|member|unit|basis|source|carrier|pointer|reference|snapshot|collection|subset|superset|successor|predecessor|precursor|component|product|capital|home|seat|heart|core|layer|extension|implementation|alternative|competitor|ancestor|owner|founder|leader|author|inventor|wrapper|gateway|entry point|abstraction|subclass|superclass|version|variant|special case|generali[sz]ation|machine|engine|container orchestrator|orchestrator|end product|by-?product|enzyme|hormone|protocol|database|framework|library|language|inverse|derivative|opposite) (?:of|to|for|in|from|by|that|which)\b|^(?:copy|type|kind|form|group|output|input|interface|branch|measure) of\b/iu;

const participle =
  /^(?:mostly |mainly |usually |often |typically |also |originally |first |partly )?(?:\p{L}+ed|made|built|found|driven|written|held|led|drawn|known|given|taken|run|kept|sent|seen|born|bound|split|sold|used|grown|shown|spoken|chosen|begun|fed|stuck|meant) (?:up |down |out )?(?:by|of|on|in|from|with|to|into|for|as|at|through|via|under|between|around|inside|within|during)\b/iu;

const article =
  /^(?:an?|the|one of)\s(?!(?:(?:large|small|great|growing|limited) )?(?:number|lot|couple|few|handful|majority|variety) (?:of )?)/iu;

/** "The first versions of B" are no one thing. */
const several = /^the (?:\p{L}+ ){0,2}\p{L}{2,}[^s\P{L}]s (?:of|in|for|to|that|which|on|at)\s/iu;

/** A text without what stands before its first word. */
const marks = /^[\s•·▪►✓✔☑✅*–—-]+/u;

/** A sentence with its subject put in. */
export interface ImpliedSentence extends SentenceText {
  /** "A snapshot of B", "Based on B": it says what the subject is where the text has no verb of its own. */
  readonly isNoun: boolean;
}

/** The sentence with its subject put in; undefined where it has one of its own, or needs none. */
export function implySubject(
  sentence: SentenceText,
  subject: Implied,
): ImpliedSentence | undefined {
  const skipped = marks.exec(sentence.text)?.[0].length ?? 0;
  const text = sentence.text.slice(skipped);
  const verb = subject.isPlural ? 'are ' : 'is ';
  const [opening] = sentence.mentions;
  const isTermFirst = opening !== undefined && opening.start === skipped;
  if (participle.test(text) && !isTermFirst)
    return { ...prefix(sentence, { subject, verb, skipped }), isNoun: text.includes(', ') };
  if (article.test(text) || roles.test(text)) {
    // "The thylakoids are stacked", "The lexer turns A into B" have subjects of their own.
    const lead = opening && sentence.text.slice(skipped, opening.start);
    const isOwn = lead !== undefined && /^(?:(?:an?|the)\s+)?$/iu.test(lead);
    if (subject.isPlural ? /^an?\s/iu.test(text) : several.test(text)) return undefined;
    const isNoun = !isOwn && !ownVerb.test(text) && text.split(/\s+/).length < maxNoun;
    return isNoun ? { ...prefix(sentence, { subject, verb, skipped }), isNoun } : undefined;
  }
  const [, adverb = '', first = '', next = ''] =
    /^(usually |often |typically |also |automatically |then |only |mainly )?(\p{L}+)(?:\s+(\S+))?/iu.exec(
      text,
    ) ?? [];
  const isThird =
    /^\p{L}{2,}s$/u.test(first) &&
    !pluralNouns.has(first.toLowerCase()) &&
    !/(?:ss|us|is|ics)$/i.test(first) &&
    !/^of$/i.test(next);
  // "Take a single account" says what to do.
  const isAsked =
    /^(?:an?|your|this)$/i.test(next) && !/^(?:have|contain|need|require)$/i.test(first);
  const isStative = subject.isPlural && stative.has(first.toLowerCase()) && !isAsked;
  // "styled Doc" is what comes out, "Supervised Arthur" what was done.
  const isPast =
    /^\p{L}{2,}ed$/u.test(first) &&
    (/^(?:the|an?)$/u.test(next) || (/^\p{Lu}/u.test(first) && /^\p{Lu}\p{L}+$/u.test(next)));
  // "Scripts can start A": a subject of its own.
  if (auxiliary.test(next) || (!isThird && !isStative && !isPast)) return undefined;
  // A name in capitals after the first word, or a noun that a verb follows, is a subject.
  const isObject =
    /^(?:an?|the|its|their|all|each|every|other|\d+|into|to|from|in|on|for|with)$/iu.test(next);
  if (isTermFirst && adverb === '' && !isObject) return undefined;
  const whole = prefix(sentence, { subject, verb: '', skipped });
  const isPlain = adverb === '' && isThird;
  return { ...whole, isNoun: false, ...(isPlain && { verb: first.toLowerCase() }) };
}

/** Before a verb. */
const auxiliary =
  /^(?:can|could|will|would|may|might|must|should|are|were|is|was|have|had|do|did)$/iu;

/** Longer texts that begin with an article have a verb of their own. */
const maxNoun = 25;

const ownVerb =
  /^(?:an?|the|one of)\s(?:[^\s,]+\s){1,4}?(?:is|are|was|were|has|have|can|does|do|uses|runs|provides|allows|contains|stores|will|must|\p{L}+ed the|\p{Ll}{2,}[^s\P{L}]s (?:an?|the|its|their|all|each|every))\s/iu;

/** "It", "they": the sentence with what they stand for; undefined without them. */
export function replacePronoun(sentence: SentenceText, subject: Implied): SentenceText | undefined {
  const found =
    /^(\s*(?:(?:and|but|then|also|here|instead|internally|today),?\s+)?)(it|they)\s/iu.exec(
      sentence.text,
    );
  if (!found) return undefined;
  const [whole, , pronoun = ''] = found;
  // "It is worth noting" speaks of nothing before it.
  const rest = sentence.text.slice(whole.length);
  if (
    /^(?:is|was) (?:also )?(?:worth|important|possible|common|necessary|useful|easy|hard|clear|often|usually|not|recommended|said|known)\b/iu.test(
      rest,
    )
  )
    return undefined;
  if ((pronoun.toLowerCase() === 'they') !== subject.isPlural) return undefined;
  return prefix(sentence, { subject, verb: '', skipped: whole.length });
}

function prefix(
  { text, mentions, code }: SentenceText,
  { subject, verb, skipped }: { subject: Implied; verb: string; skipped: number },
): SentenceText {
  // Two words, so that no reader takes the name for a verb.
  const name = subject.isPlural ? 'The Subjects' : 'The Subject';
  const opening = `${name} ${verb}`;
  const rest = text.slice(skipped);
  const first = rest.charAt(0);
  const isName = mentions.some(({ start }) => start === skipped) && /^\p{Lu}\p{Lu}/u.test(rest);
  const body = (isName ? first : first.toLowerCase()) + rest.slice(1);
  const by = opening.length - skipped;
  const mention: Mention = {
    owner: subject.term,
    start: 0,
    end: name.length,
    text: name,
    name,
    isMisspelt: false,
  };
  return {
    text: opening + body,
    mentions: [
      mention,
      ...mentions.flatMap((each) =>
        each.start >= skipped ? [{ ...each, start: each.start + by, end: each.end + by }] : [],
      ),
    ],
    code: code.flatMap(([from, to]) => (from >= skipped ? [[from + by, to + by] as const] : [])),
  };
}
