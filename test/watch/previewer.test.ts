import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import type { PreparedNote } from '../../src/build/prepare-note.ts';
import { createSlide } from '../../src/deck/create-slide.ts';
import type { Slide } from '../../src/deck/types.ts';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import type { SlideRenderer } from '../../src/render/deck-pages.ts';
import { createPreviewer, type Previewer, type PreviewRequest } from '../../src/watch/previewer.ts';

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

/** What a build left of these slides, and what open pages show of them. */
function left(slides: readonly Slide[]): Pick<PreviewRequest, 'before' | 'shown'> {
  const laidOut = slides.map(layOutWhole);
  const shown = laidOut.map(({ hash, ...rest }) => ({ ...rest, hash, html: hash }));
  return {
    before: { drafted: slides, content: slides, laidOut, drawings: new Map() },
    shown: { slides: shown, assets: new Map() },
  };
}

/** A previewer, and the ids of slides that it has shown, message by message. */
function watch(own: Pick<PreviewRequest, 'before' | 'shown'>): {
  readonly previewer: Previewer;
  readonly messages: readonly string[][];
} {
  const messages: string[][] = [];
  const onPreview: PreviewRequest['onPreview'] = ({ slides }) =>
    messages.push(
      slides.map(
        ({ id, html }) =>
          `${id} ${html === own.shown?.slides.find((each) => each.id === id)?.html ? 'old' : 'new'}`,
      ),
    );
  return { previewer: createPreviewer({ ...own, notes: true, onPreview }), messages };
}

/** The same after a draft of these slides. */
function drafted(
  own: Pick<PreviewRequest, 'before' | 'shown'>,
  after: readonly Slide[],
): readonly string[][] {
  const { previewer, messages } = watch(own);
  previewer.onDrafted({ slides: after, createRenderer: () => renderer });
  return messages;
}

const [a, b] = [slide('a', 'one'), slide('b', 'two', 'a-->b')];

test.each<[string, readonly Slide[], string[][]]>([
  ['what is edited', [slide('a', 'ONE'), b], [['a new']]],
  ['nothing, where nothing is', [a, b], []],
  ['a slide whose diagram is drawn already', [a, slide('b', 'TWO', 'a-->b')], [['b new']]],
  ['no slide whose diagram is not', [a, slide('b', 'two', 'a-->c')], []],
  ['others beside such a one', [slide('a', 'ONE'), slide('b', 'two', 'a-->c')], [['a new']]],
])('a draft shows %s', (_, after, messages) => {
  expect(drafted(left([a, b]), after)).toEqual(messages);
});

test('a draft shows nothing of what its slide shows besides, nor what is shown already', () => {
  const after = [slide('a', 'ONE'), b];
  const { before, shown } = left([a, b]);
  // Its content has got a map since.
  const laidOut = [layOutWhole(slide('a', 'one and a map')), layOutWhole(b)];
  expect(drafted({ before: { ...before!, laidOut }, shown }, after)).toEqual([]);
  expect(drafted({ before, shown: left(after).shown }, after)).toEqual([]);
});

test('a first build has nothing to be previewed by', () => {
  const nothing = { before: undefined, shown: undefined };
  expect(drafted(nothing, [slide('a', 'ONE'), b])).toEqual([]);
});

test('what follows an edit is shown with it, and taken back with it', () => {
  const { previewer, messages } = watch(left([a, b]));
  const after = [slide('a', 'ONE'), b];
  previewer.onDrafted({ slides: after, createRenderer: () => renderer });
  const prepare = (slides: readonly Slide[]): void =>
    previewer.onPrepared({
      deck: { type: 'notes', content: { slides } },
      renderer,
    } as PreparedNote);
  prepare(after);
  prepare([after[0]!, slide('b', 'two', 'a-->b and so on')]);
  prepare([after[0]!, slide('b', 'TWO', 'a-->b')]);
  previewer.takeBack();
  expect(messages).toEqual([['a new'], ['a new', 'b new'], ['a old', 'b old']]);
});
