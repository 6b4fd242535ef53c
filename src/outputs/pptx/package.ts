/** A package of Office Open XML: parts, what each of them refers to, and what kind each is. */
import path from 'node:path';
import { writeZip, type ZipEntry } from '../../files/zip.ts';
import { contentTypes, mediaTypes, relationTypes } from './names.ts';
import { element, type Xml, writeDocument } from './xml.ts';

/** What a part refers to: another part, by its path, or an address. */
export interface Relation {
  readonly id: string;
  /** The address of its kind. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Collects what a part refers to. */
export interface Relations {
  readonly list: readonly Relation[];
  /** Gives the id of a relation to a part; the same one for the same part. */
  add(type: keyof typeof relationTypes, part: string): string;
  /** The same for an address outside. */
  link(address: string): string;
}

/** Creates an empty collection; ids begin behind those that there are. */
export function createRelations(known: readonly Relation[] = []): Relations {
  const list = [...known];
  const add = (type: string, target: string, isExternal: boolean): string => {
    const found = list.find((each) => each.type === type && each.target === target);
    if (found) return found.id;
    const used = new Set(list.map(({ id }) => id));
    let number = list.length + 1;
    while (used.has(`rId${number}`)) number += 1;
    list.push({ id: `rId${number}`, type, target, isExternal });
    return `rId${number}`;
  };
  return {
    list,
    add: (type, part) => add(relationTypes[type], part, false),
    link: (address) => add(relationTypes.link, address, true),
  };
}

/** A part of a package. */
export interface Part {
  /** From the root of the package, without a slash before it. */
  readonly path: string;
  /** @default what its ending says */
  readonly type?: string | undefined;
  readonly content: Xml | Uint8Array;
  readonly relations?: Relations | undefined;
}

/** Writes a package of these parts; `root` are the relations of the package itself. */
export function writePackage(parts: readonly Part[], root: Relations): Uint8Array {
  const whole: readonly Part[] = parts;
  const entries = whole.flatMap((part): ZipEntry[] => {
    const { content, relations } = part;
    const bytes = typeof content === 'string' ? writeDocument(content) : content;
    const own = { path: part.path, bytes };
    if (!relations || relations.list.length === 0) return [own];
    return [own, { path: relationsPath(part.path), bytes: writeRelations(part.path, relations) }];
  });
  return writeZip([
    { path: '[Content_Types].xml', bytes: writeContentTypes(whole) },
    { path: '_rels/.rels', bytes: writeRelations('', root) },
    ...entries,
  ]);
}

/** Where the relations of a part stand. */
export function relationsPath(part: string): string {
  return path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);
}

function writeRelations(part: string, { list }: Relations): Uint8Array {
  const folder = path.posix.dirname(part);
  const all = list.map(({ id, type, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: isExternal ? target : path.posix.relative(folder, target),
      TargetMode: isExternal ? 'External' : undefined,
    }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return writeDocument(element('Relationships', { xmlns }, all));
}

function writeContentTypes(parts: readonly Part[]): Uint8Array {
  const endings = new Set(parts.filter(({ type }) => !type).map((part) => endingOf(part.path)));
  const defaults = [...endings]
    .filter((ending) => ending !== 'xml' && ending !== 'rels')
    .toSorted()
    .map((ending) =>
      element('Default', {
        Extension: ending,
        ContentType: mediaTypes[ending.toLowerCase()] ?? 'application/octet-stream',
      }),
    );
  const overrides = parts.flatMap(({ path: name, type }) =>
    type ? [element('Override', { PartName: `/${name}`, ContentType: type })] : [],
  );
  return writeDocument(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: contentTypes.relations }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      defaults,
      overrides,
    ),
  );
}

function endingOf(name: string): string {
  return path.posix.extname(name).slice(1);
}
