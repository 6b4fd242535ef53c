/** A slide: its title, its blocks in the order in which they are read, its foot. */
import { isRightToLeft } from '../../i18n/direction.ts';
import type { SeenSlide } from '../page/seen-slide.ts';
import { writeBlock } from './blocks.ts';
import { estimateHeight, findScale } from './fit-text.ts';
import { namespaces } from './names.ts';
import { solidFill } from './palette.ts';
import { planSlide, type SlidePlan } from './plan-slide.ts';
import { writeBody, writeGround, writeShapeTree, writeTextShape } from './shape.ts';
import type { SlideContext } from './slide-context.ts';
import { nameLanguage, writeParagraphs } from './text.ts';
import { type SlideFacts, writeTitle } from './title.ts';
import { writePicture } from './picture.ts';
import { element, text, type Xml } from './xml.ts';

/** Writes a slide. */
export function writeSlide(slide: SeenSlide, facts: SlideFacts, context: SlideContext): Xml {
  const { design } = context;
  const plan = planSlide(slide, design);
  context.relations.add('layout', plan.layout.path);
  const behind = slide.backgrounds.map((picture) =>
    writePicture(picture, { context, box: picture.box }),
  );
  const title = writeTitle(slide, { facts, context, plan });
  const blocks = plan.blocks.flatMap((planned) => writeBlock(planned, { slide, plan, context }));
  const shapes = [
    behind,
    title,
    ...writeHeader(slide, context),
    blocks,
    plan.kind === 'section' && writeMarks(slide, context),
    writeFoot(slide, { ...plan, number: facts.number }, context),
  ];
  const isOther = !design.isTemplate && hasOtherGround(slide, context);
  return element(
    'p:sld',
    { ...namespaces, show: facts.isHidden ? false : undefined },
    element(
      'p:cSld',
      {},
      isOther && writeGround(design.colour(slide.ground)),
      writeShapeTree(shapes),
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

/** Slides that show a layout's ground say none of their own. */
function hasOtherGround({ ground, type }: SeenSlide, { theme }: SlideContext): boolean {
  return ground !== theme.paper && !['agenda', 'section', 'title'].includes(type);
}

function writeHeader(slide: SeenSlide, context: SlideContext): Xml[] {
  const { header } = slide;
  if (!header || context.design.isTemplate) return [];
  const { paragraphs, box } = header;
  const scale = findScale(paragraphs, { width: box.width, height: Math.max(box.height, 26) });
  return [
    writeTextShape({
      id: context.nextId(),
      name: 'Section',
      box: { ...box, height: Math.max(26, estimateHeight(paragraphs, box.width, scale)) },
      isBox: true,
      body: writeBody('t'),
      paragraphs: writeParagraphs(paragraphs, {
        ...context.text,
        base: {},
        sizeOf: () => undefined,
        gapOf: () => undefined,
        scale,
        hasBullets: false,
      }),
    }),
  ];
}

/** A bar for each chapter; the slide's own is strong. */
function writeMarks({ marks }: SeenSlide, { nextId, design, theme }: SlideContext): Xml[] {
  if (design.isTemplate) return [];
  return marks.map(({ box, isHere }) => {
    const alpha = element('a:alpha', { val: isHere ? 100_000 : 45_000 });
    const colour = element('a:srgbClr', { val: theme.coverInk.slice(1).toUpperCase() }, alpha);
    return writeTextShape({
      id: nextId(),
      name: 'Chapter',
      isDecorative: true,
      box,
      isBox: true,
      fill: solidFill(colour),
      line: element('a:ln', {}, element('a:noFill')),
      paragraphs: [],
    });
  });
}

function writeFoot(
  slide: SeenSlide,
  { kind, layout, number }: SlidePlan & Pick<SlideFacts, 'number'>,
  { nextId, text: { lang }, design, theme }: SlideContext,
): Xml[] {
  const language = element('a:rPr', { lang: nameLanguage(lang) });
  // LibreOffice forgets where a foot stands whose text has no look of its own.
  const onPanel = !design.isTemplate && kind === 'section';
  const muted = element('a:schemeClr', { val: 'folHlink' });
  // Its layout says where it stands.
  const direction = isRightToLeft(lang) && element('a:pPr', { rtl: true });
  const foot = (name: string, placeholder: typeof layout.footer, content: Xml): Xml[] =>
    placeholder
      ? [
          writeTextShape({
            id: nextId(),
            name,
            placeholder,
            paragraphs: [element('a:p', {}, direction, content)],
          }),
        ]
      : [];
  const own = solidFill(onPanel ? design.colour(theme.coverMuted) : muted);
  const usual = solidFill(element('a:schemeClr', { val: 'tx1' }));
  const fill = design.isTemplate ? (layout.footer?.fill ?? usual) : own;
  const words = element(
    'a:r',
    {},
    element('a:rPr', { lang: nameLanguage(lang) }, fill),
    element('a:t', {}, text(slide.footer)),
  );
  const field = element(
    'a:fld',
    { id: '{5C1E7C6E-0B7A-4B5F-9E55-6E2B8C3F0A11}', type: 'slidenum' },
    language,
    // Readers that count no slides show what stands here.
    element('a:t', {}, text(String(number))),
  );
  return [
    ...(slide.footer === '' ? [] : foot('Footer', layout.footer, words)),
    ...(slide.isNumbered ? foot('Slide number', layout.number, field) : []),
  ];
}
