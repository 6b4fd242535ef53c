/** What a slide shows, as it is read in the page: text with its structure, and where each block stands. Lengths are CSS pixels of the slide. */

/** A place on a slide. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A formula: its source, and KaTeX's MathML of it. */
export interface SeenMaths {
  readonly tex: string;
  readonly mathml: string;
}

/** Text of one look. Colours are `#rrggbb`. */
export interface SeenRun {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly underline?: true;
  /** In the font of code. */
  readonly code?: true;
  readonly shift?: 'sub' | 'super';
  /** Colour of what is marked behind it. */
  readonly mark?: string;
  readonly href?: string;
  /** BCP 47, where it is not the deck's. */
  readonly lang?: string;
  /** A line ends here. */
  readonly isBreak?: true;
  readonly maths?: SeenMaths;
}

/** What stands before a paragraph of a list. */
export type SeenMarker =
  | { readonly type: 'bullet' }
  | { readonly type: 'number'; readonly number: number; readonly style: string }
  | { readonly type: 'task'; readonly isChecked: boolean };

/** What a paragraph is, beyond its place in lists. */
export type ParagraphRole = 'text' | 'heading' | 'caption' | 'source' | 'label' | 'line' | 'byline';

/** A paragraph. */
export interface SeenParagraph {
  readonly role: ParagraphRole;
  readonly runs: readonly SeenRun[];
  /** How deep in lists it is: 0 outside, 1 in a list. */
  readonly depth: number;
  /** @default none: text outside of lists, or one that goes on in an item */
  readonly marker?: SeenMarker | undefined;
  readonly align: 'start' | 'center' | 'end' | 'justify';
  readonly isRtl: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly top: number;
  readonly height: number;
}

/** A cell of a table. */
export interface SeenCell {
  readonly paragraphs: readonly SeenParagraph[];
  readonly isHead: boolean;
  readonly align: SeenParagraph['align'];
  readonly columns: number;
  readonly rows: number;
  readonly fill?: string;
}

interface Placed {
  readonly box: Box;
  /** Which of two columns it stands in. @default neither */
  readonly column?: 0 | 1;
}

/** Paragraphs that follow each other. */
export interface SeenText extends Placed {
  readonly type: 'text';
  readonly isFootnotes: boolean;
  readonly paragraphs: readonly SeenParagraph[];
}

/** Text in a box of its own: an alert, a quotation, code. */
export interface SeenPanel extends Placed {
  readonly type: 'panel';
  readonly look: 'alert' | 'quote' | 'code' | 'frame';
  readonly fill?: string;
  /** Colour of the bar at its beginning. */
  readonly bar?: string;
  /** What its text keeps off its left, top, right and bottom. */
  readonly insets: readonly [number, number, number, number];
  readonly paragraphs: readonly SeenParagraph[];
}

/** A table. */
export interface SeenTable extends Placed {
  readonly type: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly SeenCell[] }[];
  readonly isRtl: boolean;
}

/** A picture, by its key among the deck's assets. */
export interface SeenPicture extends Placed {
  readonly type: 'picture';
  readonly key: string;
  readonly alt: string;
  readonly href?: string;
  /** It fills its box, and is cut off where it has another shape. @default it has the shape of its box */
  readonly isCut?: true;
}

/** A drawing, by its number among those of the slide, from 0. */
export interface SeenDrawing extends Placed {
  readonly type: 'drawing';
  readonly index: number;
  readonly svg: string;
  readonly alt: string;
}

/** A displayed formula, by its number among those of the slide, from 0. */
export interface SeenFormula extends Placed {
  readonly type: 'formula';
  readonly index: number;
  readonly maths: SeenMaths;
  readonly size: number;
  readonly colour: string;
  /** The formula itself, in a box as wide as what it stands in. */
  readonly inner: Box;
  /** The page shows it in several lines, though its author has not. */
  readonly isBroken: boolean;
  /** What stands at the right of its lines, in their order; empty for a number that the page counts. */
  readonly tags: readonly string[];
  /** Space before that, of the size of type. */
  readonly gap: number;
}

/** What stands on a slide beside its title. */
export type SeenBlock = SeenText | SeenPanel | SeenTable | SeenPicture | SeenDrawing | SeenFormula;

/** The title of a slide. */
export interface SeenTitle {
  readonly box: Box;
  readonly paragraph: SeenParagraph;
}

/** A slide in the order in which it is read. */
export interface SeenSlide {
  readonly id: string;
  readonly type: string;
  readonly classes: readonly string[];
  readonly isRtl: boolean;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ink: string;
  readonly title?: SeenTitle;
  /** Its body stands in the middle of what title and foot leave. */
  readonly isMiddle: boolean;
  /** Ids of places in it that links lead to, its own apart. */
  readonly places: readonly string[];
  readonly blocks: readonly SeenBlock[];
  /** The words at its head and foot. */
  readonly header?: SeenText;
  readonly footer: string;
  readonly isNumbered: boolean;
  /** Pictures behind all of it, by their keys, each with its place. */
  readonly backgrounds: readonly SeenPicture[];
  /** What its ground has besides colours and pictures. */
  readonly lacks: readonly ('filter' | 'gradient')[];
  /** Marks that say where the lecture is. */
  readonly marks: readonly { readonly box: Box; readonly isHere: boolean }[];
}

/** What the slides' style sheets say of colours and fonts; fonts are lists, as CSS has them. */
export interface SeenTheme {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly tint: string;
  readonly pale: string;
  readonly rule: string;
  readonly cover: string;
  readonly coverInk: string;
  readonly coverMuted: string;
  /** Of alerts: note, tip, important, warning, caution. */
  readonly kinds: readonly string[];
  readonly titleFont: string;
  readonly textFont: string;
  readonly codeFont: string;
  readonly titleSize: number;
  readonly textSize: number;
  readonly coverSize: number;
  readonly sectionSize: number;
  readonly isTitleBold: boolean;
}
