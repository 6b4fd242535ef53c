import type { List } from 'mdast';
import { changeSlide } from './create-slide.ts';
import type { Slide, SpeakerNote } from './types.ts';

/** A term that an earlier lecture has introduced. */
export interface EarlierTerm {
  readonly name: string;
  /** The lecture's. */
  readonly title: string;
}

/** Has the notes of the title slide say which terms the lecture takes from earlier ones; `label` is before them. */
export function noteEarlier(
  slides: readonly Slide[],
  terms: readonly EarlierTerm[],
  label: string,
): readonly Slide[] {
  if (terms.length === 0) return slides;
  const title = slides.find(({ type }) => type === 'title');
  return slides.map((slide) => {
    if (slide !== title) return slide;
    return changeSlide(slide, { notes: [...slide.notes, createNote(terms, label)] });
  });
}

function createNote(terms: readonly EarlierTerm[], label: string): SpeakerNote {
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: terms.map(({ name, title }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'strong', children: [{ type: 'text', value: name }] },
            { type: 'text', value: title === '' ? '' : ` (${title})` },
          ],
        },
      ],
    })),
  };
  const lead = { type: 'text', value: `${label}:` } as const;
  return {
    visibility: 'reader',
    isBlock: false,
    blocks: [{ type: 'paragraph', children: [lead] }, list],
  };
}
