import type { JunkMode } from '../deck/split-options.ts';
import type { DeckSize } from '../deck/types.ts';
import type { Levels } from '../problems/levels.ts';
import type { Format } from './formats.ts';
import type { PrintSettings } from './print-settings.ts';
import type { Prose, RelationsMode, Settings } from './settings.ts';
import type { Shard } from './shard.ts';
import type { SlideRange } from './slide-ranges.ts';

/** How `lectern check` prints. */
export type MessageFormat = 'text' | 'json' | 'github' | 'sarif';

/** How `lectern diff` prints, and what it writes. */
export type ChangesFormat = 'text' | 'json' | 'md' | Extract<Format, 'html' | 'pdf' | 'handout'>;

/** Every option by its key, with the type of its value. */
export interface OptionValues extends PrintSettings {
  readonly accent: string;
  readonly agenda: boolean;
  readonly allowRemote: boolean;
  readonly author: string;
  readonly bibliography: readonly string[];
  readonly citations: Settings['citations'];
  readonly brand: string | false;
  readonly cache: string | false;
  readonly changes: readonly ChangesFormat[];
  readonly changesDir: string;
  readonly clearCache: boolean;
  readonly course: string;
  readonly coursePdf: boolean;
  readonly coverage: boolean;
  readonly access: boolean;
  readonly accessReport: string;
  readonly date: string;
  readonly decks: Settings['decks'];
  readonly depth: string;
  readonly draft: boolean;
  readonly duration: number;
  readonly exclude: readonly string[];
  readonly follow: boolean;
  readonly font: string;
  readonly footer: string;
  readonly formats: readonly Format[];
  readonly help: boolean;
  readonly incremental: boolean;
  readonly institution: string;
  readonly introduced: readonly string[];
  readonly jobs: number;
  readonly junk: JunkMode;
  readonly lang: string;
  readonly listRelations: boolean;
  readonly subtitle: string;
  readonly suggest: boolean;
  readonly logo: string;
  readonly macros: Readonly<Record<string, string>>;
  readonly licence: string;
  readonly marp: boolean;
  readonly messages: MessageFormat;
  readonly notes: boolean;
  readonly 'number-sections': boolean;
  readonly numbering: boolean;
  readonly open: boolean;
  readonly order: number;
  readonly outDir: string;
  readonly port: number;
  readonly packs: readonly string[];
  readonly prose: Prose;
  readonly quiet: boolean;
  readonly quiz: boolean;
  readonly recap: boolean;
  readonly relations: RelationsMode;
  readonly report: string;
  readonly rules: Levels;
  readonly scale: number;
  readonly shard: Shard;
  readonly site: boolean;
  readonly size: DeckSize;
  readonly slides: readonly SlideRange[];
  readonly speakerMark: Settings['speakerMark'];
  readonly starterTheme: boolean;
  readonly strict: boolean;
  readonly template: string;
  readonly term: string;
  readonly theme: string;
  readonly title: string;
  readonly typography: boolean;
  readonly verbose: boolean;
  readonly version: boolean;
  readonly zip: boolean;
}

/** The key of an option, as config files and front matter spell it. */
export type OptionKey = keyof OptionValues;
