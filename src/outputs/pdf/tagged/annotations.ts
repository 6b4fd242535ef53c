/**
 * Problem: Chromium writes an annotation for each box of a link, one in the other, and none says what it is for.
 * Approach: those of one tag on one page become one, with a quadrilateral for each line and the link's words.
 */
import type { PdfFile } from '../objects.ts';
import { type Box, joinBoxes } from './box.ts';
import { createTag, type Kid, listContent, type Placed, type Tag, walkTags } from './tag.ts';
import {
  createString,
  idOf,
  isDictionary,
  isList,
  nameOf,
  parseDictionary,
  type PdfDictionary,
  type PdfValue,
  textOf,
} from './values.ts';

/** An annotation that is written anew. */
export interface Annotation {
  /** Number of the page's object. */
  readonly page: number;
  readonly entries: PdfDictionary;
  readonly tag: Tag;
}

/** A comment for readers of a page. */
export interface Comment {
  readonly page: number;
  readonly text: string;
}

/** What annotations are made of. */
export interface AnnotationRequest {
  readonly file: PdfFile;
  readonly pages: readonly number[];
  /** The words of a link. */
  readonly wordsOf: (tag: Tag) => string;
}

/** Gives each link of a document one annotation a page; links without a tag get one at the end. */
export function gatherLinks(document: Tag, request: AnnotationRequest): Map<Placed, Annotation> {
  const found = new Map<Placed, Annotation>();
  const seen = new Set<number>();
  const read = (id: number): PdfDictionary =>
    parseDictionary(request.file.objects.get(id)?.text ?? '<<>>');
  for (const tag of walkTags(document)) {
    const own = tag.kids.filter((kid) => kid.type === 'annotation');
    if (own.length === 0) continue;
    for (const { id } of own) seen.add(id);
    const text = tag.alt ?? request.wordsOf(tag);
    const merged = mergeEach(own, read).map(({ placed, entries }) => {
      found.set(placed, { page: placed.page, entries: withContents(entries, text), tag });
      return placed;
    });
    tag.kids = [...tag.kids.filter((kid) => kid.type !== 'annotation'), ...merged];
  }
  for (const page of request.pages)
    for (const id of listAnnotations(read(page))) {
      if (seen.has(id)) continue;
      const placed: Placed = { type: 'annotation', page, id };
      const tag = createTag('Link', [placed]);
      found.set(placed, { page, entries: withContents(withoutPlace(read(id)), ''), tag });
      findSection(document, page).kids.push(tag);
    }
  return found;
}

/** What stands at the top and has a page's content, or the document. */
export function findSection(document: Tag, page: number): Tag {
  const found = document.kids.findLast(
    (kid) => kid.type === 'tag' && kid.role === 'Sect' && listContent(kid)[0]?.page === page,
  );
  return found?.type === 'tag' ? found : document;
}

/** The annotations of a page. */
export function listAnnotations(page: PdfDictionary): number[] {
  const list = page.get('Annots');
  return isList(list) ? list.flatMap((each) => idOf(each) ?? []) : [];
}

function mergeEach(
  placed: readonly Placed[],
  read: (id: number) => PdfDictionary,
): { readonly placed: Placed; readonly entries: PdfDictionary }[] {
  const groups = new Map<number, Placed[]>();
  for (const each of placed) groups.set(each.page, [...(groups.get(each.page) ?? []), each]);
  return [...groups.values()].map((group) => {
    const boxes = dropInner(group.map(({ id }) => readBox(read(id))));
    const first = group[0]!;
    const entries = new Map(withoutPlace(read(first.id)));
    const whole = joinBoxes(boxes);
    if (whole) entries.set('Rect', [whole.left, whole.bottom, whole.right, whole.top]);
    if (boxes.length > 1) entries.set('QuadPoints', boxes.flatMap(listCorners));
    return { placed: first, entries };
  });
}

function withoutPlace(entries: PdfDictionary): PdfDictionary {
  return new Map([...entries].filter(([name]) => name !== 'StructParent'));
}

function readBox(entries: PdfDictionary): Box {
  const rect = entries.get('Rect');
  const [left = 0, bottom = 0, right = 0, top = 0] = isList(rect) ? rect.map(Number) : [];
  return { left, bottom, right, top };
}

/** Of boxes on one line those count that are in no other, however much lower or higher they reach. */
function dropInner(boxes: readonly Box[]): Box[] {
  return boxes.filter((box, index) => {
    const middle = (box.bottom + box.top) / 2;
    return !boxes.some((other, place) => {
      const isInside =
        other.left <= box.left + slack &&
        other.right >= box.right - slack &&
        other.bottom < middle &&
        other.top > middle;
      const isSame = isInside && box.left <= other.left + slack && box.right >= other.right - slack;
      return place !== index && isInside && (!isSame || place < index);
    });
  });
}

/** Points. */
const slack = 0.5;

/** As all readers take them: the upper corners first. */
function listCorners({ left, bottom, right, top }: Box): number[] {
  return [left, top, right, top, left, bottom, right, bottom];
}

function withContents(entries: PdfDictionary, text: string): PdfDictionary {
  const action = entries.get('A');
  const address = isDictionary(action) ? textOf(action.get('URI')) : undefined;
  const place = nameOf(entries.get('Dest'));
  const words = text.replace(/\s+/g, ' ').trim() || (address ?? place ?? 'Link');
  return new Map([...entries, ['Contents', createString(words)]]);
}

/** Points: a comment's sign and how far it is from the page's corner. */
const sign = { size: 20, inset: 10 };

/** A comment as an annotation with its tag. */
export function createComment(
  { page, text }: Comment,
  mediaBox: PdfValue | undefined,
): { readonly placed: Placed; readonly annotation: Annotation } {
  const [, , width = 0, height = 0] = isList(mediaBox) ? mediaBox.map(Number) : [];
  const [right, top] = [width - sign.inset, height - sign.inset];
  const placed: Placed = { type: 'annotation', page, id: 0 };
  const tag = createTag('Annot', [placed] satisfies Kid[]);
  const entries = new Map<string, PdfValue>([
    ['Type', { name: 'Annot' }],
    ['Subtype', { name: 'Text' }],
    ['Name', { name: 'Note' }],
    ['P', { id: page }],
    ['F', 4],
    ['Rect', [right - sign.size, top - sign.size, right, top]],
    ['Contents', createString(text)],
  ]);
  return { placed, annotation: { page, entries, tag } };
}
