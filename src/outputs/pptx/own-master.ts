/** The master of Lectern's layouts. */
import type { SeenTheme } from '../page/seen-slide.ts';
import { writeLevels } from './levels.ts';
import { namespaces } from './names.ts';
import type { OwnBoxes } from './own-boxes.ts';
import { solidFill } from './palette.ts';
import { writeBody, writeGround, writeShapeTree, writeTextShape } from './shape.ts';
import { typeSize } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** Masters and layouts go by numbers from here on. */
export const firstId = 2_147_483_648;

/** Writes it; `layoutIds` are its relations to its layouts. */
export function writeMaster(boxes: OwnBoxes, theme: SeenTheme, layoutIds: readonly string[]): Xml {
  const scheme = (val: string): Xml => element('a:schemeClr', { val });
  const layouts = layoutIds.map((id, index) =>
    element('p:sldLayoutId', { id: firstId + 1 + index, 'r:id': id }),
  );
  const size = theme.textSize;
  const colour = scheme('tx1');
  const bullet = scheme('accent1');
  const { isRtl } = boxes;
  const usual = { size, lineHeight: 1.08, colour, isRtl };
  const levels = writeLevels({ ...usual, gap: 10, bullet });
  const other = writeLevels({ ...usual, gap: 0, hasBullets: false });
  return element(
    'p:sldMaster',
    namespaces,
    element('p:cSld', {}, writeGround(scheme('bg1')), writeShapeTree(writeShapes(boxes))),
    element('p:clrMap', colourMap),
    element('p:sldLayoutIdLst', {}, layouts),
    element('p:hf', { hdr: false, dt: false }),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, writeTitleStyle(theme, isRtl)),
      element('p:bodyStyle', {}, levels),
      element('p:otherStyle', {}, other),
    ),
  );
}

const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}`);

/** How slides name the theme's colours. */
export const colourMap: Readonly<Record<string, string>> = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([...accents, 'hlink', 'folHlink'].map((name) => [name, name])),
};

function writeShapes(boxes: OwnBoxes): Xml[] {
  return [
    writeTextShape({
      id: 2,
      name: 'Title',
      placeholder: { type: 'title' },
      box: boxes.title,
      isBox: true,
      body: writeBody('ctr'),
      paragraphs: [sample('Title')],
    }),
    writeTextShape({
      id: 3,
      name: 'Text',
      placeholder: { type: 'body', idx: '1' },
      box: boxes.body,
      isBox: true,
      body: writeBody('t'),
      paragraphs: [0, 1, 2, 3, 4].map((level) => sample(`Level ${level + 1}`, level)),
    }),
    ...writeFoot(4, boxes),
  ];
}

function writeTitleStyle({ titleSize, isTitleBold }: SeenTheme, isRtl: boolean): Xml {
  return element(
    'a:lvl1pPr',
    {
      algn: isRtl ? 'r' : 'l',
      defTabSz: 914_400,
      rtl: isRtl,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: false,
    },
    element('a:lnSpc', {}, element('a:spcPct', { val: 95_000 })),
    element('a:spcBef', {}, element('a:spcPct', { val: 0 })),
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: typeSize(titleSize), b: isTitleBold, kern: 1200 },
      solidFill(element('a:schemeClr', { val: 'tx1' })),
      element('a:latin', { typeface: '+mj-lt' }),
      element('a:ea', { typeface: '+mj-ea' }),
      element('a:cs', { typeface: '+mj-cs' }),
    ),
  );
}

/** Foot and number of slides; layouts take their places from the master. */
export function writeFoot(id: number, boxes: OwnBoxes): Xml[] {
  const muted = element('a:schemeClr', { val: 'folHlink' });
  const accent = element('a:schemeClr', { val: 'accent1' });
  const style = (align: string, size: number, colour: Xml): Xml =>
    element(
      'a:lstStyle',
      {},
      element(
        'a:lvl1pPr',
        { algn: align, rtl: boxes.isRtl },
        element('a:defRPr', { sz: typeSize(size) }, solidFill(colour)),
      ),
    );
  const field = element(
    'a:fld',
    { id: '{5C1E7C6E-0B7A-4B5F-9E55-6E2B8C3F0A11}', type: 'slidenum' },
    element('a:rPr', { lang: 'en-US' }),
    element('a:t', {}, text('‹#›')),
  );
  return [
    writeTextShape({
      id,
      name: 'Footer',
      placeholder: { type: 'ftr', idx: '20' },
      box: boxes.footer,
      isBox: true,
      body: writeBody('ctr'),
      listStyle: style(boxes.isRtl ? 'r' : 'l', 17, muted),
      paragraphs: [element('a:p')],
    }),
    writeTextShape({
      id: id + 1,
      name: 'Slide number',
      placeholder: { type: 'sldNum', idx: '21' },
      box: boxes.number,
      isBox: true,
      body: writeBody('ctr'),
      listStyle: style(boxes.isRtl ? 'l' : 'r', 20, accent),
      paragraphs: [element('a:p', {}, field)],
    }),
  ];
}

function sample(words: string, level = 0): Xml {
  return element(
    'a:p',
    {},
    level > 0 && element('a:pPr', { lvl: level }),
    element('a:r', {}, element('a:rPr', { lang: 'en-US' }), element('a:t', {}, text(words))),
  );
}
