import type { BrokenDiagram, DrawnDiagram } from '../blocks/drawing.ts';
import type { ToolName } from '../blocks/nodes.ts';
import type { LegendEntry } from './page/parts.ts';
import type { DiagramFact } from './page/model/read-facts.ts';
import type { StepRequest } from './page/model/mark-steps.ts';
import type { KindChanges } from './page/stage.ts';

/** One Mermaid source. */
export interface DiagramSource {
  readonly code: string;
  /** Written under a flowchart, whose parts are named then: `node ID`, `edge ID ID`, `group ID`. */
  readonly legend?: readonly LegendEntry[];
  /** Forms to choose from instead of `code`: the first row whose best one is legible in the room, else the best of all. */
  readonly forms?: readonly (readonly string[])[];
  /** What a slide has for it. */
  readonly room: Room;
  /** Mermaid's settings, by kind of diagram, that differ from Lectern's. */
  readonly changes?: KindChanges;
  /** What draws it, and in which version. @default Mermaid */
  readonly tool?: { readonly name: ToolName; readonly version: string };
  /** It shares its slide with text, beside which a high drawing is as good as a wide one. */
  readonly isBeside?: boolean;
  /** Its lines come one after the other. */
  readonly steps?: StepRequest;
}

/** CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What is left of it under a title of two lines. */
export function sureRoom({ width, height }: Room): Room {
  return { width, height: Math.floor(height * 0.88) };
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
export interface DrawnSource extends DrawnDiagram {
  /** The form that was chosen, where there were several. */
  readonly code?: string;
  /** `flowchart`, `sequence`, `class`, ... */
  readonly kind: string;
  /** What it says, where that is known part by part, and its author has not said it. */
  readonly facts?: readonly DiagramFact[];
  /** Steps were asked for, and it is not known which lines draw what. */
  readonly isWhole?: boolean;
}

/** A drawn diagram, or why there is none. */
export type Drawing =
  | DrawnSource
  | (BrokenDiagram & {
      /** 1-based within the source. */
      readonly line: number;
      readonly column: number;
      /** It was given up, by the clock or because the browser died: another run may fare better. */
      readonly isGivenUp?: boolean;
    });

/** Draws sources in one page visit; the results come in their order. */
export type Draw = (sources: readonly DiagramSource[]) => Promise<readonly Drawing[]>;
