import { changeNodeIds } from './normalise.ts';
import { type PdfFile, renumber } from './objects.ts';
import { readStructure, type Structure } from './structure.ts';
import type { PdfWriter } from './writer.ts';

/** The PDF of one run, and what becomes of it in the joined one. */
export interface PrintedRun {
  readonly file: PdfFile;
  readonly structure: Structure;
  readonly textOf: (id: number) => string;
  /** An object's number in the joined PDF. */
  readonly place: (id: number) => number;
  /** Has an object of the joined PDF stand for one of this run; before anything that names it is written. */
  readonly alias: (id: number, to: number) => void;
  /** A text with all its numbers as in the joined PDF. */
  readonly rewrite: (text: string) => string;
  /** What later runs begin with. */
  readonly taken: TakenNumbers;
  /** Added to keys of the parent tree. */
  readonly firstKey: number;
}

/** How many of each kind of number are taken. */
export interface TakenNumbers {
  readonly keys: number;
  readonly nodeIds: number;
}

/** Objects that belong to one page or tag alone, however equal they are. What else pages name is shared. */
const own = /^<<\/Type \/(?:Annot|Page|Pages|StructElem)\b/;

/** Begins to move a run to the joined PDF. */
export function createRun(file: PdfFile, before: TakenNumbers, writer: PdfWriter): PrintedRun {
  const structure = readStructure(file);
  const places = new Map<number, number>();
  const textOf = (id: number): string => file.objects.get(id)?.text ?? 'null';
  const place = (id: number): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const text = textOf(id);
    const placed = own.test(text)
      ? writer.reserve()
      : writer.share({ text: rewrite(text), stream: file.objects.get(id)?.stream });
    places.set(id, placed);
    return placed;
  };
  const rewrite = (text: string): string =>
    renumber(
      changeNodeIds(text, (number) => number + before.nodeIds),
      { reference: place, structParent: (key) => key + before.keys },
    );
  return {
    file,
    structure,
    textOf,
    place,
    alias: (id, to) => void places.set(id, to),
    rewrite,
    taken: {
      keys: before.keys + structure.nextKey,
      nodeIds: before.nodeIds + structure.lastNodeId,
    },
    firstKey: before.keys,
  };
}

/** Writes a run's pages, links and tags. */
export function writeRun({ file, place, rewrite }: PrintedRun, writer: PdfWriter): void {
  for (const [id, { text }] of file.objects)
    if (own.test(text)) writer.set(place(id), { text: rewrite(text) });
}
