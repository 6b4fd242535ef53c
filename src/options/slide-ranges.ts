/** Slides from one number to another, both included; the first slide is 1. */
export interface SlideRange {
  readonly first: number;
  readonly last: number;
}

/** Parses `1,3-5,8-`; undefined where that is none. */
export function parseSlideRanges(text: string): SlideRange[] | undefined {
  const ranges = text.split(',').map((part) => {
    const match = /^\s*(?<first>\d{1,5})(?<dash>\s*-\s*(?<last>\d{1,5})?)?\s*$/.exec(part)?.groups;
    if (!match) return undefined;
    const { dash, last } = match;
    const first = Number(match['first']);
    return { first, last: dash === undefined ? first : last ? Number(last) : Infinity };
  });
  const isRight = ranges.every(
    (range) => range !== undefined && range.first >= 1 && range.last >= range.first,
  );
  return isRight ? (ranges as SlideRange[]) : undefined;
}

/** Whether a slide is among those asked for; without ranges all are. */
export function takesSlide(ranges: readonly SlideRange[] | undefined, number: number): boolean {
  return ranges?.some(({ first, last }) => number >= first && number <= last) ?? true;
}
