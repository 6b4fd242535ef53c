/** Reads finished slides in the page that shows them: what an output of objects, not of pixels, is made of. */
import { ensureStyles, settlePage } from '../../browser/page/settle.ts';
import { measureScale } from '../../layout/page/content-box.ts';
import { createColourReader, type ColourReader } from './read-colours.ts';
import { boxOf } from './box-of.ts';
import { readFlow } from './read-flow.ts';
import { keyOf } from './read-pictures.ts';
import { type FlowReader, readParagraph } from './read-text.ts';
import { readTheme } from './read-theme.ts';
import type { SeenPicture, SeenSlide, SeenText, SeenTheme, SeenTitle } from './seen-slide.ts';

/** Slides of a body, and what their style sheets say. */
export interface SeenDeck {
  readonly slides: readonly SeenSlide[];
  readonly theme: SeenTheme | undefined;
}

/** Shows a body of finished slides and reads them; pictures in it have keys behind the last `#` of their addresses. */
export async function readSlides(body: string): Promise<SeenDeck> {
  ensureStyles();
  await settlePage(`<div class="measured">${body}</div>`);
  const colours = createColourReader();
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-slide]')];
  return {
    slides: sections.map((section) => readSlide(section, colours)),
    theme: readTheme(sections, colours),
  };
}

function readSlide(section: HTMLElement, colours: ColourReader): SeenSlide {
  const style = getComputedStyle(section);
  const ground = colours.over(findGround(section), '#ffffff');
  const heading = findTitle(section);
  const reader: FlowReader = {
    colours,
    section,
    title: heading,
    ground,
    scale: measureScale(section),
    frame: section.getBoundingClientRect(),
    lang: document.documentElement.lang,
  };
  const title = heading && readTitle(heading, reader);
  const { type = 'content' } = section.dataset;
  const header = readHeader(section, reader);
  return {
    id: section.id,
    type,
    classes: [...section.classList],
    isRtl: style.direction === 'rtl',
    width: section.offsetWidth,
    height: section.offsetHeight,
    ground,
    ink: colours.find(style.color) ?? '#000000',
    ...(title && { title }),
    isMiddle: section.dataset['place'] === 'middle',
    places: [...section.querySelectorAll('[id]')].map((place) => place.id),
    blocks: readFlow(reader),
    ...(header && { header }),
    footer: section.querySelector(':scope > footer')?.textContent?.trim() ?? '',
    isNumbered: section.hasAttribute('data-marpit-pagination'),
    backgrounds: readBackgrounds(section, reader),
    lacks: findLacks(section),
    marks: [...section.querySelectorAll(':scope > .way > i')].map((mark) => ({
      box: boxOf(mark.getBoundingClientRect(), reader),
      isHere: mark.matches('.here'),
    })),
  };
}

/** Marp gives the ground of a slide to the section behind it where that has pictures. */
function findGround(section: HTMLElement): string {
  const layers = [section, ...(section.closest('svg')?.querySelectorAll('section') ?? [])];
  const colours = layers.map((layer) => getComputedStyle(layer).backgroundColor);
  return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? '#ffffff';
}

/** What an author puts behind a slide may be more than a colour and a picture; a theme's ornaments are the master's matter. */
function findLacks(section: HTMLElement): SeenSlide['lacks'] {
  const layers = [
    section,
    ...(section.closest('svg')?.querySelectorAll<HTMLElement>('section,figure') ?? []),
  ];
  const isGradient = layers.some(({ style }) => style.backgroundImage.includes('gradient('));
  const isFiltered = layers.some(({ style }) => style.filter !== '');
  return [...(isGradient ? ['gradient' as const] : []), ...(isFiltered ? ['filter' as const] : [])];
}

/** The first heading is the title, whatever stands above it. */
function findTitle(section: HTMLElement): HTMLElement | undefined {
  return [...section.children].find(
    (child): child is HTMLElement => child instanceof HTMLElement && /^H[1-6]$/.test(child.tagName),
  );
}

function readTitle(heading: HTMLElement, reader: FlowReader): SeenTitle | undefined {
  const base = { depth: 0, role: 'text' as const };
  const paragraph = readParagraph([...heading.childNodes], heading, { reader, base });
  return paragraph && { paragraph, box: boxOf(heading.getBoundingClientRect(), reader) };
}

function readHeader(section: HTMLElement, reader: FlowReader): SeenText | undefined {
  const header = section.querySelector<HTMLElement>(':scope > header');
  if (!header || getComputedStyle(header).display === 'none') return undefined;
  const [step] = header.querySelectorAll('.breadcrumb > span');
  const base = { depth: 0, role: 'text' as const };
  const paragraph = readParagraph([...header.childNodes], step ?? header, { reader, base });
  if (!paragraph) return undefined;
  const box = boxOf(header.getBoundingClientRect(), reader);
  return { type: 'text', isFootnotes: false, paragraphs: [withArrows(header, paragraph)], box };
}

/** What the style sheet draws between the steps of the way. */
function withArrows(
  header: Element,
  paragraph: SeenText['paragraphs'][number],
): SeenText['paragraphs'][number] {
  const steps = [...header.querySelectorAll('.breadcrumb > span')].map((step) => step.textContent);
  const [run] = paragraph.runs;
  if (steps.length < 2 || !run) return paragraph;
  return { ...paragraph, runs: [{ ...run, text: steps.join(' › ') }] };
}

/** Marp shows pictures behind the content in a section of their own. */
function readBackgrounds(section: HTMLElement, reader: FlowReader): SeenPicture[] {
  const svg = section.closest('svg');
  const figures = [...(svg?.querySelectorAll<HTMLElement>('figure') ?? [])].filter(
    (figure) => figure.closest('section') !== section,
  );
  return figures.flatMap((figure): SeenPicture[] => {
    const { backgroundImage, backgroundSize } = getComputedStyle(figure);
    const [, address] = /url\("([^"]*)"\)/.exec(backgroundImage) ?? [];
    if (!address) return [];
    const box = boxOf(figure.getBoundingClientRect(), reader);
    const alt = figure.querySelector('figcaption')?.textContent ?? '';
    const isCut = backgroundSize === 'cover' || backgroundSize === 'auto';
    return [{ type: 'picture', key: keyOf(address), alt, box, ...(isCut && { isCut: true }) }];
  });
}
