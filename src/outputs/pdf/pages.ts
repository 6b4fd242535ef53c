import { findReference, type PdfFile } from './objects.ts';

/** Chromium writes the tree of pages as plain text, `/Kids [2 0 R 12 0 R]`, each node an object of its own. */

const node = /^(\d+) 0 obj\n<<\/Type \/Pages\n[^]*?\/Kids \[([^\]]*)\]/gm;

/** The numbers of the objects that are a PDF's pages, in their order; `text` is the PDF, a character for each byte. */
export function findPageObjects(text: string): string[] {
  const kids = new Map(
    [...text.matchAll(node)].map(([, id = '', list = '']) => [
      id,
      [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid),
    ]),
  );
  const list = (id: string): string[] => kids.get(id)?.flatMap(list) ?? [id];
  const root = /\/Type \/Catalog\n[^]*?\/Pages (\d+) 0 R/.exec(text)?.[1];
  return root === undefined ? [] : list(root);
}

/** How many pages a PDF has. */
export function countPages({ objects, root }: PdfFile): number {
  const pages = findReference(objects.get(root)?.text ?? '', 'Pages') ?? 0;
  return Number(/\/Count (\d+)/.exec(objects.get(pages)?.text ?? '')?.[1] ?? 0);
}
