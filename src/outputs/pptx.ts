/** The deck as a presentation of PowerPoint's: text, lists, tables and pictures to go on with. */
import { isRightToLeft } from '../i18n/direction.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import { findSteps, reportLack } from './lacks.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { createOwnDesign } from './pptx/own-design.ts';
import { keepMargins } from './pptx/keep-margins.ts';
import { listLacks, readDeck } from './pptx/read-deck.ts';
import { writeDeck } from './pptx/write-deck.ts';

const program = 'PowerPoint';

/** One slide for each of the deck's, on layouts with placeholders; those for paper alone are hidden. */
export async function makePptx(note: OutputNote): Promise<OutputPart[]> {
  const { deck, renderer, settings, template, usePage } = note;
  const slides = (await addHidden(note)).map(keepMargins);
  const seen = await usePage((page) => readDeck(page, { slides, renderer }));
  if (!seen) return [];
  const [{ width, height } = { width: 1280, height: 720 }] = seen.slides;
  const bytes = writeDeck({
    meta: deck.meta,
    slides,
    seen,
    design: template
      ? template.createDesign(seen.theme)
      : createOwnDesign(seen.theme, { width, height, isRtl: isRightToLeft(deck.meta.lang) }),
    hasNotes: settings.notes,
    epoch: settings.epoch,
  });
  const findings = [
    ...findSteps(program, note, { hasLists: false }),
    ...seen.slides.flatMap((slide, index) =>
      listLacks(slide, seen).map((lack) => reportLack(program, lack, slides[index]!)),
    ),
  ];
  return [{ bytes, findings }];
}

/** The deck's slides, and after each of them those that follow it in the notes and are on paper alone. */
async function addHidden({ deck, content, layOut }: OutputNote): Promise<readonly LaidOutSlide[]> {
  const hidden = content.filter(({ handoutOnly }) => handoutOnly);
  if (hidden.length === 0) return deck.slides;
  const laidOut = await layOut(hidden);
  const order = new Map(content.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: LaidOutSlide): number => order.get(id) ?? -1;
  const before = (place: number): LaidOutSlide[] =>
    laidOut.slides.filter((slide) => placeOf(slide) < place);
  let done = 0;
  const whole = deck.slides.flatMap((slide) => {
    const due = before(placeOf(slide)).slice(done);
    done += due.length;
    return [...due, slide];
  });
  return [...whole, ...laidOut.slides.slice(done)];
}
