/** What a Marp deck's descriptions of pictures ask for, and what of them is said. */

const frontMatter = /^\s*---[ \t]*\n(?:(?!---[ \t]*\n).*\n)*?marp:[ \t]*true[ \t]*\n/;

const filters =
  'blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia';
const size = String.raw`(?:w|width|h|height|x|y):\S+|(?:${filters})(?::\S+)?`;
/** Of a picture behind a slide. */
const place = String.raw`bg|vertical|horizontal|(?:left|right)(?::[\d.]+%)?|auto|contain|cover|fit|[\d.]+%|\d+(?:px|em|cm)`;
const inText = new RegExp(`^(?:${size})$`, 'i');
const behind = new RegExp(`^(?:${size}|${place})$`, 'i');

/** Whether a file is a Marp deck. */
export function isMarpFile(text: string): boolean {
  return frontMatter.test(text);
}

/** A description without Marp's words. */
export function dropMarpWords(description: string): string {
  const words = description.split(/\s+/);
  const marp = words.includes('bg') ? behind : inText;
  return words.filter((word) => !marp.test(word)).join(' ');
}
