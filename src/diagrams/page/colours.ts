/** Resolves CSS colours, as the browser understands them, to `#rrggbb`; unknown ones to black. */
export function resolveColours(colours: readonly string[]): readonly string[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return colours.map((colour) => {
    context.fillStyle = '#000000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return toHex([...context.getImageData(0, 0, 1, 1).data].slice(0, 3));
  });
}

/** Writes red, green and blue, 0 to 255, as `#rrggbb`. */
export function toHex(bytes: readonly number[]): string {
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
