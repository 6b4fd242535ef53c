/** Contrast of two colours as WCAG has it, 1 to 21; colours are `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** How bright a colour is, 0 to 1. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** So much of one colour, and the rest of another. @param share 0 to 1 */
export function mix(one: string, other: string, share: number): string {
  const rest = channels(other);
  return format(channels(one).map((value, index) => value * share + rest[index]! * (1 - share)));
}

/** How far a colour is from a grey, 0 to 1. */
export function chroma(colour: string): number {
  const values = channels(colour);
  return (Math.max(...values) - Math.min(...values)) / 255;
}

/** The same hue as bright and as pure as it can be; greys stay as they are. */
export function vivid(colour: string): string {
  if (chroma(colour) < 0.08) return colour;
  const values = channels(colour);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return format(values.map((value) => (255 * (value - least)) / (most - least)));
}

function format(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) || 0);
}
