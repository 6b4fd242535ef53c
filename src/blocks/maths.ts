import { type BlockKind, createLeaf } from './block-kind.ts';
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
  const rows = splitRows(body);
  if (rows.length < 2) return undefined;
  const inner = name.startsWith('gather') ? 'gathered' : 'aligned';
  return rows.map((row) => ({ ...node, value: `\\begin{${inner}}${row}\\end{${inner}}` }));
}

/** Cuts at the line ends that belong to no inner environment or group; no rows where one ends that did not begin. */
function splitRows(body: string): string[] {
  const rows: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of body.matchAll(
    /\\begin\{[^}]*\}|\\end\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\.|[{}]/gs,
  )) {
    if (token === '{' || token.startsWith('\\begin{')) depth += 1;
    else if (token === '}' || token.startsWith('\\end{')) depth -= 1;
    else if (token.startsWith('\\\\') && depth === 0) {
      rows.push(body.slice(from, index));
      from = index + token.length;
    }
    if (depth < 0) return [];
  }
  rows.push(body.slice(from));
  return rows.filter((row) => row.trim() !== '');
}

function renderMaths({ value }: Maths, writer: MarpWriter): string {
  const result = writer.maths(value, true);
  return result.type === 'rendered'
    ? `<div class="maths-block">${writer.keep({ html: result.html })}</div>`
    : renderBroken(result.message, value, writer);
}
