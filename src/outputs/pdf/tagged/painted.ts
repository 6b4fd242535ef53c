/** All that a document paints: its streams, read into parts, and what was changed of them. */
import { deflateSync, inflateSync } from 'node:zlib';
import { emptyStrings, findReference, type PdfFile, type PdfObject } from '../objects.ts';
import { readContent, type Part, type TextRun } from './read-content.ts';
import { createFontReader, type FontText } from './read-fonts.ts';
import { type Kid, keyOfContent, listContent, type Tag, walkTags } from './tag.ts';
import {
  idOf,
  isDictionary,
  parseDictionary,
  type PdfDictionary,
  type PdfValue,
} from './values.ts';

/** A stream of operators: of a page, or of a picture that has content of its own. */
export interface Painted {
  /** Number of the page's object, or of the picture's. */
  readonly owner: number;
  /** Number of the object that has the stream. */
  readonly stream: number;
  readonly text: string;
  readonly parts: readonly Part[];
  readonly fontOf: (run: TextRun) => FontText;
  /** What is written in place of pieces of the text. */
  readonly edits: Edit[];
}

/** A piece of a text, and what stands there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reads all pages, in the order of the document, and pictures with content of their own. */
export function readPainted(
  file: PdfFile,
  pages: readonly number[],
  tops: readonly Tag[],
): Painted[] {
  const drawn = listDrawn(tops);
  const readFont = createFontReader(file);
  const inner = new Set(
    tops.flatMap((top) => listContent(top)).flatMap(({ stream }) => stream ?? []),
  );
  return [...pages, ...inner].map((owner) => {
    const own = file.objects.get(owner);
    const stream = own?.stream ? owner : (findReference(own?.text ?? '', 'Contents') ?? 0);
    const text = readStream(file.objects.get(stream));
    const resources = readResources(own?.text ?? '', file);
    const picture = (name: string): PdfObject | undefined =>
      file.objects.get(resources('XObject', name) ?? 0);
    const parts = readContent(text, {
      isTagged: (name) => /\/StructParents /.test(picture(name)?.text ?? ''),
      needsBox: (mcid) => drawn.has(`${owner} ${mcid}`),
      boxOf: (name) => readBox(picture(name)?.text),
    });
    const fontOf = ({ font }: TextRun): FontText => readFont(resources('Font', font) ?? 0);
    return { owner, stream, text, parts, fontOf, edits: [] };
  });
}

/** Content of pictures and formulas, whose boxes are wanted. */
function listDrawn(tops: readonly Tag[]): Set<string> {
  const keys = new Set<string>();
  for (const top of tops)
    for (const tag of walkTags(top))
      if (tag.role === 'Figure')
        for (const content of listContent(tag)) keys.add(keyOfContent(content));
  return keys;
}

function readStream(object: PdfObject | undefined): string {
  const { text = '', stream = new Uint8Array() } = object ?? {};
  const bytes = /\/FlateDecode/.test(text) ? inflateSync(stream) : Buffer.from(stream);
  return bytes.toString('latin1');
}

function readResources(
  text: string,
  { objects }: PdfFile,
): (kind: string, name: string) => number | undefined {
  const look = (value: PdfValue | undefined): PdfDictionary => {
    const id = idOf(value);
    if (id !== undefined) return parseDictionary(objects.get(id)?.text ?? '<<>>');
    return isDictionary(value) ? value : new Map();
  };
  const resources = look(parseDictionary(text).get('Resources'));
  return (kind, name) => idOf(look(resources.get(kind)).get(name));
}

/** A form says its box; a picture of pixels is placed as a square. */
function readBox(text = ''): readonly number[] {
  const [, list] = /\/BBox \[([^\]]*)\]/.exec(emptyStrings(text)) ?? [];
  return list ? list.trim().split(/\s+/).map(Number) : [0, 0, 1, 1];
}

/** The words of content. */
export function readWords(painted: Painted, { runs }: Part): string {
  return runs.map((run) => readRun(painted, run) + (run.endsWithSpace ? ' ' : '')).join('');
}

/** The words of a piece of text. */
export function readRun({ fontOf }: Painted, run: TextRun): string {
  return run.strings.map(fontOf(run).decode).join('');
}

/** Gives the stream with its edits. */
export function writePainted({ text, edits }: Painted, dictionary: string): PdfObject {
  let out = '';
  let at = 0;
  for (const { from, to, text: own } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    out += text.slice(at, from) + own;
    at = to;
  }
  const bytes = Buffer.from(out + text.slice(at), 'latin1');
  // Asking for more than this takes twice as long for some hundredths of the size.
  const stream = deflateSync(bytes, { level: 2 });
  const entries = dictionary
    .slice(2, -2)
    .replace(/\n?\/(?:Length \d+|Filter \/FlateDecode)/g, '')
    .trim();
  return {
    text: `<<${entries}${entries === '' ? '' : '\n'}/Filter /FlateDecode\n/Length ${stream.length}>>`,
    stream,
  };
}

/** For each content the nearest element that holds it as a line of text, and what else is asked of it. */
export function mapOwners(document: Tag): Map<string, readonly Tag[]> {
  const owners = new Map<string, readonly Tag[]>();
  const visit = (kid: Kid, above: readonly Tag[]): void => {
    if (kid.type === 'content') owners.set(keyOfContent(kid), above);
    if (kid.type === 'tag') for (const each of kid.kids) visit(each, [...above, kid]);
  };
  visit(document, []);
  return owners;
}
