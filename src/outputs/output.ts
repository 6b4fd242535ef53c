import type { RootContent } from 'mdast';
import type { Page } from 'puppeteer-core';
import type { Drawings } from '../blocks/drawing.ts';
import type { Slide } from '../deck/types.ts';
import type { LaidOutDeck } from '../layout/laid-out.ts';
import type { NoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import type { Finding } from '../problems/problem.ts';
import type { WordedQuestion } from '../relations/quiz-slides.ts';
import type { DrawnMap } from '../relations/map-view.ts';
import type { CourseLinks, TermsData } from '../protocol/course-data.ts';
import type { DeckRenderer } from '../render/deck-renderer.ts';
import type { Store } from '../store/store.ts';
import type { PrintRequest } from './pdf/print-pages.ts';
import type { Template } from './pptx/template/template-design.ts';

/** One file of an output. */
export interface OutputPart {
  /** Stands between the note's name and the extension where a format gives several files. */
  readonly name?: string;
  /**
   * Its path in the format's folder, or in the folder beside its file that is called as that is, without its extension.
   * @default none: it is that file
   */
  readonly file?: string;
  readonly bytes: Uint8Array;
  /** What was found while it was made. @default nothing */
  readonly findings?: readonly Finding[];
}

/** A note as its author wrote it. */
export interface NoteText {
  /** Absolute folder that its pictures are relative to. */
  readonly dir: string;
  /** With its front matter in the form that everybody reads. */
  readonly text: string;
  /** Everything in it, with what it embeds. */
  readonly blocks: readonly RootContent[];
  readonly frontMatter: ReadonlyMap<string, unknown>;
}

/** A note whose deck is laid out: what outputs are made of. */
export interface OutputNote {
  readonly notes: NoteText;
  /** Where its files go inside the output folder: relative, with `/`, without an extension. */
  readonly place: string;
  readonly deck: LaidOutDeck;
  readonly renderer: DeckRenderer;
  readonly maps: readonly DrawnMap[];
  /** Everything that the notes put on slides, what is on paper alone too. */
  readonly content: readonly Slide[];
  /** All text of the notes, as slides that nobody lays out. */
  readonly text: readonly Slide[];
  /** Names that cloze handouts leave blank. */
  readonly terms: readonly string[];
  /** What the deck's page says that it introduces. */
  readonly introduced: TermsData;
  /** Questions on what the lecture says. */
  readonly questions: readonly WordedQuestion[];
  /** Characters that no font has. */
  readonly missing: readonly string[];
  readonly drawings: Drawings;
  readonly store: Store;
  /** The note's own settings, and the run's. */
  readonly own: NoteSettings;
  readonly settings: Settings;
  /** Of the note's text. */
  readonly noteHash: string;
  /** What presentations are made on. @default Lectern's own design */
  readonly template?: Template | undefined;
  /** Where the deck's page leads in its course. */
  readonly course?: CourseLinks | undefined;
  /** Has `use` work with a page that shows the deck's style sheets. */
  readonly usePage: <Result>(use: (page: Page) => Promise<Result>) => Promise<Result>;
  /** Puts formulas that are printed into words. */
  readonly speak: NonNullable<PrintRequest['speak']>;
  /** Lays out slides that are not on the screen. */
  readonly layOut: (slides: readonly Slide[]) => Promise<LaidOutDeck>;
}

/** Makes the files of one format. */
export type MakeOutput = (note: OutputNote) => Promise<readonly OutputPart[]>;
