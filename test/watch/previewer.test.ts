import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import type { Slide } from '../../src/deck/types.ts';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import type { SlideRenderer } from '../../src/render/deck-pages.ts';
import { createPreviewer, type PreviewRequest } from '../../src/watch/previewer.ts';

function slide(id: string, word: string, diagram?: string): Slide {
  const text: RootContent = { type: 'paragraph', children: [{ type: 'text', value: word }] };
  const blocks: RootContent[] = diagram ? [text, { type: 'diagram', value: diagram }] : [text];
  return createSlide('content', id, { blocks });
}

/** Frames are the slides' hashes. */
const renderer: SlideRenderer = {
  assets: new Map(),
  isDrawn: ({ blocks }) =>
    blocks.every((each) => each.type !== 'diagram' || each.value === 'a-->b'),
  renderSome: (slides, { isWanted }) => slides.filter(isWanted).map(({ hash }) => hash),
};

/** The ids of slides that are shown, message by message, after a draft of these slides. */
function drafted(
  before: readonly Slide[],
  after: readonly Slide[],
  own: Partial<PreviewRequest> = {},
): string[][] {
  const messages: string[][] = [];
  const previewer = createPreviewer({
    before: {
      drafted: before,
      content: before,
      laidOut: before.map(layOutWhole),
      drawings: new Map(),
    },
    shown: before.map(({ id, hash }) => ({ id, html: hash })),
    notes: true,
    onPreview: ({ slides }) => messages.push(slides.map(({ id }) => id)),
    ...own,
  });
  previewer.onDrafted({ slides: after, createRenderer: () => renderer });
  return messages;
}

const [a, b] = [slide('a', 'one'), slide('b', 'two', 'a-->b')];

test.each<[string, readonly Slide[], string[][]]>([
  ['what is edited', [slide('a', 'ONE'), b], [['a']]],
  ['nothing, where nothing is', [a, b], []],
  ['a slide whose diagram is drawn already', [a, slide('b', 'TWO', 'a-->b')], [['b']]],
  ['no slide whose diagram is not', [a, slide('b', 'two', 'a-->c')], []],
  ['others beside such a one', [slide('a', 'ONE'), slide('b', 'two', 'a-->c')], [['a']]],
])('a draft shows %s', (_, after, messages) => {
  expect(drafted([a, b], after)).toEqual(messages);
});

test('a draft shows nothing of what its slide shows besides, nor what is shown already', () => {
  const after = [slide('a', 'ONE'), b];
  // Its content has got a map since.
  const laidOut = [layOutWhole(slide('a', 'one and a map')), layOutWhole(b)];
  const before = { drafted: [a, b], content: [a, b], laidOut, drawings: new Map() };
  expect(drafted([a, b], after, { before })).toEqual([]);
  const shown = after.map(({ id, hash }) => ({ id, html: hash }));
  expect(drafted([a, b], after, { shown })).toEqual([]);
});

test('a first build has nothing to be previewed by', () => {
  expect(drafted([a, b], [slide('a', 'ONE'), b], { before: undefined })).toEqual([]);
});
