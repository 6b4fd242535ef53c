/** How a slide's body stands on it. */
export interface Composition {
  /** In the middle of what title and footnotes leave free, or right below the title. */
  readonly place: 'top' | 'middle';
  /** By how many steps the gaps between blocks and items are wider. */
  readonly gaps: 0 | 1 | 2;
  /** How much larger the formula, code or table is that stands alone; 1 or more. */
  readonly grow: number;
  /** The table that stands alone is as wide as the slide. */
  readonly spans: boolean;
  /** How much of the width the left one of two columns has. */
  readonly columns: number;
  /** How much larger the picture in one of them is; 1 or more. */
  readonly figure: number;
  /**
   * Where a photograph goes to the edges: `all` of a slide, the `side` at its end from top to bottom, or the one edge at the
   * `start` or `end` of its column.
   */
  readonly bleed: 'none' | 'all' | 'side' | 'start' | 'end';
  /** How wide it is then, px of the slide; else 0. */
  readonly bleedWidth: number;
}

/** Right below the title, nothing larger than it is elsewhere. */
export const plainComposition: Composition = {
  place: 'top',
  gaps: 0,
  grow: 1,
  spans: false,
  columns: 0.5,
  figure: 1,
  bleed: 'none',
  bleedWidth: 0,
};

/** The tracks of a grid in which the left column has so much of the width. */
export function writeColumns(share: number): string {
  const right = Math.round(100 * (1 - share)) / 100;
  return `minmax(0,${share}fr) minmax(0,${right}fr)`;
}
