/** Guided notes: the whole text of the notes with blanks in it, and what belongs there on the last page. */
import { textOf } from '../../blocks/phrasing.ts';
import { escapeHtml } from '../../html/escape.ts';
import { createBlankMaker } from './blanks.ts';
import { headingOf } from './document.ts';
import type { HandoutParts } from './parts.ts';
import { readPassage, surround } from './surroundings.ts';
import { listBlocks, listPassages, renderWholeText } from './whole-text.ts';

/** Renders the layout `cloze`. */
export function renderCloze(parts: HandoutParts): string[] {
  const { print, terms } = parts;
  const maker = createBlankMaker({ terms, blanks: print.blanks });
  const passages = listPassages(parts);
  const near = surround(
    passages.map((slide) =>
      readPassage(textOf(slide.title?.content ?? []), listBlocks(slide, parts).flat()),
    ),
  );
  let last = -1;
  return renderWholeText(parts, {
    page: 'handout',
    change: (blocks, index) => {
      const [slide, surroundings] = [passages[index], near[index]];
      // Of a passage with notes each part is changed by itself.
      if (slide && surroundings && index !== last)
        maker.startPassage(surroundings, headingOf(slide) !== undefined);
      last = index;
      return maker.blank(blocks);
    },
    key: () => {
      const items = maker.answers.map((answer) => `<li>${escapeHtml(answer)}</li>`);
      return items.length > 0 ? [`<ol>${items.join('')}</ol>`] : [];
    },
  });
}
