/** In how many columns a line begins. */
export function indentOf(line: string): number {
  return columnsOf(/^[ \t]*/.exec(line)![0]);
}

/** The width of a text; a tab goes to the next multiple of four. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((at, sign) => (sign === '\t' ? at + 4 - (at % 4) : at + 1), 0);
}
