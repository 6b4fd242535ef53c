/** The master of pages with speaker notes: the slide above, what is said below. */
import { writeLevels } from './levels.ts';
import { contentTypes, namespaces } from './names.ts';
import { colourMap } from './own-master.ts';
import { createRelations, type Part } from './package.ts';
import { writeShapeName, writeShapeTree, writeTextShape } from './shape.ts';
import { type ThemeFacts, writeTheme } from './theme-part.ts';
import { writeBox } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** Where it stands in a package. */
export const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';

/** A page of notes, pixels: 7.5 by 10 inches. */
export const notesPage: { readonly width: number; readonly height: number } = {
  width: 720,
  height: 960,
};

/** Creates it, with its theme at `themePath`. */
export function createNotesMaster(facts: ThemeFacts, themePath: string): Part[] {
  const relations = createRelations();
  relations.add('theme', themePath);
  return [
    {
      path: notesMasterPath,
      type: contentTypes.notesMaster,
      content: writeNotesMaster(),
      relations,
    },
    { path: themePath, type: contentTypes.theme, content: writeTheme(facts) },
  ];
}

function writeNotesMaster(): Xml {
  const scheme = (val: string): Xml => element('a:schemeClr', { val });
  const words = element(
    'a:p',
    {},
    element('a:r', {}, element('a:rPr', { lang: 'en-US' }), element('a:t', {}, text('Notes'))),
  );
  const shapes = [
    writeSlideImage(2, true),
    writeTextShape({
      id: 3,
      name: 'Notes',
      placeholder: { type: 'body', idx: '3' },
      box: { x: 72, y: 462, width: 576, height: 378 },
      isBox: true,
      paragraphs: [words],
    }),
  ];
  return element(
    'p:notesMaster',
    namespaces,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgRef', { idx: 1001 }, scheme('bg1'))),
      writeShapeTree(shapes),
    ),
    element('p:clrMap', colourMap),
    element(
      'p:notesStyle',
      {},
      writeLevels({ size: 16, lineHeight: 1, gap: 4, colour: scheme('tx1'), hasBullets: false }),
    ),
  );
}

/** The picture of the slide on its page of notes; pages take its place from the master. */
export function writeSlideImage(id: number, hasPlace: boolean): Xml {
  const locks = element('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true });
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      writeShapeName({ id, name: 'Slide', isDecorative: false }),
      element('p:cNvSpPr', {}, locks),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg', idx: hasPlace ? '2' : undefined })),
    ),
    element(
      'p:spPr',
      {},
      hasPlace && [
        writeBox({ x: 72, y: 72, width: 576, height: 324 }),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
        element('a:noFill'),
        element(
          'a:ln',
          { w: 12_700 },
          element('a:solidFill', {}, element('a:prstClr', { val: 'black' })),
        ),
      ],
    ),
  );
}
