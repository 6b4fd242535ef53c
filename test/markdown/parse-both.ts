import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { rewriteDialects } from '../../src/markdown/dialects/rewrite-dialects.ts';
import { scanLines } from '../../src/markdown/line-scanner.ts';
import { createProcessor } from '../../src/markdown/processor.ts';
import { cutSections } from '../../src/markdown/sections.ts';

/** One line a node: its type, its own text, and where it starts. */
function listNodes(tree: Root, shift: number): string[] {
  const seen: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'root') return;
    const text =
      'value' in node ? node.value : 'url' in node ? node.url : 'depth' in node ? node.depth : '';
    seen.push(
      `${node.type} ${text} ${(node.position?.start.line ?? 0) + shift}:${node.position?.start.column}`,
    );
  });
  return seen;
}

/** The nodes of a note, parsed section by section and as a whole. */
export function parseBoth(text: string): { parts: string[]; whole: string[] } {
  const { frontMatter, sections } = cutSections(text);
  const labels = [...text.matchAll(/^ {0,3}\[(\^?)([^\]\n]+)\]:/gm)];
  const known = {
    links: labels
      .filter(([, caret]) => !caret)
      .map(([, , label = '']) => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()),
    footnotes: labels
      .filter(([, caret]) => caret)
      .map(([, , label = '']) => label.trim().toLowerCase().toUpperCase()),
  };
  const parts = sections.flatMap((section) =>
    listNodes(createProcessor(known).parse(section.text), section.line - 1),
  );
  const first = frontMatter.matter?.lineCount ?? 0;
  const { lines } = scanLines(rewriteDialects(text.split('\n').slice(first)).lines);
  const whole = listNodes(createProcessor(known).parse(lines.join('\n')), first);
  return { parts, whole };
}
