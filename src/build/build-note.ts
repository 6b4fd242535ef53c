import { type MadeNote, makeNote, type NoteInput } from './make-deck.ts';
import { startClock } from './clock.ts';
import type { Slide } from '../deck/types.ts';
import type { FittedDeck } from '../layout/lay-out.ts';
import { countCoverage } from './coverage.ts';
import { slugOf } from '../deck/slide-ids.ts';
import { reportDensity } from '../layout/report-density.ts';
import { reportProofs } from '../layout/report-verification.ts';
import type { Headless } from '../browser/browser.ts';
import type { Format } from '../options/formats.ts';
import type { Settings } from '../options/settings.ts';
import type { DrawnMap } from '../relations/add-maps.ts';
import { collectProblems } from '../problems/collect-problems.ts';
import { createFinding, type Finding, type Problem } from '../problems/problem.ts';
import { printDeck } from '../outputs/print-deck.ts';
import { type DeckReport, reportDeck } from './report-deck.ts';

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
  const made = await makeNote(input, settings, { pages: headless, onStep: clock.lap });
  const { own } = made;
  const renderer = {
    ...made.renderer,
    // Fitting asks for HTML, but its making is no part of measuring.
    renderBare: (slides: readonly Slide[]): string =>
      clock.during('render', () => made.renderer.renderBare(slides)),
  };
  const { fitted, pdf, handout } = await printDeck(
    {
      ...made,
      renderer,
      print: own,
      isMarp: own.marp,
      formats: settings.formats,
      epoch: settings.epoch,
      notes: settings.notes,
      onStep: clock.lap,
    },
    headless,
  );
  const { notes } = settings;
  const page = await made.renderer.renderPage(fitted.deck.slides, { notes });
  const html = page.assemble(page.frames);
  clock.lap('html');
  const findings = [
    ...findAll(made, fitted),
    ...(settings.formats.includes('mermaid') && made.maps.length === 0
      ? [createFinding('map-none', { line: 1, column: 1 })]
      : []),
  ];
  const coverage = own.marp
    ? { words: 0, missing: [] }
    : countCoverage(made.sections, fitted.deck.slides, own.lang ?? 'en');
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

/** Everything that is wrong with a note and its fitted deck. */
export function findAll(
  { own, findings, renderer }: MadeNote,
  { deck, proofs }: FittedDeck,
): readonly Finding[] {
  return [
    ...findings,
    ...renderer.findings,
    ...reportProofs(deck.slides, proofs, { isMarp: own.marp }),
    ...(own.marp ? [] : reportDensity(deck.slides, proofs, own.lang ?? 'en')),
  ];
}
