/** Takes pieces out of a text and leaves everything else in its line. */

/** A formula or the description of a picture, and its line, counted from the text's first, 0. */
export interface PlacedText {
  readonly text: string;
  readonly line: number;
}

export function replaceEach(
  text: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string,
): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    out += text.slice(from, match.index) + change(match);
    from = match.index + match[0].length;
  }
  return out + text.slice(from);
}

/** Takes what matches out of a text, and notes what it is and in which line. */
export function takeEach(
  text: string,
  pattern: RegExp,
  {
    into,
    read,
  }: {
    readonly into: PlacedText[];
    /** Undefined for what is text after all. */
    readonly read: (match: RegExpExecArray) => string | undefined;
  },
): string {
  return replaceEach(text, pattern, (match) => {
    const own = read(match);
    if (own === undefined) return match[0];
    into.push({ text: own, line: onlyBreaks(text.slice(0, match.index)).length });
    return ` ${onlyBreaks(match[0])}`;
  });
}

/** The line breaks of what is taken out, so that every word keeps its line. */
export function onlyBreaks(text: string): string {
  return text.replace(/[^\n]/g, '');
}
