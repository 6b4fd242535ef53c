/** What a map shows, before anything has a place. */
export interface MapGraph {
  readonly boxes: readonly MapBox[];
  readonly groups: readonly MapGroup[];
  readonly lines: readonly MapLine[];
  /** Each line leads from what holds to what it holds, and all boxes hang on one. @default false */
  readonly isTree?: boolean;
}

/** A term. */
export interface MapBox {
  /** Small Latin letters and digits, unique among boxes and groups. */
  readonly id: string;
  readonly label: string;
  /** A second line: what the term is, or until when. */
  readonly note: string | undefined;
  /** Name of a logo: `aws-ecs`. */
  readonly icon: string | undefined;
  /** Id of its group. */
  readonly group: string | undefined;
}

/** A frame round two boxes or more; groups do not nest. */
export interface MapGroup {
  readonly id: string;
  /** '' for a frame that only gathers what one line leads to. */
  readonly title: string;
}

/** A relation, or several that say the same of all of a group. */
export interface MapLine {
  /** Ids of boxes or groups. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** No arrow: it holds in both directions. */
  readonly hasArrow: boolean;
  readonly isDashed: boolean;
}
