/**
 * Problem: what fills little of its slide hangs under the title, at the size of text that fills slides.
 * Approach: such a body stands in the middle, its gaps grow, and what stands alone (a formula, code, a table) is shown larger.
 * Whoever writes the finished slide writes this into it; here it is tried, and the slide left as it was.
 */
import { type Composition, plainComposition, writeColumns } from '../../protocol/composition.ts';
import { bleedAlone, bleedBeside } from './bleed.ts';
import { type Alone, findAlone, growAlone } from './grow-alone.ts';
import { findBody, measureShare, type SlideBody } from './slide-body.ts';
import { findBeside, widenColumns } from './widen-columns.ts';

/** A body that fills less of what is free stands in the middle; text begins where it does elsewhere sooner than pictures do, and a few words alone never. */
const maxMiddle = { text: 0.6, pictures: 0.85, display: 0.95 } as const;
/** One that fills less gets wider gaps, until it fills as much. */
const short = 0.5;
/** How wide gaps are by step, of the usual; as the style sheets have it. */
const widths = [1, 1.6, 2.4] as const;

const bleeds = ['all', 'side', 'start', 'end'] as const;

/** Chooses how slides stand that fit as they are. */
export function chooseCompositions(sections: readonly HTMLElement[]): Composition[] {
  const slides = sections.map((section) => {
    const body = findBody(section);
    const share = measureShare(body);
    const alone = findAlone(body);
    return { section, body, share, alone, isShort: share < short && !alone && !isList(section) };
  });
  const open = slides.filter(({ isShort }) => isShort);
  // All change before the first is measured: the page is laid out once for them.
  for (const { section } of open) applyComposition(section, { ...plainComposition, gaps: 2 });
  const widest = new Map(open.map(({ section, body }) => [section, measureShare(body)]));
  for (const { section } of open) applyComposition(section, plainComposition);
  return slides.map(({ section, body, share, alone }): Composition => {
    if (isList(section)) return composeList(section, body);
    if (alone) return composeAlone(alone, share);
    const bleeding = bleedAlone(section, body);
    if (bleeding) return bleeding;
    const widths = composeColumns(section, body);
    if (widths?.bleed === 'side') return { ...plainComposition, ...widths, place: 'middle' };
    if (share >= maxMiddle[kindOf(section)])
      return widths ? { ...plainComposition, ...widths } : plainComposition;
    const gaps = widths ? 0 : chooseGaps(share, widest.get(section) ?? share);
    return { ...plainComposition, ...widths, place: 'middle', gaps };
  });
}

function composeColumns(section: HTMLElement, body: SlideBody): Partial<Composition> | undefined {
  const beside = findBeside(body);
  if (!beside) return undefined;
  const wanted = widenColumns(beside, (each) =>
    applyComposition(section, { ...plainComposition, ...each }),
  );
  const bleeding = bleedBeside(beside, {
    section,
    body,
    inside: { ...plainComposition, ...wanted },
    apply: (each) => applyComposition(section, each),
  });
  applyComposition(section, plainComposition);
  return bleeding ?? wanted;
}

/** What stands alone stands in the middle, however large. */
function composeAlone(alone: Alone, share: number): Composition {
  return { ...plainComposition, place: 'middle', ...growAlone(alone, share) };
}

/** The slides that list what comes. */
function isList({ dataset: { type } }: HTMLElement): boolean {
  return type === 'agenda' || type === 'section';
}

/** How much larger a list below its panel may be, the most first. */
const belowSizes = [1.4, 1.25, 1.12] as const;

/** A list beside its panel stands level with the middle; the fewer entries it has, the larger they are. */
function composeList(section: HTMLElement, body: SlideBody): Composition {
  const list = section.querySelector<HTMLElement>('.contents') ?? section.querySelector('.agenda');
  const isBeside = getComputedStyle(section).display === 'grid';
  if (!isBeside) return list ? growBelow(section, { list, body }) : plainComposition;
  const count = list?.childElementCount ?? 0;
  const grow = count <= 5 ? 1.25 : count <= 7 ? 1.125 : 1;
  return { ...plainComposition, place: 'middle', grow };
}

/** A long list below its panel is as large as its slide lets it be, without breaking more of its entries. */
function growBelow(
  section: HTMLElement,
  { list, body }: { readonly list: HTMLElement; readonly body: SlideBody },
): Composition {
  const countLines = (): number => {
    const line = Number.parseFloat(getComputedStyle(list).lineHeight) * body.scale;
    const heights = [...list.children].map((each) => each.getBoundingClientRect().height);
    return heights.reduce((sum, height) => sum + Math.round(height / line), 0);
  };
  const lines = countLines();
  const bottom =
    section.getBoundingClientRect().bottom -
    Number.parseFloat(getComputedStyle(section).paddingBottom) * body.scale;
  const found = belowSizes.find((grow) => {
    applyComposition(section, { ...plainComposition, grow });
    return list.getBoundingClientRect().bottom <= bottom && countLines() <= 1.2 * lines;
  });
  applyComposition(section, plainComposition);
  return found ? { ...plainComposition, grow: found } : plainComposition;
}

function kindOf(section: Element): keyof typeof maxMiddle {
  if (section.matches('.statement, .quote')) return 'display';
  return section.querySelector('.columns, .figure, .diagram') === null ? 'text' : 'pictures';
}

/** The fewest steps by which the body fills enough, or all. Gaps grow evenly. */
function chooseGaps(share: number, widest: number): Composition['gaps'] {
  if (share >= short || widest - share < 0.01) return 0;
  const middle = share + ((widest - share) * (widths[1] - 1)) / (widths[2] - 1);
  return middle >= short ? 1 : 2;
}

/** Shows a slide so, but for its place, which moves what is measured. */
export function applyComposition(section: HTMLElement, composition: Composition): void {
  const { gaps, grow, spans, columns, figure, bleed, bleedWidth } = composition;
  section.dataset['gaps'] = String(gaps);
  section.style.setProperty('--lectern-grow', String(grow));
  section.style.setProperty('--lectern-columns', columns === 0.5 ? '' : writeColumns(columns));
  section.style.setProperty('--lectern-figure-grow', String(figure));
  section.style.setProperty('--lectern-bleed', bleedWidth > 0 ? `${bleedWidth}px` : '');
  section.classList.toggle('spans', spans);
  for (const each of bleeds) section.classList.toggle(`bleeds-${each}`, each === bleed);
}
