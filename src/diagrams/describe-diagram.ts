import type { Words } from '../i18n/words.ts';
import type { DiagramFact } from './page/model/read-facts.ts';

type DiagramWords = Words['diagrams'];

/** Longest text alternative, characters: nobody listens to more. */
const maxLength = 2000;

/** A diagram whose parts are known. */
export interface KnownDiagram {
  readonly kind: string;
  readonly facts: readonly DiagramFact[];
}

/**
 * Says in sentences what a diagram shows; undefined for kinds of which no parts are known.
 * @param step only what comes with it @default everything
 */
export function describeDiagram(
  { kind, facts }: KnownDiagram,
  words: DiagramWords,
  step?: number,
): string | undefined {
  const isNew = (fact: DiagramFact): boolean => step === undefined || (fact.step ?? 0) === step;
  const reading: Reading = { kind, facts, words, isNew, nameOf: createNameOf(facts, words) };
  const said = new Set<number>();
  const sentences = facts.flatMap((fact, index) => {
    const sentence = describeFact(fact, index, reading);
    if (sentence === undefined) return [];
    for (const each of [...fact.about, ...membersOf(index, reading)]) said.add(each);
    said.add(index);
    return [sentence];
  });
  const alone = facts.flatMap((fact, index) => {
    const isSaid = fact.type !== 'node' || fact.words === '' || said.has(index);
    return isSaid || !isNew(fact) ? [] : [fact.words];
  });
  const all = [...sentences, ...(alone.length > 0 ? [`${alone.join(', ')}.`] : [])];
  return all.length > 0 ? shorten(all) : undefined;
}

interface Reading {
  readonly kind: string;
  readonly facts: readonly DiagramFact[];
  readonly words: DiagramWords;
  readonly nameOf: (index: number | undefined) => string;
  readonly isNew: (fact: DiagramFact) => boolean;
}

/** What a box is called; where a state diagram begins and ends has no words of its own. */
function createNameOf(
  facts: readonly DiagramFact[],
  { start, end }: DiagramWords,
): Reading['nameOf'] {
  return (index) => {
    const { words = '', kind = '' } = facts[index ?? -1] ?? {};
    if (words !== '') return words;
    return kind === 'stateStart' ? start : kind === 'stateEnd' ? end : '…';
  };
}

function describeFact(fact: DiagramFact, index: number, reading: Reading): string | undefined {
  const { words, nameOf, isNew } = reading;
  // A box that is there already may have got new rows.
  const mayHold = fact.type === 'node' || fact.type === 'group';
  if (!mayHold && !isNew(fact)) return undefined;
  switch (fact.type) {
    case 'edge':
      return describeEdge(fact, reading);
    case 'note': {
      const about = [...new Set(fact.about)].map(nameOf).join(', ');
      return about === '' ? undefined : fill(words.note, { a: about, label: fact.words });
    }
    case 'node':
    case 'group': {
      const list = membersOf(index, reading)
        .map(nameOf)
        .filter((name) => name !== '…');
      if (list.length === 0 || fact.words === '') return undefined;
      return fill(words.contains, { a: fact.words, list: list.join(', ') });
    }
    case 'frame':
    case 'branch':
      return fact.words === '' ? undefined : `${fact.words}:`;
    case 'row':
    case 'bar':
      return undefined;
  }
}

/** What stands in a group, or in the rows of a box; the branches of a mind map. */
function membersOf(index: number, { kind, facts, isNew }: Reading): number[] {
  const isMindMap = kind === 'mindmap';
  return facts.flatMap((fact, each) => {
    const { type, about, inside } = fact;
    if (!isNew(fact)) return [];
    if (isMindMap) return type === 'edge' && about[0] === index ? (about[1] ?? []) : [];
    if (type === 'row') return about[0] === index ? [each] : [];
    return inside === index && type !== 'note' ? [each] : [];
  });
}

function describeEdge(fact: DiagramFact, reading: Reading): string | undefined {
  const { kind, facts, words, nameOf } = reading;
  const [from, to] = fact.about;
  if (from === undefined || kind === 'mindmap') return undefined;
  const note = [from, to].find((end) => facts[end ?? -1]?.type === 'note');
  if (note !== undefined) {
    const other = note === from ? to : from;
    return fill(words.note, { a: nameOf(other), label: nameOf(note) });
  }
  const label = fact.words;
  const [a, b] = [nameOf(from), nameOf(to ?? from)];
  if (kind === 'sequence' && label !== '') return fill(words.says, { a, b, label });
  const [start = '', end = ''] = fact.kind.split(' ');
  const [x, y] = [countOf(start, words), countOf(end, words)];
  if (x !== undefined && y !== undefined)
    return fill(words.relation, { a, b, label: label || '→', x, y });
  const role = roleOf(start) ?? roleOf(end);
  if (role) {
    const [whole, part] = roleOf(start) ? [a, b] : [b, a];
    return fill(words[role], { a: whole, b: part });
  }
  const [hasTail, hasHead] = [isArrow(start), kind === 'sequence' || isArrow(end)];
  const isLine = hasTail === hasHead;
  const template = isLine
    ? label === ''
      ? words.joined
      : words.joinedWith
    : label === ''
      ? words.leads
      : words.leadsWith;
  return fill(template, hasTail && !hasHead ? { a: b, b: a, label } : { a, b, label });
}

function isArrow(end: string): boolean {
  return /arrow_(?:point|cross|circle|barb)|dependency|requirement_arrow/.test(end);
}

function roleOf(end: string): 'kindOf' | 'partOf' | undefined {
  if (end === 'extension') return 'kindOf';
  return end === 'composition' || end === 'aggregation' ? 'partOf' : undefined;
}

function countOf(end: string, { one, oneAtMost, some, many }: DiagramWords): string | undefined {
  const counts: Readonly<Record<string, string>> = {
    only_one: one,
    zero_or_one: oneAtMost,
    one_or_more: some,
    zero_or_more: many,
  };
  return counts[end];
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

function shorten(sentences: readonly string[]): string {
  const text = sentences.join(' ');
  if (text.length <= maxLength) return text;
  let length = 0;
  const kept = sentences.filter((sentence) => (length += sentence.length + 1) <= maxLength);
  return `${kept.join(' ')} …`;
}
