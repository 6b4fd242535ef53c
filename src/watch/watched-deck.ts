import path from 'node:path';
import type { Root } from 'mdast';
import { findAll } from '../build/build-note.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import { createMemory, type Recall } from '../store/memory.ts';
import { createStore } from '../store/store.ts';
import { rememberObjects } from '../store/remember.ts';
import type { SourceLines } from '../deck/types.ts';
import type { NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import { fitDeck, type FittedDeck, proveDeck } from '../layout/lay-out.ts';
import type { FitPage } from '../layout/measuring-page.ts';
import type { Pages } from '../browser/kept-page.ts';
import { type MadeNote, makeNote } from '../build/make-deck.ts';
import type { Settings } from '../options/settings.ts';
import { type BuiltSlides, type Preview, previewSlides } from './preview-slides.ts';
import { collectProblems } from '../problems/collect-problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { PageExtras } from '../render/page.ts';

/** A slide as an open page shows it. */
export interface LiveSlide {
  readonly id: string;
  readonly source: SourceLines;
  /** Its frame and notes. */
  readonly html: string;
}

/** A deck as it is now. */
export interface LiveState {
  /** Counts the builds that changed something, from 1. */
  readonly version: number;
  /** Empty when no deck could be made. */
  readonly slides: readonly LiveSlide[];
  /** Key of all of the page but its slides. */
  readonly around: string;
  readonly problems: readonly Problem[];
  /** Lines of the note. */
  readonly lines: readonly string[];
  /** Absolute paths of the pictures that the note names. */
  readonly pictures: readonly string[];
  /** The page that people open, connected to its server; undefined when no deck could be made. */
  readonly renderPage: ((extras: PageExtras) => Promise<string>) | undefined;
}

/** A deck that is built again whenever its note changes, from what is new in it. */
export interface LiveDeck {
  readonly note: NoteFile;
  /** The last build; undefined before the first. */
  readonly state: LiveState | undefined;
  /**
   * Builds the note as it is on the disk now. `onPreview` is told of edited slides as they will probably come out.
   * @throws {CliError} for configuration and machine
   */
  rebuild(settings: Settings, onPreview?: OnPreview): Promise<LiveState>;
}

type OnPreview = (slides: readonly LiveSlide[]) => void;

/** What decks are built with. */
export interface LiveTools {
  readonly fitPage: FitPage;
  /** Where diagrams are drawn. */
  readonly drawPages: Pages;
}

/** Creates the deck of a note; nothing is built yet. */
export function createLiveDeck(note: NoteFile, { fitPage, drawPages }: LiveTools): LiveDeck {
  const memory = createMemory();
  const store = createStore();
  let state: LiveState | undefined;
  let built: BuiltSlides | undefined;
  return {
    note,
    get state() {
      return state;
    },
    async rebuild(settings, onPreview) {
      const next = await build(settings, onPreview);
      const isSame =
        state?.around === next.around &&
        state.slides.length === next.slides.length &&
        state.slides.every(({ html }, index) => html === next.slides[index]?.html);
      const version = (state?.version ?? 0) + (isSame ? 0 : 1);
      state = { ...next, version };
      return state;
    },
  };

  async function build(
    settings: Settings,
    onPreview: OnPreview | undefined,
  ): Promise<Omit<LiveState, 'version'>> {
    const read = await readNote(note);
    if (read.bytes === undefined)
      return createEmpty(collectProblems([read.finding], note.path), state);
    const input = { path: note.path, bytes: read.bytes, dir: path.dirname(note.file), store };
    const { recall } = memory;
    const made = await makeNote(input, settings, { pages: drawPages, recall });
    const { renderer } = made;
    const { notes } = settings;
    const preview = onPreview && built && previewSlides(built, made.deck.slides);
    if (preview) {
      const { frames } = await renderer.renderPage(preview.slides, { notes });
      const shown = new Map(state?.slides.map(({ id, html }) => [id, html]));
      const edited = pickLive(preview, frames).filter(({ id, html }) => html !== shown.get(id));
      if (edited.length > 0) onPreview(edited);
    }
    const fitted = await fit(made, { fitPage, recall });
    memory.turn();
    store.turn();
    const { slides } = fitted.deck;
    built = { made: made.deck.slides, fitted: slides };
    const page = await renderer.renderPage(slides, { notes });
    return {
      slides: pickLive({ slides, changed: [...slides.keys()] }, page.frames),
      around: renderer.shellKey + page.data,
      problems: collectProblems(findAll(made, fitted), note.path),
      lines: new TextDecoder().decode(read.bytes).split('\n'),
      pictures: findPictures(made, input.dir),
      async renderPage(extras) {
        const full = await renderer.renderPage(slides, { notes, extras });
        return full.assemble(full.frames);
      },
    };
  }
}

/** Fits a deck in the session's page. */
function fit(
  { deck, renderer, own }: MadeNote,
  { fitPage, recall }: { readonly fitPage: FitPage; readonly recall: Recall },
): Promise<FittedDeck> {
  const shown = { ...deck, slides: deck.slides.filter(({ handoutOnly }) => !handoutOnly) };
  return fitPage.use(renderer.shell, (page) =>
    (own.marp ? proveDeck : fitDeck)(shown, {
      page,
      render: renderer.renderBare,
      recall: (kind, key, make) => recall(kind, renderer.shellKey + key, make),
    }),
  );
}

function pickLive({ slides, changed }: Preview, frames: readonly string[]): LiveSlide[] {
  return changed.flatMap((index) => {
    const slide = slides[index];
    return slide ? [{ id: slide.id, source: slide.source, html: frames[index] ?? '' }] : [];
  });
}

function findPictures({ sections, own }: MadeNote, dir: string): string[] {
  const urls = [...(own.logo === undefined ? [] : [own.logo]), ...sections.flatMap(listPictures)];
  return urls.map((url) => path.resolve(dir, decodePath(url)));
}

const listPictures = rememberObjects((section: Root): string[] =>
  listNodes(section).flatMap((node) =>
    node.type === 'image' && node.url && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(node.url)
      ? [node.url]
      : [],
  ),
);

function decodePath(url: string): string {
  try {
    return decodeURI(url.replace(/[?#].*$/, ''));
  } catch {
    return url;
  }
}

/** A note that cannot be read keeps the last good deck on the screen. */
function createEmpty(
  problems: readonly Problem[],
  last: LiveState | undefined,
): Omit<LiveState, 'version'> {
  return {
    slides: last?.slides ?? [],
    around: last?.around ?? '',
    problems,
    lines: last?.lines ?? [],
    pictures: last?.pictures ?? [],
    renderPage: last?.renderPage,
  };
}
