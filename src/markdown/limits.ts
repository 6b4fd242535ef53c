/**
 * Problem: the parser's time grows with the square of some signs in a paragraph and with the cube of containers in each
 * other, and much that reads trees is recursive; a broken file must neither hang a run nor end it.
 * Approach: what is beyond any note that people write is found by counting before it is parsed, and by the tree's depth after.
 */
import type { Nodes, Root } from 'mdast';

/** What is too much, in words, and on which line of the text, 1-based. */
export interface Excess {
  readonly what: string;
  readonly line: number;
}

/** Each is parsed in some two seconds. */
const maxBrackets = 8000;
const maxMarks = 20_000;
const maxOpenings = 1000;
const maxCells = 10_000;
const maxContainers = 100;

/** Levels of a tree, leaves counted. */
const maxDepth = 400;

const fence = /^[\s>]*(`{3,}(?=[^`]*$)|~{3,})/;

/** Finds what would take the parser too long. */
export function findExcess(text: string): Excess | undefined {
  let brackets = 0;
  let marks = 0;
  let openings = 0;
  let colons = 0;
  let open: string | undefined;
  // Too short to hold any of it.
  if (text.length <= maxContainers) return undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const [, marker] = fence.exec(content) ?? [];
    if (open !== undefined) {
      if (marker?.startsWith(open)) open = undefined;
      continue;
    }
    open = marker;
    // Each cell of a table is a text of its own.
    if (content.trim() === '' || content.includes('|')) [brackets, marks, openings] = [0, 0, 0];
    brackets += count(content, /\]/g);
    marks += count(content, /\*+|_+|~+/g);
    // Comments, declarations and the like: each is looked for to the paragraph's end.
    openings += count(content, /<[!?]/g);
    if (/^:{3,}[ \t]*[{A-Za-z]/.test(content)) colons += 1;
    else if (/^:{3,}[ \t]*$/.test(content)) colons -= 1;
    const cells = count(content, /\|/g);
    const levels = content.length > maxContainers ? countContainers(content) : 0;
    if (brackets > maxBrackets)
      return { line, what: `over ${maxBrackets} brackets in a paragraph` };
    if (marks > maxMarks)
      return { line, what: `over ${maxMarks} marks of emphasis in a paragraph` };
    if (openings > maxOpenings)
      return { line, what: `over ${maxOpenings} comments in a paragraph` };
    if (cells > maxCells) return { line, what: `over ${maxCells} cells in a row` };
    if (levels > maxContainers) return { line, what: `quotes and lists ${levels} deep` };
    if (colons > maxContainers)
      return { line, what: `over ${maxContainers} containers in each other` };
  }
  return undefined;
}

/** Whether a tree is too deep to be walked by recursion. */
export function isTooDeep(tree: Root): boolean {
  return isDeeper(tree, maxDepth - 1);
}

function isDeeper(node: Nodes, levels: number): boolean {
  if (!('children' in node)) return false;
  return node.children.some((child) => levels === 0 || isDeeper(child, levels - 1));
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

/** Marks of quotes and of list items that a line begins with. */
function countContainers(line: string): number {
  // A rule.
  if (/^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/.test(line)) return 0;
  const [marks = ''] = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*)*/.exec(line) ?? [];
  return count(marks, />|[-+*.)]/g);
}
