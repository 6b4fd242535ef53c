/** Pictures, with words for those who do not see them. */
import type { Box, SeenPicture } from '../page/seen-slide.ts';
import { type Placeholder, writePlaceholder } from './design.ts';
import { extensions } from './names.ts';
import type { DeckPicture } from './read-deck.ts';
import { writeShapeName } from './shape.ts';
import type { SlideContext } from './slide-context.ts';
import { writeBox } from './units.ts';
import { element, type Xml } from './xml.ts';

/** Where a picture goes. */
export interface PicturePlace {
  readonly context: SlideContext;
  readonly box: Box;
  readonly placeholder?: Placeholder | undefined;
  readonly isDecorative?: boolean;
}

/** Writes a picture of the deck; nothing where there is no file of it. */
export function writePicture(
  picture: Pick<SeenPicture, 'alt' | 'href' | 'isCut' | 'key'>,
  place: PicturePlace,
): Xml | undefined {
  const found = place.context.pictures.get(picture.key);
  return found && writePictureFile(found, picture, place);
}

/** Writes a picture from its file. */
export function writePictureFile(
  { file, raster = file, size }: DeckPicture,
  { alt, href, isCut }: Pick<SeenPicture, 'alt' | 'href' | 'isCut'>,
  { context, box, placeholder, isDecorative = alt === '' }: PicturePlace,
): Xml {
  const { relations, media } = context;
  const target = href === undefined ? undefined : context.text.link(href);
  const svg =
    file.ending === 'svg'
      ? element('asvg:svgBlip', {
          'xmlns:asvg': extensions.asvg,
          'r:embed': relations.add('image', media(file)),
        })
      : undefined;
  const extension =
    svg &&
    element(
      'a:extLst',
      {},
      element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, svg),
    );
  const link = target && element('a:hlinkClick', { 'r:id': target.id, action: target.action });
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      writeShapeName({ id: context.nextId(), name: 'Picture', alt, link, isDecorative }),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: true })),
      element('p:nvPr', {}, placeholder && writePlaceholder(placeholder)),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': relations.add('image', media(raster)) }, extension),
      isCut && size && writeCut(size, box),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'p:spPr',
      {},
      writeBox(box),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
}

/** What is left out at the sides, or above and below, so that a picture fills its box in its own shape. */
function writeCut({ width, height }: NonNullable<DeckPicture['size']>, box: Box): Xml | undefined {
  const share = width / height / (box.width / box.height);
  const cut = Math.round((1 - Math.min(share, 1 / share)) * 50_000);
  if (!Number.isFinite(cut) || cut <= 0) return undefined;
  return element('a:srcRect', share > 1 ? { l: cut, r: cut } : { t: cut, b: cut });
}
