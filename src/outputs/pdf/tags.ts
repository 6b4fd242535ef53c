/** The tags of all runs as one tree; and what finds them: by page and link, and by id. */
import type { PrintedRun } from './run.ts';
import { changeKids, listKids, renderList } from './structure.ts';
import type { PdfWriter } from './writer.ts';

/** What all runs have in common at the top of their trees. */
export interface MergedTags {
  readonly root: number;
  /** From the document's own element down. */
  readonly elements: readonly MergedElement[];
}

/** Elements of all runs that become one. */
interface MergedElement {
  readonly id: number;
  readonly parts: readonly RunElement[];
}

interface RunElement {
  readonly run: PrintedRun;
  readonly id: number;
}

/**
 * Has one root stand for the roots of all runs, and one element for their outermost, down to `depth`. Below the root, runs
 * that do not begin alike are left as they are.
 */
export function mergeTags(
  runs: readonly PrintedRun[],
  depth: number,
  writer: PdfWriter,
): MergedTags {
  const root = writer.reserve();
  for (const { structure, alias } of runs) alias(structure.id, root);
  const elements: MergedElement[] = [];
  let lists = runs.map((run) => ({ run, kids: run.structure.kids }));
  while (elements.length < depth && lists.every(({ kids }) => kids.length === 1)) {
    const parts = lists.map(({ run, kids: [id = 0] }) => ({ run, id }));
    lists = parts.map(({ run, id }) => ({ run, kids: listKids(run.textOf(id)) }));
    // Contents of its own would lose their page.
    if (lists.some(({ kids }) => kids.length === 0)) break;
    const id = writer.reserve();
    for (const part of parts) part.run.alias(part.id, id);
    elements.push({ id, parts });
  }
  return { root, elements };
}

/** Writes what is merged, once everything else of the runs is written. */
export function writeTags(
  runs: readonly PrintedRun[],
  { root, elements }: MergedTags,
  writer: PdfWriter,
): void {
  for (const { id, parts } of elements) {
    const [first] = parts;
    const text = first ? first.run.rewrite(first.run.textOf(first.id)) : '';
    const kids = parts.flatMap(({ run, id: part }) => listKids(run.textOf(part)).map(run.place));
    writer.set(id, { text: changeKids(text, [...new Set(kids)]) });
  }
  const kids = runs.flatMap(({ structure, place }) => structure.kids.map(place));
  const parents = runs.flatMap(({ structure, place, firstKey }) =>
    structure.parents.map(([key, id]) => `${key + firstKey} ${place(id)} 0 R`),
  );
  const leaves = runs.flatMap(({ structure, place }) => structure.idLeaves.map(place));
  const parentTree = writer.share({ text: `<</Type /ParentTree\n/Nums [${parents.join(' ')}]>>` });
  const idTree = writer.share({ text: `<</Kids [${renderList(leaves)}]>>` });
  writer.set(root, {
    text:
      `<</Type /StructTreeRoot\n/ParentTreeNextKey ${runs.at(-1)?.taken.keys ?? 0}\n` +
      `/ParentTree ${parentTree} 0 R\n/IDTree ${idTree} 0 R\n/K [${renderList([...new Set(kids)])}]>>`,
  });
}
