import type { Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Finding } from '../problems/problem.ts';
import { createProcessor } from './processor.ts';
import { collectContext, resolveReferences } from './references.ts';
import { findingsOf } from './report.ts';
import { cutSections, type Section } from './sections.ts';
import type { KnownDefinitions } from './syntax/known-definitions.ts';

/** A note as a tree: front matter as text, and one mdast root a section, with lines counted in the note. */
export interface ParsedNote {
  readonly frontMatter: string | undefined;
  readonly sections: readonly Root[];
  readonly findings: readonly Finding[];
}

/** Parses a note section by section; references and footnotes are resolved across them. */
export function parseNote(text: string): ParsedNote {
  const { frontMatter, sections } = cutSections(text);
  const known = findLabels(sections);
  const findings: Finding[] = [];
  const trees = sections.map((section) => {
    const file = new VFile(section.text);
    const tree = parseSection(section, file, known);
    for (const finding of findingsOf(file)) {
      findings.push({ ...finding, line: finding.line + section.line - 1 });
    }
    return tree;
  });
  const context = collectContext(trees);
  const shown = new Set<number>();
  for (const tree of trees) resolveReferences(tree, context, shown);
  return { frontMatter, sections: trees, findings };
}

function parseSection(section: Section, file: VFile, known: KnownDefinitions): Root {
  // A fresh processor: the known definitions are told once to each parser.
  const processor = createProcessor(known);
  const tree = processor.runSync(processor.parse(file), file);
  shiftLines(tree, section.line - 1);
  return tree;
}

function shiftLines(tree: Root, by: number): void {
  const seen = new Set<object>();
  visit(tree, ({ position }) => {
    if (!position || seen.has(position)) return;
    seen.add(position);
    position.start.line += by;
    position.end.line += by;
  });
}

/** Labels that some section defines. */
function findLabels(sections: readonly Section[]): KnownDefinitions {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const { text } of sections) {
    for (const [, caret, label = ''] of text.matchAll(/^ {0,3}\[(\^?)((?:[^\]\\[]|\\.)+)\]:/gm)) {
      (caret ? footnotes : links).add(normalizeIdentifier(label));
    }
  }
  return { links: [...links], footnotes: [...footnotes] };
}
