/** What a kind of file cannot hold of a slide: said once a note, and nothing is lost without a word. */
import type { Slide } from '../deck/types.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { OutputNote } from './output.ts';
import { countSteps } from './pdf/step-pages.ts';

/** What is lacking, each as its sentence names it, and what is there in its place. */
const lacks = {
  drawing: ['this drawing', 'Nothing stands in its place: put a picture there (PNG or SVG).'],
  filter: [
    'filters of pictures behind slides',
    'The picture is there as it is: change its file, or put a filtered one there.',
  ],
  gradient: [
    'grounds that are no colour and no picture',
    'The slide has one colour: put a picture there (![bg](...)).',
  ],
  picture: [
    'a picture of this kind',
    'Nothing stands in its place: convert the picture to PNG, JPEG or SVG.',
  ],
  steps: ['steps of slides', 'All of a slide is there at once: part it into several slides.'],
} as const;

/** Something that a kind of file cannot hold. */
export type Lack = keyof typeof lacks;

/** Says that a kind of file, as people call it, cannot hold something of a slide. */
export function reportLack(format: string, lack: Lack, { source }: Pick<Slide, 'source'>): Finding {
  const [what, instead] = lacks[lack];
  return createFinding(
    'format-lacks',
    { line: source.first, column: 1 },
    { format, what, instead },
  );
}

/** Slides that come in steps, by lists that are shown item by item where a kind of file has no such lists. */
export function findSteps(
  format: string,
  { deck, drawings, own }: Pick<OutputNote, 'deck' | 'drawings' | 'own'>,
  { hasLists }: { readonly hasLists: boolean },
): Finding[] {
  const slide = deck.slides.find(
    (each) =>
      countSteps(each, drawings) > 1 ||
      (own.incremental && !hasLists && each.blocks.some(({ type }) => type === 'list')),
  );
  return slide ? [reportLack(format, 'steps', slide)] : [];
}
