import type { MapBox, MapGraph } from './map-graph.ts';

/** Parts of a map that hold text. */
export type TextRole = 'name' | 'note' | 'title' | 'label';

/** Type of each, px of a slide 1280 wide. */
export const typeSizes: Readonly<Record<TextRole, { size: number; weight: number; line: number }>> =
  {
    name: { size: 26, weight: 600, line: 32 },
    note: { size: 22, weight: 400, line: 27 },
    title: { size: 22, weight: 600, line: 28 },
    label: { size: 22, weight: 400, line: 27 },
  };

/** Width of a text in px. */
export type MeasureText = (text: string, role: TextRole) => number;

/** A text in lines, with the room that it takes. */
export interface SizedText {
  readonly rows: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A box with its texts and its size, multiples of two grid steps. */
export interface SizedBox extends MapBox {
  readonly name: SizedText;
  readonly width: number;
  readonly height: number;
}

/** A graph with the sizes of all that it shows. */
export interface SizedGraph {
  readonly boxes: readonly SizedBox[];
  readonly groups: readonly { readonly id: string; readonly title: SizedText }[];
  /** By line: its label in one row, in two, in three; none where it has no words. */
  readonly labels: readonly (readonly SizedText[])[];
  readonly lines: MapGraph['lines'];
  readonly isTree: boolean;
}

/** Lines run on a grid of so many px. */
export const step = 10;

/** A name is broken where it is wider, px. */
const widestName = 208;
/** A label is not broken below this many characters. */
const shortLabel = 9;
/** Room round the texts of a box, px. */
const padding = { x: 14, y: 10 };
/** Side of a logo, and its distance from the name, px. */
export const icon = { side: 36, gap: 10 } as const;

/** Sizes all that a map shows. */
export function sizeGraph(graph: MapGraph, measure: MeasureText): SizedGraph {
  return {
    boxes: graph.boxes.map((box) => {
      const sized = sizeBox(box, measure);
      return { ...sized, height: Math.max(sized.height, laneHeight * countLanes(box.id, graph)) };
    }),
    groups: graph.groups.map(({ id, title }) => ({
      id,
      title: sizeText([title], 'title', measure),
    })),
    labels: graph.lines.map(({ label }) => (label === '' ? [] : sizeLabel(label, measure))),
    lines: graph.lines,
    isTree: graph.isTree ?? false,
  };
}

/** Lines side by side between the same two boxes need so much of their height each, for labels, px. */
const laneHeight = 60;

/** How many lines join a box with the one that it has most to do with. */
function countLanes(id: string, { lines }: MapGraph): number {
  const counts = new Map<string, number>();
  for (const { from, to } of lines) {
    if (from !== id && to !== id) continue;
    const other = from === id ? to : from;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

function sizeBox(box: MapBox, measure: MeasureText): SizedBox {
  const forms = [1, 2, 3].map((count) => sizeText(breakText(box.label, count), 'name', measure));
  const name = forms.find(({ width }) => width <= widestName) ?? forms.at(-1)!;
  const note = box.note === undefined ? undefined : sizeText([box.note], 'note', measure);
  const text = Math.max(name.width, note?.width ?? 0);
  const width = text + 2 * padding.x + (box.icon === undefined ? 0 : icon.side + icon.gap);
  const height = name.height + (note?.height ?? 0) + 2 * padding.y;
  return { ...box, name, width: snap(Math.max(width, 100)), height: snap(height) };
}

/** Up to an even number of steps: the middle is on the grid. */
function snap(length: number): number {
  return Math.ceil(length / (2 * step)) * 2 * step;
}

function sizeLabel(label: string, measure: MeasureText): SizedText[] {
  const counts = label.length < shortLabel ? [1] : [1, 2, 3];
  const forms = counts.map((count) => breakText(label, count));
  const own = forms.filter((rows, index) => rows.length === counts[index]);
  return own.map((rows) => sizeText(rows, 'label', measure));
}

function sizeText(rows: readonly string[], role: TextRole, measure: MeasureText): SizedText {
  const { line } = typeSizes[role];
  return {
    rows,
    width: Math.max(...rows.map((row) => measure(row, role))),
    height: rows.length * line,
  };
}

/** A text in at most `count` rows, broken at spaces so that the longest one is shortest. */
export function breakText(text: string, count: number): string[] {
  const words = text.split(' ');
  if (count === 1 || words.length === 1) return [text];
  const lengthOf = (rows: readonly string[]): number => Math.max(...rows.map((row) => row.length));
  let best = [text];
  for (let at = 1; at < words.length; at += 1) {
    const rest = breakText(words.slice(at).join(' '), count - 1);
    const rows = [words.slice(0, at).join(' '), ...rest];
    if (lengthOf(rows) < lengthOf(best)) best = rows;
  }
  return best;
}

/** Shares of the type's size that signs are wide: what is taken where no font decides. */
const signWidths: readonly (readonly [signs: RegExp, share: number])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u,
    1,
  ],
  [/[mwMW@%]/, 0.84],
  [/[A-Z0-9&]/, 0.62],
  [/[iljtfrI.,:;'()[\]|! -]/, 0.31],
];

/** Measures text without a font, so that what depends on it is the same in every theme. */
export function estimateText(text: string, role: TextRole): number {
  const { size, weight } = typeSizes[role];
  const shares = Array.from(
    text,
    (sign) => signWidths.find(([signs]) => signs.test(sign))?.[1] ?? 0.52,
  );
  return shares.reduce((sum, share) => sum + share, 0) * size * (weight > 500 ? 1.04 : 1);
}
