import type { Break, PhrasingContent, RootContent, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A cell with the text of blocks: tables of Markdown hold lines alone, so that blocks become lines. */
export function createCell(blocks: readonly RootContent[]): TableCell {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0);
  return { type: 'tableCell', children: joinLines(lines), position: blocks[0]?.position };
}

function joinLines(lines: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => {
    const between: Break = { type: 'break', position: line[0]?.position };
    return index === 0 ? [...line] : [between, ...line];
  });
}

function linesOf(block: RootContent): PhrasingContent[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'code':
      return block.value
        .split('\n')
        .map((value) =>
          value === '' ? [] : [{ type: 'inlineCode', value, position: block.position }],
        );
    case 'math':
      return [[{ type: 'inlineMath', value: block.value, position: block.position }]];
    case 'list':
      return block.children.flatMap((item, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '• ';
        const [first = [], ...rest] = item.children.flatMap(linesOf);
        return [[{ type: 'text', value: mark, position: item.position }, ...first], ...rest];
      });
    default:
      if ('children' in block) return (block.children as RootContent[]).flatMap(linesOf);
      return [[{ type: 'text', value: toString(block), position: block.position }]];
  }
}
