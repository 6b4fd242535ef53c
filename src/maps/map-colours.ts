import { contrast, mix } from '../html/colours.ts';

/** Colours of a map, `#rrggbb`. */
export interface MapColours {
  readonly background: string;
  readonly node: string;
  readonly nodeBorder: string;
  readonly text: string;
  readonly line: string;
  readonly accent: string;
  /** Hardly different from the background: frames of groups. */
  readonly surface: string;
}

/** What stands back is still to be seen, large text and lines: 3 to 1, and as much more as rounding may take away. */
const aim = 3.2;
/** What is read in small type. */
const textContrast = 4.5;

/** The ink that can be read on a colour: the lighter or the darker of the map's own, else white or black. */
export function inkOn(
  colour: string,
  { text, background }: Pick<MapColours, 'text' | 'background'>,
): string {
  const inks = [background, text, '#ffffff', '#000000'];
  return (
    inks.find((ink) => contrast(ink, colour) >= textContrast) ??
    inks.toSorted((a, b) => contrast(b, colour) - contrast(a, colour))[0]!
  );
}

/** As little of a colour as is still to be seen on all of some backgrounds. */
export function fade(colour: string, backgrounds: readonly string[]): string {
  const [first = '#ffffff'] = backgrounds;
  for (let share = 0.3; share < 1; share += 0.02) {
    const mixed = mix(colour, first, share);
    if (backgrounds.every((each) => contrast(mixed, each) >= aim)) return mixed;
  }
  return colour;
}

/** A colour that stands out from a background: itself, or moved towards the text's as far as it takes. */
export function strengthen(colour: string, background: string, text: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(text, colour, share);
    if (contrast(mixed, background) >= textContrast) return mixed;
  }
  return text;
}
