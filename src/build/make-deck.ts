/** From a note's bytes to a deck that is ready to be measured: decoded, parsed, split, related and drawn. */
import type { Root } from 'mdast';
import { createMemory, type Recall } from '../store/memory.ts';
import { createStore, type Store } from '../store/store.ts';
import { splitDeck } from '../deck/split.ts';
import type { Deck, DeckMeta, Slide } from '../deck/types.ts';
import { mapWords } from '../i18n/map-words.ts';
import { uiWords } from '../i18n/ui-words.ts';
import { drawNote } from './draw-note.ts';
import { findTheme } from './find-theme.ts';
import type { Pages } from '../browser/kept-page.ts';
import { decode } from '../source/decode.ts';
import { type FrontMatter, parseFrontMatter } from '../markdown/front-matter.ts';
import { type ParsedNote, parseNote } from '../markdown/parse-note.ts';
import { type NoteSettings, resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { relate } from './relate-note.ts';
import { addMaps, type DrawnMap } from '../relations/add-maps.ts';
import { type RelationsReport, reportRelations } from '../relations/report-relations.ts';
import { createDeckRenderer, type DeckRenderer } from '../render/deck-renderer.ts';
import { loadHandoutStyles } from '../outputs/handout/styles.ts';
import { createMarpDeckRenderer } from '../render/marp-deck.ts';
import type { Theme } from '../render/theme.ts';

/** One note to build. */
export interface NoteInput {
  /** As messages show it: relative to the working directory, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Absolute folder of the note; images are relative to it. */
  readonly dir: string;
  /** What was made for other notes of the same run. */
  readonly store?: Store;
}

/** What making works with. */
export interface MakeTools {
  /** Where diagrams are drawn. */
  readonly pages: Pages;
  /** What an earlier build of the note gave. */
  readonly recall?: Recall;
  /** Told when a step is done. */
  readonly onStep?: (name: 'parse' | 'render') => void;
}

/** A note whose deck is ready to be measured. */
export interface MadeNote extends MadeDeck {
  readonly own: NoteSettings;
  readonly sections: readonly Root[];
}

/** Makes a note's deck. @throws {CliError} theme-unknown, font-unknown, and what the browser throws */
export async function makeNote(
  input: NoteInput,
  settings: Settings,
  tools: MakeTools,
): Promise<MadeNote> {
  const { pages, recall = createMemory().recall, onStep } = tools;
  const { store = createStore() } = input;
  const { text = '', findings: decoding } = decode(input.bytes);
  const note = parseNote(text, recall);
  const matter = parseFrontMatter(note.frontMatter);
  const { settings: own, findings: setting } = resolveNoteSettings(settings, matter.values);
  onStep?.('parse');
  const made = await makeDeck({
    input,
    text,
    note,
    own,
    settings,
    pages,
    recall,
    store,
    matter,
  });
  onStep?.('render');
  const findings = [decoding, matter.findings, setting, made.findings].flat();
  return { ...made, own, sections: note.sections, findings };
}

interface MakeRequest {
  readonly input: NoteInput;
  readonly text: string;
  readonly note: ParsedNote;
  readonly own: NoteSettings;
  readonly settings: Settings;
  readonly pages: Pages;
  readonly recall: Recall;
  readonly store: Store;
  readonly matter: FrontMatter;
}

interface MadeDeck {
  readonly deck: Deck;
  readonly renderer: DeckRenderer;
  readonly maps: readonly DrawnMap[];
  readonly relations: RelationsReport;
  readonly findings: readonly Finding[];
  /** The whole text, for handouts that leave blanks in it; empty for others. */
  readonly text: readonly Slide[];
  /** Names of the terms that the lecture relates. */
  readonly terms: readonly string[];
}

/** Split, draw, and all that rendering needs; nothing is measured yet. */
async function makeDeck(request: MakeRequest): Promise<MadeDeck> {
  const { input, text, note, own, settings, recall, store } = request;
  const { theme, findings: theming } = await findTheme(request);
  const options = splitOptions(own, input.path);
  const places = { source: input.path, noteDir: input.dir, root: settings.root, store };
  if (own.marp) return makeMarpDeck(request, settings.given.has('theme') ? theme : undefined);
  const { deck: plain, findings: splitting } = splitDeck(note.sections, options);
  const { dir, path } = input;
  const { root, packs } = settings;
  const related = await relate({
    path,
    dir,
    root,
    packs,
    text,
    note,
    own,
    matter: request.matter,
    recall,
  });
  const { meta, anchors } = plain;
  const words = [meta.title, meta.author, meta.date, uiWords(meta.lang).agenda, related.text];
  const shown = [text, ...words].join('\n');
  const printStyles = await loadPrintStyles({ ...request, meta, text: shown, theme });
  // The browser draws while formulas, code and style sheets are prepared here.
  const [drawing, renderer] = await Promise.all([
    drawNote(note, related, { ...request, theme, size: own.size, text: shown }),
    createDeckRenderer({
      meta,
      sections: note.sections,
      text: shown,
      anchors,
      theme,
      incremental: own.incremental,
      printStyles,
      ...places,
    }),
  ]);
  const deck = addMaps(plain, {
    note: related.note,
    maps: drawing.maps,
    mode: own.relations === 'overview' ? 'overview' : 'focus',
    words: mapWords(meta.lang),
  });
  const slides = direct(deck.slides, readMarpDirectives(request.matter));
  return {
    deck: { ...deck, slides },
    renderer,
    maps: drawing.maps,
    relations: reportRelations(related.note),
    findings: [theming, note.findings, related.findings, drawing.findings, splitting].flat(),
    // After drawing, which puts its drawings into the note.
    text: isCloze(own, settings)
      ? splitDeck(note.sections, { ...options, prose: 'full', agenda: false }).deck.slides
      : [],
    terms: related.note.terms.flatMap(({ label, aliases }) => [label, ...aliases]),
  };
}

/** A Marp deck is Marp's: nothing is split, drawn or related. */
async function makeMarpDeck(
  { input, text, own, settings, store }: MakeRequest,
  theme: Theme | undefined,
): Promise<MadeDeck> {
  const { meta: given, fallbackTitle } = splitOptions(own, input.path);
  const meta = { ...given, title: own.title ?? fallbackTitle };
  const places = { source: input.path, noteDir: input.dir, root: settings.root };
  const printStyles = await loadPrintStyles({ own, settings, meta, text, theme, store });
  const renderer = await createMarpDeckRenderer({
    meta,
    text,
    theme,
    printStyles,
    store,
    ...places,
  });
  return {
    deck: { meta, slides: renderer.slides, anchors: new Map() },
    renderer,
    maps: [],
    relations: { terms: [], relations: [] },
    findings: isCloze(own, settings) ? [createFinding('cloze-marp', { line: 1, column: 1 })] : [],
    text: [],
    terms: [],
  };
}

/** A slide's own directives go before those of all. */
function direct(slides: readonly Slide[], directives: Record<string, string>): readonly Slide[] {
  if (Object.keys(directives).length === 0) return slides;
  return slides.map((slide) => ({
    ...slide,
    directives: { ...directives, ...slide.directives },
  }));
}

/** Marp's directives for every slide, as an ordinary note's front matter may set them. */
function readMarpDirectives({ values }: FrontMatter): Record<string, string> {
  const keys = ['class', 'color', 'backgroundColor', 'header', 'footer', 'paginate'];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = values.get(key)?.value;
      return typeof value === 'string' || typeof value === 'boolean'
        ? [[`_${key}`, String(value)]]
        : [];
    }),
  );
}

interface PrintStylesRequest extends Pick<MakeRequest, 'own' | 'settings' | 'text' | 'store'> {
  readonly meta: DeckMeta;
  readonly theme: Theme | undefined;
}

/** Style sheets for paper, when something is to be printed on it. */
async function loadPrintStyles(request: PrintStylesRequest): Promise<readonly string[]> {
  const { own, settings, meta, theme, text, store } = request;
  const hasPages = settings.formats.includes('pdf') && own.pdfNotes === 'pages';
  if (!settings.formats.includes('handout') && !hasPages) return [];
  return loadHandoutStyles({ meta, paper: own.paper, theme, text, store });
}

function isCloze({ handout }: NoteSettings, { formats }: Settings): boolean {
  return handout === 'cloze' && formats.includes('handout');
}

function splitOptions(own: NoteSettings, path: string): Parameters<typeof splitDeck>[1] {
  const { title, author, date, lang = 'en', size, theme, logo, duration, prose, agenda } = own;
  const meta: Omit<DeckMeta, 'title'> = { author, date, lang, size, theme, logo, duration };
  const fallbackTitle =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path;
  return { title, fallbackTitle, meta, prose, agenda };
}
