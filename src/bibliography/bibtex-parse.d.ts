declare module 'bibtex-parse' {
  /** A value as the file has it. */
  export type BibValue =
    | {
        readonly datatype: 'number' | 'quoted' | 'braced' | 'identifier';
        readonly value: string | number | bigint;
      }
    | { readonly datatype: 'concatinate'; readonly value: readonly BibValue[] }
    | { readonly datatype: 'null'; readonly value: null };
  export type BibItem =
    | { readonly itemtype: 'comment' | 'preamble' }
    | ({ readonly itemtype: 'string'; readonly name: string } & BibValue)
    | {
        readonly itemtype: 'entry';
        readonly type: string;
        readonly key: string;
        readonly fields: readonly ({ readonly name: string } & BibValue)[];
      };
  const bibtex: {
    /** @throws {SyntaxError} */
    readonly parse: (text: string, options?: { readonly number?: 'string' }) => readonly BibItem[];
  };
  export default bibtex;
}
