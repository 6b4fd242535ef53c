/**
 * Comments on the pages of a PDF, added as PDF foresees it: what is there stays byte for byte, and changed pages, new
 * objects and a table of both are appended. Only for PDFs as Chromium writes them, whose objects are not packed.
 */
import { readPdf } from './objects.ts';
import { findPageObjects } from './pages.ts';

/** Points: a comment's sign and how far it is from the page's corner. */
const sign = { size: 20, inset: 10 };

/** Adds a comment to each page that has a text; `texts` are in the order of the pages. */
export function addComments(bytes: Uint8Array, texts: readonly string[]): Uint8Array {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = /trailer\n<<\/Size (\d+)\n([^]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(pdf);
  if (!end) throw new Error('The PDF has no plain trailer');
  const [, size = '', rest = '', previous = ''] = end;
  const file = readPdf(bytes);
  const objects = new Map<number, string>();
  let next = Number(size);
  for (const [index, id] of findPageObjects(pdf).entries()) {
    const text = texts[index] ?? '';
    if (text === '') continue;
    const page = file.objects.get(Number(id))?.text ?? '';
    objects.set(Number(id), annotate(page, `${next} 0 R`));
    objects.set(next, renderComment(text, { page: id, box: boxOf(page) }));
    next += 1;
  }
  if (objects.size === 0) return bytes;
  const start = pdf.endsWith('\n') ? pdf : `${pdf}\n`;
  return Buffer.from(
    start + renderUpdate(objects, { at: start.length, size: next, rest, previous }),
    'latin1',
  );
}

/** The page with one annotation more: it may have links. */
function annotate(page: string, reference: string): string {
  if (/\/Annots \[/.test(page)) return page.replace(/\/Annots \[/, `/Annots [${reference} `);
  return page.replace(/>>$/, `\n/Annots [${reference}]>>`);
}

function boxOf(page: string): readonly [width: number, height: number] {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
  return [Number(width), Number(height)];
}

function renderComment(
  text: string,
  { page, box: [width, height] }: { page: string; box: readonly [number, number] },
): string {
  const [right, top] = [width - sign.inset, height - sign.inset];
  const place = [right - sign.size, top - sign.size, right, top].join(' ');
  // UTF-16, as PDF takes any text.
  const hex = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
  return `<</Type /Annot\n/Subtype /Text\n/Name /Note\n/P ${page} 0 R\n/Rect [${place}]\n/Contents <feff${hex}>>>`;
}

interface Update {
  /** Where in the file it begins. */
  readonly at: number;
  /** One more than the highest number of an object. */
  readonly size: number;
  /** What else the trailer says. */
  readonly rest: string;
  /** Where the earlier table is. */
  readonly previous: string;
}

function renderUpdate(
  objects: ReadonlyMap<number, string>,
  { at, size, rest, previous }: Update,
): string {
  let body = '';
  const rows: string[] = [];
  for (const [id, content] of [...objects].sort(([a], [b]) => a - b)) {
    const offset = String(at + body.length).padStart(10, '0');
    rows.push(`${id} 1\n${offset} 00000 n \n`);
    body += `${id} 0 obj\n${content}\nendobj\n`;
  }
  const trailer = `trailer\n<</Size ${size}\n${rest}\n/Prev ${previous}>>`;
  return `${body}xref\n${rows.join('')}${trailer}\nstartxref\n${at + body.length}\n%%EOF\n`;
}
