/**
 * A PDF as Chromium writes it: each object is plain text, with a stream or without, none is packed, and a table at the end
 * says where each begins. What only looks like a reference, inside a string, is one of the strings that `tokens` skips.
 */

/** One object of a PDF. */
export interface PdfObject {
  /** Its value, a character for each byte; of a stream, the dictionary. */
  readonly text: string;
  readonly stream?: Uint8Array | undefined;
}

/** The objects of a PDF by their numbers. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Number of the catalog. */
  readonly root: number;
  /** Number of the object that has title, creator and dates. */
  readonly info: number;
}

/** Reads a PDF of Chromium's. Streams are parts of `bytes`, not copies. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.toString('latin1', Math.max(0, file.length - 2000));
  const [, root, info, start] =
    /trailer\n<<\/Size \d+\n\/Root (\d+) 0 R(?:\n\/Info (\d+) 0 R)?(?:\n\/ID [^>]*> <[^>]*>\])?>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(
      end,
    ) ?? [];
  if (start === undefined) throw new Error('The PDF has no plain trailer');
  const table = file.toString('latin1', Number(start), file.length);
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  const ends = new Map(
    [...offsets, Number(start)]
      .sort((a, b) => a - b)
      .map((offset, index, all) => [offset, all[index + 1] ?? offset]),
  );
  const objects = new Map(
    offsets.map((offset, index) => [
      index + 1,
      readObject(file.subarray(offset, ends.get(offset))),
    ]),
  );
  return { objects, root: Number(root), info: Number(info) };
}

const open = ' obj\n';
const close = '\nendobj\n';
const openStream = '>> stream\n';

function readObject(bytes: Buffer): PdfObject {
  const from = bytes.indexOf(open) + open.length;
  const at = bytes.indexOf(openStream, from);
  const text = bytes.toString('latin1', from, at < 0 ? bytes.lastIndexOf(close) : at + 2);
  if (at < 0) return { text };
  const start = at + openStream.length;
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  return { text, stream: bytes.subarray(start, start + length) };
}

const literal = /\((?:\\[^]|[^\\()])*\)|<[\dA-Fa-f]*>/;
const literals = new RegExp(literal, 'g');

/** Matches strings, references with their number as a group, and numbers of places in the parent tree as another. */
const tokens = new RegExp(`${literal.source}|\\b(\\d+) 0 R\\b|(?<=/StructParents? )(\\d+)`, 'g');

/** What becomes of what an object's text names. */
export interface Renumbering {
  readonly reference: (id: number) => number;
  /** @default as it is */
  readonly structParent?: (key: number) => number;
}

/** Gives a text with other numbers. */
export function renumber(text: string, { reference, structParent }: Renumbering): string {
  return text.replace(tokens, (token: string, id?: string, key?: string) => {
    if (id !== undefined) return `${reference(Number(id))} 0 R`;
    return key === undefined || !structParent ? token : String(structParent(Number(key)));
  });
}

/** The objects that a text names, in order. */
export function listReferences(text: string): number[] {
  return [...text.matchAll(tokens)].flatMap(([, id]) => (id === undefined ? [] : Number(id)));
}

/** A text with nothing in its strings. */
export function emptyStrings(text: string): string {
  return text.replace(literals, '()');
}

/** Gives the number of the object that a dictionary has under a key. */
export function findReference(text: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(emptyStrings(text))?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The text of an object; an empty dictionary where there is none. */
export function textOfObject({ objects }: PdfFile, id: number | undefined): string {
  return objects.get(id ?? 0)?.text ?? '<<>>';
}
