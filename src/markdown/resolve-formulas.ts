/** Gives formulas what depends on those before them: their numbers, and the macros that hold where they stand. */
import type { Nodes } from 'mdast';
import { definesMacros } from '../blocks/formula-macros.ts';
import { isNumbered, numberFormula } from '../blocks/formula-numbers.ts';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts } from '../blocks/section-parts.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';

/** What a section's formulas say to those of others. */
interface FormulaFacts {
  /** How many numbers they take. */
  readonly count: number;
  /** Labels with their numbers, counted from 1 in the section, or with their author's tags. */
  readonly labels: readonly (readonly [label: string, number: string])[];
  readonly definitions: readonly string[];
  /** Something is numbered, or refers to a number. */
  readonly hasNumbers: boolean;
  readonly hasFormulas: boolean;
}

/** What holds where a section begins. */
interface Start {
  readonly next: number;
  readonly macros: readonly string[];
  /** Labels of the whole note. */
  readonly labels: ReadonlyMap<string, string>;
}

const reference = /\\(eq)?ref\s*\{([^{}]*)\}/g;

/**
 * Numbers the formulas of a note through all its sections, puts numbers in place of references, and tells each formula the
 * macros before it. @param macros TeX that defines those of the whole note
 */
export function resolveFormulas(
  sections: readonly Section[],
  macros: readonly string[],
  store: Store,
): Section[] {
  const facts = sections.map((section) => findFacts(section, 1, store));
  const starts: Omit<Start, 'labels'>[] = [];
  const labels = new Map<string, string>();
  let next = 1;
  let known = macros;
  for (const [index, section] of sections.entries()) {
    starts.push({ next, macros: known });
    const { count, definitions } = facts[index]!;
    for (const [label, number] of findFacts(section, next, store).labels) labels.set(label, number);
    next += count;
    if (definitions.length > 0) known = [...known, ...definitions];
  }
  return sections.map((section, index) => {
    const start = { ...starts[index]!, labels };
    const key = findKey(section, facts[index]!, start);
    if (key === undefined) return section;
    const make = (): Section['tree'] => resolveTree(section.tree, start);
    return { ...section, tree: store.get('section with formulas', [key], make), hash: key };
  });
}

function findFacts(section: Section, next: number, store: Store): FormulaFacts {
  return store.get('formula facts', [section.hash, next], () => {
    const { formulas } = findParts(section, store);
    const texts = listNodes(section.tree).filter((node) => node.type === 'text');
    const isReferring = [...formulas, ...texts].some(({ value }) => value.search(reference) >= 0);
    const shown = formulas.filter((node) => node.type === 'math');
    let count = 0;
    const labels = shown.flatMap(({ value, label }) => {
      const formula = numberFormula(value, next + count, label);
      count += formula.count;
      return formula.labels;
    });
    return {
      count,
      labels,
      definitions: formulas.flatMap(({ value }) => (definesMacros(value) ? [value] : [])),
      hasNumbers: isReferring || shown.some(({ value, label }) => isNumbered(value, label)),
      hasFormulas: formulas.length > 0,
    };
  });
}

/** What a section's tree depends on beside itself, and itself; undefined where it stays as it is. */
function findKey(
  { hash }: Section,
  { definitions, hasNumbers, hasFormulas }: FormulaFacts,
  { next, macros, labels }: Start,
): string | undefined {
  const hasMacros = hasFormulas && (macros.length > 0 || definitions.length > 0);
  if (!hasNumbers && !hasMacros) return undefined;
  return hashValue([hash, hasMacros ? macros : [], hasNumbers ? [next, ...labels] : []]);
}

function resolveTree(tree: Section['tree'], { next, macros, labels }: Start): Section['tree'] {
  let number = next;
  let known = macros;
  const refer = (text: string): string =>
    text.replace(reference, (whole, eq: string | undefined, label: string) => {
      const found = labels.get(label.trim());
      if (found === undefined) return whole;
      return eq ? `(${found})` : found;
    });
  const resolveTex = (tex: string): string =>
    tex.replace(reference, (_, eq: string | undefined, label: string) => {
      return `\\${eq ?? ''}ref{${labels.get(label.trim()) ?? '??'}}`;
    });
  const resolve = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return [{ ...node, value: refer(node.value) }];
    if (node.type !== 'math' && node.type !== 'inlineMath')
      return ['children' in node ? mapInside(node, resolve) : node];
    const here = known;
    if (definesMacros(node.value)) known = [...known, node.value];
    const own = here.length > 0 ? { macros: here } : {};
    if (node.type === 'inlineMath') return [{ ...node, ...own, value: resolveTex(node.value) }];
    const { label, ...rest } = node;
    const formula = numberFormula(node.value, number, label);
    number += formula.count;
    return [{ ...rest, ...own, value: resolveTex(formula.value) }];
  };
  return mapInside(tree, resolve);
}
