/** Characters that are segmented at once: V8 copies them for each segment. */
const window = 2000;

/** Where a segment ends depends on what stands behind it, but not from further away. */
const lookahead = 200;

/** A piece of a text. */
interface Segment {
  readonly segment: string;
  /** Where it begins. */
  readonly index: number;
  /** Of a word: whether it is one, not a space or a sign. */
  readonly isWordLike: boolean | undefined;
}

/** The segments of a text, in time that grows with its length. */
export function* segmentText(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  let size = window;
  for (let from = 0; from < text.length;) {
    const piece = text.slice(from, from + size);
    const isLast = from + size >= text.length;
    let next = from;
    for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
      const end = index + segment.length;
      if (!isLast && end > piece.length - lookahead) break;
      yield { segment, index: from + index, isWordLike };
      next = from + end;
    }
    // A sentence may be longer.
    size = next === from ? 2 * size : window;
    from = next;
  }
}
