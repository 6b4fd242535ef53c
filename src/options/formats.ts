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
