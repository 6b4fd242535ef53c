import type { Page } from 'puppeteer-core';
import { plainNotes } from './pdf/plain-notes.ts';
import type { PrintSettings } from '../options/print-settings.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { fitDeck, type FittedDeck, proveDeck } from '../layout/lay-out.ts';
import type { Headless } from '../browser/browser.ts';
import { showBody, showShell } from '../browser/show-page.ts';
import type { Format } from '../options/formats.ts';
import type { DeckRenderer } from '../render/deck-renderer.ts';
import { createHandout } from './handout/handout.ts';
import type { HandoutRequest } from './handout/parts.ts';
import { renderNotesPages } from './pdf/notes-pages.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { addComments } from './pdf/comments.ts';
import { findDestinations } from './pdf/destinations.ts';
import { namePaperIds } from './paper-ids.ts';

/** A deck that is ready to be measured and printed. */
export interface PrintRequest {
  /** With what is on paper alone. */
  readonly deck: Deck;
  readonly renderer: DeckRenderer;
  readonly print: PrintSettings;
  /** A Marp deck stays as it is. */
  readonly isMarp: boolean;
  readonly formats: readonly Format[];
  /** Seconds since 1970 that PDFs are dated by. */
  readonly epoch: number | undefined;
  /** Text that slides leave out is printed too. */
  readonly notes: boolean;
  /** All text of the notes, as slides that nobody fits. */
  readonly text: readonly Slide[];
  /** Names that cloze handouts leave blank. */
  readonly terms: readonly string[];
  /** Told when a step is done. */
  readonly onStep: (name: 'fit' | 'pdf' | 'handout') => void;
}

/** The fitted deck, and what was printed of it. */
export interface PrintedDeck {
  readonly fitted: FittedDeck;
  readonly pdf: Uint8Array | undefined;
  readonly handout: Uint8Array | undefined;
}

/** Fits a deck and prints it: all that needs a browser, in one visit of one page. */
export async function printDeck(request: PrintRequest, headless: Headless): Promise<PrintedDeck> {
  const { deck, renderer, isMarp, formats, onStep } = request;
  return headless.withPage(async (page) => {
    await showShell(page, renderer.shell);
    const fit = isMarp ? proveDeck : fitDeck;
    const tools = { page, render: renderer.renderBare };
    const shown = deck.slides.filter(({ handoutOnly }) => !handoutOnly);
    const fitted = await fit({ ...deck, slides: shown }, tools);
    const all = formats.includes('handout')
      ? await addHandoutOnly(deck, fitted.deck.slides, (slides) =>
          fitDeck({ ...deck, slides }, tools),
        )
      : [];
    onStep('fit');
    const pdf = formats.includes('pdf')
      ? await printSlides(page, fitted.deck.slides, request)
      : undefined;
    onStep('pdf');
    const handout = all.length > 0 ? await printHandout(page, all, request) : undefined;
    onStep('handout');
    return { fitted, pdf, handout };
  });
}

/** Slides for paper alone are fitted apart: the deck's own ones come out as if they were not there. */
async function addHandoutOnly(
  { slides }: Deck,
  shown: readonly Slide[],
  fit: (slides: readonly Slide[]) => Promise<FittedDeck>,
): Promise<readonly Slide[]> {
  const apart = slides.filter(({ handoutOnly }) => handoutOnly);
  if (apart.length === 0) return shown;
  const { deck } = await fit(apart);
  const all = [...shown];
  for (const slide of apart) {
    const own = deck.slides.filter(
      ({ id }) => id === slide.id || id.startsWith(`${slide.id}-part-`),
    );
    // Some of those that follow may have joined an earlier slide.
    const followers = slides.slice(slides.indexOf(slide) + 1).map(({ id }) => id);
    const at = followers
      .map((id) => all.findIndex((each) => each.id === id))
      .find((index) => index >= 0);
    all.splice(at ?? all.length, 0, ...own);
  }
  return all;
}

async function printSlides(
  page: Page,
  slides: readonly Slide[],
  request: PrintRequest,
): Promise<Uint8Array> {
  const { renderer, print } = request;
  const body =
    print.pdfNotes === 'pages'
      ? renderNotesPages(handoutRequest(slides, request))
      : renderer
          .renderFrames(slides)
          .map(({ html }) => html)
          .join('\n');
  await showBody(page, renderer.fill(body, namePaperIds(body)));
  const pdf = await renderPdf(page, datedBy(request));
  if (print.pdfNotes !== 'comments' || !request.notes) return pdf;
  return addComments(
    pdf,
    slides.map(({ notes }) => plainNotes(notes)),
  );
}

async function printHandout(
  page: Page,
  slides: readonly Slide[],
  request: PrintRequest,
): Promise<Uint8Array> {
  const { fill } = request.renderer;
  const asked = handoutRequest(slides, request);
  const { body, namesPages } = createHandout(asked);
  const nameId = namePaperIds(body);
  await showBody(page, fill(body, nameId));
  const printed = await renderPdf(page, datedBy(request));
  if (!namesPages) return printed;
  const places = findDestinations(printed);
  const numbered = createHandout({ ...asked, pages: (id) => places.get(nameId(id)) });
  await showBody(page, fill(numbered.body, nameId));
  return renderPdf(page, datedBy(request));
}

function handoutRequest(slides: readonly Slide[], request: PrintRequest): HandoutRequest {
  const { deck, renderer, print, notes, text, terms } = request;
  return { meta: deck.meta, print, slides, text, terms, notes, renderer };
}

function datedBy({ epoch }: PrintRequest): { epoch?: number } {
  return epoch === undefined ? {} : { epoch };
}
