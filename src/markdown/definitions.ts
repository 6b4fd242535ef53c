import type { Association, Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';
import { hashValue } from '../store/hash.ts';

/** What sections of one note define for each other. */
export interface Definitions {
  /** Link and image definitions by normalised label. */
  readonly links: ReadonlyMap<string, Definition>;
  /** Footnotes by normalised label. */
  readonly footnotes: ReadonlyMap<string, NumberedFootnote>;
  /** Equal for equal definitions. */
  readonly hash: string;
}

/** A footnote's definition and its number in order of first mention, 1-based. */
export interface NumberedFootnote {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

/** Gathers the definitions of a note's sections; of several with one label the first counts, and footnotes have all texts. */
export function collectDefinitions(trees: readonly Root[]): Definitions {
  const links = new Map<string, Definition>();
  const bodies = new Map<string, FootnoteDefinition>();
  const mentions: string[] = [];
  for (const node of trees.flatMap(listNodes)) {
    if (node.type === 'definition') setOnce(links, labelOf(node), node);
    else if (node.type === 'footnoteDefinition') {
      const label = labelOf(node);
      const first = bodies.get(label);
      bodies.set(
        label,
        // Sections of one text are one value: what they define is the same.
        first && first !== node
          ? { ...first, children: [...first.children, ...node.children] }
          : node,
      );
    } else if (node.type === 'footnoteReference') mentions.push(labelOf(node));
  }
  const footnotes = new Map<string, NumberedFootnote>();
  for (const label of [...mentions, ...bodies.keys()]) {
    const definition = bodies.get(label);
    if (definition) setOnce(footnotes, label, { number: footnotes.size + 1, definition });
  }
  return { links, footnotes, hash: hashValue([[...links], [...footnotes]]) };
}

/**
 * Which footnotes stand at the end of each section: those that it mentions, and where they are defined those that no section
 * does. A footnote may mention others.
 */
export function placeFootnotes(
  trees: readonly Root[],
  { footnotes }: Definitions,
): NumberedFootnote[][] {
  const mentions = trees.map((tree) => followMentions(listMentions(tree), footnotes));
  const mentioned = new Set(mentions.flatMap((own) => [...own]));
  return trees.map((tree, section) => {
    const own = new Set(mentions[section]);
    for (const node of listNodes(tree)) {
      const footnote = node.type === 'footnoteDefinition' && footnotes.get(labelOf(node));
      if (!footnote || mentioned.has(footnote)) continue;
      for (const each of followMentions([labelOf(node)], footnotes)) own.add(each);
    }
    return [...own];
  });
}

/** The footnotes of those labels, and those that these mention. */
function followMentions(
  labels: readonly string[],
  footnotes: Definitions['footnotes'],
): Set<NumberedFootnote> {
  const reached = new Set(labels.flatMap((label) => footnotes.get(label) ?? []));
  // It grows while it is gone through.
  for (const { definition } of reached)
    for (const label of definition.children.flatMap(listMentions)) {
      const footnote = footnotes.get(label);
      if (footnote) reached.add(footnote);
    }
  return reached;
}

/** Labels of the footnotes that a text mentions, definitions in it apart. */
function listMentions(text: Nodes): string[] {
  const inner = text.type === 'root' ? text.children : [text];
  return inner
    .filter(({ type }) => type !== 'footnoteDefinition')
    .flatMap(listNodes)
    .flatMap((node) => (node.type === 'footnoteReference' ? [labelOf(node)] : []));
}

/** Says which labels are given twice, in the note's lines. */
export function findDoubleLabels(sections: readonly Section[]): Finding[] {
  const firsts = new Map<string, { readonly node: Nodes; readonly range: Range }>();
  return sections.flatMap((section) =>
    listNodes(section.tree).flatMap((node): Finding[] => {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return [];
      // A comment, as in `[//]: # (so)`.
      if (node.type === 'definition' && /^#?$/.test(node.url)) return [];
      const isFootnote = node.type === 'footnoteDefinition';
      const name = `${isFootnote ? '^' : ''}${node.label ?? node.identifier}`;
      const key = `${isFootnote ? '^' : ''}${labelOf(node)}`;
      const range = rangeOf(section, node);
      const first = firsts.get(key);
      if (!first) firsts.set(key, { node, range });
      if (!first || first.node === node || definesTheSame(first.node, node)) return [];
      const related = first.range;
      const outcome = isFootnote
        ? 'Both texts are shown, in one footnote.'
        : 'The first one counts.';
      const facts = { label: name, line: related.start.line, outcome };
      return [{ ...createFinding('label-twice', range, facts), related }];
    }),
  );
}

function definesTheSame(first: Nodes, second: Nodes): boolean {
  return (
    first.type === 'definition' &&
    second.type === 'definition' &&
    first.url === second.url &&
    first.title === second.title
  );
}

/** The label by which references and definitions find each other. */
export function labelOf({ identifier, label }: Association): string {
  return normalizeIdentifier(label ?? identifier);
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
