/** Reads the deck's slides as the page shows them, and makes pictures of what PowerPoint cannot say otherwise. */
import type { Page } from 'puppeteer-core';
import { callPage } from '../../browser/call-page.ts';
import { type Assets, renderAsset } from '../../html/assets.ts';
import { encodePath, type LinkFile } from '../../html/fill.ts';
import { replaceNoncharacters } from '../../html/noncharacters.ts';
import { splitAtAssets } from '../../html/tokens.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import type { DeckRenderer } from '../../render/deck-renderer.ts';
import type { Lack } from '../lacks.ts';
import type { PartRequest } from '../page/isolate-part.ts';
import type { SeenBlock, SeenSlide, SeenTheme } from '../page/seen-slide.ts';
import { type Equation, renderEquation } from './equations/equation.ts';
import { decodePicture, type PictureFile } from './picture-file.ts';
import { type ReadShapes, readShapes } from './shapes/shapes.ts';

/** A deck as it is seen. */
export interface SeenDeck {
  readonly slides: readonly SeenSlide[];
  readonly theme: SeenTheme;
  /** Files of pictures by their keys; of drawings and formulas by `nameOf`. */
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  /** Drawings that are shapes and formulas that are equations, by `nameOf`; the others are pictures. */
  readonly parts: ReadonlyMap<string, DeckPart>;
}

/** What PowerPoint has for a drawing or a formula. */
export type DeckPart =
  | { readonly type: 'shapes'; readonly shapes: ReadShapes }
  | { readonly type: 'equation'; readonly equation: Equation };

/** A picture as its author has it, and as pixels where that is something else. */
export interface DeckPicture {
  readonly file: PictureFile;
  /** What every program can show. @default the file */
  readonly raster?: PictureFile | undefined;
  /** Pixels of its own. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

/** What is read. */
export interface ReadRequest {
  readonly slides: readonly LaidOutSlide[];
  readonly renderer: Pick<DeckRenderer, 'assets' | 'link' | 'renderFrames'>;
}

/** Pixels of a picture for each of the slide: sharp on large screens. */
const sharpness = 2;

/** What an ending is that every program can show. */
const shown = new Set(['png', 'jpeg', 'gif']);

/** Reads slides in a page that shows their style sheets. */
export async function readDeck(page: Page, request: ReadRequest): Promise<SeenDeck | undefined> {
  const pictures = new Map<string, DeckPicture>();
  const themes: SeenTheme[] = [];
  const batches: (readonly SeenSlide[])[] = [];
  const parts = new Map<string, DeckPart>();
  const readPart = createPartReader();
  for (let from = 0; from < request.slides.length; from += batchSize) {
    const batch = request.slides.slice(from, from + batchSize);
    const seen = await callPage(page, 'readSlides', renderBody(batch, request.renderer));
    batches.push(seen.slides);
    if (seen.theme) themes.push(seen.theme);
    for (const slide of seen.slides) {
      for (const block of slide.blocks) {
        const part = readPart(block, slide);
        if (part) parts.set(nameOf(slide, block), part);
      }
      await takePictures(page, { slide, request, pictures, parts });
    }
    await callPage(page, 'showParts');
  }
  const [theme] = themes;
  return theme && { slides: batches.flat(), theme, pictures, parts };
}

/** What of a slide was neither read nor made a picture. */
export function listLacks(
  slide: SeenSlide,
  { pictures, parts }: Pick<SeenDeck, 'parts' | 'pictures'>,
): Lack[] {
  const lost = [...slide.backgrounds, ...slide.blocks].flatMap((block): Lack[] => {
    if (block.type === 'picture') return pictures.has(block.key) ? [] : ['picture'];
    const name = nameOf(slide, block);
    return name === '' || parts.has(name) || pictures.has(name) ? [] : ['drawing'];
  });
  return [...slide.lacks, ...lost];
}

/** So many slides the page shows at once, as when it measures. */
const batchSize = 64;

/** The name of a drawing or a formula among the pictures. */
export function nameOf({ id }: Pick<SeenSlide, 'id'>, block: SeenBlock): string {
  return 'index' in block ? `${block.type} ${block.index} ${id}` : '';
}

/** Slides with the key of each picture behind its address, where no browser minds it. */
function renderBody(
  slides: readonly LaidOutSlide[],
  { assets, link, renderFrames }: ReadRequest['renderer'],
): string {
  const frames = renderFrames(slides);
  const linked = link(frames.map(({ html }) => html).join('\n'), undefined, linkFile);
  const pieces = splitAtAssets(linked).map((piece, index) =>
    index % 2 === 0 ? piece : fillAsset(piece, assets),
  );
  return replaceNoncharacters(pieces.join(''));
}

function fillAsset(name: string, assets: Assets): string {
  const [key = ''] = name.split(' ');
  const html = renderAsset(name, assets);
  return assets.get(key)?.size ? `${html}#${encodeURIComponent(key)}` : html;
}

/** Links to other decks lead to their presentations. */
const linkFile: LinkFile = (target) =>
  encodePath(target.type === 'file' ? target.path : `${target.path}.pptx`);

interface TakeRequest {
  readonly slide: SeenSlide;
  readonly request: ReadRequest;
  readonly pictures: Map<string, DeckPicture>;
  readonly parts: SeenDeck['parts'];
}

/** Reads what is no picture; numbers of formulas count on from slide to slide. */
export function createPartReader(): (block: SeenBlock, slide: SeenSlide) => DeckPart | undefined {
  let firstNumber = 1;
  return (block, { ground }) => {
    if (block.type === 'drawing') {
      const shapes = readShapes(block.svg, ground);
      return shapes && { type: 'shapes', shapes };
    }
    if (block.type !== 'formula') return undefined;
    const { maths, tags, gap } = block;
    const equation = renderEquation(maths.mathml, { display: true, firstNumber, tags, gap });
    firstNumber += tags.filter((tag) => tag === '').length;
    return equation && { type: 'equation', equation };
  };
}

async function takePictures(
  page: Page,
  { slide, request, pictures, parts }: TakeRequest,
): Promise<void> {
  for (const block of [...slide.backgrounds, ...slide.blocks]) {
    if (block.type === 'picture' && !pictures.has(block.key)) {
      const { html = '', size } = request.renderer.assets.get(block.key) ?? {};
      const picture = await takePicture(page, html, block.box.width);
      if (picture) pictures.set(block.key, { ...picture, size });
    }
    const isPart = block.type === 'drawing' || block.type === 'formula';
    const isBroken = block.type === 'formula' && block.isBroken;
    if (!isPart || (parts.has(nameOf(slide, block)) && !isBroken)) continue;
    const selector = block.type === 'drawing' ? '.diagram > svg' : '.katex-display > .katex';
    const bytes = await shoot(page, { slide: slide.id, selector, index: block.index });
    if (!bytes) continue;
    const raster: PictureFile = { ending: 'png', bytes };
    const own = block.type === 'drawing' ? { ending: 'svg', bytes: encode(block.svg) } : raster;
    pictures.set(nameOf(slide, block), { file: own, raster });
  }
}

async function takePicture(
  page: Page,
  address: string,
  width: number,
): Promise<DeckPicture | undefined> {
  const file = decodePicture(address);
  if (!file) return undefined;
  if (shown.has(file.ending)) return { file };
  const drawn = await callPage(page, 'rasterisePicture', address, Math.round(width * sharpness));
  const raster = drawn === undefined ? undefined : decodePicture(drawn);
  if (!raster) return undefined;
  return file.ending === 'svg' ? { file, raster } : { file: raster };
}

/** A picture of a part as it is on its slide, on no ground. */
async function shoot(page: Page, request: PartRequest): Promise<Uint8Array | undefined> {
  const box = await callPage(page, 'isolatePart', request);
  if (!box || box.width < 1 || box.height < 1) return undefined;
  return page.screenshot({
    type: 'png',
    clip: { ...box, scale: sharpness },
    omitBackground: true,
    captureBeyondViewport: true,
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
