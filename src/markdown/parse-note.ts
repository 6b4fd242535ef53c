import type { Root } from 'mdast';
import { dropHiddenSlides } from './hidden-slides.ts';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { VFile } from 'vfile';
import type { Bibliography } from '../bibliography/types.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { createFinding, type Finding, moveFinding } from '../problems/problem.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { collectDefinitions, findDoubleLabels, placeFootnotes } from './definitions.ts';
import type { FoundMatter } from './find-front-matter.ts';
import { type Excess, findExcess, isTooDeep } from './limits.ts';
import { createProcessor, type NoteProcessor } from './processor.ts';
import { findingsOf } from './report.ts';
import type { CourseReference } from '../protocol/course-data.ts';
import { addWorks } from './remark-citations.ts';
import { resolveReferences } from './resolve-references.ts';
import { cutSections, type LineReading } from './sections.ts';
import type { KnownDefinitions } from './syntax/known-definitions.ts';

/** A note as trees: its front matter unread, and one mdast root a section. */
export interface ParsedNote {
  readonly frontMatter: FoundMatter;
  readonly sections: readonly Section[];
  /** What references show, by the names that they have for it; formulas are not numbered yet. */
  readonly labels: ReadonlyMap<string, CourseReference>;
  readonly findings: readonly Finding[];
}

/** How a note is read. */
export interface Reading extends LineReading {
  /** What it cites from. @default nothing: a citation is text */
  readonly bibliography?: Bibliography | undefined;
}

/** Parses a note section by section; references and footnotes are resolved across them. */
export function parseNote(text: string, store: Store, reading: Reading = {}): ParsedNote {
  const { bibliography } = reading;
  const { frontMatter, sections, labels: named, findings: cutting } = cutSections(text, reading);
  const labels = findLabels(sections.map((section) => section.text));
  const labelsKey = hashValue([labels, bibliography?.hash]);
  // Made once: it takes as long as parsing a short section.
  const processor = createProcessor(labels, bibliography);
  const parsed = sections.map((section) => ({
    ...store.get('section', [section.text, labelsKey], () =>
      parseSection(section.text, { processor, bibliography, key: labelsKey }),
    ),
    line: section.line,
  }));
  const findings = parsed.flatMap(({ line, findings: own }) =>
    own.map((finding) => moveFinding(finding, line - 1)),
  );
  const doubles = findDoubleLabels(parsed.filter(({ refers }) => refers));
  return {
    frontMatter,
    sections: dropHiddenSlides(resolveSections(parsed, store)),
    labels: named,
    findings: [...cutting, ...findings, ...doubles],
  };
}

/** What a section's own text says, wherever it stands. */
interface SectionTree extends Omit<Section, 'line'> {
  /** With lines counted in the section. */
  readonly findings: readonly Finding[];
  /** Holds references, footnotes or definitions. */
  readonly refers: boolean;
}

interface SectionParser extends Pick<Reading, 'bibliography'> {
  readonly processor: NoteProcessor;
  /** Of what it knows of the note. */
  readonly key: string;
}

function parseSection(text: string, parser: SectionParser): SectionTree {
  const { processor, bibliography, key } = parser;
  const file = new VFile(text);
  const excess = findExcess(text);
  const tree = (!excess && parseTree(file, processor)) || readAsCode(file, excess);
  if (bibliography) addWorks(tree, listMentions(tree), bibliography);
  const refers = listNodes(tree).some(({ type }) => /(?:Reference|[dD]efinition)$/.test(type));
  return { tree, hash: hashValue([text, key]), findings: findingsOf(file), refers };
}

function listMentions(tree: Root): string[] {
  return listNodes(tree).flatMap((node) =>
    node.type === 'footnoteReference' ? [node.label ?? node.identifier] : [],
  );
}

/** Undefined for what is too deep. */
function parseTree(file: VFile, processor: NoteProcessor): Root | undefined {
  try {
    const parsed = processor.parse(file);
    if (isTooDeep(parsed)) return undefined;
    const tree = processor.runSync(parsed, file);
    return isTooDeep(tree) ? undefined : tree;
  } catch (error) {
    // The stack of the HTML parser's or of the Markdown parser's recursion.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What no parser can read is shown as it stands, under its heading. */
function readAsCode(file: VFile, excess: Excess | undefined): Root {
  const lines = String(file).split('\n');
  const isHeading = /^#{1,6}[ \t]/.test(lines[0] ?? '') && excess?.line !== 1;
  const from = isHeading ? 1 : 0;
  const firstFilled = lines.findIndex((each, index) => index >= from && each.trim() !== '') + 1;
  const { line, what } = excess ?? { line: firstFilled || 1, what: 'blocks in blocks, too deep' };
  const place = {
    start: { line, column: 1 },
    end: { line, column: (lines[line - 1] ?? '').length + 1 },
  };
  file.data.findings = [createFinding('section-unreadable', place, { what })];
  const heading = isHeading ? createProcessor().parse(lines[0]).children : [];
  const value = lines.slice(from).join('\n').trim();
  const position = {
    start: { line: from + 1, column: 1 },
    end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
  };
  return { type: 'root', children: [...heading, { type: 'code', value, position }] };
}

function resolveSections(
  parsed: readonly (SectionTree & Pick<Section, 'line'>)[],
  store: Store,
): Section[] {
  const referring = parsed.filter(({ refers }) => refers);
  const trees = referring.map(({ tree }) => tree);
  const definitions = collectDefinitions(trees);
  const footnotes = placeFootnotes(trees, definitions);
  const ownNotes = new Map(referring.map((section, index) => [section, footnotes[index] ?? []]));
  return parsed.map((section): Section => {
    const { tree, line, hash, refers } = section;
    if (!refers) return { tree, line, hash };
    const own = ownNotes.get(section) ?? [];
    const key = hashValue([hash, definitions.hash, own.map(({ number }) => number)]);
    const resolved = store.get('resolved section', [key], () =>
      resolveReferences(tree, definitions, own),
    );
    return { tree: resolved, line, hash: key };
  });
}

/** Labels that some section defines. */
function findLabels(texts: readonly string[]): KnownDefinitions {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const text of texts) {
    for (const [, caret, label = ''] of text.matchAll(/^ {0,3}\[(\^?)((?:[^\]\\[]|\\.)+)\]:/gm)) {
      (caret ? footnotes : links).add(normalizeIdentifier(label));
    }
  }
  return { links: [...links], footnotes: [...footnotes] };
}
