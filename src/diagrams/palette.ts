import type { DiagramTheme } from './drawing.ts';

/** How many colours a series has before it begins again. */
export const seriesLength = 12;

/** A theme's colours as `#rrggbb`, with those derived from them. */
export interface Palette extends Omit<DiagramTheme, 'font' | 'fontCss'> {
  /** Between background and line, 3:1 or more on background, surface and nodes: grids, lifelines, frames. */
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

/** How much of a line is in a fainter one, per cent; the first that can still be seen well is taken. */
const faintShares = [35, 45, 55, 65, 75, 85, 100];

/** Least contrast of what is no text. */
const minContrast = 3;

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
    `color-mix(in oklab, ${node} 45%, ${background})`,
    `color-mix(in oklab, ${accent} 14%, ${background})`,
    ...strokes.map((stroke) => `color-mix(in oklab, ${stroke} 22%, ${background})`),
    ...strokes,
    ...faintShares.map((share) => `color-mix(in oklab, ${line} ${share}%, ${background})`),
  ];
}

/** A colour that stands alone. */
export type ColourName = Exclude<keyof Palette, 'tints' | 'strokes'>;

const names = 'background node nodeBorder text line accent surface note'.split(' ') as Exclude<
  ColourName,
  'faint'
>[];

/** Puts the resolved colours of `listPaletteColours` under their names. */
export function createPalette(colours: readonly string[]): Palette {
  const named = Object.fromEntries(
    names.map((name, index) => [name, colours[index] ?? '']),
  ) as Record<(typeof names)[number], string>;
  const series = colours.slice(names.length);
  const faints = series.slice(2 * seriesLength);
  const isSeen = (colour: string): boolean =>
    [named.background, named.surface, named.node].every(
      (ground) => contrast(colour, ground) >= minContrast,
    );
  return {
    ...named,
    faint: faints.find(isSeen) ?? named.line,
    tints: series.slice(0, seriesLength),
    strokes: series.slice(seriesLength, 2 * seriesLength),
  };
}

/** As WCAG counts it, of `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
