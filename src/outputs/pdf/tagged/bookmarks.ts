/** The bookmarks of a document: its headings, but for those that repeat one, each below the last one before it that is higher. */
import { findReference, type PdfFile } from '../objects.ts';
import type { PdfWriter } from '../writer.ts';
import type { Heading } from './complete-tags.ts';
import type { Tag } from './tag.ts';
import {
  createString,
  idOf,
  isList,
  parseDictionary,
  type PdfValue,
  renderValue,
} from './values.ts';

/** Reads where headings stand, by the numbers of their elements. */
export function readPlaces({ objects, root }: PdfFile): Map<number, PdfValue | undefined> {
  const found = new Map<number, PdfValue | undefined>();
  const textAt = (id: number | undefined): string => objects.get(id ?? 0)?.text ?? '<<>>';
  const read = (first: number | undefined): void => {
    for (let id = first; id !== undefined;) {
      const entries = parseDictionary(textAt(id));
      const heading = idOf(entries.get('SE'));
      if (heading !== undefined) found.set(heading, entries.get('Dest'));
      read(idOf(entries.get('First')));
      id = idOf(entries.get('Next'));
    }
  };
  read(findReference(textAt(findReference(textAt(root), 'Outlines')), 'First'));
  return found;
}

/** A bookmark that is being written. */
export interface Bookmark {
  /** Its object. */
  readonly id: number;
  /** Entries of it without those that name other bookmarks. */
  readonly text: string;
  readonly kids: Bookmark[];
}

/** What bookmarks are written with. */
export interface BookmarkRequest {
  readonly places: ReadonlyMap<number, PdfValue | undefined>;
  readonly writer: PdfWriter;
  /** The words of a heading. */
  readonly wordsOf: (tag: Tag) => string;
  /** Number of a tag's object. */
  readonly idOfTag: (tag: Tag) => number;
  readonly place: (id: number) => number;
}

/** Writes them; gives the number of their root, undefined when there are none. */
export function writeBookmarks(
  headings: readonly Heading[],
  request: BookmarkRequest,
): number | undefined {
  const { writer } = request;
  const top: Bookmark[] = [];
  const open: { readonly level: number; readonly bookmark: Bookmark }[] = [];
  for (const { tag, level } of headings) {
    const text = renderEntry(tag, request);
    if (text === undefined || tag.mark === 'again') continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const bookmark: Bookmark = { id: writer.reserve(), text, kids: [] };
    (open.at(-1)?.bookmark.kids ?? top).push(bookmark);
    open.push({ level, bookmark });
  }
  return writeBookmarkTree(top, writer);
}

/** Writes a tree of bookmarks; gives the number of its root, undefined when there are none. */
export function writeBookmarkTree(top: readonly Bookmark[], writer: PdfWriter): number | undefined {
  if (top.length === 0) return undefined;
  const root = writer.reserve();
  const count = writeKids(top, root, writer);
  writer.set(root, { text: `<</Type /Outlines${renderKids(top, count)}>>` });
  return root;
}

function renderEntry(
  tag: Tag,
  { places, idOfTag, place, wordsOf }: BookmarkRequest,
): string | undefined {
  const found = places.get(tag.source ?? 0);
  if (!isList(found)) return undefined;
  const title = createString(wordsOf(tag).replace(/\s+/g, ' ').trim());
  const to = [{ id: place(idOf(found[0]) ?? 0) }, ...found.slice(1)];
  return `/Title ${renderValue(title)}\n/Dest ${renderValue(to)}\n/SE ${idOfTag(tag)} 0 R`;
}

/** Writes bookmarks beside each other and all that is below them; gives how many these are. */
function writeKids(bookmarks: readonly Bookmark[], parent: number, writer: PdfWriter): number {
  let total = 0;
  for (const [index, { id, text, kids }] of bookmarks.entries()) {
    const count = writeKids(kids, id, writer);
    total += count + 1;
    const before = renderNeighbour('Prev', bookmarks[index - 1]);
    const after = renderNeighbour('Next', bookmarks[index + 1]);
    const below = renderKids(kids, count);
    writer.set(id, { text: `<<${text}\n/Parent ${parent} 0 R${before}${after}${below}>>` });
  }
  return total;
}

function renderKids(kids: readonly Bookmark[], count: number): string {
  if (kids.length === 0) return '';
  const ends = [renderNeighbour('First', kids[0]), renderNeighbour('Last', kids.at(-1))];
  return `${ends.join('')}\n/Count ${count}`;
}

function renderNeighbour(key: string, bookmark: Bookmark | undefined): string {
  return bookmark ? `\n/${key} ${bookmark.id} 0 R` : '';
}
