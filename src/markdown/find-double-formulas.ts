import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import type { Maths } from '../blocks/nodes.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';

/** Says which formulas have the name of one before them, in the note's lines. */
export function findDoubleFormulas(sections: readonly Section[], store: Store): Finding[] {
  const firsts = new Map<string, Range>();
  return sections.flatMap((section) =>
    listNames(section, store).flatMap(({ name, range: inner }): Finding[] => {
      const range = rangeOf(section, { position: inner });
      const related = firsts.get(name);
      if (!related) {
        firsts.set(name, range);
        return [];
      }
      const outcome = 'References lead to the first one.';
      const facts = { label: name, line: related.start.line, outcome };
      return [{ ...createFinding('label-twice', range, facts), related }];
    }),
  );
}

interface Named {
  readonly name: string;
  /** In the section's lines. */
  readonly range: NonNullable<Maths['position']>;
}

function listNames(section: Section, store: Store): Named[] {
  return store.get('formula names', [section.hash], () =>
    findParts(section, store).formulas.flatMap((node) => {
      const { value, position } = node;
      if (!position) return [];
      const inTex = [...value.matchAll(/\\label\s*\{([^{}]*)\}/g)].map(
        ({ 1: name = '', index }): Named => {
          const lines = value.split('\n').length;
          const isFenced = position.end.line - position.start.line >= lines + 1;
          const below = value.slice(0, index).split('\n').length - 1 + (isFenced ? 1 : 0);
          const start = { line: position.start.line + below, column: 1 };
          return { name: name.trim(), range: below === 0 ? position : { start, end: start } };
        },
      );
      const behind = node.type === 'math' ? node.label : undefined;
      return behind === undefined ? inTex : [...inTex, { name: behind, range: position }];
    }),
  );
}
