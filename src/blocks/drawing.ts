import type { Diagram } from './nodes.ts';

/** A diagram as SVG, or why there is none. */
export type Drawing = DrawnDiagram | BrokenDiagram;

/** SVG with absolute sizes (px), its text alternative, and the size of its smallest label at natural size. */
export interface DrawnDiagram {
  readonly type: 'drawn';
  /** Stands alone: no style sheet, no script, no reference to anything outside. */
  readonly svg: string;
  /** CSS pixels at natural size. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels at natural size; 0 without text. */
  readonly smallestLabel: number;
  readonly text: string;
  /** How high its smallest label is shown at least, CSS pixels. @default the least that a slide allows */
  readonly leastLabel?: number;
  /** The same in parts, for a slide that it is too large for; none when it need not be cut. */
  readonly parts?: readonly DrawnDiagram[];
  /** What each step brings, the first included, as `data-step` in the SVG counts them from 0; none when all is there. */
  readonly steps?: readonly string[];
}

/** What Mermaid said about a source that it could not draw. */
export interface BrokenDiagram {
  readonly type: 'broken';
  readonly message: string;
}

/** A deck's drawings by name: the source of a diagram of the notes, or what a map's slide calls its own. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** The drawing of a diagram, or of the part of it that the node shows; undefined when none was made. */
export function findDrawing(
  { value, drawing = value, part = [] }: Diagram,
  drawings: Drawings,
): Drawing | undefined {
  return part.reduce<Drawing | undefined>(
    (whole, index) => (whole?.type === 'drawn' ? whole.parts?.[index] : undefined),
    drawings.get(drawing),
  );
}
