/**
 * What each break and each slide costs, in one table. The cheapest sum wins. The unit: half a slide more.
 * docs/fitting.md shows what each line prevents.
 */
export const costs = {
  /** Each slide. */
  slide: 2,
  /** Filling a slide to the brim; the square of the share, so that parts of one section come out even. */
  fill: 1,
  /** A slide's words beyond 45: the square of the excess, in 45s. */
  words: 2.5,
  /** A list's items beyond seven on one slide: the square of the excess, in sevens. */
  items: 1,
  /** Type one step smaller than the base, on each slide. */
  density: 0.5,
  /** A table whose words break because its columns are too many, each. */
  brokenWords: 6,
  /** A part under a sixth full. */
  widow: 5,
  /** A part under half full: the square of what it lacks. */
  thinPart: 12,
  /** Two columns. */
  columns: 0.3,
  /** Two of a kind below each other that could stand side by side. */
  stackedPair: 1,
  /** Columns of different heights: the square of the difference, in slides. */
  unevenColumns: 0.5,
  /** A picture or diagram shown smaller: the square of what its height loses, as a share. */
  shrunk: 6,
  /** Before an item of a list's first level. */
  item: 0.2,
  /** Before an item of a deeper level, for each level. */
  nestedItem: 0.8,
  /** Between an item's text and what belongs to it, and before footnotes. */
  itemContent: 3,
  /** Before the next row of a table. */
  row: 1,
  /** Before a line of code that follows a blank line. */
  codeParagraph: 0.8,
  /** Before a line of code at the outer level. */
  codeOuterLine: 1.6,
  /** Before any other line of code. */
  codeLine: 2.6,
  /** Between sentences of one paragraph. */
  sentence: 1.2,
  /** After a line that ends in ":", or is all in bold or a heading, or names the list, picture, code or table after it. */
  leadIn: 20,
  /** Between a text and the picture, code or table that follows it. */
  illustration: 0.7,
  /** Inside a frame: a quote or an alert. */
  frame: 1,
  /** Anywhere on a slide that the author wants whole. */
  keep: 60,
  /** The author asked for columns, and these are none. */
  notAsked: 30,
  /** An atom alone that is higher than the room, and as much again for every room it is too high. */
  tooHigh: 1000,
} as const;
