/** Writes the tree of tags, and what finds them: by page and annotation, and by id. */
import type { PdfWriter } from '../writer.ts';
import type { Annotation } from './annotations.ts';
import { type Box, joinBoxes } from './box.ts';
import { type Content, type Kid, listContent, type Placed, type Tag, walkTags } from './tag.ts';
import { createString, type PdfDictionary, type PdfValue, renderValue } from './values.ts';

/** What a tree is written with. */
export interface TagRequest {
  readonly writer: PdfWriter;
  /** Number of an object in the written document. */
  readonly place: (id: number) => number;
  /** Streams with content, by the objects that name it: pages in their order, then pictures. */
  readonly owners: readonly number[];
  readonly annotations: ReadonlyMap<Placed, Annotation>;
  readonly boxOf: (content: Content) => Box | undefined;
}

/** What is written, and where it is found. */
export interface WrittenTags {
  readonly root: number;
  readonly idOfTag: (tag: Tag) => number;
  /** Keys of the parent tree. */
  readonly keyOfOwner: (owner: number) => number;
  readonly idOfAnnotation: (placed: Placed) => number;
}

/** Roles that PDF 1.7 does not know, and what they are nearest to. */
const roleMap = '<</Em /Span\n/Strong /Span>>';

/** Writes a document's tags and its annotations. */
export function writeTags(document: Tag, request: TagRequest): WrittenTags {
  const { writer, owners, annotations, place } = request;
  const root = writer.reserve();
  const ids = new Map<Tag, number>();
  for (const tag of walkTags(document)) ids.set(tag, writer.reserve());
  const idOfTag = (tag: Tag): number => ids.get(tag) ?? 0;
  const keys = new Map(owners.map((owner, index) => [owner, index]));
  const placedIds = new Map<Placed, number>();
  const parents = owners.map((): number[] => []);
  for (const [placed, { entries, tag }] of annotations) {
    const id = writer.reserve();
    placedIds.set(placed, id);
    const key = parents.length;
    parents.push([idOfTag(tag)]);
    const own = new Map([...entries, ['StructParent', key]] as (readonly [string, PdfValue])[]);
    writer.set(id, { text: renderValue(rewriteReferences(own, place)) });
  }
  const write = (tag: Tag, parent: number): void => {
    const id = idOfTag(tag);
    for (const kid of tag.kids) {
      if (kid.type === 'tag') write(kid, id);
      else if (kid.type === 'content')
        parents[keys.get(kid.stream ?? kid.page) ?? 0]![kid.mcid] = id;
    }
    const kids = renderKids(tag, { idOfTag, placedIds, place });
    writer.set(id, {
      text: `<<${[`/Type /StructElem\n/S /${tag.role}\n/P ${parent} 0 R`, ...kids, ...renderEntries(tag, request)].join('\n')}>>`,
    });
  };
  write(document, root);
  const nums = parents.map(
    (list, key) =>
      `${key} ${key < owners.length ? `${writer.share({ text: renderParents(list) })} 0 R` : `${list[0]} 0 R`}`,
  );
  const parentTree = writer.share({ text: `<</Nums [${nums.join('\n')}]>>` });
  writer.set(root, {
    text: `<</Type /StructTreeRoot\n/K [${idOfTag(document)} 0 R]\n/RoleMap ${roleMap}\n/ParentTreeNextKey ${parents.length}\n/ParentTree ${parentTree} 0 R${renderIds(document, request, idOfTag)}>>`,
  });
  return {
    root,
    idOfTag,
    keyOfOwner: (owner) => keys.get(owner) ?? 0,
    idOfAnnotation: (placed) => placedIds.get(placed) ?? 0,
  };
}

function renderParents(ids: readonly number[]): string {
  return `[${Array.from(ids, (id: number | undefined) => (id === undefined ? 'null' : `${id} 0 R`)).join(' ')}]`;
}

interface KidTools {
  readonly idOfTag: (tag: Tag) => number;
  readonly placedIds: ReadonlyMap<Placed, number>;
  readonly place: (id: number) => number;
}

/** Content of the page that most is on is named by its number alone. */
function renderKids({ kids }: Tag, { idOfTag, placedIds, place }: KidTools): string[] {
  const first = kids.find((kid) => kid.type !== 'tag');
  const page = first && first.page;
  const render = (kid: Kid): string => {
    if (kid.type === 'tag') return `${idOfTag(kid)} 0 R`;
    const own = kid.page === page ? '' : `\n/Pg ${place(kid.page)} 0 R`;
    if (kid.type === 'annotation')
      return `<</Type /OBJR\n/Obj ${placedIds.get(kid) ?? 0} 0 R${own}>>`;
    if (kid.stream !== undefined)
      return `<</Type /MCR${own}\n/Stm ${place(kid.stream)} 0 R\n/MCID ${kid.mcid}>>`;
    return own === '' ? String(kid.mcid) : `<</Type /MCR${own}\n/MCID ${kid.mcid}>>`;
  };
  const list = kids.map(render);
  return [
    ...(page === undefined ? [] : [`/Pg ${place(page)} 0 R`]),
    ...(list.length === 0
      ? []
      : [
          `/K ${list.length === 1 && !list[0]!.startsWith('<<') ? list[0]! : `[${list.join(' ')}]`}`,
        ]),
  ];
}

function renderEntries(tag: Tag, { boxOf }: TagRequest): string[] {
  const { language, alt, actualText, id } = tag;
  const attributes: PdfDictionary[] = [...tag.attributes.values()];
  const box =
    alt !== undefined && (tag.role === 'Figure' || tag.role === 'Formula')
      ? joinBoxes(listContent(tag).flatMap((content) => boxOf(content) ?? []))
      : undefined;
  if (box)
    attributes.push(
      new Map<string, PdfValue>([
        ['O', { name: 'Layout' }],
        ['BBox', [box.left, box.bottom, box.right, box.top]],
      ]),
    );
  return [
    ...(language ? [`/Lang ${renderValue(createString(language))}`] : []),
    ...(alt === undefined ? [] : [`/Alt ${renderValue(createString(alt))}`]),
    ...(actualText === undefined ? [] : [`/ActualText ${renderValue(createString(actualText))}`]),
    ...(id === undefined ? [] : [`/ID ${renderValue(createString(id))}`]),
    ...(attributes.length === 0
      ? []
      : [`/A ${renderValue(attributes.length === 1 ? attributes[0]! : attributes)}`]),
  ];
}

/** A tree of names is in the order of their bytes. */
function renderIds(document: Tag, { writer }: TagRequest, idOfTag: (tag: Tag) => number): string {
  const named = [...walkTags(document)].flatMap((tag) =>
    tag.id === undefined ? [] : [{ id: tag.id, tag }],
  );
  if (named.length === 0) return '';
  const sorted = named.sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.map(({ id, tag }) => `${renderValue(createString(id))} ${idOfTag(tag)} 0 R`);
  return `\n/IDTree ${writer.share({ text: `<</Names [${names.join('\n')}]>>` })} 0 R`;
}

function rewriteReferences(value: PdfValue, place: (id: number) => number): PdfValue {
  if (Array.isArray(value))
    return (value as PdfValue[]).map((each) => rewriteReferences(each, place));
  if (value instanceof Map)
    return new Map(
      [...(value as PdfDictionary)].map(([name, each]) => [name, rewriteReferences(each, place)]),
    );
  if (typeof value === 'object' && value !== null && 'id' in value)
    return { id: place((value as { id: number }).id) };
  return value;
}
