import type { Code, Image, Link, Nodes } from 'mdast';
import { createRange, moveRange, type Range } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import { listNodes } from './list-nodes.ts';
import type { Diagram, InlineMaths, Maths, Relations } from './nodes.ts';
import type { Section } from './section.ts';

/** What of a section something has to be loaded, drawn or looked up for; each in the order of the text. */
export interface SectionParts {
  readonly code: readonly Code[];
  readonly diagrams: readonly Diagram[];
  readonly formulas: readonly (Maths | InlineMaths)[];
  readonly images: readonly Image[];
  readonly links: readonly Link[];
  readonly relations: readonly Relations[];
  /** Something is set in italics: a stressed word, a quote, a cited title. */
  readonly hasItalics: boolean;
}

/** Finds a section's parts. */
export function findParts({ tree, hash }: Section, store: Store): SectionParts {
  return store.get('section parts', [hash], () => {
    const nodes = listNodes(tree);
    const pick = <Type extends Nodes['type']>(...types: Type[]): Extract<Nodes, { type: Type }>[] =>
      nodes.filter((node): node is Extract<Nodes, { type: Type }> =>
        (types as string[]).includes(node.type),
      );
    return {
      code: pick('code'),
      diagrams: pick('diagram'),
      formulas: pick('math', 'inlineMath'),
      images: pick('image'),
      links: pick('link'),
      relations: pick('relations'),
      hasItalics: pick('emphasis', 'blockquote', 'markup').length > 0,
    };
  });
}

/** Where a node of a section stands in the note. */
export function rangeOf(
  { line }: Pick<Section, 'line'>,
  { position }: Pick<Nodes, 'position'>,
): Range {
  return moveRange(createRange(position), line - 1);
}
