/** What a note, the config file and a brand change in the deck's theme, in this order. */
import { findFont } from '../assets/find-font.ts';
import { createFinding, type Finding, type FindingPlace } from '../problems/problem.ts';
import { type DressedTheme, dressTheme, type Look, takesLook } from '../render/look.ts';
import type { Theme } from '../render/theme.ts';
import type { ParsedSource } from './parse-source.ts';
import { readColour } from './read-colour.ts';

/** A theme as it is shown, with what there is to say of it and what was looked at. */
export interface Dressed {
  readonly theme: Theme;
  readonly findings: readonly Finding[];
  /** Absolute paths. */
  readonly inputs: readonly string[];
}

/** Gives a theme the accent, the fonts and the colours that are wanted. */
export async function dress(theme: Theme, parsed: ParsedSource): Promise<Dressed> {
  const { own, brand, matter } = parsed;
  const wanted = [own.accent, own.font].filter((each) => each !== undefined);
  if (wanted.length === 0 && brand === undefined) return { theme, findings: [], inputs: [] };
  const placeOf = (key: string): FindingPlace | undefined => matter.values.get(key)?.place;
  if (!takesLook(theme)) {
    const what = own.accent !== undefined || brand?.accent !== undefined ? 'accent' : 'font';
    const place = placeOf('accent') ?? placeOf('font');
    return {
      theme,
      findings: [createFinding('theme-own', place, { theme: theme.name, what })],
      inputs: [],
    };
  }
  const given = readColour(own.accent);
  const fonts = findFonts(parsed);
  const look: Look = {
    accent: given ?? brand?.accent,
    ground: brand?.ground,
    ink: brand?.ink,
    fonts: fonts.fonts,
  };
  const dressed = await dressTheme(theme, look, { size: own.size, store: parsed.store });
  const findings = [
    ...(own.accent !== undefined && given === undefined
      ? [reportAccent(own.accent, placeOf('accent'))]
      : []),
    ...compareAccents(look.accent, dressed, placeOf('accent')),
    ...(dressed.hasGround
      ? []
      : [
          createFinding('brand-ground', undefined, {
            ground: look.ground ?? '',
            ink: look.ink ?? theme.properties.get('--lectern-ink') ?? '',
          }),
        ]),
    ...fonts.missing.map((name) => reportFont(name, placeOf('font'))),
  ];
  return { theme: dressed.theme, findings, inputs: fonts.inputs };
}

interface Fonts extends Pick<Look, 'fonts'> {
  /** Names of those that are nowhere. */
  readonly missing: readonly string[];
  readonly inputs: readonly string[];
}

/** A note's own font goes for text and titles; code has the brand's. */
function findFonts({ own, brand, settings, source, store }: ParsedSource): Fonts {
  const { root } = settings;
  const names = own.font === undefined ? brand?.fonts : { ...brand?.fonts, title: undefined };
  const wanted = Object.entries({ ...names, ...(own.font !== undefined && { text: own.font }) });
  const found = wanted.flatMap(([role, name]) => {
    if (name === undefined) return [];
    const isOwn = name === own.font;
    const dir = isOwn ? source.dir : (brand?.dir ?? root);
    return [{ role, name, ...findFont(name, { root, dir, store }) }];
  });
  return {
    fonts: Object.fromEntries(found.map(({ role, family, faces }) => [role, { family, faces }])),
    missing: found.filter(({ faces }) => faces.length === 0).map(({ name }) => name),
    inputs: found.flatMap(({ inputs }) => inputs),
  };
}

function reportAccent(value: string, place: FindingPlace | undefined): Finding {
  const expected = 'It is a colour as CSS has it, such as teal, #1f5a8c or rgb(31, 90, 140).';
  return createFinding('front-matter-value', place, {
    key: 'accent',
    value: `"${value}"`,
    expected,
  });
}

/** Says it where text is not in the colour that was asked for. */
function compareAccents(
  wanted: string | undefined,
  { accent: shown, isAccentDarker }: DressedTheme,
  place: FindingPlace | undefined,
): Finding[] {
  if (wanted === undefined || shown === undefined || wanted === shown) return [];
  const how = isAccentDarker ? 'a darker' : 'a lighter';
  return [createFinding('accent-changed', place, { colour: wanted, shown, how })];
}

function reportFont(name: string, place: FindingPlace | undefined): Finding {
  const slug = name.toLowerCase().replace(/[^a-z\d]+/g, '-');
  return createFinding('font-missing', place, { name, slug });
}
