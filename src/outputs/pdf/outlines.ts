/** The bookmarks of all runs as one tree: a heading is below the last one before it that is higher. */
import { emptyStrings, findFirstString, findReference } from './objects.ts';
import type { PrintedRun } from './run.ts';
import type { PdfWriter } from './writer.ts';

interface Bookmark {
  readonly id: number;
  /** Of its heading; 1 is the highest. */
  readonly level: number;
  /** What it says and where it leads. */
  readonly text: string;
  readonly kids: Bookmark[];
}

/** Writes the tree; gives the number of its root, undefined when there are no bookmarks. */
export function writeOutlines(runs: readonly PrintedRun[], writer: PdfWriter): number | undefined {
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const bookmark of runs.flatMap((run) => readBookmarks(run, writer))) {
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    (open.at(-1)?.kids ?? top).push(bookmark);
    open.push(bookmark);
  }
  if (top.length === 0) return undefined;
  const root = writer.reserve();
  const count = writeKids(top, root, writer);
  writer.set(root, { text: `<</Type /Outlines${renderKids(top, count)}>>` });
  return root;
}

/** The bookmarks of a run in their order, with nothing below them yet. */
function readBookmarks({ file, textOf, rewrite }: PrintedRun, writer: PdfWriter): Bookmark[] {
  const list: Bookmark[] = [];
  const read = (first: number | undefined, depth: number): void => {
    for (let id = first; id !== undefined; id = findReference(textOf(id), 'Next')) {
      const text = textOf(id);
      const [place = ''] = /\/Dest \[[^\]]*\]/.exec(emptyStrings(text)) ?? [];
      const heading = findReference(text, 'SE');
      const tag = heading === undefined ? '' : `\n/SE ${heading} 0 R`;
      const [, level = depth] = /\n\/S \/H(\d)\n/.exec(textOf(heading ?? 0)) ?? [];
      list.push({
        id: writer.reserve(),
        level: Number(level),
        text: rewrite(`/Title ${findFirstString(text)}\n${place}${tag}`),
        kids: [],
      });
      read(findReference(text, 'First'), depth + 1);
    }
  };
  read(findReference(textOf(findReference(textOf(file.root), 'Outlines') ?? 0), 'First'), 1);
  return list;
}

/** Writes bookmarks beside each other and all that is below them; gives how many these are. */
function writeKids(bookmarks: readonly Bookmark[], parent: number, writer: PdfWriter): number {
  let total = 0;
  for (const [index, { id, text, kids }] of bookmarks.entries()) {
    const count = writeKids(kids, id, writer);
    total += count + 1;
    const before = renderEntry('Prev', bookmarks[index - 1]);
    const after = renderEntry('Next', bookmarks[index + 1]);
    const below = renderKids(kids, count);
    writer.set(id, { text: `<<${text}\n/Parent ${parent} 0 R${before}${after}${below}>>` });
  }
  return total;
}

function renderKids(kids: readonly Bookmark[], count: number): string {
  if (kids.length === 0) return '';
  return `${renderEntry('First', kids[0])}${renderEntry('Last', kids.at(-1))}\n/Count ${count}`;
}

function renderEntry(key: string, bookmark: Bookmark | undefined): string {
  return bookmark ? `\n/${key} ${bookmark.id} 0 R` : '';
}
