/** CSS cannot yet say in Chromium on which page a heading came to stand; the PDF can, by the names that links lead to. */
import { findReference, type PdfFile } from './objects.ts';
import { listPages } from './pages.ts';
import { idOf, isList, parseDictionary } from './tagged/values.ts';

/** The pages, 1-based, of all ids that links in a PDF lead to; ids that are plain ASCII. */
export function findDestinations(file: PdfFile): Map<string, number> {
  const textAt = (id: number | undefined): string => file.objects.get(id ?? 0)?.text ?? '<<>>';
  const order = new Map(listPages(file).map((id, index) => [id, index + 1]));
  const places = parseDictionary(textAt(findReference(textAt(file.root), 'Dests')));
  return new Map(
    [...places].flatMap(([name, value]) => {
      const number = order.get(idOf(isList(value) ? value[0] : undefined) ?? 0);
      return number === undefined ? [] : [[name, number] as const];
    }),
  );
}
