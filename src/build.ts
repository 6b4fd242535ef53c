import { type Coverage, countCoverage } from './deck/coverage.ts';
import { textOf } from './deck/phrasing.ts';
import { countWords } from './deck/sentences.ts';
import { splitDeck } from './deck/split.ts';
import type { DeckMeta, Part, SlideType } from './deck/types.ts';
import { plainText } from './deck/groups.ts';
import { drawSections } from './diagrams/draw-sections.ts';
import { fitDeck, type FittedDeck } from './fit/fit.ts';
import { reportProofs } from './fit/report-proofs.ts';
import type { Headless } from './headless/headless.ts';
import { decode } from './notes/decode.ts';
import { parseFrontMatter } from './notes/front-matter.ts';
import { parseNote } from './notes/parse-note.ts';
import type { Format } from './options/formats.ts';
import { type NoteSettings, resolveNoteSettings } from './options/resolve-note-settings.ts';
import type { Settings } from './options/settings.ts';
import { collectProblems } from './problems/collect-problems.ts';
import type { Problem } from './problems/problem.ts';
import { createDeckRenderer } from './render/deck-renderer.ts';
import { loadDiagramTheme } from './render/diagram-theme.ts';
import { renderPdf } from './render/pdf.ts';
import { loadTheme } from './render/theme.ts';

/** One note to build. */
export interface NoteInput {
  /** As messages show it: relative to the working directory, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Absolute folder of the note; images are relative to it. */
  readonly dir: string;
}

/** What became of a note. Nothing is written to the disk yet. */
export interface BuiltDeck {
  readonly note: string;
  /** In the order asked for. */
  readonly outputs: readonly { readonly format: Format; readonly bytes: Uint8Array }[];
  readonly problems: readonly Problem[];
  readonly report: DeckReport;
}

/** A deck in figures. */
export interface DeckReport {
  readonly note: string;
  readonly title: string;
  readonly slides: readonly SlideReport[];
  readonly coverage: Coverage;
  /** Milliseconds of each step. */
  readonly timings: Readonly<Record<string, number>>;
}

/** A slide in figures; px are those of a slide 1280 px wide. */
export interface SlideReport {
  readonly id: string;
  readonly title: string;
  readonly type: SlideType;
  readonly part: Part | undefined;
  /** First and last line of the note. */
  readonly source: readonly [first: number, last: number];
  readonly words: number;
  readonly smallestText: number;
  /** Height of title and content over that of the safe area. */
  readonly fill: number;
  readonly overflow: number;
  readonly density: number;
}

/**
 * Builds one note: the data flow from bytes to files, one step a line.
 * @throws {CliError} theme-unknown, font-unknown, and what the browser throws
 */
export async function buildDeck(input: NoteInput, settings: Settings, headless: Headless): Promise<BuiltDeck> {
  const clock = startClock();
  const { text = '', findings: decoding } = decode(input.bytes);
  const { frontMatter, sections, findings: parsing } = parseNote(text);
  const matter = parseFrontMatter(frontMatter);
  const { settings: own, findings: setting } = resolveNoteSettings(settings, matter.values);
  const theme = await loadTheme(own.theme, settings.root);
  clock.lap('parse');
  const drawing = await drawSections(sections, await loadDiagramTheme(theme, text), headless);
  clock.lap('draw');
  const { deck, findings: splitting } = splitDeck(sections, splitOptions(own, input.path));
  const shown = { ...deck, slides: deck.slides.filter(({ handoutOnly }) => !handoutOnly) };
  const renderer = await createDeckRenderer({
    meta: deck.meta,
    source: input.path,
    sections,
    text: [text, deck.meta.title, deck.meta.author, deck.meta.date].join('\n'),
    anchors: deck.anchors,
    theme,
    noteDir: input.dir,
    root: settings.root,
  });
  clock.lap('render');
  const { fitted, pdf } = await headless.withPage(async (page) => {
    const result = await fitDeck(shown, { page, render: renderer.renderBare });
    clock.lap('fit');
    const wantsPdf = settings.formats.includes('pdf');
    const options = settings.epoch === undefined ? {} : { epoch: settings.epoch };
    return { fitted: result, pdf: wantsPdf ? await renderPdf(page, options) : undefined };
  });
  clock.lap('pdf');
  const html = await renderer.renderFull(fitted.deck.slides, { notes: settings.notes });
  clock.lap('html');
  const findings = [
    ...[decoding, matter.findings, setting, parsing, drawing, splitting].flat(),
    ...renderer.findings,
    ...reportProofs(fitted.deck.slides, fitted.proofs),
  ];
  const files = { html: new TextEncoder().encode(html), pdf };
  return {
    note: input.path,
    outputs: settings.formats.flatMap((format) => {
      const bytes = files[format];
      return bytes ? [{ format, bytes }] : [];
    }),
    problems: collectProblems(findings, input.path),
    report: reportDeck(input.path, fitted, {
      coverage: countCoverage(sections, fitted.deck.slides, deck.meta.lang),
      timings: clock.laps,
    }),
  };
}

function splitOptions(own: NoteSettings, path: string): Parameters<typeof splitDeck>[1] {
  const { title, author, date, lang = 'en', size, theme, logo, prose, agenda } = own;
  const meta: Omit<DeckMeta, 'title'> = { author, date, lang, size, theme, logo };
  const fallbackTitle = path.split('/').at(-1)?.replace(/\.\w+$/, '') ?? path;
  return { title, fallbackTitle, meta, prose, agenda };
}

function reportDeck(
  note: string,
  { deck, proofs }: FittedDeck,
  rest: Pick<DeckReport, 'coverage' | 'timings'>,
): DeckReport {
  const byId = new Map(proofs.map((proof) => [proof.id, proof]));
  const slides = deck.slides.map((slide): SlideReport => {
    const proof = byId.get(slide.id);
    const title = slide.title ? textOf(slide.title.content).trim() : '';
    const text = slide.blocks.filter(({ type }) => type !== 'code' && type !== 'table').map(plainText);
    return {
      id: slide.id,
      title,
      type: slide.type,
      part: slide.part,
      source: [slide.source.first, slide.source.last],
      words: countWords([title, ...text].join('\n'), deck.meta.lang),
      smallestText: proof?.smallestText ?? 0,
      fill: Math.round((proof?.fill ?? 0) * 1000) / 1000,
      overflow: Math.ceil(Math.max(proof?.overflow ?? 0, proof?.clipped ?? 0)),
      density: slide.density,
    };
  });
  return { note, title: deck.meta.title, slides, ...rest };
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
