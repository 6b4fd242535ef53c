import { countCoverage } from './deck/coverage.ts';
import { splitDeck } from './deck/split.ts';
import type { Deck, DeckMeta, Slide } from './deck/types.ts';
import { mapWords } from './deck/map-words.ts';
import { slugOf } from './deck/slide-ids.ts';
import { uiWords } from './deck/ui-words.ts';
import { drawNote } from './draw-note.ts';
import { findTheme } from './find-theme.ts';
import { reportDensity } from './fit/report-density.ts';
import { reportProofs } from './fit/report-proofs.ts';
import type { Headless } from './headless/headless.ts';
import { decode } from './notes/decode.ts';
import { type FrontMatter, parseFrontMatter } from './notes/front-matter.ts';
import { type ParsedNote, parseNote } from './notes/parse-note.ts';
import type { Format } from './options/formats.ts';
import { type NoteSettings, resolveNoteSettings } from './options/resolve-note-settings.ts';
import type { Settings } from './options/settings.ts';
import { collectProblems } from './problems/collect-problems.ts';
import { createFinding, type Finding, type Problem } from './problems/problem.ts';
import { relate } from './relate-note.ts';
import { addMaps, type DrawnMap } from './relations/add-maps.ts';
import { type RelationsReport, reportRelations } from './relations/report-relations.ts';
import { createDeckRenderer, type DeckRenderer } from './render/deck-renderer.ts';
import { loadHandoutStyles } from './render/handout-styles.ts';
import { createMarpDeckRenderer } from './render/marp-deck.ts';
import type { Theme } from './render/theme.ts';
import { printDeck } from './print-deck.ts';
import { type DeckReport, reportDeck } from './report-deck.ts';

/** One note to build. */
export interface NoteInput {
  /** As messages show it: relative to the working directory, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Absolute folder of the note; images are relative to it. */
  readonly dir: string;
}

/** One file of an output. */
export interface OutputPart {
  /** Stands between the note's name and the extension where a format gives several files. */
  readonly name?: string;
  readonly bytes: Uint8Array;
}

/** What became of a note. Nothing is written to the disk yet. */
export interface BuiltDeck {
  readonly note: string;
  /** In the order asked for. */
  readonly outputs: readonly (OutputPart & { readonly format: Format })[];
  readonly problems: readonly Problem[];
  readonly report: DeckReport;
}

/**
 * Builds one note: the data flow from bytes to files.
 * @throws {CliError} theme-unknown, font-unknown, and what the browser throws
 */
export async function buildDeck(
  input: NoteInput,
  settings: Settings,
  headless: Headless,
): Promise<BuiltDeck> {
  const clock = startClock();
  const { text = '', findings: decoding } = decode(input.bytes);
  const note = parseNote(text);
  const matter = parseFrontMatter(note.frontMatter);
  const { settings: own, findings: setting } = resolveNoteSettings(settings, matter.values);
  clock.lap('parse');
  const made = await makeDeck({ input, text, note, own, settings, headless, matter });
  clock.lap('render');
  const { fitted, pdf, handout } = await printDeck(
    {
      ...made,
      print: own,
      isMarp: own.marp,
      formats: settings.formats,
      epoch: settings.epoch,
      notes: settings.notes,
      onStep: clock.lap,
    },
    headless,
  );
  const html = await made.renderer.renderFull(fitted.deck.slides, { notes: settings.notes });
  clock.lap('html');
  const findings = [
    ...[decoding, matter.findings, setting, made.findings, made.renderer.findings].flat(),
    ...reportProofs(fitted.deck.slides, fitted.proofs, { isMarp: own.marp }),
    ...(own.marp ? [] : reportDensity(fitted.deck.slides, fitted.proofs, own.lang ?? 'en')),
    ...(settings.formats.includes('mermaid') && made.maps.length === 0
      ? [createFinding('map-none', { line: 1, column: 1 })]
      : []),
  ];
  const coverage = own.marp
    ? { words: 0, missing: [] }
    : countCoverage(note.sections, fitted.deck.slides, own.lang ?? 'en');
  return {
    note: input.path,
    outputs: listOutputs(settings.formats, { html, pdf, handout, maps: made.maps }),
    problems: collectProblems(findings, input.path),
    report: reportDeck(input.path, fitted, {
      coverage,
      relations: made.relations,
      timings: clock.laps,
    }),
  };
}

interface Made {
  readonly html: string;
  readonly pdf: Uint8Array | undefined;
  readonly handout: Uint8Array | undefined;
  readonly maps: readonly DrawnMap[];
}

/** The files of each format, in the order asked for. */
function listOutputs(
  formats: readonly Format[],
  { html, pdf, handout, maps }: Made,
): BuiltDeck['outputs'] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: Readonly<Record<Format, readonly OutputPart[]>> = {
    html: [{ bytes: encode(html) }],
    pdf: pdf ? [{ bytes: pdf }] : [],
    handout: handout ? [{ bytes: handout }] : [],
    mermaid: maps.map(({ plan, code }) => ({
      bytes: encode(code),
      ...(plan.chapter !== undefined && { name: slugOf(plan.chapter) }),
    })),
  };
  return formats.flatMap((format) => files[format].map((part) => ({ format, ...part })));
}

interface MakeRequest {
  readonly input: NoteInput;
  readonly text: string;
  readonly note: ParsedNote;
  readonly own: NoteSettings;
  readonly settings: Settings;
  readonly headless: Headless;
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
  const { input, text, note, own, settings, headless } = request;
  const { theme, findings: theming } = await findTheme({ own, settings, matter: request.matter });
  const options = splitOptions(own, input.path);
  const places = { source: input.path, noteDir: input.dir, root: settings.root };
  if (own.marp) return makeMarpDeck(request, settings.given.has('theme') ? theme : undefined);
  const { deck: plain, findings: splitting } = splitDeck(note.sections, options);
  const { dir, path } = input;
  const { root, packs } = settings;
  const related = await relate({ path, dir, root, packs, text, note, own, matter: request.matter });
  const { meta, anchors } = plain;
  const words = [meta.title, meta.author, meta.date, uiWords(meta.lang).agenda, related.text];
  const shown = [text, ...words].join('\n');
  const printStyles = await loadPrintStyles({ own, settings, meta, text: shown, theme });
  // The browser draws while formulas, code and style sheets are prepared here.
  const [drawing, renderer] = await Promise.all([
    drawNote(note, related, { theme, size: own.size, text: shown, headless }),
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
  const directives = readMarpDirectives(request.matter);
  const slides = deck.slides.map((slide) => ({
    ...slide,
    directives: { ...directives, ...slide.directives },
  }));
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
  { input, text, own, settings }: MakeRequest,
  theme: Theme | undefined,
): Promise<MadeDeck> {
  const { meta: given, fallbackTitle } = splitOptions(own, input.path);
  const meta = { ...given, title: own.title ?? fallbackTitle };
  const places = { source: input.path, noteDir: input.dir, root: settings.root };
  const printStyles = await loadPrintStyles({ own, settings, meta, text, theme });
  const renderer = await createMarpDeckRenderer({ meta, text, theme, printStyles, ...places });
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

interface PrintStylesRequest extends Pick<MakeRequest, 'own' | 'settings' | 'text'> {
  readonly meta: DeckMeta;
  readonly theme: Theme | undefined;
}

/** Style sheets for paper, when something is to be printed on it. */
async function loadPrintStyles(request: PrintStylesRequest): Promise<readonly string[]> {
  const { own, settings, meta, theme, text } = request;
  const hasPages = settings.formats.includes('pdf') && own.pdfNotes === 'pages';
  if (!settings.formats.includes('handout') && !hasPages) return [];
  return loadHandoutStyles({ meta, paper: own.paper, theme, text });
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

function startClock(): { lap: (name: string) => void; laps: Record<string, number> } {
  const laps: Record<string, number> = {};
  let last = performance.now();
  const lap = (name: string): void => {
    const now = performance.now();
    laps[name] = Math.round(now - last);
    last = now;
  };
  return { lap, laps };
}
