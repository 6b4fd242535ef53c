import { findReference, listReferences, type PdfFile } from './objects.ts';

/** The numbers of the objects that are a PDF's pages, in their order. */
export function listPages({ objects, root }: PdfFile): number[] {
  const textAt = (id: number | undefined): string => objects.get(id ?? 0)?.text ?? '';
  const list = (id: number): number[] => {
    const text = textAt(id);
    if (!/^<<\/Type \/Pages\b/.test(text)) return [id];
    return listReferences(/\/Kids \[[^\]]*\]/.exec(text)?.[0] ?? '').flatMap(list);
  };
  const top = findReference(textAt(root), 'Pages');
  return top === undefined ? [] : list(top);
}

/** How many pages a PDF has. */
export function countPages({ objects, root }: PdfFile): number {
  const pages = findReference(objects.get(root)?.text ?? '', 'Pages') ?? 0;
  return Number(/\/Count (\d+)/.exec(objects.get(pages)?.text ?? '')?.[1] ?? 0);
}
