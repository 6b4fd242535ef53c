/** Paper is white: a slide that asks for a dark ground, by Marp's `invert` or by a colour, is printed light. */

const opening = /<section\b[^>]*>/g;

/** A slide's frame without what makes it dark. */
export function lightenFrame(frame: string): string {
  return frame.replace(opening, (tag) => {
    const light = tag.replace(/ class="([^"]*)"/, (_, names: string) => {
      const kept = names.split(/\s+/).filter((name) => name !== 'invert');
      return ` class="${kept.join(' ')}"`;
    });
    const ground = /(?<=[";])background-color:([^;"]+)/.exec(light)?.[1] ?? '';
    if (!isDark(ground)) return light;
    // The letters' colour was chosen for the dark ground.
    return light
      .replace(/(?<=[";])(?:--)?background-color:[^;"]+;?/g, '')
      .replace(/(?<=[";])(?:--)?color:[^;"]+;?/g, '')
      .replace(/ data-(?:background-)?color="[^"]*"/g, '');
  });
}

/** Names that CSS has for dark colours; others are given as numbers. */
const darkNames = new Set(
  'black navy darkblue mediumblue midnightblue darkslateblue indigo purple maroon darkred darkgreen green teal darkslategray darkslategrey dimgray dimgrey brown saddlebrown darkmagenta'.split(
    ' ',
  ),
);

function isDark(colour: string): boolean {
  const name = colour.trim().toLowerCase();
  if (darkNames.has(name)) return true;
  const channels = readChannels(name);
  if (!channels) return false;
  const [red = 0, green = 0, blue = 0] = channels;
  return (red * 299 + green * 587 + blue * 114) / 255_000 < 0.5;
}

/** Red, green and blue, each 0 to 255, of `#123`, `#112233` and `rgb(1 2 3)`. */
function readChannels(colour: string): readonly number[] | undefined {
  const [, digits] = /^#([\da-f]{3,8})$/.exec(colour) ?? [];
  if (digits !== undefined) {
    const size = digits.length < 6 ? 1 : 2;
    return [0, 1, 2].map((index) => {
      const channel = digits.slice(index * size, (index + 1) * size);
      return Number.parseInt(size === 1 ? channel.repeat(2) : channel, 16);
    });
  }
  const [, list] = /^rgba?\(([^)]*)\)$/.exec(colour) ?? [];
  return list?.split(/[\s,/]+/).map(Number);
}
