/** Where the headings of all runs stand, as one list of bookmarks in their order; `tagged/bookmarks` makes a tree of it. */
import { emptyStrings, findReference } from './objects.ts';
import type { PrintedRun } from './run.ts';
import type { PdfWriter } from './writer.ts';

/** Writes the list; gives the number of its root, undefined when there are no bookmarks. */
export function writeOutlines(runs: readonly PrintedRun[], writer: PdfWriter): number | undefined {
  const entries = runs.flatMap(readEntries);
  if (entries.length === 0) return undefined;
  const ids = entries.map(() => writer.reserve());
  for (const [index, entry] of entries.entries()) {
    const next = ids[index + 1];
    const after = next === undefined ? '' : `\n/Next ${next} 0 R`;
    writer.set(ids[index]!, { text: `<<${entry}${after}>>` });
  }
  return writer.share({ text: `<</Type /Outlines\n/First ${ids[0]} 0 R>>` });
}

/** The headings of a run that have a bookmark, and where each stands. */
function readEntries({ file, textOf, rewrite }: PrintedRun): string[] {
  const entries: string[] = [];
  const read = (first: number | undefined): void => {
    for (let id = first; id !== undefined; id = findReference(textOf(id), 'Next')) {
      const text = textOf(id);
      const [place = ''] = /\/Dest \[[^\]]*\]/.exec(emptyStrings(text)) ?? [];
      const heading = findReference(text, 'SE');
      if (heading !== undefined) entries.push(rewrite(`${place}\n/SE ${heading} 0 R`));
      read(findReference(text, 'First'));
    }
  };
  read(findReference(textOf(findReference(textOf(file.root), 'Outlines') ?? 0), 'First'));
  return entries;
}
