/** What has changed between two versions of the notes, section by section. */
import type { SourceLines } from '../deck/types.ts';
import { findFrontMatter } from '../markdown/find-front-matter.ts';
import type { LineRange, NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';
import { findInner } from './find-inner.ts';
import { findUnmoved } from './find-unmoved.ts';
import { listSections, type NoteSection } from './list-sections.ts';
import { matchSections, type SectionPair } from './match-sections.ts';
import { countChange, type WordChange } from './measure-text.ts';
import { queueBy } from './queue-by.ts';

/** A note of a version. */
export interface NoteVersion {
  /** Relative to the folder of its version, with `/` and without its ending: by it versions of a note are known. */
  readonly name: string;
  readonly source: NoteSource;
}

/** What became of a section. One that was edited and stands elsewhere has `changed` and `isMoved`. */
export interface SectionChange {
  readonly type: 'added' | 'changed' | 'moved' | 'removed';
  readonly id: string;
  /** Empty for what stands before the first heading. */
  readonly title: string;
  /** Titles of the headings above, outermost first. */
  readonly parents: readonly string[];
  /** Of the new version, and of the old one for what was removed. */
  readonly lines: SourceLines;
  readonly isMoved?: boolean;
  /** Where another heading stood before. */
  readonly oldTitle?: string;
  readonly oldLines?: SourceLines;
  /** Path of the note that it stood in, where that is another one. */
  readonly oldNote?: string;
  readonly words?: WordChange;
}

/** What became of a note. */
export interface NoteChange {
  /** As the new version has it, and the old one for a note that was removed. */
  readonly note: string;
  readonly oldNote?: string;
  readonly type: 'added' | 'changed' | 'removed' | 'renamed';
  readonly hasNewSettings: boolean;
  /** In the order of the new version, with what was removed between its neighbours. */
  readonly sections: readonly SectionChange[];
  /** Lines of what was added and changed in the new version, and of the headings above it. */
  readonly newLines: readonly LineRange[];
}

interface Pair {
  readonly before: NoteVersion | undefined;
  readonly after: NoteVersion | undefined;
}

/** A section, and the note that it is in. */
interface Placed extends NoteSection {
  readonly note: NoteVersion;
}

/** Compares all notes of two versions; gives those that are not the same. */
export function compareNotes(
  before: readonly NoteVersion[],
  after: readonly NoteVersion[],
  store: Store,
): NoteChange[] {
  const sectionsOf = new Map<NoteVersion, readonly Placed[]>();
  const list = (note: NoteVersion): readonly Placed[] => {
    const known = sectionsOf.get(note);
    const sections = known ?? listSections(note.source, store).map((each) => ({ ...each, note }));
    sectionsOf.set(note, sections);
    return sections;
  };
  const pairs = pairNotes(before, after, list).filter(
    (pair) => pair.before?.source.text !== pair.after?.source.text || isRenamed(pair),
  );
  const matches = pairs.map((pair) => ({
    pair,
    ...matchSections(pair.before ? list(pair.before) : [], pair.after ? list(pair.after) : []),
  }));
  // What has gone from one note and stands in another word for word.
  const gone = matches.flatMap(({ removed }) => removed).filter(({ body }) => body !== '');
  const come = matches.flatMap(({ added }) => added);
  const moves = new Map<Placed, Placed>();
  const waiting = queueBy(gone, ({ text }) => text);
  for (const section of come) {
    const from = waiting.get(section.text)?.shift();
    if (from) moves.set(section, from);
  }
  const movedFrom = new Set(moves.values());
  return matches.flatMap(({ pair, pairs: found, removed, added }) => {
    const unmoved = findUnmoved(found, pair.after ? list(pair.after) : [], (each) => each.after);
    const left = removed.filter((section) => !movedFrom.has(section));
    const placed = [
      ...left.map((section) => [findOldPlace(section, found), describeRemoved(section)] as const),
      ...[
        ...found
          .filter((each) => !isParted(each, added))
          .flatMap((each) => describePair(each, !unmoved.has(each))),
        ...added.map((section) => describeAdded(section, moves.get(section))),
      ].map((section) => [section.lines.first, section] as const),
    ].toSorted(([one], [other]) => one - other);
    const sections = placed.map(([, section]) => section);
    const fresh = sections.filter(({ type }) => type === 'added' || type === 'changed');
    const isFresh = ({ lines }: Placed): boolean =>
      fresh.some((each) => each.lines.first >= lines.first && each.lines.last <= lines.last);
    const all = pair.after ? list(pair.after).filter(isFresh) : [];
    return describeNote(pair, sections, listLines(all));
  });
}

/** By their names; then a note that has gone and one that has come, where they have most of their text in common. */
function pairNotes(
  before: readonly NoteVersion[],
  after: readonly NoteVersion[],
  list: (note: NoteVersion) => readonly Placed[],
): Pair[] {
  // Two notes that were named are two versions of one.
  if (before.length === 1 && after.length === 1) return [{ before: before[0], after: after[0] }];
  const byName = new Map(before.map((note) => [note.name, note]));
  const names = new Set(after.map(({ name }) => name));
  const gone = new Set(before.filter(({ name }) => !names.has(name)));
  const pairs = after.map((note): Pair => {
    const same = byName.get(note.name);
    const found = same ?? [...gone].find((old) => haveMuchInCommon(list(old), list(note)));
    if (found) gone.delete(found);
    return { before: found, after: note };
  });
  return [...pairs, ...[...gone].map((note): Pair => ({ before: note, after: undefined }))];
}

function haveMuchInCommon(one: readonly Placed[], other: readonly Placed[]): boolean {
  const texts = new Set(one.filter(({ body }) => body !== '').map(({ text }) => text));
  const common = other.filter(({ text }) => texts.has(text)).length;
  return common > 0 && common * 2 >= Math.max(texts.size, other.length);
}

function isRenamed({ before, after }: Pair): boolean {
  return before !== undefined && after !== undefined && before.name !== after.name;
}

/** Whether a section is as it was, and goes on below one that was put into it. */
function isParted({ before, after }: SectionPair<Placed>, added: readonly Placed[]): boolean {
  if (!before.text.startsWith(after.text)) return false;
  const rest = before.text.slice(after.text.length).trim();
  const next = added.find(({ lines }) => lines.first === after.lines.last + 1);
  return rest !== '' && next !== undefined && next.text.endsWith(rest);
}

function describePair(
  { before, after }: { readonly before: Placed; readonly after: Placed },
  isMoved: boolean,
): SectionChange[] {
  const isChanged = before.text !== after.text;
  if (!isChanged && !isMoved) return [];
  const inner = isMoved
    ? undefined
    : findInner(before.text, after.text.split('\n'), after.lines.first);
  if (inner) return [{ type: 'added', ...inner, parents: [...after.parents, after.title] }];
  return [
    {
      type: isChanged ? 'changed' : 'moved',
      ...describe(after),
      ...(isChanged && isMoved && { isMoved }),
      ...(before.title !== after.title && { oldTitle: before.title }),
      oldLines: before.lines,
      ...(isChanged && { words: countChange(before.text, after.text) }),
    },
  ];
}

function describeAdded(section: Placed, from: Placed | undefined): SectionChange {
  if (!from) return { type: 'added', ...describe(section) };
  const old = { oldLines: from.lines, oldNote: from.note.source.path };
  return { type: 'moved', ...describe(section), ...old };
}

function describeRemoved(section: Placed): SectionChange {
  return { type: 'removed', ...describe(section) };
}

function describe({ id, title, parents, lines }: Placed): Omit<SectionChange, 'type'> {
  return { id, title, parents, lines };
}

/** The line of the new version behind which something stood in the old one. */
function findOldPlace(section: Placed, pairs: readonly SectionPair<Placed>[]): number {
  const above = pairs.findLast(({ before }) => before.lines.first < section.lines.first);
  return above ? above.after.lines.first + 0.5 : 0;
}

/** Lines of sections and of the headings above them, each once and in their order. */
function listLines(sections: readonly Placed[]): LineRange[] {
  const ranges = new Map(
    sections
      .flatMap(({ above, lines }) => [...above, lines])
      // A heading that is new itself is there with its text.
      .toSorted((a, b) => a.first - b.first || a.last - b.last)
      .map(({ first, last }) => [first, [first, last]] as const),
  );
  return [...ranges.values()];
}

function describeNote(
  { before, after }: Pair,
  sections: readonly SectionChange[],
  newLines: readonly LineRange[],
): NoteChange[] {
  const [note, old] = [(after ?? before)!.source.path, before?.source.path];
  const isOther = isRenamed({ before, after });
  const hasNewSettings =
    before !== undefined && after !== undefined && settingsOf(before) !== settingsOf(after);
  const type = !before ? 'added' : !after ? 'removed' : isOther ? 'renamed' : 'changed';
  // Blank lines make no difference.
  if (type === 'changed' && sections.length === 0 && !hasNewSettings) return [];
  const renamed = isOther && old !== undefined && { oldNote: old };
  return [{ note, ...renamed, type, hasNewSettings, sections, newLines }];
}

function settingsOf({ source }: NoteVersion): string {
  return findFrontMatter(source.lines).matter?.text.trim() ?? '';
}
