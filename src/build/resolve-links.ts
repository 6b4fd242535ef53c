/**
 * Where a note's links lead once it is a deck: to places in it, to the decks of other notes, to files that are put beside
 * it. Notes stand to each other as their decks do, so that a deck depends on no other's being built. What leads nowhere is
 * said at its place.
 */
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import { indexName } from '../course/order-lectures.ts';
import { splitDeck } from '../deck/split.ts';
import type { Deck } from '../deck/types.ts';
import { isNoteName } from '../files/find-notes.ts';
import { findProjectFile, type NoFile, resolveProjectPath } from '../files/project-file.ts';
import { readNote } from '../files/read-note.ts';
import { showPath } from '../files/show-path.ts';
import type { LinkTarget } from '../html/fill.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';
import type { NoteSource } from '../source/note-source.ts';
import { createPlaces, type Places } from './deck-places.ts';
import { listChapters } from './list-chapters.ts';
import { createSplitOptions, type ParsedSource, parseSource } from './parse-source.ts';

/** Where links lead, and those that lead nowhere. */
export interface ResolvedLinks {
  /** By addresses as the note has them; those within the note and on the network are not among them. */
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly linkedFiles: readonly LinkedFile[];
  readonly deckLinks: readonly DeckLink[];
  readonly findings: readonly Finding[];
  /** Absolute paths of files that links lead to, or would if they were there. */
  readonly inputs: readonly string[];
}

/** A file that belongs beside a deck, since the note has a link to it. */
export interface LinkedFile {
  /** Relative to the project, with `/`: what is kept of a deck holds wherever the project lies. */
  readonly file: string;
  /** Where it belongs, relative to the deck's folder, with `/`; never above that. */
  readonly place: string;
}

/** A link to the deck of another note. */
export interface DeckLink {
  readonly url: string;
  readonly range: Range;
  /** The other note, relative to the project, with `/`. */
  readonly note: string;
  /** Path of its deck without an extension, relative to this one's folder, with `/`. */
  readonly deck: string;
}

/** What an address means. */
interface Meaning {
  readonly target?: LinkTarget;
  /** The other note, relative to the project, with `/`. */
  readonly note?: string;
  readonly linkedFile?: LinkedFile;
  readonly inputs: readonly string[];
  /** What is to be said where the link stands. */
  readonly report: (range: Range) => Finding[];
}

const says = (): Finding[] => [];

/** Resolves the links of a note. */
export async function resolveLinks(parsed: ParsedSource, deck: Deck): Promise<ResolvedLinks> {
  const { note, store } = parsed;
  const placed = note.sections.flatMap((section) =>
    findParts(section, store).links.map(({ url, position }) => ({
      url,
      range: rangeOf(section, { position }),
    })),
  );
  const own = createPlaces(parsed, deck);
  const meanings = new Map<string, Meaning>();
  for (const { url } of placed) {
    if (meanings.has(url)) continue;
    if (isRelative(url)) meanings.set(url, await findMeaning(url, parsed));
    // The places of a Marp deck are Marp's.
    else if (url.startsWith('#') && !parsed.own.marp)
      meanings.set(url, findChapterLink(url, own, parsed));
  }
  const found = [...meanings.values()];
  return {
    links: new Map(
      [...meanings].flatMap(([url, { target }]) => (target ? [[url, target] as const] : [])),
    ),
    linkedFiles: found.flatMap(({ linkedFile }) => linkedFile ?? []),
    deckLinks: placed.flatMap(({ url, range }): DeckLink[] => {
      const { target, note: other } = meanings.get(url) ?? {};
      return target?.type === 'deck' && other !== undefined
        ? [{ url, range, note: other, deck: target.path }]
        : [];
    }),
    findings: placed.flatMap(({ url, range }) => meanings.get(url)?.report(range) ?? []),
    inputs: found.flatMap(({ inputs }) => inputs),
  };
}

/** What a link within the note means: another chapter's deck, where that is one of its own. */
function findChapterLink(
  url: string,
  own: Places,
  { own: { chapter }, chapters }: ParsedSource,
): Meaning {
  const anchor = url.slice(1);
  const found = own.find(anchor);
  const report = (range: Range): Finding[] => own.check(anchor, '', range);
  if (found?.chapter === undefined || found.chapter === chapter) return { inputs: [], report };
  const path = chapters[found.chapter]!.name;
  return { target: { type: 'deck', path, id: found.id }, inputs: [], report };
}

/** Whether an address is one of a file, and no place in the note itself. */
function isRelative(url: string): boolean {
  return url !== '' && !/^(?:#|\?|\/\/|[a-z][a-z\d+.-]*:)/i.test(url) && !url.includes('\0');
}

async function findMeaning(url: string, parsed: ParsedSource): Promise<Meaning> {
  const { source, settings } = parsed;
  const folders = { noteDir: source.dir, root: settings.root };
  const [address, anchor] = splitAnchor(url);
  const sought = [resolveProjectPath(address, folders)].flatMap((file) => file ?? []);
  let result: NoFile = { type: 'missing', suggestion: undefined };
  for (const name of listNames(address)) {
    const found = await findProjectFile(name, folders, (near) => isSameKind(near, address));
    if (found.type === 'found') return describeFile({ file: found.file, url, anchor }, parsed);
    // What the address says itself tells most.
    if (name === address) result = found;
  }
  return { inputs: sought, report: (range) => [reportMissing(url, result, range)] };
}

function splitAnchor(url: string): [address: string, anchor: string | undefined] {
  const at = url.indexOf('#');
  return at === -1 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)];
}

/** Generators of sites leave the ending of a page away, or name its folder. */
function listNames(address: string): string[] {
  const page = address.replace(/\/$/, '');
  if (/\.\w+$/.test(page)) return [address];
  return [address, `${page}.md`, `${page}/index.md`, `${page}/README.md`];
}

function isSameKind(name: string, address: string): boolean {
  return isNoteName(address) ? isNoteName(name) : !name.startsWith('.');
}

interface FoundFile {
  /** Absolute, without symbolic links. */
  readonly file: string;
  readonly url: string;
  readonly anchor: string | undefined;
}

async function describeFile(found: FoundFile, parsed: ParsedSource): Promise<Meaning> {
  const { file, url } = found;
  const root = await realpath(parsed.settings.root);
  const inProject = showPath(root, file);
  if (isNoteName(file)) return { note: inProject, ...(await describeNote(found, parsed)) };
  if (inProject.split('/').some((name) => name.startsWith('.')))
    return refuse(url, 'its name begins with a dot', file);
  const beside = showPath(await realpath(parsed.source.dir), file);
  const isApart =
    beside.startsWith('../') || path.isAbsolute(beside) || (await hasOutputName(file));
  const place = isApart ? `files/${inProject}` : beside;
  const target: LinkTarget = { type: 'file', path: place };
  return { target, linkedFile: { file: inProject, place }, inputs: [file], report: says };
}

/** Whether a deck, or the page of the course, will be written where the file would stand. */
async function hasOutputName(file: string): Promise<boolean> {
  const { dir, base } = path.parse(file);
  if (base.toLowerCase() === indexName) return true;
  const [, stem] = /^(.+?)(?:\.handout)?\.(?:html|pdf)$/i.exec(base) ?? [];
  if (stem === undefined) return false;
  const names = await readdir(dir).catch(() => []);
  return names.some((name) => isNoteName(name) && path.parse(name).name === stem);
}

async function describeNote(
  { file, url, anchor = '' }: FoundFile,
  parsed: ParsedSource,
): Promise<Meaning> {
  const { source, own, settings } = parsed;
  const dir = await realpath(source.dir);
  const { name } = path.parse(source.path);
  const folder = own.chapter === undefined ? dir : path.join(dir, name);
  const shown = showPath(settings.root, file);
  const read = await readNote({ file, path: shown, size: 0 });
  const chapters = read.type === 'read' ? listChapters(read.source, settings) : [];
  const pathOf = (chapter: number): string => {
    const deck = path.join(path.dirname(file), path.parse(file).name);
    const own = chapters[chapter] ? path.join(deck, chapters[chapter].name) : deck;
    return path.relative(folder, own).split(path.sep).join('/');
  };
  const plain: LinkTarget = { type: 'deck', path: pathOf(0), id: undefined };
  if (anchor === '' || read.type === 'refused')
    return { target: plain, inputs: [file], report: says };
  const places = await readPlaces(read.source, parsed);
  const [address] = splitAnchor(url);
  const found = places?.find(anchor);
  return {
    target: found ? { ...plain, path: pathOf(found.chapter ?? 0), id: found.id } : plain,
    inputs: [file],
    report: (range) => places?.check(anchor, address, range) ?? [],
  };
}

/** The places of another note; undefined of a Marp deck, whose places are Marp's. */
async function readPlaces(
  source: NoteSource,
  { settings, store }: ParsedSource,
): Promise<Places | undefined> {
  const parsed = await parseSource(source, settings, { store });
  if (parsed.own.marp) return undefined;
  const { deck } = splitDeck(parsed.note.sections, createSplitOptions(parsed), store);
  return createPlaces(parsed, deck);
}

function refuse(url: string, message: string, file: string): Meaning {
  const report = (range: Range): Finding[] => [
    createFinding('link-refused', range, { url, message }),
  ];
  return { inputs: [file], report };
}

function reportMissing(url: string, missing: NoFile, range: Range): Finding {
  if (missing.type === 'outside')
    return createFinding('link-refused', range, { url, message: 'it is outside of the project' });
  if (missing.type === 'unreadable')
    return createFinding('link-refused', range, { url, message: missing.message });
  const near = missing.suggestion;
  const suggestion =
    near === undefined ? 'Paths are relative to the note.' : `Did you mean "${near}"?`;
  const [address] = splitAnchor(url);
  const rule = isNoteName(address) ? 'note-missing' : 'link-missing';
  return createFinding(rule, range, { url, suggestion });
}
