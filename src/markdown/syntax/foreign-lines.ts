import { dropClassLines } from './class-lines.ts';
import { fenceDiagram } from './diagram-lines.ts';
import { openQuoteFence } from './quote-fences.ts';
import { nameSlashBlock } from './slash-blocks.ts';

/** Rewrites what begins at an index and is written in other tools' way, its last line too. */
export function rewriteForeign(lines: string[], index: number): void {
  nameSlashBlock(lines, index);
  dropClassLines(lines, index);
  fenceDiagram(lines, index);
  openQuoteFence(lines, index);
}
