import type { Nodes, RootContent } from 'mdast';
import { mapInside } from '../blocks/list-nodes.ts';
import type { Slide } from '../deck/types.ts';
import { dropSpeakerComments } from '../markdown/check-directives.ts';
import type { NoteText, OutputNote } from '../outputs/output.ts';

/** A note as students may have it. */
export function withoutPrivateNotes(note: OutputNote): OutputNote {
  const strip = <Shown extends Slide>(slides: readonly Shown[]): readonly Shown[] =>
    slides.map((slide) => ({
      ...slide,
      notes: slide.notes.filter(({ visibility }) => visibility !== 'private'),
    }));
  return {
    ...note,
    notes: withoutPrivateText(note),
    deck: { ...note.deck, slides: strip(note.deck.slides) },
    content: strip(note.content),
    text: strip(note.text),
  };
}

/** The text of a note without what its author says to the speaker, or leaves out. */
export function withoutPrivateText({ notes, own }: Pick<OutputNote, 'notes' | 'own'>): NoteText {
  const shown = withoutSkipped(notes.blocks).flatMap(withoutPrivate) as RootContent[];
  const text = own.marp ? dropSpeakerComments(notes.text) : notes.text;
  return { ...notes, text, blocks: shown };
}

function withoutPrivate(node: Nodes): Nodes[] {
  if (node.type === 'comment' || (node.type === 'notesBlock' && node.isPrivate)) return [];
  // Mermaid's comments; `%%{init}%%` is none.
  if (node.type === 'diagram')
    return [{ ...node, value: node.value.replace(/^[ \t]*%%(?!\{).*(?:\n|$)/gm, '') }];
  return ['children' in node ? mapInside(node, withoutPrivate) : node];
}

/** Blocks without those of slides that are left out. */
function withoutSkipped(blocks: readonly RootContent[]): readonly RootContent[] {
  const slides: RootContent[][] = [[]];
  for (const block of blocks) {
    const isBreak = block.type === 'instruction' && block.name === 'break';
    if (block.type === 'heading' || block.type === 'thematicBreak' || isBreak) slides.push([]);
    slides.at(-1)!.push(block);
  }
  const isSkipped = (node: RootContent): boolean =>
    node.type === 'instruction' && node.name === 'skip';
  return slides.filter((slide) => !slide.some(isSkipped)).flat();
}
