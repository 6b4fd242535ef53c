import type { RootContent } from 'mdast';
import { type AnyBlock, type BlockKind, createLeaf } from './block-kind.ts';
import { type MarpWriter, renderAround } from './marp-writer.ts';
import type { Footnotes } from './nodes.ts';
import { sliceEach } from './slice-each.ts';

/** The footnotes of a section, at its end. */
export function createFootnotes(any: AnyBlock): BlockKind<Footnotes> {
  const blocksOf = ({ children }: Footnotes): RootContent[] =>
    children.flatMap((footnote) => footnote.children as RootContent[]);
  return createLeaf<Footnotes>({
    words: (block) => blocksOf(block).flatMap(any.words),
    reading: (block) => blocksOf(block).flatMap(any.reading),
    plain: (block) => blocksOf(block).flatMap(any.plain),
    shape: ({ children }) => ({ type: 'rows', kind: 'items', count: children.length }),
    toMarp: renderFootnotes,
    standsApart: () => true,
    slice: (block, range) => ({ ...block, children: sliceEach(block.children, range) }),
  });
}

function renderFootnotes({ children }: Footnotes, writer: MarpWriter): string {
  const { hold } = writer;
  const notes = children.map((note) =>
    renderAround(
      note.children,
      [hold(`<li value="${note.number}">`, 'block'), hold('</li>', 'block')],
      writer,
    ),
  );
  const open = hold('<div class="footnotes"><ol>', 'block');
  return [open, ...notes, hold('</ol></div>', 'block')].join('\n\n');
}
