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
}

/** Right below the title, nothing larger than it is elsewhere. */
export const plainComposition: Composition = { place: 'top', gaps: 0, grow: 1, spans: false };
