/** The name of a kind of output, as `--format` takes it. */
export type Format =
  | 'html'
  | 'pdf'
  | 'handout'
  | 'marp'
  | 'gfm'
  | 'mermaid'
  | 'notes'
  | 'png'
  | 'pptx'
  | 'text'
  | 'gift'
  | 'anki';

interface FormatEntry {
  /** What is added to the note's name. */
  readonly extension: string;
  readonly doc: string;
  /** Its files stand in a folder of that name. */
  readonly isFolder?: boolean;
  /** Its file is text in UTF-8. @default bytes */
  readonly isText?: true;
}

/** Every kind of file that a note can be built into. */
export const formats: Readonly<Record<Format, FormatEntry>> = {
  html: {
    extension: '.html',
    doc: 'one self-contained page that presents itself',
    isText: true,
  },
  pdf: { extension: '.pdf', doc: 'one page a slide, with bookmarks and tags' },
  handout: {
    extension: '.handout.pdf',
    doc: 'a PDF to print and hand out, in one of several layouts',
  },
  marp: {
    extension: '.marp.md',
    doc: 'the slides as Marp Markdown, to be edited, with a folder of what they show',
    isText: true,
  },
  gfm: {
    extension: '.gfm.md',
    doc: 'the notes repaired and in the Markdown of GitHub, with relation maps',
    isText: true,
  },
  mermaid: {
    extension: '.mmd',
    doc: 'the source of the relation map, to be changed and pasted',
    isText: true,
  },
  notes: {
    extension: '.notes.txt',
    doc: 'what is said to each slide, as plain text',
    isText: true,
  },
  png: { extension: '.png', doc: 'a picture of each slide, in a folder', isFolder: true },
  pptx: { extension: '.pptx', doc: 'a presentation of PowerPoint, to go on with' },
  text: {
    extension: '.txt',
    doc: 'slides, notes for readers and words for pictures as one linear text',
    isText: true,
  },
  gift: { extension: '.quiz.gift', doc: 'questions on what the notes define, for Moodle' },
  anki: { extension: '.quiz.txt', doc: 'the same as cards for Anki' },
};

/** Kinds of file that people ask for, each with the one that Lectern has for it. */
const others: Readonly<Record<string, string>> = {
  jpeg: 'Use png.',
  jpg: 'Use png.',
  markdown: 'Use gfm for the notes, or marp for the slides.',
  md: 'Use gfm for the notes, or marp for the slides.',
  odp: 'Use pptx: LibreOffice opens it.',
  ppt: 'Use pptx.',
  svg: 'A slide is a page of HTML, which few programs show in an SVG. Use png, with --scale, or pdf, which can be scaled.',
};

/** What Lectern has for a kind of file that it has not, as a sentence. */
export function findFormatHint(name: string): string | undefined {
  return Object.hasOwn(others, name) ? others[name] : undefined;
}
