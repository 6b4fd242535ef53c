import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import { visit } from '../visit.ts';
import { columnsOf } from '../columns.ts';
import { boxIndent } from '../syntax/box-lines.ts';

/** Markdown takes a line right below a paragraph into it, wherever that stands; below a box's, it is none of the box. */
export function partLazyLines(tree: Root, source: string): void {
  const lines = source.split('\n');
  visit(tree, 'containerDirective', (node, index, parent) => {
    if (node.data?.box === undefined || !parent || index === undefined) return;
    const paragraph = findLast(node);
    const { start, end } = paragraph?.position ?? {};
    if (!paragraph || !start || !end) return;
    const inside =
      columnsOf(
        (lines[node.position!.start.line - 1] ?? '').slice(0, node.position!.start.column - 1),
      ) + boxIndent;
    for (let line = start.line + 1; line <= end.line; line += 1) {
      const [margin = ''] = /^[ \t>]*/.exec(lines[line - 1] ?? '') ?? [];
      if (columnsOf(margin) >= inside) continue;
      const offset = lines.slice(0, line - 1).join('\n').length + 1 + margin.length;
      const rest = cutAt(paragraph, { line, column: margin.length + 1, offset });
      if (rest) parent.children.splice(index + 1, 0, rest);
      return;
    }
  });
}

/** The paragraph that a box ends with. */
function findLast(node: ContainerDirective): Paragraph | undefined {
  let last: RootContent | undefined = node;
  while (last && last.type !== 'paragraph')
    last = 'children' in last ? last.children.at(-1) : undefined;
  return last;
}

/** Cuts a paragraph at a line, and gives what stands from there on; undefined where something goes over the cut. */
function cutAt(paragraph: Paragraph, at: Point): Paragraph | undefined {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (const node of paragraph.children) {
    const { start, end } = node.position ?? {};
    if (!start || !end) return undefined;
    if (start.line >= at.line) after.push(node);
    else if (end.line < at.line) before.push(node);
    else if (node.type === 'text') {
      const lines = node.value.split('\n');
      const count = at.line - start.line;
      before.push({
        ...node,
        value: lines.slice(0, count).join('\n'),
        position: { start, end: at },
      });
      after.push({ ...node, value: lines.slice(count).join('\n'), position: { start: at, end } });
    } else return undefined;
  }
  const { end } = paragraph.position!;
  Object.assign(paragraph, { children: before, position: { ...paragraph.position, end: at } });
  return { type: 'paragraph', children: after, position: { start: at, end } };
}
