import { buildNote, type BuiltNote } from '../build/build-note.ts';
import type { BuildTools } from '../build/build-tools.ts';
import type { LinkedFile } from '../build/resolve-links.ts';
import type { NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import { type CourseNotes, placeInCourse } from '../build/find-references.ts';
import type { Settings } from '../options/settings.ts';
import { collectProblems } from '../problems/collect-problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { PageOptions } from '../render/deck-pages.ts';
import type { PageExtras } from '../render/page.ts';
import type { CourseLinks } from '../protocol/course-data.ts';
import { hashOf } from '../store/hash.ts';
import { type BuiltBefore, createPreviewer } from './previewer.ts';
import { describeSlides, type WatchedSlides } from './watched-slides.ts';

/** A deck as it is now. */
export interface DeckState extends WatchedSlides {
  /** Counts the builds that changed something, from 1. */
  readonly version: number;
  /** Of all of the page but its slides. */
  readonly pageHash: string;
  readonly problems: readonly Problem[];
  /** Lines of the note. */
  readonly lines: readonly string[];
  /** Absolute paths of files and folders that the deck is made of, the note itself apart. */
  readonly inputs: readonly string[];
  readonly linkedFiles: readonly LinkedFile[];
  /** The page that people open, connected to its server; undefined when no deck could be made. */
  readonly renderPage: ((extras: PageExtras) => Promise<string>) | undefined;
}

/** A deck that is built again whenever its note changes, from what is new in it. */
export interface WatchedDeck {
  readonly note: NoteFile;
  /** The last build; undefined before the first. */
  readonly state: DeckState | undefined;
  /**
   * Builds the note as it is on the disk now. `onPreview` is told of edited slides as they will probably come out.
   * @throws {CliError} for configuration and machine
   */
  rebuild(settings: Settings, onPreview?: OnPreview): Promise<DeckState>;
  /** Forgets all that it was made of. */
  close(): void;
}

type OnPreview = (edited: WatchedSlides) => void;

/** What a session gives to a deck. */
type WatchTools = BuildTools & {
  /** The lectures as they were last found. @default none */
  readonly course?: () => CourseNotes['links'];
};

const noLectures = (): CourseNotes['links'] => new Map();

/** Its number, what it refers to in other lectures, and the absolute paths of those. */
async function findPlace(
  note: NoteFile,
  source: Parameters<typeof placeInCourse>[1],
  course: CourseNotes,
): Promise<{
  readonly course: Pick<CourseLinks, 'number' | 'references'> | undefined;
  readonly lectures: readonly string[];
}> {
  const own = [...course.links.keys()].find(({ output }) => output === note.output);
  if (!own) return { course: undefined, lectures: [] };
  const { links, inputs } = await placeInCourse(own, source, course);
  return {
    course: links && { number: links.number, references: links.references },
    lectures: inputs,
  };
}

/** Creates the deck of a note; nothing is built yet. */
export function createWatchedDeck(note: NoteFile, session: WatchTools): WatchedDeck {
  // Generations of its own: the decks of a session are built at different times.
  const { course: listLectures = noLectures, ...shared } = session;
  const tools = { ...shared, store: session.store.open() };
  let state: DeckState | undefined;
  let last: BuiltBefore | undefined;
  return {
    note,
    get state() {
      return state;
    },
    async rebuild(settings, onPreview) {
      const next = await build(settings, onPreview);
      const version = (state?.version ?? 0) + (state && isSame(state, next) ? 0 : 1);
      state = { ...next, version };
      return state;
    },
    close: () => tools.store.close(),
  };

  async function build(
    settings: Settings,
    onPreview: OnPreview | undefined,
  ): Promise<Omit<DeckState, 'version'>> {
    const read = await readNote(note);
    if (read.type === 'refused') return keepLast(collectProblems([read.finding], note.path), state);
    const { notes } = settings;
    const previewer = createPreviewer({ before: last, shown: state, notes, onPreview });
    const context = { links: listLectures(), settings, store: tools.store };
    const { course, lectures } = await findPlace(note, read.source, context);
    const own = { ...tools, course };
    const { onDrafted, onPrepared } = previewer;
    const request = { settings, tools: own, onDrafted, onPrepared };
    const built = await buildNote(read.source, request).catch((error: unknown) => {
      previewer.takeBack();
      throw error;
    });
    const { prepared, deck, problems, inputs } = built;
    last = previewer.remember(built);
    const { renderer } = prepared;
    const page = await renderer.renderPage(deck.slides, { notes });
    tools.store.turn();
    return {
      ...describeSlides(deck.slides, page),
      pageHash: hashOf(renderer.shellHash + page.data),
      problems,
      lines: read.source.lines,
      inputs: [...new Set([...inputs, ...lectures])],
      linkedFiles: prepared.linkedFiles,
      renderPage: createPageRenderer(built, { notes, noteHash: hashOf(read.source.text) }),
    };
  }
}

/** Made out of reach of a rebuild's `onPreview`, which may know the state before: else each state would keep all earlier ones. */
function createPageRenderer(
  { prepared: { renderer }, deck: { slides }, introduced: terms }: BuiltNote,
  options: Pick<PageOptions, 'noteHash' | 'notes'>,
): DeckState['renderPage'] {
  return async (extras) => {
    const full = await renderer.renderPage(slides, { ...options, extras, terms });
    return full.assemble(full.frames);
  };
}

function isSame(before: DeckState, after: Omit<DeckState, 'version'>): boolean {
  return (
    before.pageHash === after.pageHash &&
    before.slides.length === after.slides.length &&
    before.slides.every(({ html }, index) => html === after.slides[index]?.html)
  );
}

/** A note that cannot be read keeps the last good deck on the screen. */
function keepLast(
  problems: readonly Problem[],
  last: DeckState | undefined,
): Omit<DeckState, 'version'> {
  return {
    slides: last?.slides ?? [],
    assets: last?.assets ?? new Map(),
    pageHash: last?.pageHash ?? '',
    problems,
    lines: last?.lines ?? [],
    inputs: last?.inputs ?? [],
    linkedFiles: last?.linkedFiles ?? [],
    renderPage: last?.renderPage,
  };
}
