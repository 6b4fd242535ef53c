/** What a note or a brand changes in a theme of Lectern's: an accent, ground and ink, fonts. */
import type { FontFace } from '../assets/fonts.ts';
import { chroma, contrast, luminance, mix, vivid } from '../html/colours.ts';
import { loadBaseStyles } from './assets.ts';
import type { Theme } from './theme.ts';
import { readThemeProperties } from './theme-sheet.ts';
import type { DeckSize } from '../deck/types.ts';
import type { Store } from '../store/store.ts';

/** A font's name in CSS, and its files. */
export interface LookFont {
  readonly family: string;
  readonly faces: readonly FontFace[];
}

/** Colours are `#rrggbb`. */
export interface Look {
  readonly accent?: string | undefined;
  readonly ground?: string | undefined;
  readonly ink?: string | undefined;
  readonly fonts: Readonly<Partial<Record<'text' | 'title' | 'code', LookFont>>>;
}

/** What text must have. */
const minContrast = 4.5;

/** A theme with a look, and the accent that text has on its first slides. */
export interface DressedTheme {
  readonly theme: Theme;
  readonly accent: string | undefined;
  /** It had to be made darker, not lighter. */
  readonly isAccentDarker: boolean;
  /** The ground and the ink were taken; false where nobody could read one on the other. */
  readonly hasGround: boolean;
}

/** Whether a theme says its colours as Lectern's do. */
export function takesLook({ properties }: Theme): boolean {
  return ['paper', 'ink', 'accent'].every((name) => isHex(properties.get(`--lectern-${name}`)));
}

/** Gives a theme another look; what would not be read is made darker or lighter. */
export async function dressTheme(
  theme: Theme,
  look: Look,
  { size, store }: { readonly size: DeckSize; readonly store: Store },
): Promise<DressedTheme> {
  const context = { size, baseStyles: await loadBaseStyles(store) };
  const { properties: other } = readThemeProperties(theme.sheets, { ...context, isInverted: true });
  const ground = groundOf(theme.properties, look);
  const first = {
    ...ground,
    ...accentOf(new Map([...theme.properties, ...nameAll(ground)]), look),
  };
  const second = accentOf(other, look);
  const fonts = fontsOf(look);
  const rules = (select: (name: string) => string): string =>
    `${select('section')}{${write({ ...first, ...fonts })}}${select('section.invert')}{${write(second)}}`;
  // As Marp writes the theme's own.
  const ownCss = rules((name) => `div.marpit > svg > foreignObject > ${name}`);
  const { properties } = readThemeProperties([...theme.sheets, rules((name) => name)], context);
  const faces = Object.values(look.fonts).flatMap((font) => font.faces);
  return {
    theme: { ...theme, ownCss, properties, faces: [...theme.faces, ...faces] },
    accent: first['accent'],
    isAccentDarker: luminance(first['accent'] ?? '') < luminance(look.accent ?? ''),
    hasGround: look.ground === undefined || ground['paper'] !== undefined,
  };
}

type Tokens = Readonly<Record<string, string>>;

/** Ground, ink, and what stands between them. */
function groundOf(properties: ReadonlyMap<string, string>, { ground, ink }: Look): Tokens {
  const read = (name: string): string => properties.get(`--lectern-${name}`) ?? '#000000';
  const paper = ground ?? read('paper');
  const text = ink ?? read('ink');
  const isDark = luminance(read('paper')) < 0.2;
  // Colours of code and alerts are made for the one or the other.
  if ((ground ?? ink) === undefined || isDark !== luminance(paper) < 0.2) return {};
  if (contrast(paper, text) < 7) return {};
  return {
    paper,
    ink: text,
    muted: strengthen(mix(text, paper, 0.66), [mix(text, paper, 0.08)], text),
    rule: mix(text, paper, 0.2),
    tint: mix(text, paper, 0.045),
    pale: mix(text, paper, 0.08),
  };
}

/** An accent that can be read, and the grounds that are made of it. */
function accentOf(properties: ReadonlyMap<string, string>, { accent }: Look): Tokens {
  if (accent === undefined) return {};
  const read = (name: string): string => resolve(properties, `--lectern-${name}`);
  const [paper, ink, muted] = [read('paper'), read('ink'), read('muted')];
  const hue = vivid(accent);
  const pale =
    [0.12, 0.09, 0.06, 0.03]
      .map((share) => mix(hue, paper, share))
      .find((each) => contrast(muted, each) >= minContrast) ?? paper;
  const grounds = [paper, read('tint'), pale];
  const cover = read('cover');
  // A theme may have none, and take a ground that it has.
  const isCloth = ![paper, read('pale')].includes(cover) && chroma(cover) > 0.08;
  const isDark = luminance(paper) < luminance(ink);
  const cloth = isCloth ? darken(accent, read('cover-ink')) : undefined;
  return {
    // A dark accent made light by white alone would be a grey.
    accent: strengthen(isDark && !isRead(accent, grounds) ? hue : accent, grounds, ink),
    pale,
    ...(cloth && { cover: cloth, 'cover-muted': strengthenOn(cloth, read('cover-ink')) }),
    'diagram-node': mix(hue, paper, 0.1),
  };
}

/** A colour moved towards another until it can be read on all of some grounds. */
function strengthen(colour: string, grounds: readonly string[], towards: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(towards, colour, share);
    if (isRead(mixed, grounds)) return mixed;
  }
  return towards;
}

function isRead(colour: string, grounds: readonly string[]): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= minContrast);
}

function strengthenOn(ground: string, ink: string): string {
  return strengthen(mix(ink, ground, 0.7), [ground], ink);
}

/** A colour as a ground for letters as large as titles, and small ones too. */
function darken(colour: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix('#000000', colour, share);
    if (contrast(mixed, ink) >= 7) return mixed;
  }
  return '#000000';
}

function fontsOf({ fonts: { text, title, code } }: Look): Tokens {
  const quote = (font: LookFont): string => `"${font.family}"`;
  return {
    ...(text && {
      'text-font': `${quote(text)}, system-ui, sans-serif`,
      'label-font': `${quote(text)}, system-ui, sans-serif`,
      'diagram-font': quote(text),
    }),
    ...((title ?? text) && { 'title-font': `${quote((title ?? text)!)}, system-ui, sans-serif` }),
    ...(code && { 'code-font': quote(code) }),
  };
}

function nameAll(tokens: Tokens): [name: string, value: string][] {
  return Object.entries(tokens).map(([name, value]) => [`--lectern-${name}`, value]);
}

function write(tokens: Tokens): string {
  return nameAll(tokens)
    .map(([name, value]) => `${name}: ${value};`)
    .join('');
}

function resolve(properties: ReadonlyMap<string, string>, name: string): string {
  const value = properties.get(name);
  return isHex(value) ? value : '#000000';
}

function isHex(value: string | undefined): value is string {
  return /^#[\da-f]{6}$/i.test(value ?? '');
}
