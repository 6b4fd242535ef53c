import type { Image, PhrasingContent, RootContent } from 'mdast';

/** What the whole deck knows about itself. */
export interface DeckMeta {
  readonly title: string;
  /** The lecture has several chapters and no title but its file's name: they stand for it on its slides. @default false */
  readonly isChaptered?: boolean;
  readonly author: string | undefined;
  /** In the words of its language where the notes have it as 2026-11-23. */
  readonly date: string | undefined;
  /** What the lecture is part of. */
  readonly course?: string | undefined;
  /** Where it is given. */
  readonly institution?: string | undefined;
  /** BCP 47 language tag. @default 'en' */
  readonly lang: string;
  readonly size: DeckSize;
  /** Theme name or path, as the notes or the command line gave it. */
  readonly theme: string;
  /** Path of a logo relative to the note, shown on the title slide. */
  readonly logo: string | undefined;
  /** Its place in the course, where its front matter says one. */
  readonly order?: number | undefined;
  /** The place, from 0, of the chapter of a note that it is made of. */
  readonly chapter?: number | undefined;
  /** Minutes that the lecture is planned to take. */
  readonly duration: number | undefined;
}

/** Slide size: 1280 x 720 or 960 x 720 CSS pixels. */
export type DeckSize = '16:9' | '4:3';

/** What a slide is for; themes style each differently. */
export type SlideType = 'title' | 'agenda' | 'section' | 'content' | 'answer' | 'map';

/** How an author can ask for a slide to be laid out; `auto` leaves it to the costs, and a few words alone are a `statement`. */
export type Layout = 'auto' | 'stack' | 'columns' | 'quote' | 'statement';

/** A slide's heading. */
export interface SlideTitle {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly content: readonly PhrasingContent[];
}

/** A chapter of so many, counted from 1. */
export interface Way {
  readonly chapter: number;
  readonly total: number;
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

/** What one slide is to show, however it may fit. Its blocks are mdast with references and footnotes already resolved. */
export interface Slide {
  /** From the heading's text and place, not from its number: stable when slides are inserted elsewhere. */
  readonly id: string;
  readonly type: SlideType;
  readonly title: SlideTitle | undefined;
  /** True on a slide that repeats its section's title (after a rule or a break): no bookmark, no heading of its own. */
  readonly continued: boolean;
  /** Titles of the headings above, outermost first, without the deck's own title and those that stand in the title. */
  readonly breadcrumb: readonly string[];
  /** Title of the highest heading that it belongs to, the deck's own apart; undefined before the first. */
  readonly chapter: string | undefined;
  readonly blocks: readonly RootContent[];
  /** On a section slide: which of the chapters on the agenda it belongs to. */
  readonly way: Way | undefined;
  readonly notes: readonly SpeakerNote[];
  readonly source: SourceLines;
  /** Marp's own for this slide, resolved: `class`, `backgroundColor`, `color`, ... */
  readonly directives: Readonly<Record<string, string>>;
  /** Pictures behind the content (Marp's `![bg]`). */
  readonly backgrounds: readonly Image[];
  /** Id of the slide whose heading this one's h4 or deeper stands under: they share a slide where all fit. */
  readonly group: string | undefined;
  /** The author asked for this slide to stay whole. */
  readonly keep: boolean;
  /** What the author asked for; `quote` also for a short quote alone, `statement` for a few words alone. */
  readonly layout: Layout;
  /** In print only. */
  readonly handoutOnly: boolean;
  /** Of all that it shows: equal for slides that differ by their id, notes and lines alone. */
  readonly hash: string;
}

/** The form between the notes and every output. Pure data. */
export interface Deck {
  readonly meta: DeckMeta;
  readonly slides: readonly Slide[];
  /** Where links within the notes lead: heading anchor to slide id. */
  readonly anchors: ReadonlyMap<string, string>;
}
