import { findReference, type PdfFile, textOfObject } from './objects.ts';
import { type Bookmark } from './tagged/bookmarks.ts';
import {
  createString,
  idOf,
  parseDictionary,
  type PdfDictionary,
  renderValue,
} from './tagged/values.ts';
import type { PdfWriter } from './writer.ts';

/** A PDF that becomes a part of another. */
export interface BookmarkedPart {
  readonly title: string;
  readonly file: PdfFile;
  readonly pages: readonly number[];
  /** Number of an object in the bound document. */
  readonly place: (id: number) => number;
  readonly rewrite: (text: string) => string;
}

/** A part's bookmark, with its own below; one of the same name stands for it. */
export function bookmarkPart(part: BookmarkedPart, writer: PdfWriter): Bookmark {
  const { file, title, pages, place } = part;
  const root = findReference(textOfObject(file, file.root), 'Outlines');
  const kids =
    root === undefined
      ? []
      : readBookmarks(part, findReference(textOfObject(file, root), 'First'), writer);
  const [only] = kids;
  if (only && kids.length === 1) return only;
  const text = `/Title ${renderValue(createString(title))}\n/Dest [${place(pages[0]!)} 0 R /Fit]`;
  return { id: writer.reserve(), text, kids };
}

const outlineKeys = ['Parent', 'Prev', 'Next', 'First', 'Last', 'Count'];

function readBookmarks(
  part: BookmarkedPart,
  first: number | undefined,
  writer: PdfWriter,
): Bookmark[] {
  const found: Bookmark[] = [];
  for (let id = first; id !== undefined;) {
    const entries: PdfDictionary = parseDictionary(textOfObject(part.file, id));
    const kept = new Map([...entries].filter(([key]) => !outlineKeys.includes(key)));
    found.push({
      id: writer.reserve(),
      text: part.rewrite(renderValue(kept)).slice(2, -2),
      kids: readBookmarks(part, idOf(entries.get('First')), writer),
    });
    id = idOf(entries.get('Next'));
  }
  return found;
}
