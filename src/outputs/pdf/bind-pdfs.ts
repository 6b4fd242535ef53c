/**
 * Problem: the PDFs of a course's lectures are to be one document, with all that each of them has.
 * Approach: finished PDFs are read as objects and put below roots of their own: pages, tags (a part each), bookmarks (one each).
 * Names of places and ids of table cells get a prefix, and links to the PDF of another lecture lead to its place in here.
 * Limits: PDFs as `finishPdf` writes them.
 */
import { decodeAddress } from '../../html/decode-address.ts';
import path from 'node:path';
import { type BookmarkedPart, bookmarkPart } from './bound-bookmarks.ts';
import {
  findReference,
  listReferences,
  type PdfFile,
  readPdf,
  renumber,
  textOfObject,
} from './objects.ts';
import { listPages } from './pages.ts';
import { writeBookmarkTree } from './tagged/bookmarks.ts';
import { createString, parseDictionary, renderValue, textOf } from './tagged/values.ts';
import { writeDocument } from './tagged/write-document.ts';
import { createPdfWriter, type PdfWriter } from './writer.ts';

/** One PDF of several. */
export interface BoundPart {
  readonly title: string;
  /** Path of its file, relative to the bound one, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the bound document says of itself. */
export interface BoundFacts {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly author: string | undefined;
}

/** A part, and what becomes of it. */
interface Part extends BookmarkedPart {
  readonly path: string;
  /** Before names of places and ids. */
  readonly prefix: string;
  /** Added to keys of the parent tree. */
  readonly firstKey: number;
}

/** Binds PDFs in their order. */
export function bindPdfs(sources: readonly BoundPart[], facts: BoundFacts): Uint8Array {
  const writer = createPdfWriter();
  const [tagsRoot, document] = [writer.reserve(), writer.reserve()];
  const parts: Part[] = [];
  let firstKey = 0;
  for (const [index, source] of sources.entries()) {
    const file = readPdf(source.bytes);
    parts.push(createPart({ ...source, file, prefix: `${index}-`, firstKey }, document, writer));
    firstKey += readTags(file).nextKey;
  }
  const pages = writePages(parts, writer);
  const elements = parts.flatMap((part) => writePart(part, parts, writer));
  writer.set(document, {
    text: `<</Type /StructElem\n/S /Document\n/P ${tagsRoot} 0 R\n/K [${renderList(elements)}]\n/Lang ${renderValue(createString(facts.language))}>>`,
  });
  writeTagsRoot(parts, { tagsRoot, document, nextKey: firstKey }, writer);
  const catalog = writer.reserve();
  const info = writer.reserve();
  const [first] = parts;
  const about = new Map([
    ...parseDictionary(textOfObject(first!.file, first!.file.info)),
    ['Title', createString(facts.title)],
  ] as const);
  // Numbers in these two are those of the bound document.
  const objects = new Map([
    [
      catalog,
      {
        text: `<</Pages ${pages} 0 R\n/Dests ${writePlaces(parts, writer)} 0 R\n/Lang ${renderValue(createString(facts.language))}>>`,
      },
    ],
    [info, { text: renderValue(about) }],
  ]);
  return writeDocument(
    { objects, root: catalog, info },
    {
      author: facts.author,
      writer,
      place: (id) => id,
      tags: tagsRoot,
      outlines: writeBookmarkTree(
        parts.map((part) => bookmarkPart(part, writer)),
        writer,
      ),
    },
  );
}

/** Objects that are the part's alone, however equal they are, and that name each other. */
const own = /^<<\/Type \/(?:Annot|Page|Pages|StructElem)\b/;

type NewPart = Pick<Part, 'file' | 'firstKey' | 'path' | 'prefix' | 'title'>;

function createPart(part: NewPart, document: number, writer: PdfWriter): Part {
  const { file, firstKey } = part;
  // What was the root of its tags is an element below the document's.
  const places = new Map([[readTags(file).root, document]]);
  const place = (id: number): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const text = textOfObject(file, id);
    const stream = file.objects.get(id)?.stream;
    const placed = own.test(text)
      ? writer.reserve()
      : writer.share({ text: rewrite(text), stream });
    places.set(id, placed);
    return placed;
  };
  const rewrite = (text: string): string =>
    renumber(text, { reference: place, structParent: (key) => key + firstKey });
  return { ...part, pages: listPages(file), place, rewrite };
}

interface Tags {
  readonly root: number;
  readonly text: string;
  readonly nextKey: number;
  /** Numbers of its top elements. */
  readonly top: readonly number[];
}

function readTags(file: PdfFile): Tags {
  const root = findReference(textOfObject(file, file.root), 'StructTreeRoot') ?? 0;
  const text = textOfObject(file, root);
  const nextKey = Number(/\/ParentTreeNextKey (\d+)/.exec(text)?.[1] ?? 0);
  return { root, text, nextKey, top: listReferences(/\/K \[[^\]]*\]/.exec(text)?.[0] ?? '') };
}

function renderList(ids: readonly number[]): string {
  return ids.map((id) => `${id} 0 R`).join(' ');
}

function writePages(parts: readonly Part[], writer: PdfWriter): number {
  const root = writer.reserve();
  const kids = parts.map(({ file, place, rewrite }) => {
    const id = findReference(textOfObject(file, file.root), 'Pages') ?? 0;
    const text = rewrite(textOfObject(file, id)).replace(/>>$/, `\n/Parent ${root} 0 R>>`);
    writer.set(place(id), { text });
    return place(id);
  });
  const count = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  writer.set(root, { text: `<</Type /Pages\n/Count ${count}\n/Kids [${renderList(kids)}]>>` });
  return root;
}

/** Writes a part's pages, links and tags; gives its elements for the document's. */
function writePart(part: Part, parts: readonly Part[], writer: PdfWriter): number[] {
  const { file, place, prefix, rewrite } = part;
  const { top } = readTags(file);
  const language = textOf(parseDictionary(textOfObject(file, file.root)).get('Lang'));
  for (const [id, { text }] of file.objects) {
    if (/^<<\/Type \/(?:Annot)\b/.test(text))
      writer.set(place(id), { text: linkPart(rewrite(text), part, parts) });
    else if (/^<<\/Type \/Page\b/.test(text)) writer.set(place(id), { text: rewrite(text) });
    else if (/^<<\/Type \/StructElem\b/.test(text)) {
      const named = nameCells(text, prefix);
      const isTop = top.includes(id);
      const lang =
        language === undefined || /\/Lang /.test(text)
          ? ''
          : `\n/Lang ${renderValue(createString(language))}`;
      const element = isTop
        ? named.replace('/S /Document', '/S /Part').replace(/>>$/, `${lang}>>`)
        : named;
      writer.set(place(id), { text: rewrite(element) });
    }
  }
  return top.map(place);
}

/** Ids of cells, and what names them, with a prefix. */
function nameCells(text: string, prefix: string): string {
  return text
    .replace(/(?<=\/ID )\(/, `(${prefix}`)
    .replace(/(?<=\/Headers )\[[^\]]*\]/, (list) => list.replaceAll('(', `(${prefix}`));
}

/** A link with what it leads to in the bound document. */
function linkPart(text: string, part: Part, parts: readonly Part[]): string {
  return text
    .replace(/(?<=\/Dest )\/(\S+)/, (_, name: string) => `/${part.prefix}${name}`)
    .replace(/\/A <<[^<>]*\/URI \(((?:\\.|[^()\\])*)\)>>/, (whole, address: string) => {
      if (/^[a-z][a-z\d+.-]*:/i.test(address)) return whole;
      const [file = '', fragment = ''] = address.split('#');
      const target = path.posix.join(path.posix.dirname(part.path), decodeAddress(file));
      const other = parts.find((each) => each.path === target);
      if (!other)
        return whole.replace(address, target.split('/').map(encodeURIComponent).join('/'));
      const name = fragment.replace(/^nameddest=/, '');
      return hasPlace(other, name)
        ? `/Dest /${other.prefix}${name}`
        : `/Dest [${other.place(other.pages[0]!)} 0 R /Fit]`;
    });
}

const placePattern = /\/(\S+) \[\d+ 0 R [^\]]*\]/g;

function readPlaces({ file }: Part): string {
  return textOfObject(file, findReference(textOfObject(file, file.root), 'Dests'));
}

function hasPlace(part: Part, name: string): boolean {
  return name !== '' && readPlaces(part).includes(`/${name} [`);
}

function writePlaces(parts: readonly Part[], writer: PdfWriter): number {
  const places = parts.flatMap((part) =>
    (part.rewrite(readPlaces(part)).match(placePattern) ?? []).map(
      (text) => `/${part.prefix}${text.slice(1)}`,
    ),
  );
  return writer.share({ text: `<<${places.join('\n')}>>` });
}

interface TagsRoot {
  readonly tagsRoot: number;
  readonly document: number;
  readonly nextKey: number;
}

function writeTagsRoot(
  parts: readonly Part[],
  { tagsRoot, document, nextKey }: TagsRoot,
  writer: PdfWriter,
): void {
  const trees = parts.map((part) => {
    const { text } = readTags(part.file);
    const find = (name: string): string => textOfObject(part.file, findReference(text, name));
    return { part, parents: find('ParentTree'), ids: find('IDTree') };
  });
  const nums = trees.flatMap(({ part, parents }) =>
    [...parents.matchAll(/(\d+) (\d+) 0 R/g)].map(
      ([, key, id]) => `${Number(key) + part.firstKey} ${part.place(Number(id))} 0 R`,
    ),
  );
  const names = trees
    .flatMap(({ part, ids }) =>
      [...ids.matchAll(/\(((?:\\.|[^()\\])*)\) (\d+) 0 R/g)].map(
        ([, name, id]) => `(${part.prefix}${name}) ${part.place(Number(id))} 0 R`,
      ),
    )
    .sort();
  const parentTree = writer.share({ text: `<</Nums [${nums.join('\n')}]>>` });
  const idTree =
    names.length === 0
      ? ''
      : `\n/IDTree ${writer.share({ text: `<</Names [${names.join('\n')}]>>` })} 0 R`;
  const roles = /\/RoleMap <<[^>]*>>/.exec(readTags(parts[0]!.file).text)?.[0] ?? '';
  writer.set(tagsRoot, {
    text: `<</Type /StructTreeRoot\n/K [${document} 0 R]\n${roles}\n/ParentTreeNextKey ${nextKey}\n/ParentTree ${parentTree} 0 R${idTree}>>`,
  });
}
