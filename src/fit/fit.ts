/**
 * Problem: no slide may run off, and only a browser knows how high a slide's content is.
 * Approach: measure every section as one slide; part those that do not fit by `deck/break` (smaller pieces first where an
 * atom alone is too high); measure the outcome again, and part anew, with less room, what still does not fit.
 * Limits: what nothing can part is scaled down, and said.
 */
import type { Page } from 'puppeteer-core';
import { groupSlides, mergeGroup, type SlideGroup } from '../deck/groups.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { explodeSlide, measure, type MeasuredSlide } from './measured-slide.ts';
import { chooseBreaks, cutSlide } from './choose.ts';
import { type Proof, proveSlides } from './prove.page.ts';

/** What fitting works with. */
export interface FitTools {
  readonly page: Page;
  /** A page of these slides that needs no script. */
  readonly render: (slides: readonly Slide[]) => string;
}

/** A deck whose slides were seen to fit, with what was seen, slide by slide. */
export interface FittedDeck {
  readonly deck: Deck;
  readonly proofs: readonly Proof[];
}

/** Paragraphs turn into sentences, sentences into pieces, table rows into lists into paragraphs. */
const mostExplosions = 4;
/** A part may come out higher than its atoms together; seldom twice. */
const mostProofs = 4;

/** Fits a deck; the page shows the fitted deck afterwards. */
export async function fitDeck(deck: Deck, tools: FitTools): Promise<FittedDeck> {
  const { lang } = deck.meta;
  const measured = await measureGroups(groupSlides(deck.slides), lang, tools);
  const less = new Map<string, number>();
  const zoom = new Map<string, number>();
  for (let round = 1; ; round += 1) {
    const cut = measured.map((each) => cutSlide(each, chooseBreaks(each, less.get(each.slide.id) ?? 0)));
    const slides = cut.flat().map((slide) => ({ ...slide, zoom: zoom.get(slide.id) ?? 1 }));
    const proofs = await prove(slides, tools);
    const failed = proofs.filter(({ overflow }) => overflow > 0);
    if (failed.length === 0 || round === mostProofs) return { deck: { ...deck, slides }, proofs };
    cut.forEach((parts, index) => {
      const wrong = failed.filter(({ id }) => parts.some((part) => part.id === id));
      const whole = measured[index]?.slide.id;
      if (wrong.length === 0 || whole === undefined) return;
      const worst = Math.max(...wrong.map(({ overflow }) => overflow));
      if (round < mostProofs - 1 && canPart(measured[index])) less.set(whole, (less.get(whole) ?? 0) + worst + 2);
      else for (const { id, fill, overflow } of wrong) zoom.set(id, shrink(zoom.get(id) ?? 1, fill, overflow));
    });
  }
}

/** Shows a deck that must stay as it is, and says how it comes out. */
export async function proveDeck(deck: Deck, tools: FitTools): Promise<FittedDeck> {
  return { deck, proofs: await prove(deck.slides, tools) };
}

function canPart(measured: MeasuredSlide | undefined): boolean {
  return (measured?.variants[0]?.atoms.length ?? 0) > 1;
}

/** Content that is wider than the slide shows in the overflow alone. */
function shrink(zoom: number, fill: number, overflow: number): number {
  return Math.max(0.3, zoom * Math.min(1 / Math.max(fill, 1), 1 / (1 + overflow / 640), 0.95));
}

/** Measures groups as one slide each, and apart where they do not fit on one. */
async function measureGroups(groups: readonly SlideGroup[], lang: string, tools: FitTools): Promise<MeasuredSlide[]> {
  const merged = groups.map((group) => mergeGroup(group, lang));
  const first = await measureSlides(merged.flatMap((slide, index) => slide ?? [...(groups[index] ?? [])]), lang, tools);
  const byId = new Map(first.map((each) => [each.slide.id, each]));
  const tooBig = groups.filter((_, index) => {
    const slide = merged[index];
    const found = slide && byId.get(slide.id);
    return found !== undefined && !found.fits;
  });
  const again = tooBig.length > 0 ? await measureSlides(tooBig.flat(), lang, tools) : [];
  const apart = new Map(again.map((each) => [each.slide.id, each]));
  return groups.flatMap((group, index) => {
    const isApart = !merged[index] || tooBig.includes(group);
    const source = isApart && tooBig.includes(group) ? apart : byId;
    const ids = isApart ? group.map(({ id }) => id) : [group[0]?.id ?? ''];
    return ids.flatMap((id) => source.get(id) ?? []);
  });
}

/** Measures slides, with what is too high alone in smaller pieces. */
async function measureSlides(slides: readonly Slide[], lang: string, tools: FitTools): Promise<MeasuredSlide[]> {
  const done = new Map<string, MeasuredSlide>();
  let pending = slides;
  for (let round = 0; pending.length > 0; round += 1) {
    await tools.page.setContent(tools.render(pending), { waitUntil: 'load' });
    const next: Slide[] = [];
    for (const measured of await measure(pending, lang, tools.page)) {
      const exploded = round < mostExplosions ? explodeSlide(measured, lang) : undefined;
      if (exploded) next.push(exploded);
      else done.set(measured.slide.id, measured);
    }
    pending = next;
  }
  return slides.flatMap(({ id }) => done.get(id) ?? []);
}

async function prove(slides: readonly Slide[], { page, render }: FitTools): Promise<Proof[]> {
  await page.setContent(render(slides), { waitUntil: 'load' });
  return page.evaluate(proveSlides);
}

