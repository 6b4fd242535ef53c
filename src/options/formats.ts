/** The name of a kind of output, as `--format` takes it. */
export type Format = 'html' | 'pdf' | 'handout' | 'mermaid' | 'notes' | 'text' | 'gift' | 'anki';

interface FormatEntry {
  /** What is added to the note's name. */
  readonly extension: string;
  readonly doc: string;
}

/** Every kind of file that a note can be built into. */
export const formats: Readonly<Record<Format, FormatEntry>> = {
  html: { extension: '.html', doc: 'one self-contained page that presents itself' },
  pdf: { extension: '.pdf', doc: 'one page a slide, with bookmarks and tags' },
  handout: {
    extension: '.handout.pdf',
    doc: 'a PDF to print and hand out, in one of several layouts',
  },
  mermaid: { extension: '.mmd', doc: 'the source of the relation map, to be changed and pasted' },
  notes: { extension: '.notes.txt', doc: 'what is said to each slide, as plain text' },
  text: {
    extension: '.txt',
    doc: 'slides, notes for readers and words for pictures as one linear text',
  },
  gift: { extension: '.quiz.gift', doc: 'questions on what the notes define, for Moodle' },
  anki: { extension: '.quiz.txt', doc: 'the same as cards for Anki' },
};
