/** Where the pointer was, in px of the slide, and how hard it pressed, 0 to 1. */
export type InkPoint = readonly [x: number, y: number, pressure: number];

/** What lines can be drawn in. */
export type InkColour = 'red' | 'blue' | 'green' | 'yellow' | 'ink';

/** A line. */
export interface Stroke {
  readonly type: 'pen' | 'highlighter';
  readonly colour: InkColour;
  readonly points: readonly InkPoint[];
}

/** Takes strokes away, by their indices in the slide's log. */
export interface Erasure {
  readonly type: 'erasure';
  readonly strokes: readonly number[];
}

/** All that was drawn and erased on a slide, in order: to undo is to drop the last entry. */
export type InkLog = readonly (Stroke | Erasure)[];

/** The logs of all slides, by their ids. */
export type Ink = Readonly<Record<string, InkLog>>;

const nothing: InkLog = [];

/** What was drawn and erased on a slide; its id may be any word of a heading, "constructor" too. */
export function findLog(ink: Ink, id: string | undefined): InkLog {
  return (id !== undefined && Object.hasOwn(ink, id) && ink[id]) || nothing;
}

/** A stroke that is still there. */
export interface VisibleStroke {
  /** Its place in the log. */
  readonly index: number;
  readonly stroke: Stroke;
}

/** The strokes that nothing has erased, oldest first. */
export function findVisibleStrokes(log: InkLog): VisibleStroke[] {
  const erased = new Set(log.flatMap((entry) => (entry.type === 'erasure' ? entry.strokes : [])));
  return log.flatMap((stroke, index) =>
    stroke.type === 'erasure' || erased.has(index) ? [] : [{ index, stroke }],
  );
}

/** Adds points to the last stroke. */
export function extendStroke(log: InkLog, points: readonly InkPoint[]): InkLog {
  const last = log.at(-1);
  if (last?.type === 'erasure' || !last) return log;
  return [...log.slice(0, -1), { ...last, points: [...last.points, ...points] }];
}

/** Erases strokes; what one sweep of the eraser takes is one entry. */
export function eraseStrokes(log: InkLog, strokes: readonly number[], isSweeping: boolean): InkLog {
  const last = log.at(-1);
  if (strokes.length === 0) return log;
  if (!isSweeping || last?.type !== 'erasure') return [...log, { type: 'erasure', strokes }];
  return [...log.slice(0, -1), { type: 'erasure', strokes: [...last.strokes, ...strokes] }];
}
