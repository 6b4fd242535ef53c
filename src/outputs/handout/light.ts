/** Paper is white: a slide that asks for a dark ground, by Marp's `invert` or by a colour, is printed light. */
import type { Attributes } from '../../html/attributes.ts';
import type { SlideHtml } from '../../render/slide-html.ts';

/** A slide without what makes it dark. @param isDark the theme is dark, but for slides of the class `invert` */
export function lightenSlide(slide: SlideHtml, isDark: boolean): SlideHtml {
  const layers = slide.layers.map((layer) => ({
    ...layer,
    attributes: lightenSection(layer.attributes, isDark),
  }));
  return { ...slide, layers };
}

function lightenSection(attributes: Attributes, isDarkTheme: boolean): Attributes {
  const light = new Map(attributes);
  const names = (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== 'invert');
  if (isDarkTheme) names.push('invert');
  if (isDarkTheme || attributes.has('class')) light.set('class', names.join(' ').trim());
  const style = (attributes.get('style') ?? '').split(';');
  const ground = style.find((each) => each.startsWith('background-color:'))?.split(':')[1];
  if (!isDark(ground ?? '')) return light;
  // The letters' colour was chosen for the dark ground.
  for (const name of ['data-color', 'data-background-color']) light.delete(name);
  return light.set('style', style.filter((each) => !setsColour.test(each)).join(';'));
}

/** Marp sets a directive's colour twice: as a property, and as a variable for style sheets. */
const setsColour = /^(?:--)?(?:background-)?color:/;

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
