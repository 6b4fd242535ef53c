/** Lines of a file, counted from 0: the first, and the one behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
