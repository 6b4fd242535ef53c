/**
 * Atoms from `from` on stand in columns, the right one starts with `at`; `to` is the first one after them. What comes before
 * or after stands above or below both.
 */
export interface ColumnBreak {
  readonly from: number;
  readonly at: number;
  readonly to: number;
}
