/**
 * Chromium's PDF of the same page differs in the dates, in the ids of table headers, which go on counting from earlier
 * pages of the same renderer, and, between systems, in the creator, which is the whole user agent.
 * Everything is replaced by as many bytes, so the offsets in the cross-reference table stay right. Only names and
 * strings of the PDF's own structure match: parentheses in an author's text are escaped.
 */

/** Gives the PDF with its ids numbered from 1, Lectern as its creator and, when `epoch` (seconds) is given, that date. */
export function normalisePdf(bytes: Uint8Array, epoch: number | undefined): Uint8Array {
  let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  text = text.replace(/(?<=\/Creator )\((?:[^()\\]|\\.)*\)/, (creator) =>
    '(Lectern)'.padEnd(creator.length),
  );
  if (epoch !== undefined) {
    text = text.replace(
      /(?<=\/(?:CreationDate|ModDate) )\(D:\d{14}[+-]\d\d'\d\d'\)/g,
      `(D:${formatDate(epoch)}+00'00')`,
    );
  }
  return Buffer.from(renumber(text), 'latin1');
}

const lists = /(?<=\/(?:ID|Headers|Names|Limits) )(?:\(node\d{8}\)|\[[^\]]*\])/g;
const id = /(?<=\(node)\d{8}(?=\))/g;

/** The numbers keep their order, in which a PDF's name trees must be. */
function renumber(text: string): string {
  const numbers = new Map(listNodeIds(text).map((number, index) => [number, index + 1]));
  return changeNodeIds(text, (number) => numbers.get(number) ?? number);
}

/** The numbers in the ids of table cells, each once and in order. */
export function listNodeIds(text: string): number[] {
  const ids = (text.match(lists) ?? []).flatMap((list) => list.match(id) ?? []);
  return [...new Set(ids.map(Number))].sort((a, b) => a - b);
}

/** Gives a text with other numbers in the ids of table cells. */
export function changeNodeIds(text: string, change: (number: number) => number): string {
  return text.replace(lists, (list) =>
    list.replace(id, (number) => String(change(Number(number))).padStart(8, '0')),
  );
}

/** `YYYYMMDDHHmmSS`, in UTC. */
function formatDate(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace(/\D/g, '').slice(0, 14);
}
