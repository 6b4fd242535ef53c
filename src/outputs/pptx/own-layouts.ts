/** Lectern's layouts: a title slide, an agenda, sections, text, two contents, a picture, a title alone, a statement. */
import type { Box, SeenTheme } from '../page/seen-slide.ts';
import type { LayoutKind, Placeholder } from './design.ts';
import { writeLevels } from './levels.ts';
import type { OwnBoxes } from './own-boxes.ts';
import { solidFill } from './palette.ts';
import { type TextShape, writeBody } from './shape.ts';
import { emu, typeSize } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** A layout before it is written. */
export interface LayoutPlan {
  readonly kind: LayoutKind;
  readonly name: string;
  /** As PowerPoint names kinds of layouts; undefined for one that it has no name for. */
  readonly type: string | undefined;
  /** @default the master's */
  readonly ground?: Xml;
  readonly shapes: readonly PlannedShape[];
  readonly hasFooter: boolean;
}

interface PlannedShape extends Omit<TextShape, 'id' | 'placeholder'> {
  readonly placeholder?: Placeholder;
}

const scheme = (val: string): Xml => element('a:schemeClr', { val });

/** Plans all layouts. */
export function planLayouts(boxes: OwnBoxes, theme: SeenTheme): LayoutPlan[] {
  const { textSize } = theme;
  const title = createTitle(boxes.title, theme.titleSize);
  const plain = { hasFooter: true };
  return [
    planCover(boxes, theme),
    {
      ...plain,
      kind: 'text',
      name: 'Title and Content',
      type: 'obj',
      shapes: [title, createBody('obj', '1', { box: boxes.body, size: textSize })],
    },
    planPanel(boxes, theme, 'section'),
    {
      ...plain,
      kind: 'columns',
      name: 'Two Content',
      type: 'twoObj',
      shapes: [
        title,
        createBody('obj', '1', { box: boxes.columns[0], size: textSize }),
        createBody('obj', '2', { box: boxes.columns[1], size: textSize }),
      ],
    },
    { ...plain, kind: 'titleOnly', name: 'Title Only', type: 'titleOnly', shapes: [title] },
    {
      ...plain,
      kind: 'picture',
      name: 'Picture with Caption',
      type: 'picTx',
      shapes: [
        title,
        createBody('pic', '1', { box: boxes.picture, size: textSize }),
        { ...createCaption(boxes), name: 'Caption' },
      ],
    },
    planPanel(boxes, theme, 'agenda'),
    {
      ...plain,
      kind: 'statement',
      name: 'Statement',
      type: undefined,
      shapes: [title, createStatement(boxes)],
    },
  ];
}

function createTitle(box: Box, size: number): PlannedShape {
  return {
    name: 'Title',
    placeholder: { type: 'title', box, size },
    paragraphs: [sample('Title')],
  };
}

function createBody(
  type: string,
  idx: string,
  { box, size }: { readonly box: Box; readonly size: number },
): PlannedShape {
  return {
    name: type === 'pic' ? 'Picture' : `Content ${idx}`,
    placeholder: { type, idx, box, size },
    isBox: true,
    paragraphs: [sample(type === 'pic' ? 'Picture' : 'Text')],
  };
}

function createCaption({ caption: box, isRtl }: OwnBoxes): PlannedShape {
  const levels = writeLevels({
    size: 24,
    lineHeight: 1.05,
    gap: 0,
    colour: scheme('folHlink'),
    hasBullets: false,
    isRtl,
  });
  return {
    name: 'Caption',
    placeholder: { type: 'body', idx: '2', box, size: 24 },
    isBox: true,
    body: writeBody('t'),
    listStyle: element('a:lstStyle', {}, levels),
    paragraphs: [sample('Caption')],
  };
}

/** Size of a few words alone on a slide, pixels. */
const statementSize = 60;

function createStatement({ body: box, isRtl }: OwnBoxes): PlannedShape {
  const levels = writeLevels(
    {
      size: statementSize,
      lineHeight: 1,
      gap: 24,
      colour: scheme('tx1'),
      hasBullets: false,
      isRtl,
    },
    '+mj',
  );
  return {
    ...createBody('body', '1', { box, size: statementSize }),
    body: writeBody('ctr'),
    listStyle: element('a:lstStyle', {}, levels),
  };
}

function planCover(boxes: OwnBoxes, theme: SeenTheme): LayoutPlan {
  const { isRtl } = boxes;
  const ink = colourOf(theme.coverInk);
  const muted = colourOf(theme.coverMuted);
  return {
    kind: 'title',
    name: 'Title Slide',
    type: 'title',
    ground: colourOf(theme.cover, theme),
    hasFooter: false,
    shapes: [
      {
        ...createDecoration('Strip', boxes.strip),
        fill: solidFill(scheme('bg1')),
      },
      {
        ...createDecoration('Frame', boxes.frame),
        fill: element('a:noFill'),
        line: element(
          'a:ln',
          { w: emu(1) },
          solidFill(
            element(
              'a:srgbClr',
              { val: theme.coverMuted.slice(1).toUpperCase() },
              element('a:alpha', { val: 45_000 }),
            ),
          ),
        ),
      },
      {
        name: 'Title',
        placeholder: { type: 'ctrTitle', box: boxes.coverTitle, size: theme.coverSize },
        isBox: true,
        body: writeBody('b'),
        listStyle: styleTitle(theme.coverSize, { colour: ink, isRtl }),
        paragraphs: [sample('Title')],
      },
      {
        ...createBody('subTitle', '1', { box: boxes.coverSubtitle, size: theme.textSize }),
        name: 'Subtitle',
        body: writeBody('t'),
        listStyle: styleText(theme.textSize, { colour: muted, isRtl }),
      },
      {
        ...createBody('body', '10', { box: boxes.byline, size: 28 }),
        name: 'Author and date',
        body: writeBody('ctr'),
        listStyle: styleText(28, { colour: scheme('tx1'), isRtl }),
      },
    ],
  };
}

/** A title in a panel at the side, and a list beside it. */
function planPanel(boxes: OwnBoxes, theme: SeenTheme, kind: 'agenda' | 'section'): LayoutPlan {
  const { isRtl } = boxes;
  const isSection = kind === 'section';
  const ground = isSection ? colourOf(theme.cover, theme) : colourOf(theme.pale, theme);
  const ink = isSection ? colourOf(theme.coverInk) : scheme('tx1');
  const size = theme.textSize * 1.125;
  const list = createBody('body', '1', { box: boxes.panelBody, size });
  const levels = writeLevels({
    size,
    lineHeight: 1.05,
    gap: 15,
    bullet: scheme('accent1'),
    colour: scheme('tx1'),
    isRtl,
  });
  return {
    kind,
    name: isSection ? 'Section Header' : 'Agenda',
    type: isSection ? 'secHead' : undefined,
    hasFooter: true,
    shapes: [
      { ...createDecoration('Panel', boxes.panel), fill: solidFill(ground) },
      {
        name: 'Title',
        placeholder: { type: 'title', box: boxes.panelTitle, size: theme.sectionSize },
        isBox: true,
        body: writeBody('t'),
        listStyle: styleTitle(theme.sectionSize, { colour: ink, isRtl }),
        paragraphs: [sample('Title')],
      },
      { ...list, body: writeBody('ctr'), listStyle: element('a:lstStyle', {}, levels) },
    ],
  };
}

function createDecoration(name: string, box: Box): PlannedShape {
  return { name, box, isBox: true, isDecorative: true, paragraphs: [] };
}

interface TextLook {
  readonly colour: Xml;
  readonly isRtl: boolean;
}

function styleTitle(size: number, { colour, isRtl }: TextLook): Xml {
  const run = element('a:defRPr', { sz: typeSize(size) }, solidFill(colour));
  return element(
    'a:lstStyle',
    {},
    element('a:lvl1pPr', { algn: isRtl ? 'r' : 'l', rtl: isRtl }, run),
  );
}

function styleText(size: number, look: TextLook): Xml {
  const levels = writeLevels({ size, lineHeight: 1.05, gap: 6, ...look, hasBullets: false });
  return element('a:lstStyle', {}, levels);
}

/** A colour of the title slide, by name where the theme has it. */
function colourOf(colour: string, theme?: SeenTheme): Xml {
  if (theme && colour === theme.cover && colour !== theme.paper) return scheme('tx2');
  return element('a:srgbClr', { val: colour.slice(1).toUpperCase() });
}

function sample(words: string): Xml {
  return element(
    'a:p',
    {},
    element('a:r', {}, element('a:rPr', { lang: 'en-US' }), element('a:t', {}, text(words))),
  );
}
