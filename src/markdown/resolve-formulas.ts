/** Gives formulas what depends on those before them: their numbers, and the macros that hold where they stand. */
import type { Nodes, PhrasingContent, Text } from 'mdast';
import { definesMacros } from '../blocks/formula-macros.ts';
import { type FormulaCount, isNumbered, numberFormula } from '../blocks/formula-numbers.ts';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import type { CourseReference, CourseReferences } from '../protocol/course-data.ts';

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
interface Start extends FormulaCount {
  readonly macros: readonly string[];
  /** Labels of the whole note, and those of others that it refers to. */
  readonly labels: ReadonlyMap<string, CourseReference>;
}

const reference = /\\(eq)?ref\s*\{([^{}]*)\}/g;

/** How a note's formulas are numbered, and what is known of others. */
export interface FormulaContext {
  /** TeX that defines macros of the whole note. */
  readonly macros: readonly string[];
  /** Before each number: "2." in the second lecture of a course. @default nothing */
  readonly prefix?: string;
  /** What else of the note, and of others, has a name. @default nothing */
  readonly others?: ReadonlyMap<string, CourseReference>;
}

/** Finds the labels of a note's formulas, with their numbers. */
export function findFormulaLabels(
  sections: readonly Section[],
  prefix: string,
  store: Store,
): ReadonlyMap<string, CourseReference> {
  const labels = new Map<string, CourseReference>();
  let next = 1;
  for (const section of sections) {
    const facts = findFacts(section, { prefix, next }, store);
    for (const [label, number] of facts.labels)
      if (!labels.has(label))
        labels.set(label, { shown: `(${number})`, number, href: `#${label}` });
    next += facts.count;
  }
  return labels;
}

/**
 * Numbers the formulas of a note through all its sections, puts links with numbers in place of references, and tells each
 * formula the macros before it.
 */
export function resolveFormulas(
  sections: readonly Section[],
  { macros, prefix = '', others = new Map() }: FormulaContext,
  store: Store,
): Section[] {
  const labels = new Map([...others, ...findFormulaLabels(sections, prefix, store)]);
  let next = 1;
  let known = macros;
  return sections.map((section) => {
    const start: Start = { prefix, next, macros: known, labels };
    const facts = findFacts(section, start, store);
    next += facts.count;
    if (facts.definitions.length > 0) known = [...known, ...facts.definitions];
    const key = findKey(section, facts, start);
    if (key === undefined) return section;
    const make = (): Section['tree'] => resolveTree(section.tree, start);
    return { ...section, tree: store.get('section with formulas', [key], make), hash: key };
  });
}

function findFacts(section: Section, { prefix, next }: FormulaCount, store: Store): FormulaFacts {
  return store.get('formula facts', [section.hash, prefix, next], () => {
    const { formulas } = findParts(section, store);
    const texts = listNodes(section.tree).filter((node) => node.type === 'text');
    const isReferring = [...formulas, ...texts].some(({ value }) => value.search(reference) >= 0);
    const shown = formulas.filter((node) => node.type === 'math');
    let count = 0;
    const labels = shown.flatMap(({ value, label }) => {
      const formula = numberFormula(value, { prefix, next: next + count }, label);
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
  { prefix, next, macros, labels }: Start,
): string | undefined {
  const hasMacros = hasFormulas && (macros.length > 0 || definitions.length > 0);
  if (!hasNumbers && !hasMacros) return undefined;
  const numbers = hasNumbers ? [prefix, next, ...labels] : [];
  return hashValue([hash, hasMacros ? macros : [], numbers]);
}

function resolveTree(
  tree: Section['tree'],
  { prefix, next, macros, labels }: Start,
): Section['tree'] {
  let number = next;
  let known = macros;
  const resolveTex = (tex: string): string =>
    tex.replace(reference, (_, eq: string | undefined, label: string) => {
      return `\\${eq ?? ''}ref{${labels.get(label.trim())?.number ?? '??'}}`;
    });
  const resolve = (node: Nodes, isInLink: boolean): Nodes[] => {
    if (node.type === 'text') return referInText(node, labels, isInLink);
    if (node.type !== 'math' && node.type !== 'inlineMath') {
      const isLink = isInLink || node.type === 'link' || node.type === 'heading';
      return ['children' in node ? mapInside(node, (inner) => resolve(inner, isLink)) : node];
    }
    const here = known;
    if (definesMacros(node.value)) known = [...known, node.value];
    const own = here.length > 0 ? { macros: here } : {};
    if (node.type === 'inlineMath') return [{ ...node, ...own, value: resolveTex(node.value) }];
    const { label, ...rest } = node;
    const formula = numberFormula(node.value, { prefix, next: number }, label);
    number += formula.count;
    const places = formula.labels.map(([name]) => name);
    const data = places.length > 0 ? { data: { ...node.data, places } } : {};
    return [{ ...rest, ...own, ...data, value: resolveTex(formula.value) }];
  };
  return mapInside(tree, (node) => resolve(node, false));
}

/** A text with numbers in place of references, and links to where they stand where it is in none. */
function referInText(node: Text, labels: Start['labels'], isInLink: boolean): PhrasingContent[] {
  const { value, position } = node;
  const parts: PhrasingContent[] = [];
  const addText = (text: string): void => {
    const last = parts.at(-1);
    if (last?.type === 'text') last.value += text;
    else if (text !== '') parts.push({ ...node, value: text });
  };
  let at = 0;
  for (const { 0: whole, 1: eq, 2: label = '', index } of value.matchAll(reference)) {
    const found = labels.get(label.trim());
    addText(value.slice(at, index));
    at = index + whole.length;
    const shown = found && (eq ? found.shown : (found.number ?? found.shown));
    if (shown === undefined || isInLink) addText(shown ?? whole);
    else {
      const children = [{ type: 'text' as const, value: shown, position }];
      parts.push({ type: 'link', url: found!.href, title: null, children, position });
    }
  }
  if (at === 0) return [node];
  addText(value.slice(at));
  return parts;
}

/** Says which references to formulas were left, since nothing is called so. */
export function reportFormulaReferences(
  resolved: readonly Section[],
  { labels, near }: { readonly labels: readonly string[]; readonly near: CourseReferences['near'] },
  store: Store,
): Finding[] {
  return resolved.flatMap((section) => {
    const left = store.get('missing formulas', [section.hash], () =>
      listNodes(section.tree).flatMap((node) =>
        node.type !== 'text'
          ? []
          : [...node.value.matchAll(reference)].map(({ 2: label = '' }) => {
              const { position } = node;
              return { label: label.trim(), position };
            }),
      ),
    );
    return left.map(({ label, position }) => {
      const suggestion = renderSuggestion(label, labels, near);
      return createFinding('cross-reference-missing', rangeOf(section, { position }), {
        label,
        suggestion,
      });
    });
  });
}
