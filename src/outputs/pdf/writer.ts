import { createHash } from 'node:crypto';
import { hashOf } from '../../store/hash.ts';
import type { PdfFile, PdfObject } from './objects.ts';

/** A PDF that is being written, in the form that Chromium gives its own. */
export interface PdfWriter {
  /** Keeps a number for an object that is set later. */
  readonly reserve: () => number;
  readonly set: (id: number, object: PdfObject) => void;
  /** Gives the number of an object; equal ones are written once. */
  readonly share: (object: PdfObject) => number;
  /** Gives all that was set. */
  readonly gather: (trailer: Trailer) => PdfFile;
  readonly write: (trailer: Trailer) => Uint8Array;
}

/** What a PDF begins to be read from. */
export type Trailer = Pick<PdfFile, 'info' | 'root'>;

/** The binary comment has programs that copy files take it for no text. */
const head = Buffer.from('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n', 'latin1');

/** Creates an empty PDF. */
export function createPdfWriter(): PdfWriter {
  const objects: PdfObject[] = [];
  const shared = new Map<string, number>();
  const reserve = (): number => objects.push({ text: 'null' });
  const set: PdfWriter['set'] = (id, object) => {
    objects[id - 1] = object;
  };
  return {
    reserve,
    set,
    share(object) {
      const key = `${object.stream ? hashOf(object.stream) : ''} ${object.text}`;
      const known = shared.get(key);
      if (known !== undefined) return known;
      const id = reserve();
      set(id, object);
      shared.set(key, id);
      return id;
    },
    gather: (trailer) => ({
      ...trailer,
      objects: new Map(objects.map((object, index) => [index + 1, object])),
    }),
    write: ({ root, info }) => {
      const chunks: Uint8Array[] = [head];
      let at = head.length;
      const add = (chunk: Uint8Array): void => {
        chunks.push(chunk);
        at += chunk.length;
      };
      const offsets = objects.map(({ text, stream }, index) => {
        const offset = at;
        add(Buffer.from(`${index + 1} 0 obj\n${text}${stream ? ' stream\n' : ''}`, 'latin1'));
        if (stream) add(stream);
        add(Buffer.from(`${stream ? '\nendstream' : ''}\nendobj\n`, 'latin1'));
        return offset;
      });
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      const size = objects.length + 1;
      const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
      const body = Buffer.concat(chunks);
      const id = createHash('sha256').update(body).digest('hex').slice(0, 32).toUpperCase();
      const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>\n`;
      return Buffer.concat([
        body,
        Buffer.from(`${table}${trailer}startxref\n${at}\n%%EOF\n`, 'latin1'),
      ]);
    },
  };
}
