/**
 * Problem: remark's cost grows with the square of a note's length, and a save should cost one section.
 * Approach: one pass over the lines cuts a note where a heading certainly starts at the top level, tracking just
 * what can hide one: front matter, fences, raw HTML, formulas, `:::` containers, lists and quotes.
 * Limits: a heading that is indented, or whose line might belong to something else, is not cut at; its section is
 * longer then, and parses the same.
 */
import { createFinding, type Finding, moveFinding } from '../problems/problem.ts';
import type { Numbering } from './dialects/numbering.ts';
import type { CourseReference } from '../protocol/course-data.ts';
import { rewriteDialects } from './dialects/rewrite-dialects.ts';
import { findFrontMatter, type FoundMatter } from './find-front-matter.ts';
import { scanLines } from './line-scanner.ts';
import type { SpeakerMark } from './private-lines.ts';

/** A heading and what follows up to the next, as text. */
export interface Section {
  readonly text: string;
  /** 1-based line of the note on which `text` starts. */
  readonly line: number;
}

/** A note cut into its parts; their concatenation is the note. */
export interface CutNote {
  readonly frontMatter: FoundMatter;
  readonly sections: readonly Section[];
  /** What references show, by the names that they have for it. */
  readonly labels: ReadonlyMap<string, CourseReference>;
  /** What was read another way than it is written. */
  readonly findings: readonly Finding[];
}

/** How a note's lines are read. */
export interface LineReading {
  /** What begins words to the speaker. @default `???` alone */
  readonly speakerMark?: SpeakerMark | undefined;
  /** How figures, tables and theorems are numbered. @default they have no numbers */
  readonly numbering?: Numbering | undefined;
}

/** Cuts a note's text into front matter and sections. */
export function cutSections(text: string, { speakerMark, numbering }: LineReading = {}): CutNote {
  const lines = text.split('\n');
  const frontMatter = findFrontMatter(lines);
  const firstLine = frontMatter.matter?.lineCount ?? 0;
  const {
    lines: rewritten,
    labels,
    findings,
  } = rewriteDialects(lines.slice(firstLine), {
    matter: frontMatter.matter?.text,
    numbering,
  });
  const { cuts, lines: normalised, repairs } = scanLines(rewritten, speakerMark);
  const starts = [0, ...cuts.filter((cut) => cut > 0)];
  const sections = starts.map((from, index) => {
    const to = starts[index + 1];
    const piece = normalised.slice(from, to).join('\n') + (to === undefined ? '' : '\n');
    return { text: piece, line: firstLine + from + 1 };
  });
  return {
    frontMatter,
    sections: sections.filter(({ text: piece }) => piece.trim()),
    labels,
    findings: [
      ...findings.map((finding) => moveFinding(finding, firstLine)),
      ...repairs.map(({ type, index }) => {
        const column = (lines[firstLine + index] ?? '').search(/\S/) + 1;
        return createFinding(type, { line: firstLine + index + 1, column });
      }),
    ],
  };
}
