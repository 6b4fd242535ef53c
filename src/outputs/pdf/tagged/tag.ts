/** The tree of tags as values: read from what Chromium wrote, to be put in order and written anew. */
import { findReference, type PdfFile } from '../objects.ts';
import {
  idOf,
  isDictionary,
  isList,
  nameOf,
  parseDictionary,
  type PdfDictionary,
  type PdfValue,
  textOf,
} from './values.ts';

/** A piece of what a page, or a picture in it, paints. */
export interface Content {
  readonly type: 'content';
  /** Number of the page's object. */
  readonly page: number;
  /** Number of the object whose stream has it, where that is not the page's own. */
  readonly stream?: number | undefined;
  readonly mcid: number;
}

/** An annotation that belongs to a tag. */
export interface Placed {
  readonly type: 'annotation';
  readonly page: number;
  readonly id: number;
}

/** An element of the tree. */
export interface Tag {
  readonly type: 'tag';
  role: string;
  /** Of its object as Chromium wrote it. */
  readonly source?: number;
  language?: string | undefined;
  /** What the page said of it for us alone: `note` of `en-x-lectern-note`. */
  mark?: string | undefined;
  alt?: string | undefined;
  actualText?: string | undefined;
  /** Attributes by their owner. */
  attributes: ReadonlyMap<string, PdfDictionary>;
  id?: string | undefined;
  kids: Kid[];
}

/** What is below a tag. */
export type Kid = Tag | Content | Placed;

/** What is read for a formula. */
export interface FormulaWords {
  readonly words: string;
  /** Undefined where it is the text's own. */
  readonly language: string | undefined;
}

/** Creates a tag. */
export function createTag(role: string, kids: readonly Kid[]): Tag {
  return { type: 'tag', role, attributes: new Map(), kids: [...kids] };
}

/** Gives the tags of all elements at the top. */
export function readTags({ objects, root }: PdfFile, formulas: readonly FormulaWords[]): Tag[] {
  const textAt = (id: number | undefined): string => objects.get(id ?? 0)?.text ?? '<<>>';
  const tree = findReference(textAt(root), 'StructTreeRoot');
  if (tree === undefined) return [];
  const readKid = (value: PdfValue, page: number | undefined): Kid | undefined => {
    const id = idOf(value);
    if (id !== undefined) return readTag(id);
    if (typeof value === 'number') return { type: 'content', page: page ?? 0, mcid: value };
    if (!isDictionary(value)) return undefined;
    const own = idOf(value.get('Pg')) ?? page ?? 0;
    const placed = idOf(value.get('Obj'));
    if (placed !== undefined) return { type: 'annotation', page: own, id: placed };
    const mcid = Number(value.get('MCID'));
    return { type: 'content', page: own, stream: idOf(value.get('Stm')), mcid };
  };
  const readKids = (entries: PdfDictionary): Kid[] => {
    const page = idOf(entries.get('Pg'));
    const below = entries.get('K') ?? [];
    return (isList(below) ? below : [below]).flatMap((each) => readKid(each, page) ?? []);
  };
  const readTag = (id: number): Tag => {
    const entries = parseDictionary(textAt(id));
    return {
      type: 'tag',
      role: nameOf(entries.get('S')) ?? 'NonStruct',
      source: id,
      ...readLanguage(textOf(entries.get('Lang'))),
      ...readAlt(textOf(entries.get('Alt')), formulas),
      actualText: textOf(entries.get('ActualText')),
      attributes: readAttributes(entries.get('A')),
      id: textOf(entries.get('ID')),
      kids: readKids(entries),
    };
  };
  return readKids(parseDictionary(textAt(tree))).flatMap((kid) => (kid.type === 'tag' ? kid : []));
}

/** A language and the mark at its end. */
function readLanguage(text: string | undefined): Pick<Tag, 'language' | 'mark'> {
  const [language = '', mark] = text?.split('-x-lectern-') ?? [];
  return { ...(language !== '' && { language }), ...(mark !== undefined && { mark }) };
}

const formula = /^\u2062(\d+)\u2062$/;

/** The words for a picture; of a formula its place in a list stands there (`markPrint`). */
function readAlt(
  alt: string | undefined,
  formulas: readonly FormulaWords[],
): Pick<Tag, 'alt' | 'language' | 'mark'> {
  const place = formula.exec(alt ?? '')?.[1];
  if (place === undefined) return { alt };
  const { words, language } = formulas[Number(place)] ?? { words: '', language: undefined };
  return { alt: words, mark: 'formula', ...(language !== undefined && { language }) };
}

function readAttributes(value: PdfValue | undefined): Map<string, PdfDictionary> {
  const found = new Map<string, PdfDictionary>();
  for (const each of isList(value) ? value : [value]) {
    if (!isDictionary(each)) continue;
    const owner = nameOf(each.get('O')) ?? '';
    found.set(owner, new Map([...(found.get(owner) ?? []), ...each]));
  }
  return found;
}

/** All tags at and below one, as they are read. */
export function walkTags(tag: Tag, found: Tag[] = []): Tag[] {
  found.push(tag);
  for (const kid of tag.kids) if (kid.type === 'tag') walkTags(kid, found);
  return found;
}

/** All content at and below a tag. */
export function listContent({ kids }: Tag, found: Content[] = []): Content[] {
  for (const kid of kids)
    if (kid.type === 'tag') listContent(kid, found);
    else if (kid.type === 'content') found.push(kid);
  return found;
}

/** The strings of a list. */
export function listStrings(value: PdfValue | undefined): string[] {
  return isList(value) ? value.flatMap((each) => textOf(each) ?? []) : [];
}

/** Names content: the stream that it is in, and its number there. */
export function keyOfContent({ stream, page, mcid }: Content): string {
  return `${stream ?? page} ${mcid}`;
}
