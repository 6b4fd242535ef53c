/** What a block looks like to the one who measures. Plain data: it goes to the browser. */
export type Shape =
  | { readonly type: 'leaf' }
  /** Rows of a table (its header row apart), lines of code, items of a generated list. */
  | { readonly type: 'rows'; readonly count: number; readonly kind: RowKind }
  | { readonly type: 'list'; readonly items: readonly (readonly Shape[])[] }
  /** A quote or an alert; `skip` of its first children belong to the frame. */
  | { readonly type: 'frame'; readonly children: readonly Shape[]; readonly skip: number };

/** What a block's rows are. */
export type RowKind = 'table' | 'code' | 'items';
