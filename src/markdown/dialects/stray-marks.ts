/** Stand-ins for files in places that have no room for code: a formula, a heading, a cell, a text in bold, an element. */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { Place } from '../../problems/problem.ts';
import { report } from '../report.ts';
import { visit } from '../visit.ts';
import { createForeign } from './foreign.ts';
import { readIncludeMark, strayMark } from './include-marks.ts';

/** Takes marks out of HTML, whose parser would make other characters of theirs. */
export const remarkStrayMarks: Plugin<[], Root> = () => (tree, file) => {
  if (String(file).search(strayMark) < 0) return;
  visit(tree, 'html', (node) => dropStrayMarks(node, file));
};

/** Takes the marks that are left out of a tree, says each, and takes out what holds nothing then. */
export function dropStrayMarks(tree: Node, file: VFile): void {
  if (String(file).search(strayMark) >= 0) dropFrom(tree, { file, from: 0 });
}

interface Source {
  readonly file: VFile;
  /** Offset in the file at which what is gone through begins. */
  readonly from: number;
}

/** Whether there were marks, in texts of any name. */
function dropFrom(node: object, source: Source): boolean {
  const { position, ...fields } = node as Partial<Node>;
  const own = { ...source, from: position?.start.offset ?? source.from };
  let hadMarks = false;
  for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
    if (typeof value === 'string' && value.search(strayMark) >= 0) {
      for (const { 1: code = '' } of value.matchAll(strayMark)) reportMark(code, own);
      (node as Record<string, unknown>)[key] = value.replace(strayMark, '').replace(/^\n/, '');
      hadMarks = true;
    } else if (Array.isArray(value)) {
      const touched = value.filter((each) => isObject(each) && dropFrom(each, own));
      hadMarks ||= touched.length > 0;
      if (key !== 'children' || isRow(node)) continue;
      for (const each of touched.filter(isEmpty)) value.splice(value.indexOf(each), 1);
    } else if (isObject(value) && dropFrom(value, own)) hadMarks = true;
  }
  return hadMarks;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Cells stay, or those behind them would move. */
function isRow(node: object): boolean {
  return 'type' in node && node.type === 'tableRow';
}

function isEmpty(node: object): boolean {
  if ('children' in node && Array.isArray(node.children))
    return isRow(node) ? node.children.every(isEmpty) : node.children.length === 0;
  return 'value' in node && typeof node.value === 'string' && node.value.trim() === '';
}

function reportMark(code: string, { file, from }: Source): void {
  const text = String(file);
  const at = text.indexOf(code, from);
  const before = text.slice(0, Math.max(0, at - 1)).split('\n');
  const place: Place = { line: before.length, column: before.at(-1)!.length + 1 };
  report(file, createForeign('foreign-unresolved', place, readIncludeMark(code).file));
}
