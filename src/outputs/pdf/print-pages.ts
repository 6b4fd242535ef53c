/**
 * Problem: the time that Chromium takes to print grows with the square of the pages.
 * Approach: many pages are printed in runs, each alone in the document, and their PDFs are joined. Counters of pages and of
 * equations are set for each run. Chromium writes a link only when its target is there, and the name of a place only when a
 * link leads to it: of links between runs, the other end is there as an element that nobody sees.
 * Limits: what else a theme counts from slide to slide is not known; such a deck is printed at once.
 */
import type { Page } from 'puppeteer-core';
import type { UnspokenFormula } from '../../assets/speech.ts';
import { callPage } from '../../browser/call-page.ts';
import { escapeHtml } from '../../html/escape.ts';
import { countClass } from '../../html/foreign.ts';
import { type FarLinks, findFarLinks } from '../../html/places.ts';
import type { DeckRenderer } from '../../render/deck-renderer.ts';
import { joinPdfs } from './join.ts';
import { type PdfFile, readPdf } from './objects.ts';
import { countPages } from './pages.ts';
import { renderPdf } from './render-pdf.ts';
import { finishPdf, type FinishOptions } from './tagged/finish-pdf.ts';
import type { FormulaWords } from './tagged/tag.ts';

/** What is printed. */
export interface PrintRequest extends Omit<FinishOptions, 'formulas' | 'headings'> {
  /** HTML that the renderer completes, each piece on pages of its own. */
  readonly pieces: readonly string[];
  /** HTML around the pieces, around those of each run too. */
  readonly around?: readonly [open: string, close: string];
  readonly renderer: Pick<DeckRenderer, 'fill' | 'link'>;
  readonly nameId: (id: string) => string;
  /** Seconds since 1970. @default now */
  readonly epoch?: number | undefined;
  /**
   * Pieces that are printed at once; the time for each is the same from 100 to 400. @default 150
   */
  readonly maxPieces?: number;
  /** How many pages there will be. @default one for each piece */
  readonly totalPages?: number;
  /** Puts formulas into words; undefined for those that have none. */
  readonly speak?:
    | ((formulas: readonly UnspokenFormula[]) => Promise<readonly (FormulaWords | undefined)[]>)
    | undefined;
  /** Characters that no font has: a box is drawn for each. @default none */
  readonly missing?: readonly string[] | undefined;
  /** The pages need not say how many there are. */
  readonly isDraft?: boolean;
}

/** Counters that each slide begins anew, or that are set for each run; and what is no name of a counter. */
const knownCounters = new Set(
  'line list-item katexEqnNo mmlEqnNo none initial inherit unset revert revert-layer'.split(' '),
);

/** Prints in a page that shows the deck's style sheets. */
export async function printPages(page: Page, request: PrintRequest): Promise<Uint8Array> {
  await page.emulateMediaType('print');
  const counters = await callPage(page, 'preparePrint');
  const isKnown = counters.every((name) => knownCounters.has(name));
  const printed = await printRuns(page, {
    ...request,
    ...(isKnown ? {} : { maxPieces: Infinity }),
  });
  // What is measured next is measured as on a screen, and laid out when it is there.
  await callPage(page, 'showPrint', '');
  await page.emulateMediaType();
  return printed;
}

async function printRuns(page: Page, request: PrintRequest): Promise<Uint8Array> {
  const { pieces, around, renderer, nameId, maxPieces = 150, speak = sayNothing } = request;
  const [open, close] = around ?? ['', ''];
  const bodies = divide(pieces, maxPieces).map((run) => `${open}${run.join('\n')}${close}`);
  const [whole = ''] = bodies;
  if (bodies.length === 1) {
    const found = await callPage(page, 'showPrint', renderer.fill(whole, nameId), {
      missing: request.missing,
    });
    // They are put into words while the browser prints.
    const [formulas, bytes] = await Promise.all([
      nameFormulas(found.formulas, speak),
      renderPdf(page, request),
    ]);
    return finishPdf(readPdf(bytes), { ...request, formulas, headings: found.headings });
  }
  const links = findFarLinks(bodies.map((body) => renderer.link(body, nameId)));
  const runs = bodies.map((body, index) => ({ away: [], here: [], ...links[index], body }));
  const expected = request.totalPages ?? pieces.length;
  const { epoch, missing } = request;
  const tools = { renderer, nameId, epoch, missing, runs, speak };
  const first = await printEach(page, { ...tools, total: expected });
  const total = first.files.reduce((sum, file) => sum + countPages(file), 0);
  // Pages that are numbered say how many there are.
  const isWrong = around !== undefined && total !== expected && !request.isDraft;
  const { files, ...words } = isWrong ? await printEach(page, { ...tools, total }) : first;
  return finishPdf(joinPdfs(files), { ...request, ...words });
}

/** Without words a formula is read as its source. */
function sayNothing(formulas: readonly UnspokenFormula[]): Promise<undefined[]> {
  return Promise.resolve(formulas.map(() => undefined));
}

interface PrintedRuns {
  readonly files: readonly PdfFile[];
  readonly formulas: readonly FormulaWords[];
  readonly headings: readonly string[];
}

interface RunsRequest extends Pick<PrintRequest, 'epoch' | 'missing' | 'nameId' | 'renderer'> {
  readonly speak: NonNullable<PrintRequest['speak']>;
  readonly runs: readonly (FarLinks & { readonly body: string })[];
  /** Pages of all. */
  readonly total: number;
}

async function printEach(
  page: Page,
  { runs, total, renderer, nameId, epoch, missing, speak }: RunsRequest,
): Promise<PrintedRuns> {
  const files: PdfFile[] = [];
  const formulas: FormulaWords[] = [];
  const headings: string[] = [];
  let [pages, equations] = [0, 0];
  for (const { body, ...links } of runs) {
    const filled = renderer.fill(body, nameId);
    const before = { formulas: formulas.length, headings: headings.length };
    const counters = { pages, totalPages: total, equations, ...before };
    const found = await callPage(page, 'showPrint', filled + renderFarLinks(links), {
      missing,
      counters,
    });
    const [words, bytes] = await Promise.all([
      nameFormulas(found.formulas, speak),
      renderPdf(page, { epoch }),
    ]);
    const file = readPdf(bytes);
    formulas.push(...words);
    headings.push(...found.headings);
    files.push(file);
    pages += countPages(file);
    equations += countClass(filled, 'eqn-num');
  }
  return { files, formulas, headings };
}

async function nameFormulas(
  formulas: readonly UnspokenFormula[],
  speak: RunsRequest['speak'],
): Promise<FormulaWords[]> {
  const spoken = await speak(formulas);
  return formulas.map(({ words }, index) => spoken[index] ?? { words, language: undefined });
}

/** Runs of about the same length. */
function divide(pieces: readonly string[], max: number): string[][] {
  const count = Math.max(1, Math.ceil(pieces.length / max));
  return Array.from({ length: count }, (_, index) =>
    pieces.slice(
      Math.round((index * pieces.length) / count),
      Math.round(((index + 1) * pieces.length) / count),
    ),
  );
}

/** Elements without a box, so that they have no place in the PDF either. */
function renderFarLinks({ away, here }: FarLinks): string {
  const targets = away.map((id) => `<i id="${escapeHtml(id)}"></i>`);
  const links = here.map((address) => `<a href="#${escapeHtml(address)}"></a>`);
  if (targets.length + links.length === 0) return '';
  return `<div style="display:none">${[...targets, ...links].join('')}</div>`;
}
