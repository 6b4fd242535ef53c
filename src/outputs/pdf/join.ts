/**
 * Problem: the time that Chromium takes to print grows with the square of the pages, so that long decks are printed in runs.
 * Approach: their PDFs are put together to what one print would give: pages, tags, bookmarks, named places. What pages are
 * painted with is written once where it is equal, and fonts that runs have parts of become one. Numbers go up from run to run: those of objects, of
 * keys in the parent tree, of ids of table cells.
 * Limits: PDFs as Chromium writes them and `normalisePdf` leaves them.
 */
import { mergeFonts } from './fonts.ts';
import { findReference, type PdfFile } from './objects.ts';
import { writeOutlines } from './outlines.ts';
import { createRun, type PrintedRun, type TakenNumbers, writeRun } from './run.ts';
import { renderList } from './structure.ts';
import { mergeTags, writeTags } from './tags.ts';
import { createPdfWriter, type PdfWriter } from './writer.ts';

/** Joins PDFs in their order; title, language and dates are the first one's. */
export function joinPdfs(files: readonly PdfFile[]): PdfFile {
  const writer = createPdfWriter();
  const runs: PrintedRun[] = [];
  let taken: TakenNumbers = { keys: 0, nodeIds: 0 };
  for (const file of files) {
    const run = createRun(file, taken, writer);
    runs.push(run);
    taken = run.taken;
  }
  const [first] = runs;
  if (!first) throw new Error('There is no PDF to join');
  mergeFonts(runs, writer);
  const info = first.place(first.file.info);
  const tags = mergeTags(runs, writer);
  for (const run of runs) writeRun(run, writer);
  writeTags(runs, tags, writer);
  const entries = {
    Pages: writePages(runs, writer),
    Dests: writePlaces(runs, writer),
    StructTreeRoot: tags.root,
    Outlines: writeOutlines(runs, writer),
  };
  const root = writer.share({ text: renderCatalog(first.textOf(first.file.root), entries) });
  return writer.gather({ root, info });
}

/** Puts the trees of pages below a root of their own; gives its number. */
function writePages(runs: readonly PrintedRun[], writer: PdfWriter): number {
  const root = writer.reserve();
  let count = 0;
  const kids = runs.map(({ file, textOf, place, rewrite }) => {
    const id = findReference(textOf(file.root), 'Pages') ?? 0;
    const text = rewrite(textOf(id));
    count += Number(/\/Count (\d+)/.exec(text)?.[1]);
    writer.set(place(id), { text: text.replace(/>>$/, `\n/Parent ${root} 0 R>>`) });
    return place(id);
  });
  writer.set(root, { text: `<</Type /Pages\n/Count ${count}\n/Kids [${renderList(kids)}]>>` });
  return root;
}

const place = /\/(\S+) \[\d+ 0 R [^\]]*\]/g;

/** Writes the places that links lead to by name. Of two with the same name the first counts, as in a document. */
function writePlaces(runs: readonly PrintedRun[], writer: PdfWriter): number | undefined {
  const places = new Map<string, string>();
  for (const { file, textOf, rewrite } of runs) {
    const id = findReference(textOf(file.root), 'Dests');
    if (id === undefined) continue;
    for (const [text, name = ''] of rewrite(textOf(id)).matchAll(place))
      if (!places.has(name)) places.set(name, text);
  }
  if (places.size === 0) return undefined;
  return writer.share({ text: `<<${[...places.values()].join('\n')}>>` });
}

/** The catalog with other entries; what it says of the document itself stays. */
function renderCatalog(
  text: string,
  entries: Readonly<Record<string, number | undefined>>,
): string {
  const keys = Object.keys(entries).join('|');
  const rest = text.slice(0, -2).replace(new RegExp(`\\n/(?:${keys}) \\d+ 0 R`, 'g'), '');
  const own = Object.entries(entries).flatMap(([key, id]) =>
    id === undefined ? [] : `\n/${key} ${id} 0 R`,
  );
  return `${rest}${own.join('')}>>`;
}
