/** The chapters of a note that is a book: each becomes a deck. */
import { slugOf } from '../deck/slide-ids.ts';
import { findFrontMatter } from '../markdown/find-front-matter.ts';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import { cutSections } from '../markdown/sections.ts';
import { resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import type { LineRange, NoteSource } from '../source/note-source.ts';
import { readHeadingText } from './read-heading.ts';

/** A chapter, or what stands before the first one. */
export interface Chapter {
  /** Of its deck, in the folder of the note's name: its number, from 00 for what stands before the first, and its title. */
  readonly name: string;
  /** Undefined for what stands before the first chapter without a heading. */
  readonly title: string | undefined;
  readonly lines: LineRange;
}

/** Lists the chapters of a note whose settings ask for a deck of each; none where they do not, or where there are not two. */
export function listChapters(
  { lines, text }: Pick<NoteSource, 'lines' | 'text'>,
  settings: Settings,
): readonly Chapter[] {
  // Few notes have any, and much code reads it.
  if (settings.decks !== 'chapters' && !text.includes('decks')) return [];
  const { values } = parseFrontMatter(findFrontMatter(lines));
  const own = resolveNoteSettings(settings, values).settings;
  if (own.decks !== 'chapters' || own.marp) return [];
  return findChapters(text, own.speakerMark);
}

/** Finds the chapters of a text: of the first level, and of the second where that occurs at most once. */
export function findChapters(text: string, speakerMark?: Settings['speakerMark']): Chapter[] {
  const sections = cutSections(text, { speakerMark }).sections.map((section) => ({
    ...section,
    heading: readHeading(section.text),
  }));
  const count = (depth: number): number =>
    sections.filter(({ heading }) => heading?.depth === depth).length;
  const depth = count(1) > 1 ? 1 : 2;
  const starts = sections.filter(
    ({ heading, text: own }) => heading?.depth === depth && !isContents(own),
  );
  if (starts.length < 2) return [];
  const width = Math.max(2, String(starts.length).length);
  const nameChapter = (number: number, title: string): string =>
    `${String(number).padStart(width, '0')}-${slugOf(title)}`;
  const total = text.split('\n').length;
  const chapters = starts.map(({ heading, line }, index): Chapter => {
    const title = heading!.title;
    const last = (starts[index + 1]?.line ?? total + 1) - 1;
    return { name: nameChapter(index + 1, title), title, lines: [line, last] };
  });
  const before = sections.filter(({ line }) => line < starts[0]!.line);
  if (!before.some(({ text: own }) => hasContent(own))) return chapters;
  const title = before.find(({ heading }) => heading)?.heading?.title;
  const lines: LineRange = [before[0]!.line, starts[0]!.line - 1];
  return [{ name: nameChapter(0, title ?? 'introduction'), title, lines }, ...chapters];
}

interface Heading {
  readonly depth: number;
  readonly title: string;
}

/** The heading that a section begins with. */
function readHeading(text: string): Heading | undefined {
  const [first = '', second = ''] = text.split('\n').filter((line) => line.trim() !== '');
  const [, marks] = /^ {0,3}(#{1,6})[ \t]+\S/.exec(first) ?? [];
  if (marks !== undefined) return { depth: marks.length, title: readHeadingText(first) ?? '' };
  if (!/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(second) || /^\s*(?:[-*+>#|]|\d+[.)]\s)/.test(first))
    return undefined;
  return { depth: second.includes('=') ? 1 : 2, title: readHeadingText(`# ${first}`) ?? '' };
}

/** Whether a section holds nothing but links to places in its note. */
function isContents(text: string): boolean {
  const lines = bodyOf(text);
  const entry = /^\s*(?:[-*+]|\d+[.)])\s+\[.*\]\(#[^)]*\)\s*$/;
  return lines.length > 0 && lines.every((line) => entry.test(line));
}

/** Whether a section has more than a heading and a list of contents. */
function hasContent(text: string): boolean {
  return bodyOf(text).length > 0 && !isContents(text);
}

function bodyOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const heading = readHeading(text);
  const isUnderlined = heading !== undefined && !/^ {0,3}#/.test(lines[0] ?? '');
  const body = lines.slice(heading ? (isUnderlined ? 2 : 1) : 0);
  // Lists of contents that a tool would put there.
  return body.filter((line) => !/^\s*(?:\[\[?_?TOC_?\]?\]|\{:toc\}|@\[toc\].*)\s*$/i.test(line));
}
