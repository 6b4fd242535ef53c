/**
 * What each break costs, in one table. A slide costs `slide`; a break is worth avoiding by a worse balance up to its cost.
 * The unit: making one slide more.
 */
export const costs = {
  /** Each slide. */
  slide: 2,
  /** A slide's words beyond 45, for every 45 of them. */
  words: 1,
  /** The type one step smaller than the base. */
  density: 0.9,
  /** Before an item of a list's first level. */
  item: 0.2,
  /** Before an item of a deeper level, for each level. */
  nestedItem: 0.8,
  /** Between an item's text and what belongs to it. */
  itemContent: 3,
  /** Before the next row of a table. */
  row: 0.6,
  /** Before a line of code that follows a blank line. */
  codeParagraph: 0.8,
  /** Before a line of code at the outer level. */
  codeOuterLine: 1.6,
  /** Before any other line of code. */
  codeLine: 2.6,
  /** Between sentences of one paragraph. */
  sentence: 1.2,
  /** After a line that ends in ":". */
  leadIn: 5,
  /** Between a text and the picture, code or table that follows it. */
  illustration: 0.7,
  /** After a heading inside a slide. */
  afterHeading: 40,
  /** Before a heading inside a slide. */
  beforeHeading: -0.4,
  /** Inside a frame: a quote or an alert. */
  frame: 1,
  /** A slide that is under a sixth full. */
  widow: 2.5,
  /** Anywhere on a slide that the author wants whole. */
  keep: 60,
  /** An atom alone that is higher than the room, and as much again for every room it is too high. */
  tooHigh: 1000,
} as const;
