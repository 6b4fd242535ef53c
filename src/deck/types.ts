import type { Image, PhrasingContent, RootContent } from 'mdast';
import type { Layout } from '../layout/measured-atom.ts';
import type { Contents } from '../blocks/nodes.ts';

/** What the whole deck knows about itself. */
export interface DeckMeta {
  readonly title: string;
  readonly author: string | undefined;
  readonly date: string | undefined;
  /** BCP 47 language tag. @default 'en' */
  readonly lang: string;
  readonly size: DeckSize;
  /** Theme name or path, as the notes or the command line gave it. */
  readonly theme: string;
  /** Path of a logo relative to the note, shown on the title slide. */
  readonly logo: string | undefined;
  /** Minutes that the lecture is planned to take. */
  readonly duration: number | undefined;
}

/** Slide size: 1280 x 720 or 960 x 720 CSS pixels. */
export type DeckSize = '16:9' | '4:3';

/** What a slide is for; themes style each differently. */
export type SlideType = 'title' | 'agenda' | 'section' | 'content' | 'answer' | 'map';

/** A slide's heading. */
export interface SlideTitle {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly content: readonly PhrasingContent[];
}

/** Blocks that go to the speaker: `reader` may be handed out, `private` never leaves the presenter view. */
export interface SpeakerNote {
  readonly visibility: 'reader' | 'private';
  /** From a `:::notes` block, not from a paragraph or a comment. */
  readonly isBlock: boolean;
  readonly blocks: readonly RootContent[];
}

/** First and last line of the note that a slide comes from, 1-based, both included. */
export interface SourceLines {
  readonly first: number;
  readonly last: number;
}

/** Which of how many slides of one section this is; both 1-based. */
export interface Part {
  readonly number: number;
  readonly total: number;
}

/** Marp's own directives for one slide, resolved: `class`, `backgroundColor`, `color`, ... */
export type SlideDirectives = Readonly<Record<string, string>>;

/** One slide. Its blocks are mdast with references, footnotes and includes already resolved. */
export interface Slide {
  /** From the heading's text and place, not from its number: stable when slides are inserted elsewhere. */
  readonly id: string;
  readonly type: SlideType;
  readonly title: SlideTitle | undefined;
  /** True on a slide that repeats its section's title (after a rule or a break): no bookmark, no heading of its own. */
  readonly continued: boolean;
  readonly part: Part | undefined;
  /** Titles of the headings above, outermost first, without the deck's own title. */
  readonly breadcrumb: readonly string[];
  readonly blocks: readonly RootContent[];
  /** On a section slide: the lecture's agenda, with "you are here". */
  readonly agenda: Contents | undefined;
  readonly notes: readonly SpeakerNote[];
  readonly source: SourceLines;
  readonly directives: SlideDirectives;
  /** Pictures behind the content (Marp's `![bg]`). */
  readonly backgrounds: readonly Image[];
  /** Id of the slide whose heading this one's h4 or deeper stands under: they share a slide where all fit. */
  readonly group: string | undefined;
  /** 0, 1 or 2: type scaled by 1, 0.93 or 0.86. */
  readonly density: Density;
  /** Scale of displayed formulas that are wider than the slide, at most 1. */
  readonly mathsScale: number;
  /** Scale of everything on a slide that nothing could break, at most 1. */
  readonly zoom: number;
  /** The author asked for this slide to stay whole. */
  readonly keep: boolean;
  /** What the author asked for; `quote` also for a short quote alone. */
  readonly layout: Layout;
  /** Set by fitting: the blocks from `from` on stand in two columns, the right one starts with block `at`. */
  readonly columns: { readonly from: number; readonly at: number } | undefined;
  /** In print only. */
  readonly handoutOnly: boolean;
}

/** Index into the type scales 1, 0.93 and 0.86. */
export type Density = 0 | 1 | 2;

/** The form between the notes and every output. Pure data. */
export interface Deck {
  readonly meta: DeckMeta;
  readonly slides: readonly Slide[];
  /** Where links within the notes lead: heading anchor to slide id. */
  readonly anchors: ReadonlyMap<string, string>;
}
