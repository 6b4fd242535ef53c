import { countEach } from './count-each.ts';
import { findDefinitions } from './find-definitions.ts';
import { headingClosing, headingNumber, headingOpening, stressedWords } from './filler.ts';
import { isDoubtful, isName, isPartOfLecture } from './is-name.ts';
import { cleanName, labelOf } from './item-label.ts';
import { isHollow } from './loose-ends.ts';
import { createMatcher } from './matcher.ts';
import { findWords, isPluralName, keyOfName } from './name-key.ts';
import { prepositions, stative } from './phrases.ts';
import type { Store } from '../store/store.ts';
import type { ListText, SectionText, TextUnit } from './read-units.ts';

/** A name that the notes single out, and other names that they give the same thing on the spot. */
export interface FoundName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly line: number;
  readonly by: 'heading' | 'bold' | 'definition' | 'label' | 'code';
  /** Index of the section. */
  readonly section: number;
}

/** Finds the names that a note singles out: headings, bold phrases, labels, code, "Long Name (ABBR)". */
export function findNames(sections: readonly SectionText[], store: Store): FoundName[] {
  const place = (kind: 'names' | 'labels'): FoundName[] =>
    sections.flatMap((section, index) => {
      const found = store.get('names', [section.hash], () => findInSection(section));
      return found[kind].map((name) => ({
        ...name,
        line: name.line + section.lineOffset,
        section: index,
      }));
    });
  return [...place('names'), ...keepSpokenOf(place('labels'), sections, store)];
}

/** A name with its line counted in the section. */
type OwnName = Omit<FoundName, 'section'>;

/** With lines counted in the section. */
function findInSection(section: SectionText): Record<'names' | 'labels', OwnName[]> {
  const { units, lists } = section;
  const all = [
    ...units.flatMap((unit) =>
      unit.role === 'heading' ? findInHeading(unit) : findInBold(unit, 'name'),
    ),
    ...units.flatMap(findDefinitions),
    ...units.flatMap(findLinks),
    ...units.flatMap(findLabel),
    ...units.flatMap(findCode).filter(({ isActing }) => isActing),
    ...lists.flatMap(findItems),
  ];
  return {
    names: all.filter((name) => !needsProof(name)),
    labels: [
      ...all.filter(needsProof),
      ...units.flatMap((unit) => (unit.role === 'heading' ? [] : findInBold(unit, 'label'))),
      ...units.flatMap(findCode).filter(({ isActing }) => !isActing),
    ],
  };
}

/** What is set in bold, and what is explained as a name, is one; "Data" over a section may be a part of the lecture. */
function needsProof({ name, by }: OwnName): boolean {
  return by !== 'definition' && by !== 'bold' && isDoubtful(name);
}

/** A word that often structures a lecture has to be spoken of so often besides. */
const minDoubtful = 2;

/**
 * A label ("Note:", "Pods:"), a piece of code and a word such as "Process" name a thing only where the notes speak of that
 * thing elsewhere too.
 */
function keepSpokenOf(
  labels: readonly FoundName[],
  sections: readonly SectionText[],
  store: Store,
): FoundName[] {
  if (labels.length === 0) return [];
  const { find } = createMatcher(
    labels.map(({ name }) => ({ text: name, owner: keyOfName(name), isExact: false })),
    store,
  );
  const mentions = sections.flatMap(({ units }) => units.flatMap(({ text }) => find(text)));
  const named = countEach(mentions.map(({ owner }) => owner));
  const labelled = countEach(
    labels.flatMap(({ name, by }) => (by === 'code' ? [] : [keyOfName(name)])),
  );
  return labels.filter(({ name, by }) => {
    const key = keyOfName(name);
    const besides = (named.get(key) ?? 0) - (labelled.get(key) ?? 0);
    return besides >= (isDoubtful(name) || by === 'code' ? minDoubtful : 1);
  });
}

/** "Kubelet: starts Pods": what is said to do something, or to be something, is a thing. */
function findLabel(unit: TextUnit): OwnName[] {
  if (unit.role === 'heading' || unit.role === 'cell' || unit.isDenied) return [];
  const label = labelOf(unit);
  const rest = label?.rest ?? '';
  const [first = ''] = rest.toLowerCase().split(' ');
  const isSaid =
    unit.role === 'defined' ||
    /^(?:\p{Ll}{2,}s|an?|the)\s/iu.test(rest) ||
    (isPluralName(label?.name ?? '') && stative.has(first));
  return label && isSaid
    ? [{ name: label.name, aliases: [], line: unit.lineAt(0), by: 'label' }]
    : [];
}

/** Lead-ins after which the items are things: "AWS provides two services:", "consists of:", "types of storage:". */
const naming =
  /\b(?:(?:types|kinds|sorts|forms|classes|categories|varieties|examples) of\b|(?:consists?|composed|made up) of\b|(?:contains?|includes?|comprises?|has|have|provides?|offers?|supports?|needs?|requires?|runs?)\b|(?:two|three|four|five|six|seven|following|several)\s+(?:\p{L}+\s+)?\p{L}+s\b).*:\s*$/iu;

/** The items of a list that a sentence leads in. */
function findItems({ lead, items }: ListText): OwnName[] {
  if (!lead || lead.isDenied || !naming.test(lead.text)) return [];
  const labels = items.map(labelOf);
  if (labels.filter(Boolean).length * 2 < items.length || items.length < 2) return [];
  return labels.flatMap((label, index) =>
    label && !items[index]!.isDenied
      ? [{ name: label.name, aliases: [], line: items[index]!.lineAt(0), by: 'label' as const }]
      : [],
  );
}

/** `HEAD`, `git commit`: a word or two. */
function findCode({ text, code, lineAt }: TextUnit): (OwnName & { isActing: boolean })[] {
  return code.flatMap(([from, to]) => {
    const name = text.slice(from, to);
    const isWord = /^[\p{L}][\p{L}\p{N}]*(?:[- ]\p{Ll}{2,})?(?:\(\))?$/u.test(name);
    return isWord && isName(name) && !prepositions.has(name.toLowerCase())
      ? [{ name, aliases: [], line: lineAt(from), by: 'code', isActing: isActor(text, from, to) }]
      : [];
  });
}

/** "`git add` copies": at the start of a sentence, and something that acts. */
function isActor(text: string, from: number, to: number): boolean {
  return (
    /(?:^|[.!?]\s+)(?:the\s+)?$/iu.test(text.slice(Math.max(0, from - 12), from)) &&
    /^\s+(?:\p{Ll}{2,}[^s\P{L}]s|is|are|has)\s/u.test(text.slice(to))
  );
}

/** The names in a heading. */
export function namesOfHeading(unit: TextUnit): string[] {
  return findInHeading(unit).map(({ name }) => name);
}

/** Whether a heading is a part of a lecture and no thing: "Benefits", "Common mistakes". */
export function isStructural({ text }: TextUnit): boolean {
  return isPartOfLecture(
    stripFiller(text.replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '').trim()),
  );
}

function findInHeading(unit: TextUnit): OwnName[] {
  const bare = unit.text.replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '').trim();
  if (/[?!]\s*$/.test(bare) && !headingOpening.test(bare)) return [];
  const stripped = stripParentheses(stripFiller(bare));
  return splitPair(stripped).flatMap((name) =>
    nameOf(name, { line: unit.lineAt(0), by: 'heading' }),
  );
}

/** "PixelRNN and PixelCNN" are two names, "Command and Control" is one. */
function splitPair(text: string): string[] {
  const parts = text.split(/\s+(?:and|&|vs\.?|versus)\s+|\s*,\s+/u);
  const isEachName = parts.every(
    (part) => /\p{L}[\p{Lu}\p{N}]/u.test(part) && findWords(part).length < 3,
  );
  return parts.length > 1 && isEachName ? parts : [text];
}

/** "2.8 Introduction to Containers: Basics" names "Containers". */
function stripFiller(heading: string): string {
  let text = heading.replace(/[?!.:]+$/, '').trim();
  for (let before = ''; before !== text;) {
    before = text;
    for (const pattern of [headingNumber, headingOpening, headingClosing]) {
      text = text.replace(pattern, '').trim() || text;
    }
  }
  return text;
}

function stripParentheses(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/, '').trim();
}

/** `[[Chloroplast|the green organelle]]`: a note of its own, so a thing. */
function findLinks({ text, links, lineAt }: TextUnit): OwnName[] {
  return links.flatMap(({ name, span: [from, to] }) => {
    const shown = cleanName(text.slice(from, to));
    const aliases = shown === undefined || shown === name ? [] : [shown];
    return isName(name) ? [{ name, aliases, line: lineAt(from), by: 'bold' as const }] : [];
  });
}

/** "It must **become brittle**": a verb. */
const afterModal =
  /\b(?:can|must|will|should|may|might|not|cannot|could|would|shall|you|we|they)\s+$/i;

function findInBold(unit: TextUnit, kind: 'name' | 'label'): OwnName[] {
  return unit.bold.flatMap(([from, to]) => {
    const text = unit.text.slice(from, to).trim();
    const isLabel = text.endsWith(':') || /^\s*:/.test(unit.text.slice(to));
    if (isLabel !== (kind === 'label') || /[.!?…]$/.test(text)) return [];
    if (afterModal.test(unit.text.slice(Math.max(0, from - 12), from))) return [];
    const words = findWords(text).map((word) => word.text.toLowerCase());
    if (words.every((word) => stressedWords.has(word) || isHollow(word))) return [];
    return nameOf(stripParentheses(text.replace(/:$/, '')), {
      line: unit.lineAt(from),
      by: 'bold',
    });
  });
}

function nameOf(text: string, { line, by }: Pick<FoundName, 'line' | 'by'>): OwnName[] {
  const name = text.replace(/^[\s"'“”‘’`*_:–—-]+|[\s"'“”‘’`*_:,;–—-]+$/gu, '');
  return isName(name) ? [{ name, aliases: [], line, by }] : [];
}
