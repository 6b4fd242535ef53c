/** What `<script type="application/json" id="lectern-course">` of a course's page holds: what its search looks through. */
export interface CourseData {
  readonly lectures: readonly CourseLecture[];
  /** "Slides found: {n}". */
  readonly found: string;
  readonly nothingFound: string;
}

/** A lecture and its slides. */
export interface CourseLecture {
  readonly title: string;
  /** The address of its deck, relative to the page. */
  readonly href: string;
  readonly slides: readonly CourseSlide[];
}

/** A slide; its text has the notes for readers too, and not its title. */
export type CourseSlide = readonly [id: string, title: string, text: string];

/** Where a deck's page leads in its course. */
export interface CourseLinks {
  /** Address of the page that lists all lectures. */
  readonly index: string;
  readonly previous?: CourseLink;
  readonly next?: CourseLink;
  /** Its place among the lectures, 1-based. */
  readonly number?: number | undefined;
  /** What it refers to in other lectures. @default nothing */
  readonly references?: CourseReferences | undefined;
  /** Terms of earlier lectures that this one uses, each with its lecture's title. @default none */
  readonly earlier?: readonly { readonly name: string; readonly title: string }[];
}

/** What a lecture refers to in others, by name. */
export interface CourseReferences {
  readonly found: Readonly<Record<string, CourseReference>>;
  /** What is to be said of names that nothing has: the most similar one of other lectures. */
  readonly near: Readonly<Record<string, string>>;
}

/** A figure, theorem and the like of another lecture. */
export interface CourseReference {
  /** Markdown: "Figure 2.3", or what it is called where it has no number. */
  readonly shown: string;
  /** The number alone. */
  readonly number?: string | undefined;
  /** Relative to the note that refers to it, or a place in that. */
  readonly href: string;
  /** Another note that has the same name; the first one is meant. @default none */
  readonly also?: string;
}

/** Another lecture. */
export interface CourseLink {
  readonly title: string;
  readonly href: string;
}

/** What `<script type="application/json" id="lectern-terms">` of a deck's page holds: what the deck introduces. */
export type TermsData = readonly TermData[];

/** A term, and where the deck says what it is. */
export interface TermData {
  /** As the deck spells it first, then its other names. */
  readonly names: readonly string[];
  /** Id of the slide that says it. */
  readonly slide: string;
  /** What says it; absent where the deck does not show the sentence. */
  readonly sentence?: string;
  /** What the lecture says that it has to do with terms of others. @default nothing */
  readonly relations?: readonly TermRelation[];
  /** The sentence says what it is; absent where it only singles the name out. */
  readonly isDefined?: true;
}

/** A relation of a term with one that its deck does not introduce. */
export interface TermRelation {
  /** The verb, as the notes have it. */
  readonly label: string;
  /** A name of the other term. */
  readonly other: string;
  /** It leads from the other term to this one. @default false */
  readonly isTo?: true;
  /** It holds in both directions. @default false */
  readonly isMutual?: true;
}
