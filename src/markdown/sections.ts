/**
 * Problem: remark's cost grows with the square of a note's length, and a save should cost one section.
 * Approach: one pass over the lines cuts a note where a heading certainly starts at the top level, tracking just
 * what can hide one: front matter, fences, raw HTML, formulas, `:::` containers, lists and quotes.
 * Limits: a heading that is indented, or whose line might belong to something else, is not cut at; its section is
 * longer then, and parses the same.
 */
import { scanLines } from './line-scanner.ts';

/** A heading and what follows up to the next, as text. */
export interface Section {
  readonly text: string;
  /** 1-based line of the note on which `text` starts. */
  readonly line: number;
}

/** A note cut into its parts; their concatenation is the note. */
export interface CutNote {
  /** The YAML between the first two `---` lines, without them. */
  readonly frontMatter: string | undefined;
  readonly sections: readonly Section[];
}

/** Cuts a note's text into front matter and sections. */
export function cutSections(text: string): CutNote {
  // A blank line after the first `---` makes it a rule: notes do begin with one.
  const matter = /^---[ \t]*\n(?![ \t]*\n)(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(text);
  const start = matter ? matter[0].length : 0;
  const firstLine = matter ? matter[0].split('\n').length - (matter[0].endsWith('\n') ? 1 : 0) : 0;
  const lines = text.slice(start).split('\n');
  const { cuts, lines: normalised } = scanLines(lines);
  const starts = [0, ...cuts.filter((cut) => cut > 0)];
  const sections = starts.map((from, index) => {
    const to = starts[index + 1];
    const piece = normalised.slice(from, to).join('\n') + (to === undefined ? '' : '\n');
    return { text: piece, line: firstLine + from + 1 };
  });
  const frontMatter = matter ? (matter[1] ?? '') : undefined;
  return { frontMatter, sections: sections.filter(({ text: piece }) => piece.trim()) };
}
