import type { Point } from '../../affine.ts';
import type { Preset } from './outline.ts';
import type { Segment } from './path-data.ts';
import type { Paint } from './read-style.ts';

/** A line, or what it stands round. */
export interface Outline {
  readonly type: 'outline';
  readonly segments: readonly Segment[];
  readonly preset: Preset | undefined;
  readonly fill: Paint | undefined;
  readonly stroke: Paint | undefined;
  /** Px. */
  readonly width: number;
  /** Px, drawn and left out in turn; empty for a line without gaps. */
  readonly dashes: readonly number[];
  /** Ids of what stands at its ends. */
  readonly heads: { readonly start: string | undefined; readonly end: string | undefined };
}

/** A line of text. */
export interface Words {
  readonly type: 'words';
  readonly text: string;
  /** Where its baseline begins, is in the middle, or ends. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Px. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly paint: Paint | undefined;
}

/** What is drawn at once. */
export type Piece = Outline | Words;

/** A part of a drawing, in the order in which it is drawn. */
export interface Part {
  readonly type: 'node' | 'edge' | 'group' | 'other';
  readonly pieces: readonly Piece[];
}

/** A drawing. */
export interface ReadDrawing {
  /** Its `viewBox`. */
  readonly view: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly parts: readonly Part[];
  /** What stands at the ends of lines: drawn about the end, along the x axis, for a line of this width. */
  readonly readHead: (id: string, width: number) => ReadHead;
}

/** What stands at the end of a line. */
export interface ReadHead {
  readonly pieces: readonly Piece[];
  /** At the start of a line it is turned round. */
  readonly isReversed: boolean;
}
