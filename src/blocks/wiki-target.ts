/** What a link or an embed of Obsidian's names, until the files of the project say where that is. */
export interface WikiTarget {
  /** A note's or file's name, or the end of its path, as it is written; empty for the note itself. */
  readonly page: string;
  /** A heading of it, innermost last. */
  readonly headings: readonly string[];
  /** The id of one of its blocks. */
  readonly block: string | undefined;
  /** An embed wants the note's text in its place. */
  readonly type: 'link' | 'embed' | 'picture';
}

declare module 'mdast' {
  interface LinkData {
    wiki?: WikiTarget;
  }
  interface ImageData {
    wiki?: WikiTarget;
  }
}

declare module 'unist' {
  interface Data {
    /** What Obsidian's `[[Page#^id]]` calls the block. */
    blockId?: string;
  }
}
