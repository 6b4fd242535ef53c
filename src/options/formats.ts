interface FormatEntry {
  /** What is added to the note's name. */
  readonly extension: string;
  readonly doc: string;
}

/** Every kind of file that a note can be built into. Outputs are written in the order asked for. */
export const formats = {
  html: { extension: '.html', doc: 'one self-contained page that presents itself' },
  pdf: { extension: '.pdf', doc: 'one page a slide, with bookmarks and tags' },
} as const satisfies Record<string, FormatEntry>;

/** The name of a kind of output, as `--format` takes it. */
export type Format = keyof typeof formats;
