/**
 * Problem: what Chromium prints is tagged, but far from PDF/UA: most elements mean nothing, what is no content is not marked
 * as such, links are several annotations without words, there is no metadata.
 * Approach: pages, fonts and pictures stay as they are; tags, annotations, bookmarks, the catalog are read as values and
 * written anew, and pages' streams get marks for what no tag has.
 * Limits: PDFs as Chromium writes them, and runs of them that were joined.
 */
import { listPages } from '../pages.ts';
import { type PdfFile, renumber } from '../objects.ts';
import { createPdfWriter, type PdfWriter } from '../writer.ts';
import { type Annotation, createComment, findSection, gatherLinks } from './annotations.ts';
import { arrangeTags } from './arrange-tags.ts';
import { readPlaces, writeBookmarks } from './bookmarks.ts';
import { completeTags, settleHeadings } from './complete-tags.ts';
import { addSpaces, markContent, type Owners } from './mark-content.ts';
import { mapOwners, type Painted, readPainted, readWords, writePainted } from './painted.ts';
import type { Part } from './read-content.ts';
import {
  type FormulaWords,
  keyOfContent,
  listContent,
  type Placed,
  readTags,
  type Tag,
} from './tag.ts';
import { parseDictionary, type PdfDictionary, renderValue } from './values.ts';
import { nameApostrophes } from './name-apostrophes.ts';
import { writeDocument } from './write-document.ts';
import { type WrittenTags, writeTags } from './write-tags.ts';

/** What a document says beside what is printed. */
export interface FinishOptions {
  readonly author?: string | undefined;
  /** Comments on pages, in their order; empty where there is none. */
  readonly comments?: readonly string[] | undefined;
  /** What is read for formulas, by the places that tags name. */
  readonly formulas?: readonly FormulaWords[] | undefined;
  /** The words of headings, by the places that tags name; without them, or where they are empty, those that are painted. */
  readonly headings?: readonly string[] | undefined;
}

/** Gives a PDF of Chromium's as one that follows PDF/UA-1. */
export function finishPdf(printed: PdfFile, options: FinishOptions = {}): Uint8Array {
  const file = nameApostrophes(printed);
  const pages = listPages(file);
  const { formulas = [] } = options;
  const tops = readTags(file, formulas);
  const painted = readPainted(file, pages, tops);
  const content = findContent(painted);
  const document = arrangeTags(tops, (each) => isShown(content.get(keyOfContent(each))?.part));
  const headings = settleHeadings(document);
  const owners = mapOwners(document);
  for (const each of painted) addSpaces(each, owners);
  const wordsOf = (tag: Tag): string => readTagWords(tag, content);
  const annotations = gatherLinks(document, { file, pages, wordsOf });
  for (const { placed, annotation } of addComments(file, pages, options)) {
    annotations.set(placed, annotation);
    findSection(document, annotation.page).kids.push(annotation.tag);
  }
  markAll(document, { painted, pages, owners });
  completeTags(document);
  const writer = createPdfWriter();
  const objects = createObjects(file, pages, writer);
  const written = writeTags(document, {
    writer,
    place: objects.place,
    owners: painted.map(({ owner }) => owner),
    annotations,
    boxOf: (each) => content.get(keyOfContent(each))?.part.box,
  });
  const outlines = writeBookmarks(headings, {
    places: readPlaces(file),
    wordsOf: (tag) => findHeading(tag, options.headings) || wordsOf(tag),
    writer,
    idOfTag: written.idOfTag,
    place: objects.place,
  });
  writePages(file, { painted, annotations, written, writer, place: objects.place });
  return writeDocument(file, {
    author: options.author,
    writer,
    place: objects.place,
    tags: written.root,
    outlines,
  });
}

function findHeading({ mark = '' }: Tag, headings: readonly string[] = []): string | undefined {
  const place = /^h(\d+)$/.exec(mark)?.[1];
  return place === undefined ? undefined : headings[Number(place)];
}

interface FoundContent {
  readonly painted: Painted;
  readonly part: Part;
}

function findContent(all: readonly Painted[]): Map<string, FoundContent> {
  return new Map(
    all.flatMap((painted) =>
      painted.parts.flatMap((part) =>
        part.mcid === undefined
          ? []
          : [[`${painted.owner} ${part.mcid}`, { painted, part }] as const],
      ),
    ),
  );
}

/** Backgrounds and lines are for the eye alone; what a picture shows, its own tag says. */
function isShown(part: Part | undefined): boolean {
  return part !== undefined && part.runs.length > 0;
}

function readTagWords(tag: Tag, content: ReadonlyMap<string, FoundContent>): string {
  if (tag.actualText !== undefined) return tag.actualText;
  if (tag.alt !== undefined) return tag.alt;
  return tag.kids
    .map((kid) => {
      if (kid.type === 'tag') return readTagWords(kid, content);
      const found = kid.type === 'content' ? content.get(keyOfContent(kid)) : undefined;
      return found ? readWords(found.painted, found.part) : '';
    })
    .join('');
}

function addComments(
  { objects }: PdfFile,
  pages: readonly number[],
  { comments = [] }: FinishOptions,
): { readonly placed: Placed; readonly annotation: Annotation }[] {
  return pages.flatMap((page, index) => {
    const text = comments[index] ?? '';
    const entries = parseDictionary(objects.get(page)?.text ?? '<<>>');
    return text === '' ? [] : createComment({ page, text }, entries.get('MediaBox'));
  });
}

interface MarkRequest {
  readonly painted: readonly Painted[];
  readonly pages: readonly number[];
  readonly owners: Owners;
}

function markAll(document: Tag, { painted, pages, owners }: MarkRequest): void {
  const pageOf = new Map(pages.map((page) => [page, page]));
  for (const { stream, page } of listContent(document))
    if (stream !== undefined) pageOf.set(stream, page);
  for (const each of painted) markContent(each, pageOf.get(each.owner) ?? each.owner, owners);
}

interface Objects {
  /** The number of an object in the written document. */
  readonly place: (id: number) => number;
}

/** What is kept as it is, but for its number; equal objects are written once. */
function createObjects({ objects }: PdfFile, pages: readonly number[], writer: PdfWriter): Objects {
  const places = new Map<number, number>();
  for (const page of pages) places.set(page, writer.reserve());
  const place = (id: number): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const { text = 'null', stream } = objects.get(id) ?? {};
    if (/^<<\/Type \/Pages\b/.test(text)) {
      const own = writer.reserve();
      places.set(id, own);
      writer.set(own, { text: renumber(text, { reference: place }) });
      return own;
    }
    const shared = writer.share({ text: renumber(text, { reference: place }), stream });
    places.set(id, shared);
    return shared;
  };
  return { place };
}

interface PageTools {
  readonly painted: readonly Painted[];
  readonly annotations: ReadonlyMap<Placed, Annotation>;
  readonly written: WrittenTags;
  readonly writer: PdfWriter;
  readonly place: (id: number) => number;
}

function writePages(file: PdfFile, tools: PageTools): void {
  const { painted, annotations, written, writer, place } = tools;
  const onPage = new Map<number, number[]>();
  for (const [placed, { page }] of annotations)
    onPage.set(page, [...(onPage.get(page) ?? []), written.idOfAnnotation(placed)]);
  for (const each of painted) {
    const { owner, stream } = each;
    const key = written.keyOfOwner(owner);
    const text = file.objects.get(owner)?.text ?? '<<>>';
    if (owner === stream) {
      const own = writePainted(each, text);
      const changed = own.text.replace(/\/StructParents \d+/, `/StructParents ${key}`);
      writer.set(place(owner), { ...own, text: renumber(changed, { reference: place }) });
      continue;
    }
    const contents = writer.reserve();
    const number = place(owner);
    const page = renderPage(parseDictionary(text), {
      key,
      annotations: onPage.get(owner) ?? [],
      contents,
      place,
    });
    writer.set(number, { text: page });
    writer.set(contents, writePainted(each, '<<>>'));
  }
}

interface PageEntries {
  readonly key: number;
  readonly annotations: readonly number[];
  readonly contents: number;
  readonly place: (id: number) => number;
}

function renderPage(
  entries: PdfDictionary,
  { key, annotations, contents, place }: PageEntries,
): string {
  const own = new Set(['Annots', 'Contents', 'StructParents', 'Tabs']);
  const kept = new Map([...entries].filter(([name]) => !own.has(name)));
  const rest = renumber(renderValue(kept), { reference: place }).slice(0, -2);
  const list = annotations.map((id) => `${id} 0 R`).join(' ');
  return `${rest}${list === '' ? '' : `\n/Annots [${list}]`}\n/Contents ${contents} 0 R\n/StructParents ${key}\n/Tabs /S>>`;
}
