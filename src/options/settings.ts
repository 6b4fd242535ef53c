import type { Levels } from '../problems/levels.ts';
import type { PrintSettings } from './print-settings.ts';
import type { JunkMode } from '../deck/split-options.ts';
import type { DeckSize } from '../deck/types.ts';
import type { Format } from './formats.ts';
import type { Shard } from './shard.ts';
import type { SlideRange } from './slide-ranges.ts';

/** What becomes of a paragraph over 40 words: its first sentences shown, all of it shown, or none of it. */
export type Prose = 'lead' | 'full' | 'notes';

/** Which relation maps a deck has. */
export type RelationsMode = 'off' | 'overview' | 'focus' | 'grow';

/** Everything a build was asked for: resolved once from defaults, config file, environment and flags, then frozen. */
export interface Settings extends PrintSettings {
  /** In the order asked for, each once; empty when only the problems are wanted. @default ['html', 'pdf'] */
  readonly formats: readonly Format[];
  /** Absolute folder that outputs go to. @default `dist` in `root` */
  readonly outDir: string;
  /** The one file that is written, absolute, or `'-'` for the standard output. @default files in `outDir` */
  readonly outFile: string | undefined;
  /** Absolute folder of the project: the working directory. Images outside it are refused. */
  readonly root: string;
  /** A theme's name or a path to its CSS relative to `root`. @default 'lectern' */
  readonly theme: string;
  /** As CSS has it. @default the theme's */
  readonly accent: string | undefined;
  /** A name, a package, or a path relative to the note or `root`. @default the theme's */
  readonly font: string | undefined;
  /** Stands at the foot of every slide. */
  readonly footer: string | undefined;
  /** A picture's path, relative to `root`. */
  readonly logo: string | undefined;
  /** A path relative to the note or `root`; false for none. @default the next `_brand.yml` above the note */
  readonly brand: string | false | undefined;
  /** A PowerPoint template's path, relative to `root`, that presentations are made on. @default Lectern's own master */
  readonly template: string | undefined;
  /** @default 'lead' */
  readonly prose: Prose;
  /** An agenda after the title where there are three or more sections. @default true */
  readonly agenda: boolean;
  /** A deck of each note, or of each chapter of it. @default 'note' */
  readonly decks: 'note' | 'chapters';
  /** The deepest level of headings that has slides, `1` to `6`. @default '6' */
  readonly depth: string;
  /** Pictures on the network are fetched. @default false */
  readonly allowRemote: boolean;
  /** Whether badges, links between pages and lists of a note's own headings are left out. @default 'drop' */
  readonly junk: JunkMode;
  /** @default 'focus' */
  readonly relations: RelationsMode;
  /** Patterns of notes that are no lectures, relative to `root`. @default [] */
  readonly exclude: readonly string[];
  /** Figures and tables with names have numbers. @default false */
  readonly numbering: boolean;
  /** Titles have the numbers of their sections. @default false */
  readonly 'number-sections': boolean;
  /** A slide at the end of each chapter with its terms. @default false */
  readonly recap: boolean;
  /** Questions at the end of each lecture. @default false */
  readonly quiz: boolean;
  /** Files of works to cite, relative to `root`, or to the note whose front matter names them. @default [] */
  readonly bibliography: readonly string[];
  /** "(Knuth 1984)", the number of a footnote, or a footnote each time. @default 'author-year' */
  readonly citations: 'author-year' | 'numeric' | 'note';
  /** Names of terms that lectures may use before the course says what they are. @default [] */
  readonly introduced: readonly string[];
  /** Paths of knowledge packs, relative to `root`. @default [] */
  readonly packs: readonly string[];
  /** TeX by the name of the macro that stands for it, with or without its backslash. @default {} */
  readonly macros: Readonly<Record<string, string>>;
  /** For students: without private notes, and with all that a web server needs. @default false */
  readonly site: boolean;
  /** One PDF of all lectures is written too. @default false */
  readonly coursePdf: boolean;
  /** What was written is packed into one file too. @default false */
  readonly zip: boolean;
  /** @default '16:9' */
  readonly size: DeckSize;
  /** False for a copy without any speaker notes. @default true */
  readonly notes: boolean;
  /** Whether "Note:" begins words to the speaker, as reveal.js has it, or `???` alone. @default 'remark' */
  readonly speakerMark: 'remark' | 'reveal';
  /** Quotation marks, dashes and dots are set as the notes' language has them. @default true */
  readonly typography: boolean;
  /** Warnings fail the run too. @default false */
  readonly strict: boolean;
  /** How bad each kind of problem is, where it differs from the rule's own. @default {} */
  readonly rules: Levels;
  /** Compares each note with its deck, and reports what is missing. @default false, and true where a report is written */
  readonly coverage: boolean;
  /** Checks each deck for who can use it. @default false, and true where that is written to a file */
  readonly access: boolean;
  /** CSS pixels to pixels of pictures. @default 1 */
  readonly scale: number;
  /** The slides that pictures are made of. @default all */
  readonly slides: readonly SlideRange[] | undefined;
  /** The part of the notes that is built. @default all */
  readonly shard: Shard | undefined;
  /** How many notes are built side by side. @default as many as there are cores, up to 4 */
  readonly jobs: number | undefined;
  /** Absolute folder of what the next build need not make again; false for none. @default one of the user's own */
  readonly cache: string | false | undefined;
  /** Only problems are printed. @default false */
  readonly quiet: boolean;
  /** Remarks are printed too. @default false */
  readonly verbose: boolean;
  /** Absolute path of the JSON report. */
  readonly report: string | undefined;
  /** The course and who gives it where, for notes that do not say it. */
  readonly course: string | undefined;
  readonly author: string | undefined;
  readonly institution: string | undefined;
  /** When the course is given. */
  readonly term: string | undefined;
  readonly licence: string | undefined;
  /** BCP 47 tag of the notes' language, where their front matter names none. */
  readonly lang: string | undefined;
  /** SOURCE_DATE_EPOCH: seconds since 1970 to date the outputs by. */
  readonly epoch: number | undefined;
  /** Options set by a flag or by the caller, which front matter does not override. */
  readonly given: ReadonlySet<string>;
}
