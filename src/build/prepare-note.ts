/** From an analysed note to a deck that is ready to be laid out: drawn, and with all that rendering needs. */
import type { BlockContext } from '../blocks/block-kind.ts';
import { textOf } from '../blocks/phrasing.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Drawings } from '../blocks/drawing.ts';
import type { Section } from '../blocks/section.ts';
import { createTypographer } from '../deck/set-typography.ts';
import { splitDeck } from '../deck/split.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { findWords } from '../i18n/find-words.ts';
import type { Words } from '../i18n/words.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { HandoutLayout } from '../options/print-settings.ts';
import type { NoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import { type HandoutStylesRequest, loadHandoutStyles } from '../outputs/handout/styles.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Introduction } from '../relations/find-introductions.ts';
import { addMaps } from '../relations/add-maps.ts';
import type { WordedQuestion } from '../relations/quiz-slides.ts';
import type { DrawnMap } from '../relations/map-view.ts';
import { type RelationsReport, reportRelations } from '../relations/report-relations.ts';
import type { CourseLinks } from '../protocol/course-data.ts';
import { createDeckRenderer, type DeckRenderer } from '../render/deck-renderer.ts';
import {
  createSlideRequest,
  describeDraft,
  directSlides,
  type OnDrafted,
} from './describe-draft.ts';
import { createMarpDeckRenderer } from '../render/marp-deck.ts';
import { checkDirectives } from '../markdown/check-directives.ts';
import { type FrontMatter, writePlainMatter } from '../markdown/front-matter.ts';
import type { LineRange, NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';
import { type AnalysedNote, analyseNote } from './analyse-note.ts';
import { createSplitOptions, type ParsedSource, parseSource } from './parse-source.ts';
import { addTermSlides, type TermSlides } from './term-slides.ts';
import type { BuildTools } from './build-tools.ts';
import { drawDeck } from './draw-deck.ts';
import { findTheme } from './find-theme.ts';
import { type DeckLink, type LinkedFile, resolveLinks } from './resolve-links.ts';
import { createImageShrinker } from '../assets/shrink-image.ts';

/** A note whose deck is ready to be laid out. */
export interface PreparedNote {
  readonly source: NoteSource;
  /** The lines that the deck is made of; undefined where it is the whole note. */
  readonly lines: readonly LineRange[] | undefined;
  readonly settings: NoteSettings;
  readonly sections: readonly Section[];
  readonly matter: FrontMatter;
  readonly deck: PreparedDeck;
  readonly renderer: DeckRenderer;
  readonly context: BlockContext;
  readonly maps: readonly DrawnMap[];
  /** What stands in the place of slides whose maps do not fit beside their text, by their ids. */
  readonly spare: ReadonlyMap<string, readonly Slide[]>;
  readonly relations: RelationsReport;
  readonly findings: readonly Finding[];
  /** All text of the notes, as slides that nobody lays out, for handouts that leave blanks in it; empty for others. */
  readonly text: readonly Slide[];
  /** Names of the terms that the lecture relates. */
  readonly terms: readonly string[];
  /** Where the lecture says what its terms are, set as its slides are. */
  readonly introductions: readonly Introduction[];
  /** What can be asked about the lecture. */
  readonly questions: readonly WordedQuestion[];
  readonly linkedFiles: readonly LinkedFile[];
  readonly deckLinks: readonly DeckLink[];
  /** Absolute paths of the files and folders that were read, or would have been if they were there. */
  readonly inputs: readonly string[];
}

/** The slides of a Marp deck are laid out by their author. */
export type PreparedDeck =
  | { readonly type: 'notes'; readonly content: Deck }
  | {
      readonly type: 'marp';
      readonly content: Omit<Deck, 'slides'>;
      readonly slides: readonly LaidOutSlide[];
    };

/** What a note is prepared with. */
export interface PrepareTools extends BuildTools {
  /** Where it stands in its course. */
  readonly course?: Pick<CourseLinks, 'earlier' | 'number' | 'references'> | undefined;
}

/** How a note is prepared. */
export interface PrepareRequest extends PrepareTools {
  /** Told of the slides as soon as they and what they show are known; what takes longer waits for it. Not of a Marp deck's. */
  readonly onDrafted?: OnDrafted | undefined;
}

/** Prepares a note. @throws {CliError} theme-unknown, font-unknown, and what the browser throws */
export async function prepareNote(
  source: NoteSource,
  settings: Settings,
  tools: PrepareRequest,
): Promise<PreparedNote> {
  const parsed = await parseSource(source, settings, tools);
  const prepared = parsed.own.marp
    ? await prepareMarp(parsed, tools)
    : await prepareNotes(parsed, tools);
  const { own, lines, note, matter } = parsed;
  return { ...prepared, source, lines, settings: own, sections: note.sections, matter };
}

type Prepared = Omit<PreparedNote, 'lines' | 'matter' | 'sections' | 'settings' | 'source'>;

async function prepareNotes(parsed: ParsedSource, tools: PrepareRequest): Promise<Prepared> {
  const { onDrafted } = tools;
  const analysed = await analyseNote(parsed, {
    shrink: createImageShrinker(tools.drawingPages),
    onDrafted: onDrafted && ((drafted) => onDrafted(describeDraft(parsed, drafted))),
  });
  const { slideDirectives, settings, own, language, store } = analysed;
  const { related, deck: plain, theme, findings, inputs } = analysed;
  const typographer = createTypographer(plain.meta.lang, own.typography, store);
  const meta = typographer.setMeta(plain.meta);
  const words = findWords(meta.lang);
  const { earlier = [], number: lecture } = tools.course ?? {};
  const others = earlier.flatMap(({ name, title }) => [name, title]);
  const text = [listText(analysed, words), typographer.signs, ...others].join('\n');
  const printStyles = await loadPrintStyles(parsed, { meta, theme, text });
  // The browser draws while formulas, code and style sheets are prepared here.
  const [drawn, createRenderer] = await Promise.all([
    drawDeck(analysed, text, tools),
    createDeckRenderer({ ...createSlideRequest(parsed, analysed, meta), text, printStyles }),
  ]);
  const mapped = addMaps(plain, {
    note: related.note,
    maps: drawn.maps,
    layOutMap: drawn.layOutMap,
    mode: own.relations === 'off' ? 'overview' : own.relations,
    words: words.maps,
  });
  const drawings: Drawings = new Map([...drawn.drawings, ...mapped.drawings]);
  const renderer = createRenderer(drawings);
  const told = addTermSlides(mapped.deck.slides, analysed, { earlier, lecture, words });
  const slides = typographer.setSlides(directSlides(told.slides, slideDirectives));
  return {
    deck: { type: 'notes', content: { ...mapped.deck, meta, slides } },
    renderer,
    context: { language, drawings },
    maps: drawn.maps,
    spare: new Map(
      [...mapped.spare].map(([id, each]) => [id, typographer.setSlides(each)] as const),
    ),
    relations: reportRelations(related.note),
    findings: [...findings, ...drawn.findings],
    text: hasLayout(['cloze', 'large'], own, settings)
      ? typographer.setSlides(splitWhole(parsed))
      : [],
    ...setTerms(related, told, typographer.setText),
    linkedFiles: analysed.linkedFiles,
    deckLinks: analysed.deckLinks,
    inputs,
  };
}

/** What is known of its terms, set as its slides are. */
function setTerms(
  { note }: AnalysedNote['related'],
  { introductions, questions }: TermSlides,
  setText: (text: string) => string,
): Pick<Prepared, 'introductions' | 'questions' | 'terms'> {
  return {
    terms: note.terms.flatMap(({ label, aliases }) => [label, ...aliases].map(setText)),
    introductions: introductions.map((each) => ({ ...each, shown: setText(each.shown) })),
    questions,
  };
}

/** All that a deck may show, for the fonts that it takes with it. */
function listText(
  { source, note, deck, own, related, bibliography, store }: AnalysedNote,
  words: Words,
): string {
  return [
    source.text,
    // Embedded notes, and emoji that are written as names.
    ...note.sections.map((section) => readText(section, store)),
    deck.meta.title,
    own.subtitle ?? '',
    deck.meta.course,
    deck.meta.author,
    deck.meta.institution,
    deck.meta.date,
    words.slides.agenda,
    words.slides.notes,
    words.course.earlier,
    words.slides.keyTerms,
    ...Object.values(words.quiz),
    words.references.bibliography,
    ...listEntries(bibliography),
    ...Object.values({ ...words.alerts, ...words.statements }),
    related.text,
  ].join('\n');
}

/** Works that may be cited. */
function listEntries(bibliography: AnalysedNote['bibliography']): string[] {
  return [...(bibliography?.works.values() ?? [])].map(
    ({ names, entry }) => `${names} ${textOf(entry)}`,
  );
}

/** Written by the style sheet. */
const endOfProof = '∎';

function readText({ tree, hash }: Section, store: Store): string {
  const read = (): string =>
    listNodes(tree)
      .flatMap((node) => {
        if (node.type === 'alert' && node.name === 'proof') return [endOfProof];
        return 'value' in node ? [node.value] : [];
      })
      .join('\n');
  return store.get('text for fonts', [hash], read);
}

/** All text of a note on slides. */
function splitWhole(parsed: ParsedSource): readonly Slide[] {
  const options = { ...createSplitOptions(parsed), prose: 'full', agenda: false } as const;
  return splitDeck(parsed.note.sections, options, parsed.store).deck.slides;
}

/** A Marp deck is Marp's: nothing is split, drawn or related. */
async function prepareMarp(parsed: ParsedSource, tools: BuildTools): Promise<Prepared> {
  const { source, note, matter, settings, own, language, store } = parsed;
  const { theme, inputs } = settings.given.has('theme')
    ? await findTheme(parsed)
    : { theme: undefined, inputs: [] };
  const { meta: given, fallbackTitle } = createSplitOptions(parsed);
  const meta = { ...given, title: own.title ?? fallbackTitle };
  const links = await resolveLinks(parsed, { meta, slides: [], anchors: new Map() });
  const text = writePlainMatter(source.text, note.frontMatter.matter, matter);
  const renderer = await createMarpDeckRenderer({
    meta,
    text,
    theme,
    printStyles: await loadPrintStyles(parsed, { meta, theme, text }),
    source: source.path,
    links: links.links,
    noteDir: source.dir,
    root: settings.root,
    allowsRemote: settings.allowRemote,
    shrink: createImageShrinker(tools.drawingPages),
    store,
  });
  const isCloze = hasLayout(['cloze'], own, settings);
  const directed = checkDirectives(
    { sections: note.sections, matter, text: source.text, isMarp: true, css: theme?.css },
    store,
  );
  const cloze = isCloze ? [createFinding('cloze-marp', undefined)] : [];
  return {
    deck: { type: 'marp', content: { meta, anchors: new Map() }, slides: renderer.slides },
    renderer,
    context: { language, drawings: new Map() },
    maps: [],
    spare: new Map(),
    relations: { terms: [], relations: [] },
    findings: [...parsed.findings, ...links.findings, ...cloze, ...directed, ...renderer.findings],
    text: [],
    terms: [],
    introductions: [],
    questions: [],
    linkedFiles: links.linkedFiles,
    deckLinks: links.deckLinks,
    inputs: [...inputs, ...links.inputs, ...renderer.inputs],
  };
}

/** Style sheets for paper, when something is to be printed on it. */
async function loadPrintStyles(
  { own, settings, store }: ParsedSource,
  request: Omit<HandoutStylesRequest, 'paper' | 'store'>,
): Promise<readonly string[]> {
  const hasPages = settings.formats.includes('pdf') && own.pdfNotes === 'pages';
  if (!settings.formats.includes('handout') && !hasPages) return [];
  return loadHandoutStyles({ ...request, paper: own.paper, store });
}

/** Whether a handout is asked for in one of some layouts. */
function hasLayout(
  layouts: readonly HandoutLayout[],
  { handout }: NoteSettings,
  { formats }: Settings,
): boolean {
  return layouts.includes(handout) && formats.includes('handout');
}
