/**
 * Problem: within its slide's margins a photograph is smaller than it could be, and looks pasted.
 * Approach: one that is alone on its slide is as large as the slide, whole, at its lower right; the title stands on a plate over
 * it. Beside text, a tall one has the end of the slide from top to bottom, and a wide one goes to the edge on its side.
 * Limits: nothing is cut off. What is no photograph keeps the margins, for it may say something up to its border; so does what
 * its author gave a size, and what stands on a slide that is to be a stack.
 */
import { type Composition, plainComposition } from '../../protocol/composition.ts';
import { measureColumnGap } from './content-box.ts';
import { isPhotograph } from './is-photograph.ts';
import { measureBody, type SlideBody } from './slide-body.ts';
import { type Beside, readPicture } from './widen-columns.ts';

/** Pixels are shown at most this much larger than they are. */
const maxBlowUp = 1.5;
/** The title's plate covers at most this share of a photograph. */
const maxCovered = 0.08;
/** What is around the letters on a plate, px; as the style sheet has it. */
const plate = 16;
/** A photograph beside text that takes no more of the slide's width can have the end of the slide. */
const maxSide = 0.5;
/** How high a title may be beside one, px of the slide. */
const maxTitle = 130;

const titles = ':scope > :is(h1, h2, h3, h4, h5, h6)';

/** How the photograph that is all of a body stands; undefined where there is none, or the title would cover too much of it. */
export function bleedAlone(section: HTMLElement, body: SlideBody): Composition | undefined {
  const [figure, ...others] = body.blocks;
  const image =
    figure && others.length === 0 && !body.isPart ? readPicture(findFirst(section)) : undefined;
  if (!image || !mayBleed(section, image)) return undefined;
  const { offsetWidth: width, offsetHeight: height } = section;
  const aspect = image.naturalWidth / image.naturalHeight;
  const shown = Math.floor(Math.min(width, height * aspect));
  if (shown > maxBlowUp * image.naturalWidth) return undefined;
  const rest = { width: width - shown, height: height - shown / aspect };
  const covered = measureCovered(section, rest, body.scale);
  const isFree = covered <= (maxCovered * shown * shown) / aspect;
  return isFree ? { ...plainComposition, bleed: 'all', bleedWidth: shown } : undefined;
}

/** What stands first below the title, where that is a picture. */
function findFirst(section: HTMLElement): Element | null {
  return section.querySelector(
    ':scope > :is(.figure, .diagram):nth-child(1 of :not(h1, h2, h3, h4, h5, h6, header, footer))',
  );
}

/** How much of a photograph the title covers that leaves so much of the slide free at its start and above; px². */
function measureCovered(
  section: HTMLElement,
  rest: { readonly width: number; readonly height: number },
  scale: number,
): number {
  const title = section.querySelector(titles);
  if (!title) return 0;
  const range = document.createRange();
  range.selectNodeContents(title);
  const frame = section.getBoundingClientRect();
  const { left, right, bottom } = range.getBoundingClientRect();
  const isRtl = getComputedStyle(section).direction === 'rtl';
  const end = (isRtl ? frame.right - left : right - frame.left) / scale + plate;
  const foot = (bottom - frame.top) / scale + plate;
  return Math.max(0, end - rest.width) * Math.max(0, foot - rest.height);
}

/** What there is to try. */
interface Trial {
  readonly section: HTMLElement;
  readonly body: SlideBody;
  /** How the slide would stand without. */
  readonly inside: Composition;
  /** Shows the slide so, to be looked at. */
  readonly apply: (composition: Composition) => void;
}

/** How the photograph beside a text stands; undefined where it keeps the margins. */
export function bleedBeside(beside: Beside, trial: Trial): Composition | undefined {
  const { aside } = beside;
  if (!mayBleed(trial.section, aside)) return undefined;
  return takeSide(aside, beside, trial) ?? goToEdge(aside, beside, trial);
}

/** The end of the slide, from top to bottom, where title and text have room in the rest. */
function takeSide(
  { naturalWidth, naturalHeight }: HTMLImageElement,
  { text }: Beside,
  { section, body, apply }: Trial,
): Composition | undefined {
  const { offsetWidth, offsetHeight } = section;
  const width = Math.floor((offsetHeight * naturalWidth) / naturalHeight);
  const isOnlyText = body.blocks.length === 1 && !body.isPart;
  if (!isOnlyText || width > Math.min(maxSide * offsetWidth, maxBlowUp * naturalWidth))
    return undefined;
  const wanted = { ...plainComposition, bleed: 'side', bleedWidth: width } as const;
  apply(wanted);
  const bottom =
    section.getBoundingClientRect().bottom -
    Number.parseFloat(getComputedStyle(section).paddingBottom) * body.scale;
  const title = section.querySelector<HTMLElement>(titles);
  const fits = text.getBoundingClientRect().bottom <= bottom;
  return fits && (title?.offsetHeight ?? 0) <= maxTitle ? wanted : undefined;
}

/** The edge on its side, where the picture is larger by the margin. */
function goToEdge(
  picture: HTMLImageElement,
  { columns, isLeft }: Beside,
  { section, body, inside, apply }: Trial,
): Composition | undefined {
  apply(inside);
  const column = picture.closest<HTMLElement>('.column');
  if (!column) return undefined;
  const margin = Number.parseFloat(getComputedStyle(section).paddingInlineEnd);
  const room = columns.offsetWidth - measureColumnGap(columns);
  const outside = measureBody(body) - columns.getBoundingClientRect().height / body.scale;
  const highest = ((body.free - outside) * picture.naturalWidth) / picture.naturalHeight;
  const width = Math.floor(Math.min(column.offsetWidth + margin, highest));
  const isLarger = width > picture.getBoundingClientRect().width / body.scale;
  if (!isLarger || width > maxBlowUp * picture.naturalWidth) return undefined;
  const share = (width - margin) / room;
  const left = Math.round(100 * (isLeft ? share : 1 - share)) / 100;
  const bleed = isLeft ? 'start' : 'end';
  return { ...inside, columns: left, figure: 1, bleed, bleedWidth: width };
}

function mayBleed(section: HTMLElement, picture: Beside['aside']): picture is HTMLImageElement {
  if (section.dataset['layout'] === 'stack' || section.querySelector('.footnotes')) return false;
  // A theme that is not made on our structure has no place for it.
  if (getComputedStyle(section).getPropertyValue('--lectern-margin') === '') return false;
  return picture instanceof HTMLImageElement && isPhotograph(picture);
}
