/** The tags of all runs as one tree; and what finds them: by page and link, and by id. */
import type { PrintedRun } from './run.ts';
import { changeKids, listKids, renderList } from './structure.ts';
import type { PdfWriter } from './writer.ts';

/** What all runs have in common at the top of their trees. */
export interface MergedTags {
  readonly root: number;
  /** The document's own element; undefined where a run has something else there. */
  readonly top: number | undefined;
}

/** Has one root stand for the roots of all runs, and one element for that of the document. */
export function mergeTags(runs: readonly PrintedRun[], writer: PdfWriter): MergedTags {
  const root = writer.reserve();
  for (const { structure, alias } of runs) alias(structure.id, root);
  const isUsual = runs.every(({ structure, textOf }) => {
    const [id, ...others] = structure.kids;
    // Contents of its own would lose their page.
    return id !== undefined && others.length === 0 && listKids(textOf(id)).length > 0;
  });
  if (!isUsual) return { root, top: undefined };
  const top = writer.reserve();
  for (const { structure, alias } of runs) for (const id of structure.kids) alias(id, top);
  return { root, top };
}

/** Writes what is merged, once everything else of the runs is written. */
export function writeTags(
  runs: readonly PrintedRun[],
  { root, top }: MergedTags,
  writer: PdfWriter,
): void {
  const [first] = runs;
  if (first && top !== undefined) {
    const below = runs.flatMap(({ structure, textOf, place }) =>
      structure.kids.flatMap((id) => listKids(textOf(id))).map(place),
    );
    const text = first.rewrite(first.textOf(first.structure.kids[0] ?? 0));
    writer.set(top, { text: changeKids(text, below) });
  }
  const kids = runs.flatMap(({ structure, place }) => structure.kids.map(place));
  const parents = runs.flatMap(({ structure, place, firstKey }) =>
    structure.parents.map(([key, id]) => `${key + firstKey} ${place(id)} 0 R`),
  );
  const leaves = runs.flatMap(({ structure, place }) => structure.idLeaves.map(place));
  const parentTree = writer.share({ text: `<</Type /ParentTree\n/Nums [${parents.join(' ')}]>>` });
  const idTree = `<</Kids [${renderList(leaves)}]>>`;
  const ids = leaves.length > 0 ? `\n/IDTree ${writer.share({ text: idTree })} 0 R` : '';
  const nextKey = runs.at(-1)?.taken.keys ?? 0;
  writer.set(root, {
    text:
      `<</Type /StructTreeRoot\n/K [${renderList([...new Set(kids)])}]` +
      `\n/ParentTreeNextKey ${nextKey}\n/ParentTree ${parentTree} 0 R${ids}>>`,
  });
}
