/** How a handout is laid out: a reading document, so many slides a page, for students to fill in, or in large print. */
export type HandoutLayout =
  | 'notes'
  | '1'
  | '2'
  | '3'
  | '4'
  | '6'
  | '9'
  | 'cornell'
  | 'cloze'
  | 'large';

/** What handouts and notes pages are printed on. */
export type Paper = 'a4' | 'letter';

/** Where a handout has its answers. */
export type Answers = 'end' | 'omit';

/** How often a term is left blank in a cloze handout: once, once in each section, or wherever it is named. */
export type Blanks = 'few' | 'some' | 'all';

/** What a PDF of slides has of the text that the slides leave out: nothing, pages, or comments on the slides. */
export type PdfNotes = 'off' | 'pages' | 'comments';

/** Of a slide whose diagrams and code come in steps, a PDF has the last one, or a page for each. */
export type PdfSteps = 'last' | 'each';

/** What concerns print alone; set for all notes, or by a note for itself. */
export interface PrintSettings {
  /** @default 'notes' */
  readonly handout: HandoutLayout;
  /** @default 'a4' */
  readonly paper: Paper;
  /** @default 'end' */
  readonly answers: Answers;
  /** @default 'some' */
  readonly blanks: Blanks;
  /** Handouts show dark slides dark. @default false */
  readonly darkSlides: boolean;
  /** @default 'off' */
  readonly pdfNotes: PdfNotes;
  /** @default 'last' */
  readonly pdfSteps: PdfSteps;
}
