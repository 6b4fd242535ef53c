import type { RootContent } from 'mdast';
import { type BlockKind, createLeaf, type SplitContext } from './block-kind.ts';
import { findDrawing } from './drawing.ts';
import type { Diagram } from './nodes.ts';

/** A Mermaid diagram. Its source is no text of the note. */
export const diagram: BlockKind<Diagram> = createLeaf({
  role: (block, { drawings }) =>
    findDrawing(block, drawings)?.type === 'drawn' ? 'figure' : 'other',
  illustrates: () => true,
  split: splitDiagram,
});

/** So many lines of a diagram that cannot be drawn stay with the message. */
const shownLines = 5;

/**
 * A drawing too large to be read goes to parts that were cut when it was drawn. Of one that cannot be drawn the message
 * keeps the first lines of the source; the others follow as code.
 */
function splitDiagram(
  block: Diagram,
  _path: readonly number[],
  { drawings }: SplitContext,
): RootContent[] | undefined {
  const drawing = findDrawing(block, drawings);
  if (drawing?.type === 'drawn')
    return drawing.parts?.map((_, index) => ({ ...block, part: [...(block.part ?? []), index] }));
  const lines = block.value.split('\n');
  if (lines.length <= shownLines) return undefined;
  // Its message stays that of the whole.
  const { value, drawing: name = value } = block;
  return [
    { ...block, value: lines.slice(0, shownLines).join('\n'), drawing: name },
    { type: 'code', value: lines.slice(shownLines).join('\n') },
  ];
}
