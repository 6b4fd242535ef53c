/** The data flow of one note, from its text to a deck that is laid out; outputs are made of that. */
import type { AccessReport } from '../access/report.ts';
import { speakFormulas } from '../assets/speech.ts';
import { layOutDeck, verifyDeck } from '../layout/lay-out.ts';
import { reportCoverage } from '../coverage/report-coverage.ts';
import type { LaidOutDeck } from '../layout/laid-out.ts';
import type { LayoutTools } from '../layout/layout-tools.ts';
import { reportDensity } from '../layout/report-density.ts';
import { findMissing, reportScripts } from '../layout/report-scripts.ts';
import { reportVerification } from '../layout/report-verification.ts';
import type { Format } from '../options/formats.ts';
import type { Settings } from '../options/settings.ts';
import { placeTerms } from '../outputs/place-terms.ts';
import type { TermsData } from '../protocol/course-data.ts';
import type { OutputNote, OutputPart } from '../outputs/output.ts';
import { makeOutput } from '../outputs/outputs.ts';
import { findFrontMatter } from '../markdown/find-front-matter.ts';
import { writePlainMatter } from '../markdown/front-matter.ts';
import { createFinding, type Finding, type Problem } from '../problems/problem.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { BuildTools } from './build-tools.ts';
import { type Clock, startClock } from './clock.ts';
import { coverDeck } from './cover-deck.ts';
import type { OnDrafted } from './describe-draft.ts';
import { loadTemplate } from './load-template.ts';
import { type PreparedNote, prepareNote, type PrepareTools } from './prepare-note.ts';
import { type DeckReport, reportDeck } from './report-deck.ts';
import type { DeckLink, LinkedFile } from './resolve-links.ts';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { takeProblems } from './take-part.ts';
import { reportLength } from './report-length.ts';
import { asksForQuiz } from './term-slides.ts';
import { settleProblems } from './settle-problems.ts';
import { withoutPrivateNotes, withoutPrivateText } from './without-private-notes.ts';

/** A note whose deck is laid out. Nothing is written to the disk. */
export interface BuiltNote {
  readonly prepared: PreparedNote;
  readonly deck: LaidOutDeck;
  /** What the deck's page says that it introduces. */
  readonly introduced: TermsData;
  /** Characters that no font has. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
  /** Absolute paths of what was read besides the note, or would have been if it were there. */
  readonly inputs: readonly string[];
}

/** How to build a note. */
export interface BuildRequest {
  readonly settings: Settings;
  readonly tools: PrepareTools;
  /** Told of the slides as soon as they and what they show are known; not of a Marp deck's. */
  readonly onDrafted?: OnDrafted;
  /** Told when the deck is known, but not how it fits. */
  readonly onPrepared?: (prepared: PreparedNote) => void;
  readonly clock?: Clock;
}

/** Builds one note. @throws {CliError} theme-unknown, font-unknown, and what the browser throws */
export async function buildNote(
  source: NoteSource,
  { settings, tools, onDrafted, onPrepared, clock }: BuildRequest,
): Promise<BuiltNote> {
  const unfitted = await prepareNote(source, settings, { ...tools, onDrafted });
  clock?.lap('prepare');
  onPrepared?.(unfitted);
  const { prepared, deck, missing } = await layOut(unfitted, source, tools);
  clock?.lap('layout');
  const { sections } = prepared;
  const note = { file: source.path, sections, rules: settings.rules };
  const scripts = reportScripts(source.text, missing);
  const all = settleProblems([...findAll(prepared, deck, tools.store), ...scripts], note);
  const problems = prepared.lines ? takeProblems(all, prepared.source, prepared.lines) : all;
  const { notes } = settings;
  const { introductions, relations } = prepared;
  const introduced = placeTerms(introductions, deck.slides, { notes, relations });
  return { prepared, deck, introduced, missing, problems, inputs: prepared.inputs };
}

async function layOut(
  unfitted: PreparedNote,
  source: NoteSource,
  tools: BuildTools,
): Promise<{
  readonly prepared: PreparedNote;
  readonly deck: LaidOutDeck;
  readonly missing: readonly string[];
}> {
  const { renderer } = unfitted;
  return usePage(unfitted, tools, async (layoutTools) => {
    const draft = await layOutContent(unfitted.deck, layoutTools);
    const prepared = withSpare(unfitted, draft);
    const isFinal = prepared === unfitted;
    return {
      prepared,
      deck: isFinal ? draft : await layOutContent(prepared.deck, layoutTools),
      missing: await findMissing(source.text, { ...layoutTools, shellHash: renderer.shellHash }),
    };
  });
}

/** The note with other slides for those whose map took a slide more than their text alone. */
function withSpare(prepared: PreparedNote, { slides }: LaidOutDeck): PreparedNote {
  const { deck, spare } = prepared;
  if (deck.type !== 'notes') return prepared;
  const isTorn = (id: string): boolean =>
    spare.has(id) && slides.some((slide) => slide.id === id && (slide.part?.total ?? 1) > 1);
  if (!deck.content.slides.some(({ id }) => isTorn(id))) return prepared;
  const settled = deck.content.slides.flatMap((slide) =>
    isTorn(slide.id) ? spare.get(slide.id)! : [slide],
  );
  return { ...prepared, deck: { ...deck, content: { ...deck.content, slides: settled } } };
}

function layOutContent(deck: PreparedNote['deck'], tools: LayoutTools): Promise<LaidOutDeck> {
  if (deck.type === 'marp') return verifyDeck(deck.content, deck.slides, tools);
  const shown = deck.content.slides.filter(({ handoutOnly }) => !handoutOnly);
  return layOutDeck({ ...deck.content, slides: shown }, tools);
}

function usePage<Result>(
  { renderer, context }: PreparedNote,
  { measuringPage, store }: BuildTools,
  use: (tools: LayoutTools) => Promise<Result>,
): Promise<Result> {
  const { shell, shellHash, renderBare, assets } = renderer;
  const hashOf: LayoutTools['hashOf'] = (slide) => `${shellHash} ${renderer.hashOf(slide)}`;
  return measuringPage.use(shell, (page, send) =>
    use({
      page,
      render: (slides) => send([renderBare(slides)], assets),
      hashOf,
      context,
      store,
    }),
  );
}

/** Everything that is wrong with a note and its deck. */
function findAll(prepared: PreparedNote, deck: LaidOutDeck, store: Store): Finding[] {
  const { findings, context, settings } = prepared;
  const { marp: isMarp } = settings;
  return [
    ...findings,
    ...reportLength(prepared, deck.slides.length),
    ...reportVerification(deck, { isMarp }),
    ...(isMarp ? [] : reportDensity(deck, context.language, store)),
  ];
}

/** The result of one note, with the files that were asked for. Nothing is written to the disk yet. */
export interface BuiltDeck {
  readonly note: string;
  /** In the order asked for. */
  readonly outputs: readonly (OutputPart & { readonly format: Format })[];
  readonly problems: readonly Problem[];
  readonly report: DeckReport;
  readonly linkedFiles: readonly LinkedFile[];
  readonly deckLinks: readonly DeckLink[];
  /** Absolute paths of what was read besides the note, or would have been if it were there. */
  readonly inputs: readonly string[];
}

/** What is being done for a note: its slides are laid out, or a format is made of them. */
export type BuildStep = 'layout' | Format;

/** Told of each step when it begins, and how many slides there are by then. */
export type OnStep = (step: BuildStep, slides: number) => void;

/** Builds one note and makes what was asked for. @throws {CliError} as `buildNote` */
export async function buildDeck(
  source: NoteSource,
  settings: Settings,
  tools: BuildTools & Partial<Pick<OutputNote, 'course' | 'place'>> & { readonly onStep?: OnStep },
): Promise<BuiltDeck> {
  const clock = startClock();
  const { template, inputs } = await loadTemplate(settings);
  const onPrepared = (note: PreparedNote): void => tools.onStep?.('layout', countSlides(note.deck));
  const built = await buildNote(source, { settings, tools, onPrepared, clock });
  const { prepared, deck } = built;
  const { course, place = placeOf(source) } = tools;
  const note = { ...createOutputNote(built, settings, tools), course, place, template };
  const outputs: (OutputPart & { format: Format })[] = [];
  const lacking: Finding[] = [];
  const shown = takeShown(note, settings);
  for (const format of settings.formats) {
    tools.onStep?.(format, deck.slides.length);
    for (const { findings = [], ...part } of await makeOutput(format, shown)) {
      outputs.push({ format, ...part });
      lacking.push(...findings);
    }
    clock.lap(format);
  }
  const coverage = settings.coverage ? await coverDeck(note, prepared) : undefined;
  const access = settings.access ? await loadCheck(note, prepared) : undefined;
  const isWithoutMap = settings.formats.includes('mermaid') && prepared.maps.length === 0;
  const { length: slides } = deck.slides;
  const isWithoutPicture =
    settings.formats.includes('png') &&
    slides > 0 &&
    !outputs.some(({ format }) => format === 'png');
  const isQuizAsked = asksForQuiz(prepared.settings, settings);
  const isWithoutQuiz = isQuizAsked && prepared.questions.length === 0;
  const findings = [
    ...lacking,
    ...(isWithoutMap ? [createFinding('map-none', undefined)] : []),
    ...(isWithoutQuiz ? [createFinding('quiz-none', undefined)] : []),
    ...(coverage ? reportCoverage(coverage) : []),
    ...(isWithoutPicture ? [createFinding('slides-none', undefined, { slides })] : []),
    ...(access?.findings ?? []),
  ];
  const { relations, context } = prepared;
  const own = { file: source.path, sections: [], rules: settings.rules };
  return {
    note: source.path,
    outputs,
    linkedFiles: prepared.linkedFiles,
    deckLinks: prepared.deckLinks,
    inputs: [...built.inputs, ...inputs],
    problems: [...settleProblems(findings, own), ...built.problems],
    report: reportDeck(source.path, deck, {
      language: context.language,
      store: tools.store,
      coverage,
      access: access?.report,
      relations,
      timings: clock.laps,
    }),
  };
}

/** What goes into the outputs: all of it, or what students may have. */
function takeShown(note: OutputNote, { notes, site }: Settings): OutputNote {
  if (site) return withoutPrivateNotes(note);
  return notes ? note : { ...note, notes: withoutPrivateText(note) };
}

/** What checks is loaded where it is asked for. */
async function loadCheck(
  note: OutputNote,
  prepared: PreparedNote,
): Promise<{ readonly report: AccessReport; readonly findings: readonly Finding[] }> {
  const { checkAccess, reportAccess } = await import('./check-access.ts');
  const report = await checkAccess(note, prepared);
  return { report, findings: reportAccess(report) };
}

/** Where the files of a note go that was named by itself. */
function placeOf({ path }: NoteSource): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]+$/, '');
}

function countSlides(deck: PreparedNote['deck']): number {
  return (deck.type === 'marp' ? deck.slides : deck.content.slides).length;
}

function createOutputNote(
  { prepared, deck, introduced, missing }: BuiltNote,
  settings: Settings,
  tools: BuildTools,
): Omit<OutputNote, 'course' | 'place'> {
  const { renderer, maps, text, terms, questions, source, sections, matter } = prepared;
  const { settings: own } = prepared;
  const values = [...matter.values].map(([key, { value }]) => [key, value] as const);
  return {
    deck,
    notes: {
      dir: source.dir,
      text: writePlainMatter(source.text, findFrontMatter(source.lines).matter, matter),
      blocks: sections.flatMap(({ tree }) => tree.children),
      frontMatter: new Map(values),
    },
    renderer,
    maps,
    text,
    terms,
    introduced,
    questions,
    missing,
    own,
    settings,
    noteHash: hashOf(prepared.source.text),
    drawings: prepared.context.drawings,
    store: tools.store,
    content: prepared.deck.type === 'notes' ? prepared.deck.content.slides : [],
    usePage: (use) => tools.measuringPage.use(renderer.shell, (page) => use(page)),
    speak: (formulas) => speakFormulas(formulas, tools.store),
    layOut: (slides) =>
      usePage(prepared, tools, (layoutTools) =>
        layOutDeck({ ...prepared.deck.content, slides }, layoutTools),
      ),
  };
}
