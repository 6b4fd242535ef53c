/** What a page shows bodies in. */
export interface Shell {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What a PDF is called. */
  readonly title: string;
  /** Style sheets without `@import`, in their order. */
  readonly sheets: readonly string[];
}

/** The same without the sheets that the page has. */
export interface SentShell extends Omit<Shell, 'sheets'> {
  /** Of all sheets, in their order. */
  readonly names: readonly string[];
  readonly sheets: readonly (readonly [name: string, css: string])[];
}
