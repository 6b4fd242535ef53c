/** Colours as `#rrggbb`, however CSS has them. */
import { toHex } from '../../diagrams/page/colours.ts';

/** Reads computed colours; asks the canvas for each one once. */
export interface ColourReader {
  /** @returns undefined for what is not seen */
  find(colour: string): string | undefined;
  /** What is half seen is mixed with what is behind it. */
  over(colour: string, ground: string): string;
}

/** Creates what reads colours. */
export function createColourReader(): ColourReader {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, readonly number[]>();
  const read = (colour: string): readonly number[] => {
    const found = known.get(colour);
    if (found) return found;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#000000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const bytes = [...context.getImageData(0, 0, 1, 1).data];
    known.set(colour, bytes);
    return bytes;
  };
  return {
    find: (colour) => {
      const [red, green, blue, alpha = 0] = read(colour);
      return alpha === 0 ? undefined : toHex([red!, green!, blue!]);
    },
    over: (colour, ground) => {
      const front = read(colour);
      const back = read(ground);
      const share = (front[3] ?? 255) / 255;
      return toHex([0, 1, 2].map((at) => Math.round(front[at]! * share + back[at]! * (1 - share))));
    },
  };
}
