import { type BlockKind, createLeaf } from './block-kind.ts';
import { splitRows } from './formula-rows.ts';
import { type MarpWriter, renderBroken } from './marp-writer.ts';
import type { Maths } from './nodes.ts';

/** A displayed formula. */
export const maths: BlockKind<Maths> = createLeaf({
  words: ({ value }) => [value],
  plain: ({ value }) => value.split('\n'),
  shows: ({ value }) => value.trim() !== '',
  illustrates: () => true,
  split: splitMaths,
  toMarp: (block, writer) => writer.hold(renderMaths(block, writer), 'block'),
  standsApart: () => true,
});

/** Environments whose rows may stand on slides of their own; `aligned` does for each what the outer one does. */
const rowed =
  /^\s*\\begin\{((?:align|aligned|gather|gathered|eqnarray|split)\*?)\}([\s\S]*)\\end\{\1\}\s*$/;

/** The rows of a displayed formula, each a formula; undefined when it has only one. */
function splitMaths(node: Maths): Maths[] | undefined {
  const [, name = '', body = ''] = rowed.exec(node.value) ?? [];
  const rows = splitRows(body).filter(({ tex }) => tex.trim() !== '');
  if (rows.length < 2) return undefined;
  return rows.map(({ tex }) => {
    // Inside `aligned` there are no numbers.
    const isGathered = name.startsWith('gather');
    const inner = tex.includes('\\tag') ? (isGathered ? 'gather' : 'align') : undefined;
    const outer = inner ?? (isGathered ? 'gathered' : 'aligned');
    return { ...node, value: `\\begin{${outer}}${tex}\\end{${outer}}` };
  });
}

function renderMaths(node: Maths, writer: MarpWriter): string {
  const result = writer.maths(node, true);
  return result.type === 'rendered'
    ? `<div class="maths-block">${writer.keep({ html: result.html })}</div>`
    : renderBroken(result.message, node.value, writer);
}
