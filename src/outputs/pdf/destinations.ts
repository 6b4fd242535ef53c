/**
 * Problem: CSS cannot yet say in Chromium on which page a heading came to stand; the PDF can. Chromium writes the names
 * that links lead to as plain text: `/name [25 0 R /XYZ 0 540 0]`.
 */
import { findPageObjects } from './pages.ts';

const destination = /^(?:<<)?\/([\w.~-]+) \[(\d+) 0 R \/XYZ /gm;

/** The pages, 1-based, of all ids that links in a PDF of Chromium's lead to; ids that are plain ASCII. */
export function findDestinations(bytes: Uint8Array): Map<string, number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const order = new Map(findPageObjects(text).map((id, index) => [id, index + 1]));
  return new Map(
    [...text.matchAll(destination)].flatMap(([, name = '', page = '']) => {
      const number = order.get(page);
      return number === undefined ? [] : [[name, number] as const];
    }),
  );
}
