import path from 'node:path';
import type { Bibliography } from '../bibliography/types.ts';
import type { Section } from '../blocks/section.ts';
import { titleTextOf } from '../deck/find-title.ts';
import { outlineSections } from '../deck/outline.ts';
import { createLanguage, type Language } from '../blocks/language.ts';
import type { SplitOptions } from '../deck/split-options.ts';
import { type DrawingTools, findDrawingTools, toolPackages } from '../diagrams/drawing-tools.ts';
import { formatDate } from '../i18n/format-date.ts';
import { findFrontMatter } from '../markdown/find-front-matter.ts';
import { type FrontMatter, parseFrontMatter } from '../markdown/front-matter.ts';
import { type ParsedNote, parseNote } from '../markdown/parse-note.ts';
import type { CourseLinks, CourseReference } from '../protocol/course-data.ts';
import { resolveTools } from '../markdown/resolve-tools.ts';
import { type NoteSettings, resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { LineRange, NotePart, NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';
import { type Brand, findBrand } from './find-brand.ts';
import { findNoteLanguage } from './find-note-language.ts';
import { type Chapter, listChapters } from './list-chapters.ts';
import { linesOfPart, takeLines } from './take-part.ts';
import {
  createNumbering,
  type NumberedNote,
  type NumberedReading,
  resolveNumbers,
} from './number-note.ts';
import { loadBibliography, type LoadedBibliography } from './load-bibliography.ts';
import { resolveWiki } from './resolve-wiki.ts';

/** A note that was parsed, with its own settings. */
export interface ParsedSource {
  readonly source: NoteSource;
  /** What the deck is made of. */
  readonly note: ParsedNote;
  /** All of the note, and its settings as it has them. */
  readonly whole: { readonly sections: readonly Section[]; readonly own: OwnSettings };
  /** Empty where a deck is made of the whole note. */
  readonly chapters: readonly Chapter[];
  /** The lines of the part that the deck is made of; undefined where it is the whole note. */
  readonly lines: readonly LineRange[] | undefined;
  readonly matter: FrontMatter;
  /** The run's settings, and the note's own. */
  readonly settings: Settings;
  readonly own: OwnSettings;
  readonly language: Language;
  readonly brand: Brand | undefined;
  readonly bibliography: Bibliography | undefined;
  /** What references to the note's figures, formulas, theorems and headings show, by their names. */
  readonly labels: ReadonlyMap<string, CourseReference>;
  readonly store: Store;
  /** What draws diagrams that are not Mermaid's. */
  readonly tools: DrawingTools;
  readonly findings: readonly Finding[];
  /** Absolute paths of the notes that it embeds, or would if they were there. */
  readonly inputs: readonly string[];
}

/** A note's own settings, with its language found where they name none. */
export type OwnSettings = NoteSettings & {
  readonly lang: string;
  /** The place of the chapter, from 0, that the deck is made of. */
  readonly chapter?: number;
};

/** What a note is parsed with. */
export interface ParseTools {
  readonly store: Store;
  /** Where it stands in its course, and what it refers to there. */
  readonly course?: Pick<CourseLinks, 'number' | 'references'> | undefined;
}

/** Parses a note, with those that it embeds, and reads its settings. */
export async function parseSource(
  source: NoteSource,
  settings: Settings,
  { store, course }: ParseTools,
): Promise<ParsedSource> {
  const matter = parseFrontMatter(findFrontMatter(source.lines));
  const { settings: given, findings } = resolveNoteSettings(settings, matter.values);
  const { bibliography, ...cited } = await loadCited(source, { settings, matter, given, store });
  const tools = await findDrawingTools(settings.root);
  const read = async (lang: string): Promise<ReadText> => {
    const numbering = createNumbering(source, { ...given, lang }, course);
    return readText(source, { given, numbering, bibliography, settings, store, tools });
  };
  const first = await read(given.lang ?? 'en');
  const found = (given.lang ?? given.marp) ? undefined : findNoteLanguage(first.sections, store);
  const lang = given.lang ?? found ?? 'en';
  // What references show is in the note's language, which its text alone may tell.
  const isReadAgain = found !== undefined && found !== 'en' && first.note.labels.size > 0;
  const { note, wiki, drawn, numbered } = isReadAgain ? await read(lang) : first;
  const { sections, ...formulas } = numbered;
  const { brand, ...branded } = await findBrand({
    given: given.marp ? false : given.brand,
    dir: source.dir,
    root: settings.root,
  });
  const own = { ...given, lang, logo: findLogo(given, { source, settings, brand, matter }) };
  const chapters = listChapters(source, settings);
  const parsed: ParsedSource = {
    source,
    note: { ...note, sections },
    whole: { sections, own },
    chapters,
    lines: undefined,
    matter,
    settings,
    own,
    brand,
    bibliography,
    labels: new Map([...note.labels, ...formulas.labels]),
    store,
    tools,
    language: store.get('language', [lang], () => createLanguage(lang)),
    findings: [
      source.findings,
      matter.findings,
      findings,
      reportNoChapters(chapters, given, matter),
      given.marp ? [] : note.findings,
      wiki.findings,
      branded.findings,
      drawn.findings,
      formulas.findings,
      cited.findings,
      found === undefined || found === 'en' ? [] : [reportLanguage(found)],
    ].flat(),
    inputs: [...wiki.inputs, ...branded.inputs, ...cited.inputs],
  };
  return source.part ? takePart(parsed, source.part) : parsed;
}

/** The note as far as a part of it goes. */
export function takePart(parsed: ParsedSource, part: NotePart): ParsedSource {
  const { source, note, whole, chapters, store } = parsed;
  const lines = linesOfPart(part, chapters);
  const sections = takeLines(whole.sections, lines);
  const taken = { ...parsed, source: { ...source, part }, note: { ...note, sections }, lines };
  if (part.type === 'lines') return taken;
  const [title] = outlineSections(sections, store).flatMap((topic) => titleTextOf(topic) || []);
  const own = nameChapter({ ...whole.own, chapter: part.index }, title, findBookTitle(parsed));
  return { ...taken, own };
}

/** A chapter is a lecture of its own, and the book is what it is part of. */
function nameChapter(
  own: OwnSettings,
  title: string | undefined,
  book: string | undefined,
): OwnSettings {
  const isBook = title === undefined || title === book;
  const course = [own.course, isBook ? undefined : book].filter((each) => each !== undefined);
  return {
    ...own,
    title: title ?? own.title,
    subtitle: isBook ? own.subtitle : undefined,
    course: course.length > 0 ? course.join(' · ') : undefined,
    // It is that of all chapters together.
    duration: undefined,
  };
}

type Reading = NumberedReading &
  Pick<ParsedSource, 'bibliography' | 'settings' | 'store' | 'tools'>;

/** A note's text as its numbers, the notes that it embeds, and tools that draw make it. */
interface ReadText {
  readonly note: ParsedNote;
  readonly sections: readonly Section[];
  readonly wiki: Pick<ParsedSource, 'findings' | 'inputs'>;
  readonly drawn: Pick<ParsedSource, 'findings'>;
  readonly numbered: NumberedNote;
}

/** Parses a note as its settings say; a Marp deck is its author's. */
async function readText(
  { text, dir, path: own }: NoteSource,
  { given, numbering, bibliography, settings, store, tools }: Reading,
): Promise<ReadText> {
  const context = { speakerMark: given.speakerMark, numbering, bibliography };
  const note = parseNote(text, store, context);
  const chain = [path.join(dir, path.posix.basename(own))];
  const wiki = given.marp
    ? { sections: note.sections, findings: [], inputs: [] }
    : await resolveWiki(note.sections, { chain, settings, store });
  const drawn = given.marp
    ? { sections: note.sections, findings: [] }
    : resolveTools(wiki.sections, toolPackages, new Set(tools.keys()));
  const { sections } = drawn;
  const written = { sections, labels: note.labels };
  const numbered = resolveNumbers(written, { given, numbering, store });
  return { note, sections: numbered.sections, wiki, drawn, numbered };
}

/** By its front matter, or the heading of the highest level where that occurs once. */
function findBookTitle({ whole, chapters, store }: ParsedSource): string | undefined {
  if (whole.own.title !== undefined) return whole.own.title;
  const topics = outlineSections(whole.sections, store).filter(({ depth }) => depth === 1);
  const [first] = topics;
  const isTitle = topics.length === 1 && first!.source.first < (chapters[1]?.lines[0] ?? 0);
  return isTitle ? titleTextOf(first!) : undefined;
}

interface Citing extends Pick<ParsedSource, 'matter' | 'settings' | 'store'> {
  readonly given: NoteSettings;
}

/** What the note cites from; a Marp deck is its author's. */
function loadCited(
  { dir }: NoteSource,
  { settings, matter, given, store }: Citing,
): Promise<LoadedBibliography> {
  return loadBibliography({
    files: given.marp ? [] : given.bibliography,
    style: given.citations,
    noteDir: dir,
    root: settings.root,
    place: matter.values.get('bibliography')?.place,
    lang: given.lang ?? 'en',
    store,
  });
}

/** A note's own logo is relative to it, the project's and the brand's are made so. */
function findLogo(
  { logo }: NoteSettings,
  {
    source,
    settings,
    brand,
    matter,
  }: Pick<ParsedSource, 'source' | 'settings' | 'brand' | 'matter'>,
): string | undefined {
  if (logo !== undefined && (matter.values.has('logo') || /^[a-z]+:/i.test(logo))) return logo;
  const file = logo === undefined ? brand?.logo : path.resolve(settings.root, logo);
  return file && path.relative(source.dir, file).split(path.sep).join('/');
}

/** A note that asks for decks of its chapters, and has none. */
function reportNoChapters(
  chapters: readonly Chapter[],
  { decks }: NoteSettings,
  { values }: FrontMatter,
): Finding[] {
  const asked = values.get('decks');
  const isMissed = asked !== undefined && decks === 'chapters' && chapters.length === 0;
  return isMissed ? [createFinding('chapters-none', asked.place)] : [];
}

function reportLanguage(tag: string): Finding {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return createFinding('language-found', undefined, { language, tag });
}

/** Generators of sites write it behind the date; no title slide has it. */
const timeOfDay = /(?<=^\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d\d.*$/s;

/** How the note is split, by its settings. */
export function createSplitOptions({ own, source, language }: ParsedSource): SplitOptions {
  const { title, author, lang, size, theme, logo, duration, prose, agenda, junk } = own;
  const { course, institution, order, subtitle, chapter } = own;
  const date = own.date && formatDate(own.date.replace(timeOfDay, ''), lang);
  const names = { author, course, institution };
  const meta: SplitOptions['meta'] = {
    ...names,
    order,
    chapter,
    date,
    lang,
    size,
    theme,
    logo,
    duration,
  };
  const name = source.path.split('/').at(-1) ?? source.path;
  const titles = { title, subtitle, fallbackTitle: nameLecture(name) };
  return { ...titles, meta, language, prose, agenda, junk, depth: Number(own.depth) };
}

/** A file's name as a title: "running-containers.md" is "Running containers", and "problem-15-9.md" is "Problem 15-9". */
function nameLecture(name: string): string {
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/_+|(?<!\d)-+|-+(?!\d)/g, ' ')
    .trim();
  return words === '' ? name : words[0]!.toUpperCase() + words.slice(1);
}
