import type { RootContent } from 'mdast';
import { createDrawing } from '../html/assets.ts';
import { escapeHtml } from '../html/escape.ts';
import { type BlockKind, createLeaf, type SplitContext } from './block-kind.ts';
import { findDrawing } from './drawing.ts';
import { type MarpWriter, renderBroken } from './marp-writer.ts';
import type { Diagram } from './nodes.ts';

/** A Mermaid diagram. Its source is no text of the note. */
export const diagram: BlockKind<Diagram> = createLeaf({
  role: (block, { drawings }) =>
    findDrawing(block, drawings)?.type === 'drawn' ? 'figure' : 'other',
  illustrates: () => true,
  split: splitDiagram,
  toMarp: (block, writer) => writer.hold(renderDiagram(block, writer), 'block'),
  standsApart: () => true,
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

/** A drawn diagram with its text alternative; its source when it is broken. */
function renderDiagram(node: Diagram, writer: MarpWriter): string {
  const { value, height } = node;
  const drawing = findDrawing(node, writer.drawings);
  if (drawing?.type !== 'drawn') return renderBroken(drawing?.message ?? '', value, writer);
  const natural = `--natural-width:${Math.ceil(drawing.width)}px;--natural-height:${Math.ceil(drawing.height)}px`;
  const size = height === undefined ? natural : `${natural};--shown-height:${height}px`;
  const name = height === undefined ? 'diagram' : 'diagram sized';
  const svg = writer.keep(createDrawing(drawing.svg));
  const steps = drawing.steps ? renderSteps(drawing.steps) : '';
  return `<div class="${name}" role="img" aria-label="${escapeHtml(drawing.text)}"${steps} style="${size}">${svg}</div>`;
}

/** How many steps there are, and what the player says of each. */
function renderSteps(steps: readonly string[]): string {
  return ` data-step-count="${steps.length}" data-news="${escapeHtml(JSON.stringify(steps))}"`;
}
