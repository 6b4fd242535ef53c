/** A part of a note that was parsed as a whole, so that it knows the definitions, footnotes and numbers of all. */
import type { Section } from '../blocks/section.ts';
import type { NoteFile } from '../files/find-notes.ts';
import type { Problem } from '../problems/problem.ts';
import type { LineRange, NotePart, NoteSource } from '../source/note-source.ts';
import { hashValue } from '../store/hash.ts';
import type { FoundLectures } from './find-lectures.ts';
import type { Chapter } from './list-chapters.ts';

/** The lines of a part; those of a chapter that is no longer there are none. */
export function linesOfPart(part: NotePart, chapters: readonly Chapter[]): readonly LineRange[] {
  if (part.type === 'lines') return part.ranges;
  const chapter = chapters[part.index];
  return chapter ? [chapter.lines] : [];
}

/** The blocks of sections that begin on these lines. */
export function takeLines(sections: readonly Section[], ranges: readonly LineRange[]): Section[] {
  return sections.flatMap((section) => {
    const { children } = section.tree;
    const kept = children.filter((node) =>
      // Where footnotes were written says nothing: they stand where they are mentioned.
      node.type === 'footnotes' || !node.position
        ? true
        : isInside(node.position.start.line + section.line - 1, ranges),
    );
    if (kept.every(({ type }) => type === 'footnotes')) return [];
    if (kept.length === children.length) return [section];
    const places = kept.map((node) => children.indexOf(node));
    return [
      {
        ...section,
        tree: { ...section.tree, children: kept },
        hash: hashValue([section.hash, places]),
      },
    ];
  });
}

function isInside(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some(([first, last]) => line >= first && line <= last);
}

/** What is wrong with a part: what is said of the whole note is said with its first chapter alone. */
export function takeProblems(
  problems: readonly Problem[],
  { path, part }: NoteSource,
  ranges: readonly LineRange[],
): Problem[] {
  const [first = [1]] = ranges;
  return problems.filter(({ file, range: { start } }) => {
    if (file !== path || part === undefined || isInside(start.line, ranges)) return true;
    return part.type === 'chapter' && part.index === 0 && start.line < first[0];
  });
}

/**
 * A note's text in which all but a part is blank, so that its lines keep their numbers. Footnotes go with those who mention
 * them, wherever they are written.
 */
export function blankOthers(lines: readonly string[], ranges: readonly LineRange[]): string {
  const owners = findFootnotes(lines);
  const isOwn = (index: number): boolean => isInside(index + 1, ranges);
  const text = lines.filter((_, index) => isOwn(index) && !owners.has(index)).join('\n');
  return lines
    .map((line, index) => {
      const label = owners.get(index);
      // What only says where links lead is shown nowhere.
      const isKnown = isOwn(index) || /^ {0,3}\[[^\]^][^\]]*\]:/.test(line);
      const isShown = label === undefined ? isKnown : text.includes(`[^${label}]`);
      return isShown ? line : '';
    })
    .join('\n');
}

/** The lines of footnotes, each with the label. */
function findFootnotes(lines: readonly string[]): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  let label: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [, begun] = /^ {0,3}\[\^([^\]]+)\]:/.exec(line) ?? [];
    const isAfterBlank = (lines[index - 1] ?? '').trim() === '';
    if (begun !== undefined) label = begun;
    else if (line.trim() !== '' && isAfterBlank && !/^(?: {2,}|\t)/.test(line)) label = undefined;
    else if (/^ {0,3}#{1,6}\s/.test(line)) label = undefined;
    if (label !== undefined) owners.set(index, label);
  }
  return owners;
}

/** What is made of parts is no course. */
export function takeParts(
  found: FoundLectures,
  parts: ReadonlyMap<string, readonly LineRange[]> | undefined,
): FoundLectures {
  if (!parts) return found;
  const lectures = found.lectures.flatMap((note): NoteFile[] => {
    const ranges = parts.get(note.path);
    return ranges ? [{ ...note, part: { type: 'lines', ranges } }] : [];
  });
  return { lectures, leftOut: [], links: new Map(), oddities: new Map() };
}
