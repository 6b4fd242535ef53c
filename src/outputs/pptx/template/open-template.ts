/** A template's package: its parts, what they are, and what they refer to. */
import path from 'node:path';
import { readZip, ZipError } from '../../../files/zip.ts';
import { relationTypes } from '../names.ts';
import { type Relation, relationsPath } from '../package.ts';
import { childrenOf, parsePart } from './xml-tree.ts';

/** A package that was opened. */
export interface TemplatePackage {
  readonly presentation: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a part refers to. */
  readonly relationsOf: (part: string) => readonly Relation[];
  /** What kind a part is. */
  readonly typeOf: (part: string) => string | undefined;
}

/** A template has some megabytes, and some hundred parts. */
const limits = { entries: 5000, size: 300_000_000 };

/** How files of Office begin that are encrypted, and those from before 2007. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a template. @throws {Error} whose message says what is wrong with it */
export function openTemplate(bytes: Uint8Array): TemplatePackage {
  const files = unpack(bytes);
  const relationsOf = (part: string): readonly Relation[] => {
    const own = part === '' ? '_rels/.rels' : relationsPath(part);
    const file = files.get(own);
    return file === undefined ? [] : readRelations(part, file);
  };
  const main = relationsOf('').find(({ type }) => type === relationTypes.document);
  const types = files.get('[Content_Types].xml');
  if (!main || !types || !files.has(main.target)) throw new Error('it is no PowerPoint file');
  return { presentation: main.target, files, relationsOf, typeOf: readTypes(types) };
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (oldOffice.every((byte, index) => bytes[index] === byte))
    throw new Error('it is encrypted, or older than PowerPoint 2007');
  try {
    return readZip(bytes, limits);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const reasons = {
      'no-zip': 'it is no PowerPoint file',
      damaged: 'it is damaged',
      'too-large': `it holds more than ${limits.size / 1_000_000} MB or ${limits.entries} parts`,
    };
    throw new Error(reasons[error.reason], { cause: error });
  }
}

function readRelations(part: string, file: Uint8Array): Relation[] {
  const folder = path.posix.dirname(part);
  return childrenOf(parsePart(file), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    return { id: Id, type: Type, target: isExternal ? Target : target, isExternal };
  });
}

function readTypes(file: Uint8Array): TemplatePackage['typeOf'] {
  const root = parsePart(file);
  const read = (name: string, key: string): Map<string, string> =>
    new Map(
      childrenOf(root, name).map(({ attributes }) => [
        (attributes[key] ?? '').toLowerCase(),
        attributes['ContentType'] ?? '',
      ]),
    );
  const overrides = read('Override', 'PartName');
  const defaults = read('Default', 'Extension');
  return (part) =>
    overrides.get(`/${part.toLowerCase()}`) ??
    defaults.get(path.posix.extname(part).slice(1).toLowerCase());
}
