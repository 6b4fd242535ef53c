import type { Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { visitNodes } from '../blocks/visit-nodes.ts';
import { makeAnew, type Recall } from '../store/memory.ts';
import { type Finding, moveRange } from '../problems/problem.ts';
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

/**
 * Parses a note section by section; references and footnotes are resolved across them. A section that `recall` remembers
 * is the same tree again, its lines moved to where it stands now.
 */
export function parseNote(text: string, recall: Recall = makeAnew): ParsedNote {
  const { frontMatter, sections } = cutSections(text);
  const labels = findLabels(sections);
  const labelKey = JSON.stringify(labels);
  const counts = new Map<string, number>();
  const parsed = sections.map((section) => {
    // Two sections of the same text are two trees.
    const count = counts.get(section.text) ?? 0;
    counts.set(section.text, count + 1);
    const parse = (): ParsedSection => parseSection(section, labels);
    const key = `${count} ${labelKey} ${section.text}`;
    const known = recall('section', key, parse);
    // Resolving changes the tree, so that one is of use once only.
    const own = known.isUsed && known.refers ? parse() : known;
    own.isUsed = true;
    shiftLines(own.tree, section.line - own.line);
    own.line = section.line;
    return own;
  });
  const trees = parsed.map(({ tree }) => tree);
  const referring = parsed.flatMap(({ tree, refers: isReferring }) => (isReferring ? [tree] : []));
  const context = collectContext(referring);
  const shown = new Set<number>();
  for (const tree of referring) resolveReferences(tree, context, shown);
  const findings = parsed.flatMap((own) =>
    own.findings.map((finding) => ({ ...finding, range: moveRange(finding.range, own.line - 1) })),
  );
  return { frontMatter, sections: trees, findings };
}

interface ParsedSection {
  readonly tree: Root;
  /** Line of the note on which it starts, as the tree's positions have it. */
  line: number;
  /** With lines counted in the section. */
  readonly findings: readonly Finding[];
  /** Holds references, footnotes or definitions. */
  readonly refers: boolean;
  isUsed: boolean;
}

function parseSection({ text }: Section, known: KnownDefinitions): ParsedSection {
  // A fresh processor: the known definitions are told once to each parser.
  const processor = createProcessor(known);
  const file = new VFile(text);
  const tree = processor.runSync(processor.parse(file), file);
  return { tree, line: 1, findings: findingsOf(file), refers: refers(tree), isUsed: false };
}

function refers(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    // Titles of alerts and summaries of details stand outside the children.
    found ||= /Reference$|efinition$|^(?:alert|details)$/.test(node.type);
    return !found;
  });
  return found;
}

function shiftLines(tree: Root, by: number): void {
  if (by === 0) return;
  const seen = new Set<object>();
  visitNodes(tree, ({ position }) => {
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
