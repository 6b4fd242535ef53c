import type { DiagramTheme } from './drawing.ts';

/** How many colours a series has before it begins again. */
export const seriesLength = 12;

/** A theme's colours as `#rrggbb`, with those derived from them. */
export interface Palette extends Omit<DiagramTheme, 'font' | 'fontCss'> {
  /** Between background and line: grids, lifelines, frames. */
  readonly faint: string;
  /** Hardly different from the background: groups, sections. */
  readonly surface: string;
  /** The accent's tint: notes, highlights. */
  readonly note: string;
  /** Areas that carry text in the text colour. */
  readonly tints: readonly string[];
  /** Lines, points and borders of the same series. */
  readonly strokes: readonly string[];
}

// Steps of hue in an order that keeps neighbours apart, beginning with the border's own.
const hues = [0, 150, 60, 210, 300, 100, 255, 30, 180, 330, 80, 230];

/** Gives the CSS expressions of a palette; a browser resolves them in this order. */
export function listPaletteColours(theme: DiagramTheme): readonly string[] {
  const { background, node, nodeBorder, text, line } = theme;
  // Notes and critical tasks must stand out, also in a theme whose borders have its accent's colour.
  const accent = theme.accent === nodeBorder ? `oklch(from ${nodeBorder} l 0.12 70)` : theme.accent;
  const strokes = hues.map(
    (hue) => `oklch(from ${nodeBorder} l clamp(0.09, c, 0.15) calc(h + ${hue}))`,
  );
  return [
    background,
    node,
    nodeBorder,
    text,
    line,
    accent,
    `color-mix(in oklab, ${line} 35%, ${background})`,
    `color-mix(in oklab, ${node} 45%, ${background})`,
    `color-mix(in oklab, ${accent} 14%, ${background})`,
    ...strokes.map((stroke) => `color-mix(in oklab, ${stroke} 22%, ${background})`),
    ...strokes,
  ];
}

/** A colour that stands alone. */
export type ColourName = Exclude<keyof Palette, 'tints' | 'strokes'>;

const names = 'background node nodeBorder text line accent faint surface note'.split(
  ' ',
) as ColourName[];

/** Puts the resolved colours of `listPaletteColours` under their names. */
export function createPalette(colours: readonly string[]): Palette {
  const named = Object.fromEntries(names.map((name, index) => [name, colours[index] ?? '']));
  const series = colours.slice(names.length);
  return {
    ...(named as Record<ColourName, string>),
    tints: series.slice(0, seriesLength),
    strokes: series.slice(seriesLength),
  };
}
