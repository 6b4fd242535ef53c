import path from 'node:path';
import type { Bibliography } from '../bibliography/types.ts';
import { createLanguage, type Language } from '../blocks/language.ts';
import type { SplitOptions } from '../deck/split-options.ts';
import { type DrawingTools, findDrawingTools, toolPackages } from '../diagrams/drawing-tools.ts';
import { findWords } from '../i18n/find-words.ts';
import { formatDate } from '../i18n/format-date.ts';
import { findFrontMatter } from '../markdown/find-front-matter.ts';
import { type FrontMatter, parseFrontMatter } from '../markdown/front-matter.ts';
import { type ParsedNote, parseNote } from '../markdown/parse-note.ts';
import { resolveFormulas } from '../markdown/resolve-formulas.ts';
import { resolveTools } from '../markdown/resolve-tools.ts';
import { type NoteSettings, resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';
import { type Brand, findBrand } from './find-brand.ts';
import { findNoteLanguage } from './find-note-language.ts';
import { loadBibliography, type LoadedBibliography } from './load-bibliography.ts';
import { resolveWiki } from './resolve-wiki.ts';

/** A note that was parsed, with its own settings. */
export interface ParsedSource {
  readonly source: NoteSource;
  readonly note: ParsedNote;
  readonly matter: FrontMatter;
  /** The run's settings, and the note's own. */
  readonly settings: Settings;
  readonly own: OwnSettings;
  readonly language: Language;
  readonly brand: Brand | undefined;
  readonly bibliography: Bibliography | undefined;
  readonly store: Store;
  /** What draws diagrams that are not Mermaid's. */
  readonly tools: DrawingTools;
  readonly findings: readonly Finding[];
  /** Absolute paths of the notes that it embeds, or would if they were there. */
  readonly inputs: readonly string[];
}

/** A note's own settings, with its language found where they name none. */
export type OwnSettings = NoteSettings & { readonly lang: string };

/** Parses a note, with those that it embeds, and reads its settings. */
export async function parseSource(
  source: NoteSource,
  settings: Settings,
  store: Store,
): Promise<ParsedSource> {
  const matter = parseFrontMatter(findFrontMatter(source.lines));
  const { settings: given, findings } = resolveNoteSettings(settings, matter.values);
  const cited = await loadCited(source, { settings, matter, given, store });
  const { speakerMark } = given;
  const { figure, table } = findWords(given.lang ?? 'en').references;
  const numbers = given.numbering ? { figure, table } : undefined;
  const { bibliography } = cited;
  const note = parseNote(source.text, store, { speakerMark, numbers, bibliography });
  const chain = [path.join(source.dir, path.posix.basename(source.path))];
  const wiki = given.marp
    ? { sections: note.sections, findings: [], inputs: [] }
    : await resolveWiki(note.sections, { chain, settings, store });
  const tools = await findDrawingTools(settings.root);
  const drawn = given.marp
    ? { sections: note.sections, findings: [] }
    : resolveTools(wiki.sections, toolPackages, new Set(tools.keys()));
  const sections = given.marp
    ? note.sections
    : resolveFormulas(drawn.sections, writeMacros(given.macros), store);
  const found = (given.lang ?? given.marp) ? undefined : findNoteLanguage(sections, store);
  const lang = given.lang ?? found ?? 'en';
  const { brand, ...branded } = await findBrand({
    given: given.marp ? false : given.brand,
    dir: source.dir,
    root: settings.root,
  });
  return {
    source,
    note: { ...note, sections },
    matter,
    settings,
    own: { ...given, lang, logo: findLogo(given, { source, settings, brand, matter }) },
    brand,
    bibliography,
    store,
    tools,
    language: store.get('language', [lang], () => createLanguage(lang)),
    findings: [
      source.findings,
      matter.findings,
      findings,
      given.marp ? [] : note.findings,
      wiki.findings,
      branded.findings,
      drawn.findings,
      cited.findings,
      found === undefined || found === 'en' ? [] : [reportLanguage(found)],
    ].flat(),
    inputs: [...wiki.inputs, ...branded.inputs, ...cited.inputs],
  };
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

function reportLanguage(tag: string): Finding {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return createFinding('language-found', undefined, { language, tag });
}

/** Macros as TeX that defines them; `R` is `\\R`. */
function writeMacros(macros: Settings['macros']): string[] {
  return Object.entries(macros).map(([name, tex]) => {
    const count = Math.max(0, ...[...tex.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
    return `\\newcommand{\\${name.replace(/^\\/, '')}}[${count}]{${tex}}`;
  });
}

/** Generators of sites write it behind the date; no title slide has it. */
const timeOfDay = /(?<=^\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d\d.*$/s;

/** How the note is split, by its settings. */
export function createSplitOptions({ own, source, language }: ParsedSource): SplitOptions {
  const { title, author, lang, size, theme, logo, duration, prose, agenda, junk } = own;
  const { course, institution, order, subtitle } = own;
  const date = own.date && formatDate(own.date.replace(timeOfDay, ''), lang);
  const names = { author, course, institution };
  const meta: SplitOptions['meta'] = { ...names, order, date, lang, size, theme, logo, duration };
  const name = source.path.split('/').at(-1) ?? source.path;
  const titles = { title, subtitle, fallbackTitle: nameLecture(name) };
  return { ...titles, meta, language, prose, agenda, junk };
}

/** A file's name as a title: "running-containers.md" is "Running containers". */
function nameLecture(name: string): string {
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? name : words[0]!.toUpperCase() + words.slice(1);
}
