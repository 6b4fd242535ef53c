import { listNodeIds } from './normalise.ts';
import { emptyStrings, findReference, listReferences, type PdfFile } from './objects.ts';

/** The root of the tree of tags. */
export interface Structure {
  /** Number of the root. */
  readonly id: number;
  /** Its elements: as a rule one, the document. */
  readonly kids: readonly number[];
  /** For each key what has it: the tags of a page's contents, or that of a link. */
  readonly parents: readonly (readonly [key: number, id: number])[];
  /** One more than the highest key. */
  readonly nextKey: number;
  /** Leaves of the tree of ids. */
  readonly idLeaves: readonly number[];
  /** The highest number in an id. */
  readonly lastNodeId: number;
}

/** Reads it. */
export function readStructure({ objects, root }: PdfFile): Structure {
  const textOf = (id: number | undefined): string => objects.get(id ?? 0)?.text ?? '';
  const id = findReference(textOf(root), 'StructTreeRoot') ?? 0;
  const text = textOf(id);
  const idLeaves = listReferences(textOf(findReference(text, 'IDTree')));
  const [, nums = ''] = /\/Nums \[([^\]]*)\]/.exec(textOf(findReference(text, 'ParentTree'))) ?? [];
  const parents = [...nums.matchAll(/(\d+) (\d+) 0 R/g)].map(
    ([, key, parent]) => [Number(key), Number(parent)] as const,
  );
  const next = Number(/\/ParentTreeNextKey (\d+)/.exec(text)?.[1] ?? 0);
  return {
    id,
    kids: listKids(text),
    parents,
    // Chromium 143 counts those of links from 100,000 and does not say so here.
    nextKey: Math.max(next, (parents.at(-1)?.[0] ?? -1) + 1),
    idLeaves,
    lastNodeId: Math.max(0, ...idLeaves.map((leaf) => listNodeIds(textOf(leaf)).at(-1) ?? 0)),
  };
}

/** What is below an element: others, and pieces of a page's contents by their numbers. */
const kids = /\n\/K (?:\[([^\]]*)\]|(\d+ 0 R))/;

/** The elements below one; empty when something else is there too. */
export function listKids(text: string): number[] {
  const [, list, single] = kids.exec(emptyStrings(text)) ?? [];
  const all = list ?? single ?? '';
  return /^(?:\d+ 0 R ?)*$/.test(all) ? listReferences(all) : [];
}

/** Gives an element that has no strings but a language other elements. */
export function changeKids(text: string, ids: readonly number[]): string {
  return text.replace(kids, `\n/K [${renderList(ids)}]`);
}

/** References as a list. */
export function renderList(ids: readonly number[]): string {
  return ids.map((id) => `${id} 0 R`).join(' ');
}
