/** Opening and closing quotation mark. */
export type QuotePair = readonly [open: string, close: string];

/** The signs that a language is typeset with. */
export interface TypographicSigns {
  readonly outer: QuotePair;
  /** Inside of others, and for single quotation marks. */
  readonly inner: QuotePair;
  /** Between words, with a space on each side. */
  readonly dash: string;
  /** Narrow no-break spaces stand inside of quotation marks and before signs such as "?", as in French. */
  readonly isSpaced: boolean;
}

const highHigh = { outer: ['\u201C', '\u201D'], inner: ['\u2018', '\u2019'] } as const;
const lowHigh = { outer: ['\u201E', '\u201C'], inner: ['\u201A', '\u2018'] } as const;
const right = { outer: ['\u201D', '\u201D'], inner: ['\u2019', '\u2019'] } as const;
const pointed = { outer: ['\u00AB', '\u00BB'], inner: ['\u201C', '\u201D'] } as const;
const pointedLow = { outer: ['\u00AB', '\u00BB'], inner: ['\u201E', '\u201C'] } as const;
const swiss = { outer: ['\u00AB', '\u00BB'], inner: ['\u2039', '\u203A'] } as const;
const lowRight = { outer: ['\u201E', '\u201D'], inner: ['\u00AB', '\u00BB'] } as const;

/** Main quotation marks of the Unicode Common Locale Data Repository; for the languages not named here, those of English. */
const quotes: Readonly<Record<string, Pick<TypographicSigns, 'outer' | 'inner'>>> = {
  be: pointedLow,
  bg: lowHigh,
  ca: pointed,
  cs: lowHigh,
  da: right,
  de: lowHigh,
  'de-CH': swiss,
  'de-LI': swiss,
  el: pointed,
  es: pointed,
  et: lowHigh,
  eu: pointed,
  fa: { outer: ['\u00AB', '\u00BB'], inner: ['\u2039', '\u203A'] },
  fi: right,
  fr: pointed,
  'fr-CH': swiss,
  gl: pointed,
  hr: { outer: ['\u201E', '\u201D'], inner: ['\u201A', '\u2019'] },
  hu: { outer: ['\u201E', '\u201D'], inner: ['\u00BB', '\u00AB'] },
  hy: pointed,
  is: lowHigh,
  it: pointed,
  lt: lowHigh,
  nb: { outer: ['\u00AB', '\u00BB'], inner: ['\u2018', '\u2019'] },
  nn: { outer: ['\u00AB', '\u00BB'], inner: ['\u2018', '\u2019'] },
  no: { outer: ['\u00AB', '\u00BB'], inner: ['\u2018', '\u2019'] },
  pl: lowRight,
  'pt-PT': pointed,
  ro: lowRight,
  ru: pointedLow,
  sk: lowHigh,
  sl: lowHigh,
  sq: pointed,
  sr: { outer: ['\u201E', '\u201D'], inner: ['\u2019', '\u2019'] },
  sv: right,
  uk: pointedLow,
};

/** Their quotation marks are letters too, or stand in an order of their own. */
const untouched = new Set(['ar', 'he', 'yi', 'ur']);
const longDashes = new Set(['be', 'bg', 'ru', 'uk']);

/** Finds the signs for a BCP 47 tag: of its region, else of its language. Undefined for a language that stays as it is written. */
export function findTypographicSigns(tag: string): TypographicSigns | undefined {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (untouched.has(language)) return undefined;
  const region = rest.find((part) => part.length === 2)?.toUpperCase() ?? '';
  const own = quotes[`${language}-${region}`] ?? quotes[language] ?? highHigh;
  return {
    ...own,
    dash: longDashes.has(language) ? '\u2014' : '\u2013',
    isSpaced: language === 'fr' && region !== 'CH',
  };
}
