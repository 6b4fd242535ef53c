/** What is said to a slide, on its page of notes. */
import { isRightToLeft } from '../../i18n/direction.ts';
import type { RootContent } from 'mdast';
import { anyBlock } from '../../blocks/blocks.ts';
import type { SpeakerNote } from '../../deck/types.ts';
import { namespaces } from './names.ts';
import { writeSlideImage } from './notes-master.ts';
import { writeShapeTree, writeTextShape } from './shape.ts';
import { nameLanguage } from './text.ts';
import { element, text, type Xml } from './xml.ts';

/** The lines of notes; empty where nothing is said. */
export function listNoteLines(notes: readonly SpeakerNote[]): string[] {
  return notes
    .flatMap(({ blocks }) => blocks.flatMap((block: RootContent) => anyBlock.plain(block)))
    .filter(
      (line, index, all) => line.trim() !== '' || (index > 0 && all[index - 1]?.trim() !== ''),
    );
}

/** Writes a page of notes. */
export function writeNotes(lines: readonly string[], lang: string): Xml {
  const language = { lang: nameLanguage(lang) };
  const paragraphs = lines.map((line) =>
    element(
      'a:p',
      {},
      isRightToLeft(lang) && element('a:pPr', { algn: 'r', rtl: true }),
      line === ''
        ? element('a:endParaRPr', language)
        : element('a:r', {}, element('a:rPr', language), element('a:t', {}, text(line))),
    ),
  );
  const shapes = [
    writeSlideImage(2, false),
    writeTextShape({ id: 3, name: 'Notes', placeholder: { type: 'body', idx: '3' }, paragraphs }),
  ];
  return element(
    'p:notes',
    namespaces,
    element('p:cSld', {}, writeShapeTree(shapes)),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}
