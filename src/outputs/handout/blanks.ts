/**
 * Guided notes: facts of the lecture become blanks, each with a number that the answer key names. Which ones depends on
 * the text alone. A fact is a term, else a name or a number, and its answer stands nowhere else on the page: what can be
 * copied from two lines above teaches nobody.
 */
import type { PhrasingContent, RootContent, Strong, Text } from 'mdast';
import type { Markup } from '../../blocks/nodes.ts';
import { textOf } from '../../blocks/phrasing.ts';
import type { Blanks } from '../../options/print-settings.ts';
import { findFact } from './facts.ts';
import { countTerm, type Surroundings } from './surroundings.ts';

/** Makes blanks in one text after the other, and remembers what stood there. */
export interface BlankMaker {
  /** What is blanked next stands among this text; in the next section, terms may be blank anew. */
  readonly startPassage: (near: Surroundings, isSection: boolean) => void;
  /** Blocks with blanks in place of facts; code, formulas, links and pictures stay whole. */
  readonly blank: (blocks: readonly RootContent[]) => RootContent[];
  /** What stood in the blanks, in their order; the first one has the number 1. */
  readonly answers: readonly string[];
}

/** What to leave blank: names that the lecture relates, beside what it sets in bold. */
export interface BlankOptions {
  readonly terms: readonly string[];
  readonly blanks: Blanks;
}

/** A bold phrase of more words than this is a sentence, not a term. */
const maxTermWords = 6;

/** Creates what makes the blanks of one handout. */
export function createBlankMaker({ terms, blanks }: BlankOptions): BlankMaker {
  const names = matcherOf(terms.filter(isTerm));
  const answers: string[] = [];
  const { startPassage, take } = createTaker(blanks);
  const leaveBlank = (term: string): PhrasingContent[] => {
    answers.push(term);
    const number = markUp('sup', 'paper-blank-number', String(answers.length));
    return [...blanksFor(term), number];
  };
  const blankText = (node: Text): PhrasingContent[] => {
    if (!names) return [node];
    const out: PhrasingContent[] = [];
    let from = 0;
    for (const { 0: term, index } of node.value.matchAll(names)) {
      if (!take(term)) continue;
      if (index > from) out.push({ ...node, value: node.value.slice(from, index) });
      out.push(...leaveBlank(term.replace(/\s+/g, ' ')));
      from = index + term.length;
    }
    return [
      ...out,
      ...(from < node.value.length ? [{ ...node, value: node.value.slice(from) }] : []),
    ];
  };
  const blankStrong = (node: Strong): PhrasingContent[] => {
    const term = textOf(node.children).trim();
    const [, name = '', end = ''] = /^(.*?)([\s:.,;]*)$/.exec(term) ?? [];
    if (!isTerm(name) || !isPlain(node)) return [node];
    if (!take(name)) return [node];
    return [...leaveBlank(name), ...(end ? [{ type: 'text' as const, value: end }] : [])];
  };
  const blankFact = (node: RootContent): RootContent[] => {
    if (node.type !== 'text') return [node];
    const fact = findFact(node.value, take);
    if (!fact) return [node];
    const { text, at } = fact;
    return [
      { ...node, value: node.value.slice(0, at) },
      ...leaveBlank(text),
      { ...node, value: node.value.slice(at + text.length) },
    ];
  };
  const blankNode = (node: RootContent): RootContent[] => {
    if (node.type === 'text') return blankText(node);
    if (node.type === 'strong') return blankStrong(node);
    if (node.type === 'heading' || node.type === 'link' || !('children' in node)) return [node];
    const before = answers.length;
    let children = (node.children as RootContent[]).flatMap(blankNode);
    // A paragraph without any term has a name or a number blank, one alone.
    if (node.type === 'paragraph')
      children = children.flatMap((each) => (answers.length > before ? [each] : blankFact(each)));
    return [{ ...node, children } as RootContent];
  };
  return {
    startPassage,
    blank: (blocks) => blocks.flatMap(blankNode),
    answers,
  };
}

/** Says of each fact, in turn, whether it becomes blank. */
function createTaker(
  blanks: Blanks,
): Pick<BlankMaker, 'startPassage'> & { readonly take: (fact: string) => boolean } {
  const taken = new Set<string>();
  let near: Surroundings = { all: '', fixed: '' };
  return {
    startPassage: (surroundings, isSection) => {
      near = surroundings;
      if (isSection && blanks === 'some') taken.clear();
    },
    take: (fact) => {
      const key = fact.toLowerCase();
      if (blanks !== 'all' && taken.has(key)) return false;
      // Where all of them are blank, what stands in headings, code and links alone gives the answer away.
      const isAnswered =
        blanks === 'all' ? countTerm(fact, near.fixed) > 0 : countTerm(fact, near.all) > 1;
      if (!isAnswered) taken.add(key);
      return !isAnswered;
    },
  };
}

/** Of letters, and no sentence. */
function isTerm(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.split(/\s+/).length <= maxTermWords;
}

/** Without code, formulas and pictures, which no hand could fill in. */
function isPlain(node: PhrasingContent): boolean {
  if ('children' in node) return node.children.every(isPlain);
  return node.type === 'text' || node.type === 'break';
}

/** Finds any of the names as a whole, the longest first; capitals count in acronyms alone. */
function matcherOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longestFirst = [...new Set(names)].toSorted(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const choices = longestFirst.map((name) =>
    Array.from(name, (character) =>
      /\s/.test(character) ? '\\s+' : matchLetter(character, name === name.toUpperCase()),
    ).join(''),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function matchLetter(character: string, isExact: boolean): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  if (!/[\p{L}\p{N}]/u.test(character)) return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  return isExact || lower === upper || lower.length + upper.length > 2 * character.length
    ? character
    : `[${lower}${upper}]`;
}

/** A line for each word, as long as the word: spaces that do not collapse. */
function blanksFor(term: string): PhrasingContent[] {
  return term.split(/\s+/).flatMap((word, index): PhrasingContent[] => {
    const length = Math.max(3, Array.from(word).length);
    const blank = markUp('span', 'paper-blank', '\u00A0'.repeat(length));
    return index === 0 ? [blank] : [{ type: 'text', value: ' ' }, blank];
  });
}

function markUp(tag: string, className: string, value: string): Markup {
  return { type: 'markup', tag, className, children: [{ type: 'text', value }] };
}
