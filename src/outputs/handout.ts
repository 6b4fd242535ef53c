import { layOutWhole, type LaidOutSlide } from '../layout/laid-out.ts';
import { createHandout } from './handout/handout.ts';
import type { HandoutRequest } from './handout/parts.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { formats } from '../options/formats.ts';
import { linkPaper } from './paper-links.ts';
import { namePaperIds } from './paper-ids.ts';
import { findDestinations } from './pdf/destinations.ts';
import { readPdf } from './pdf/objects.ts';
import { countPages } from './pdf/pages.ts';
import { printPages } from './pdf/print-pages.ts';

/** The deck on paper, in one of several layouts. */
export async function makeHandout(note: OutputNote): Promise<OutputPart[]> {
  const slides = await addHandoutOnly(note);
  if (slides.length === 0) return [];
  const request = requestHandout(note, slides);
  const { namesPages, ...handout } = createHandout(request);
  const nameId = namePaperIds(handout.pieces.join('\n'));
  const print = {
    renderer: linkPaper(note.renderer, formats.handout.extension),
    nameId,
    epoch: note.settings.epoch,
    author: note.deck.meta.author,
    speak: note.speak,
    missing: note.missing,
  };
  const bytes = await note.usePage(async (page) => {
    const printed = await printPages(page, { ...handout, ...print, isDraft: namesPages });
    if (!namesPages) return printed;
    const draft = readPdf(printed);
    const places = findDestinations(draft);
    const numbered = createHandout({ ...request, pages: (id) => places.get(nameId(id)) });
    const totalPages = countPages(draft);
    return printPages(page, { ...numbered, ...print, totalPages });
  });
  return [{ bytes }];
}

/** What layouts of paper are made of. */
export function requestHandout(
  { deck, renderer, own, settings, text, terms }: OutputNote,
  slides: readonly LaidOutSlide[],
): HandoutRequest {
  const { notes } = settings;
  return {
    meta: deck.meta,
    print: own,
    slides,
    text: text.map(layOutWhole),
    terms,
    notes,
    renderer,
  };
}

/** Slides for paper alone are laid out apart: the deck's own ones come out as if they were not there. */
async function addHandoutOnly({
  deck,
  content,
  layOut,
}: OutputNote): Promise<readonly LaidOutSlide[]> {
  const apart = content.filter(({ handoutOnly }) => handoutOnly);
  if (apart.length === 0) return deck.slides;
  const laidOut = await layOut(apart);
  const all = [...deck.slides];
  for (const slide of apart) {
    const own = laidOut.slides.filter(
      ({ id }) => id === slide.id || id.startsWith(`${slide.id}-part-`),
    );
    // Some of those that follow may have joined an earlier slide.
    const followers = content.slice(content.indexOf(slide) + 1).map(({ id }) => id);
    const at = followers
      .map((id) => all.findIndex((each) => each.id === id))
      .find((index) => index >= 0);
    all.splice(at ?? all.length, 0, ...own);
  }
  return all;
}
