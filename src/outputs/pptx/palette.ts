/** Colours of the deck as those of a theme, so that another theme or template changes them too. */
import { contrast } from '../../html/colours.ts';
import type { SeenTheme } from '../page/seen-slide.ts';
import { element, type Xml } from './xml.ts';

/** The colours of a theme by their names, each `#rrggbb`. */
export type SchemeColours = Readonly<
  Record<
    | 'dk1'
    | 'lt1'
    | 'dk2'
    | 'lt2'
    | 'accent1'
    | 'accent2'
    | 'accent3'
    | 'accent4'
    | 'accent5'
    | 'accent6'
    | 'hlink'
    | 'folHlink',
    string
  >
>;

/** A theme's text is its first dark colour, and its ground the first light one, whichever of them is darker. */
export function createScheme(theme: SeenTheme): SchemeColours {
  const [note = '', tip = '', important = '', warning = '', caution = ''] = theme.kinds;
  return {
    dk1: theme.ink,
    lt1: theme.paper,
    dk2: theme.cover === theme.paper ? theme.muted : theme.cover,
    lt2: theme.tint,
    accent1: theme.accent,
    accent2: note,
    accent3: tip,
    accent4: important,
    accent5: warning,
    accent6: caution,
    hlink: theme.accent,
    folHlink: theme.muted,
  };
}

/** Writes a colour of the deck. */
export type WriteColour = (colour: string) => Xml;

/** Of muted text on the ground of a template, thousandths of a per cent. */
const mutedOpacity = 72_000;

/** How slides name a colour of the theme. */
const slideNames: Readonly<Partial<Record<keyof SchemeColours, string>>> = {
  dk1: 'tx1',
  lt1: 'bg1',
  dk2: 'tx2',
  lt2: 'bg2',
};

/** Creates what writes colours: by name where the theme has them. */
export function createColourWriter(scheme: Partial<SchemeColours>): WriteColour {
  const names = new Map<string, string>();
  for (const [key, value] of Object.entries(scheme) as [keyof SchemeColours, string][])
    if (!names.has(value)) names.set(value, slideNames[key] ?? key);
  return (colour) => {
    const name = names.get(colour);
    return name === undefined ? writeLiteral(colour) : element('a:schemeClr', { val: name });
  };
}

/** Writes a colour as it is. */
export function writeLiteral(colour: string): Xml {
  return element('a:srgbClr', { val: hexOf(colour) });
}

/** Whether a colour was written by its name. */
export function isNamed(colour: Xml): boolean {
  return colour.startsWith('<a:schemeClr');
}

/**
 * Creates what writes colours on a template's ground, which may be dark where the deck's is light: muted text is the
 * template's, seen through.
 */
export function createTemplateColours(theme: SeenTheme): WriteColour {
  const { dk1, lt1, accent1 } = createScheme(theme);
  const write = createColourWriter({ dk1, lt1, accent1 });
  const muted = element(
    'a:schemeClr',
    { val: slideNames.dk1 },
    element('a:alpha', { val: mutedOpacity }),
  );
  return (colour) => (colour === theme.muted ? muted : write(colour));
}

/** How far a line or a label must be from its ground to be seen: WCAG 2.2, 1.4.11. */
const minContrast = 3;

/** Writes lines and labels of drawings: what would not be told apart from a template's ground has the colour of its text. */
export function createLineColours(write: WriteColour, ground: string | undefined): WriteColour {
  if (ground === undefined) return write;
  const ink = element('a:schemeClr', { val: slideNames.dk1 });
  return (colour) => {
    const written = write(colour);
    return isNamed(written) || contrast(colour, ground) >= minContrast ? written : ink;
  };
}

/** `#1c2226` as `1C2226`. */
export function hexOf(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** A fill of one colour. */
export function solidFill(colour: Xml): Xml {
  return element('a:solidFill', {}, colour);
}
