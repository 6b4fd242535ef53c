import type { LegendEntry } from './parts.page.ts';

/** One Mermaid source. */
export interface DiagramSource {
  readonly code: string;
  /** Written under a flowchart, whose parts are named then: `node ID`, `edge ID ID`, `group ID`. */
  readonly legend?: readonly LegendEntry[];
  /** Forms to choose from instead of `code`: the first row whose best one is legible in the room, else the best of all. */
  readonly forms?: { readonly rows: readonly (readonly string[])[]; readonly room: Room };
}

/** CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How diagrams look: CSS colours, and the deck's font with its faces. */
export interface DiagramTheme {
  readonly background: string;
  readonly node: string;
  readonly nodeBorder: string;
  readonly text: string;
  readonly line: string;
  readonly accent: string;
  /** Value of CSS `font-family`. */
  readonly font: string;
  /** `@font-face` rules with data URIs; may be empty. */
  readonly fontCss: string;
}

/** A drawn diagram. */
export interface DrawnSource {
  readonly type: 'drawn';
  /** The form that was chosen, where there were several. */
  readonly code?: string;
  /** Stands alone: no style sheet, no script, no reference to anything outside. */
  readonly svg: string;
  /** CSS pixels at natural size. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels at natural size; 0 without text. */
  readonly smallestLabel: number;
  /** `flowchart`, `sequence`, `class`, ... */
  readonly kind: string;
  /** Text alternative: the diagram's own title and description, else its labels. */
  readonly text: string;
}

/** A drawn diagram, or why there is none. */
export type Drawing =
  | DrawnSource
  | {
      readonly type: 'broken';
      /** One line. */
      readonly message: string;
      /** 1-based within the source. */
      readonly line: number;
      readonly column: number;
    };

/** Draws sources in one page visit; the results come in their order. */
export type Draw = (sources: readonly DiagramSource[]) => Promise<readonly Drawing[]>;
