import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { visit } from './visit.ts';
import type { VFile } from 'vfile';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';
import { readPercents } from './syntax/tex-percents.ts';
import { isUnclosed } from './syntax/formula-lines.ts';
import { createMathsSyntax, mathsFromMarkdown } from './syntax/maths.ts';
import { listWrittenTexts } from './written-text.ts';

/** Adds the syntax of formulas, and reports those that nothing closes: they end before a blank line. */
export function remarkMaths(this: Processor): (tree: Root, file: VFile) => void {
  const data = this.data();
  let lines: readonly string[] = [];
  const { parser } = this;
  if (parser)
    this.parser = (text, file) => {
      lines = text.split('\n');
      return parser(text, file);
    };
  (data.micromarkExtensions ??= []).push(createMathsSyntax(() => lines));
  (data.fromMarkdownExtensions ??= []).push(mathsFromMarkdown);
  return (tree, file) => {
    repairPercents(tree, file);
    reportUnclosed(tree, file);
  };
}

/** A sign of percent is meant as it stands, though to TeX it begins a comment. */
function repairPercents(tree: Root, file: VFile): void {
  visit(tree, ['math', 'inlineMath'], (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const { start, end } = node.position ?? {};
    const { value, isRepaired } = readPercents(node.value, start?.line === end?.line);
    node.value = value;
    if (isRepaired) report(file, createFinding('formula-percent', node.position));
  });
}

/** At the beginning of a line, with no formula behind it. */
const lone = /^[ \t>]*\$\$(?!.*\$\$)/gm;

function reportUnclosed(tree: Root, file: VFile): void {
  visit(tree, 'math', (node) => {
    const source = String(file.value).slice(node.position?.start.offset, node.position?.end.offset);
    if (isUnclosed(source)) report(file, createFinding('formula-unclosed', node.position));
  });
  if (!String(file.value).includes('$$')) return;
  for (const { text, positionOf } of listWrittenTexts(tree, file))
    for (const { 0: line, index } of text.matchAll(lone)) {
      const from = index + line.indexOf('$');
      report(file, createFinding('formula-unclosed', positionOf({ from, to: from + 2 })));
    }
}
