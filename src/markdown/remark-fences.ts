import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './visit.ts';
import { readFence } from '../blocks/read-fence.ts';
import { createFinding } from '../problems/problem.ts';
import { createForeign } from './dialects/foreign.ts';
import { report } from './report.ts';

/**
 * Turns Mermaid fences into diagrams, `math` ones into formulas, and `relations` fences into the author's relations, which only
 * maps show; takes from code the comments that say how its lines are shown; reports fences that nothing closes: they end with what they stand in.
 */
export const remarkFences: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'code', (code, index, parent) => {
    const { lang, position } = code;
    if (position && isOpen(String(file).slice(position.start.offset, position.end.offset)))
      report(file, createFinding('fence-unclosed', position.start));
    if (!parent || index === undefined) return;
    // What stands in files is read when it is there.
    const read = code.data?.includes ? code : readFence(code);
    parent.children[index] = read;
    const name = lang ?? '';
    const small = name.toLowerCase();
    if (read.type === 'code') return;
    if (read.type === 'comment' && position)
      report(file, createForeign('foreign-dropped', position, `\`\`\`${name}`));
    if (name === small || position === undefined) return;
    const { start } = position;
    // The fence's own line is as long as it is in the file; only its name is meant.
    const [before = ''] =
      /^(?:`+|~+)[ \t]*/.exec(String(file.value).slice(start.offset, position.end.offset)) ?? [];
    const column = start.column + before.length;
    const end = { line: start.line, column: column + name.length };
    const place = { start: { line: start.line, column }, end };
    report(file, createFinding('fence-capitals', place, { name, known: small }));
  });
};

/** Whether code begins with a fence and does not end with one. */
function isOpen(source: string): boolean {
  const [marker] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  if (marker === undefined) return false;
  const lines = source.trimEnd().split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd() : '';
  return !(last.startsWith(marker) && last === marker[0]!.repeat(last.length));
}
