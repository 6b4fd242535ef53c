/** Matrices, and lines that are aligned. */
import { element, join, type Xml } from '../xml.ts';
import type { MathNode } from './math-node.ts';
import { nothing, type Pen, value } from './pen.ts';
import { UnsayableError } from '../unsayable.ts';

const numbered = 'mml-eqn-num';
const glue = 'mtr-glue';

/** A table as it is: lines that are aligned where its columns touch, else a matrix. */
export function writeTable(node: MathNode, pen: Pen): Xml {
  const { attributes, children } = node;
  const lines = ['columnlines', 'rowlines', 'frame'].map((key) => attributes[key] ?? 'none');
  if (lines.some((line) => line.split(' ').some((each) => each !== 'none')))
    throw new UnsayableError('lines between cells');
  if (attributes['width'] === '100%') return writeTagged(node, pen);
  const rows = children.filter(({ children: cells }) => cells.length > 0);
  const columns = Math.max(1, ...rows.map(({ children: cells }) => readCells(cells).length));
  const isAligned = (attributes['columnspacing'] ?? '').startsWith('0em');
  const isTagged = rows.some(({ children: cells }) => cells.some(isTag));
  if (isAligned || isTagged || columns === 1) return writeLines(rows, pen);
  return writeMatrix(rows, { columns, align: attributes['columnalign'] ?? '' }, pen);
}

/** A formula with a name at its right. */
function writeTagged({ children: [row] }: MathNode, pen: Pen): Xml {
  const cells = row?.children.filter(({ children }) => children.length > 0) ?? [];
  const [body = [], tag] = cells.map(({ children }) => children);
  return join([pen.row(body), tag && pen.run(pen.gap, { isText: true }), tag && pen.row(tag)]);
}

/** Every other `&` is where lines are aligned; the ones between part columns. */
function writeLines(rows: readonly MathNode[], pen: Pen): Xml {
  const lines = rows.map(({ children: cells }) => {
    const content = readCells(cells).map(({ children }) => children);
    const tag = cells.some(isTag) ? pen.run(pen.gap + pen.tag(), { isText: true }) : undefined;
    return { content, tag };
  });
  const [only] = lines;
  if (lines.length === 1 && only && only.content.length < 2)
    return join([only.content.map((cell) => pen.row(cell)), only.tag]);
  const columns = Math.max(...lines.map(({ content }) => content.length));
  if (columns > 1 && pen.isPlain()) return writeColumns(lines, columns, pen);
  return element(
    'm:eqArr',
    {},
    pen.properties('m:eqArrPr'),
    lines.map(({ content, tag }) => {
      const cells = content.map((cell, index) =>
        join([index > 0 && pen.run('&', { style: 'p' }), cell.length > 0 && pen.row(cell)]),
      );
      return element('m:e', {}, join([cells, tag]) || pen.run(nothing, { isText: true }));
    }),
  );
}

/** The same as a matrix without room between its columns, the last of what stands at the right. */
function writeColumns(
  lines: readonly {
    readonly content: readonly (readonly MathNode[])[];
    readonly tag: Xml | undefined;
  }[],
  columns: number,
  pen: Pen,
): Xml {
  const sides = Array.from({ length: columns }, (_, index) => (index % 2 === 0 ? 'right' : 'left'));
  const isTagged = lines.some(({ tag }) => tag !== undefined);
  const rows = lines.map(({ content, tag }) => [
    ...sides.map((_, index) => pen.row(content[index] ?? [])),
    ...(isTagged ? [tag ?? pen.row([])] : []),
  ]);
  const all = isTagged ? [...sides, 'right'] : sides;
  return renderMatrix(rows, { sides: all, gap: [value('m:cGpRule', 3), value('m:cGp', 0)] }, pen);
}

function writeMatrix(
  rows: readonly MathNode[],
  { columns, align }: { readonly columns: number; readonly align: string },
  pen: Pen,
): Xml {
  const asked = align.split(' ');
  const sides = Array.from({ length: columns }, (_, index) => asked[index] || 'center');
  const cells = rows.map(({ children }) => {
    const own = readCells(children);
    return sides.map((_, index) => pen.row(own[index]?.children ?? []));
  });
  return renderMatrix(cells, { sides, gap: [] }, pen);
}

function renderMatrix(
  rows: readonly (readonly Xml[])[],
  { sides, gap }: { readonly sides: readonly string[]; readonly gap: readonly Xml[] },
  pen: Pen,
): Xml {
  const columns = sides.map((side) =>
    element('m:mc', {}, element('m:mcPr', {}, value('m:count', 1), value('m:mcJc', side))),
  );
  return element(
    'm:m',
    {},
    pen.properties('m:mPr', value('m:plcHide', true), gap, element('m:mcs', {}, columns)),
    rows.map((cells) =>
      element(
        'm:mr',
        {},
        cells.map((cell) => element('m:e', {}, cell)),
      ),
    ),
  );
}

/** The cells that hold the formula, without those that a page's width and numbers are made with. */
function readCells(cells: readonly MathNode[]): readonly MathNode[] {
  return cells.filter(({ attributes }) => ![glue, numbered].includes(attributes['class'] ?? ''));
}

function isTag({ attributes }: MathNode): boolean {
  return attributes['class'] === numbered;
}
