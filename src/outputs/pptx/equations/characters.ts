/** What characters mean in a formula. */

/** Brackets that come in pairs. */
export const opening: ReadonlySet<string> = new Set('([{⟨⌊⌈⟦');
export const closing: ReadonlySet<string> = new Set(')]}⟩⌋⌉⟧');

/** Operators over all that follows, up to the next sign that binds less. */
export const large: ReadonlySet<string> = new Set('∑∏∐∫∬∭⨌∮∯∰⋃⋂⨁⨂⨀⋁⋀⨄⨆');

/** Signs between two things. */
export const relating: ReadonlySet<string> = new Set(
  '=<>≤≥≠≈≡∼≅≃∝≪≫≲≳⊂⊃⊆⊇∈∉∋→←↔⇒⇐⇔↦⟶⟹⟺∪∩∧∨⊕⊗⊙∘×⋅÷∗/≐≺≻⪯⪰⊢⊨∖',
);

/** Signs that end what a large operator is over. */
export const binding: ReadonlySet<string> = new Set(
  '=<>≤≥≠≈≡∼≅≃∝≪≫≲≳⊂⊃⊆⊇∈∉∋→←↔⇒⇐⇔↦⟶⟹⟺⟸∣,;:+−-±∓∪∩∧∨⊕≐≺≻⪯⪰⊢⊨',
);

/** Accents as KaTeX writes them: as OMML wants them, a combining character. */
export const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  ˉ: '\u0305',
  '¯': '\u0305',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20DB',
  '˚': '\u030A',
  ˇ: '\u030C',
  '´': '\u0301',
  ˊ: '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
  '⃗': '\u20D7',
  '→': '\u20D7',
  '←': '\u20D6',
  '↔': '\u20E1',
  '⇀': '\u20D1',
  '↼': '\u20D0',
};

/** Lines and braces that are as wide as what they stand over or under. */
export const rules: ReadonlySet<string> = new Set('‾_―');
export const braces: ReadonlySet<string> = new Set('⏞⏟⎴⎵⏜⏝⏠⏡');

/** Arrows that stretch with what is written on them, and what is as long as a word. */
export const longArrows: Readonly<Record<string, string>> = {
  '→': '⟶',
  '←': '⟵',
  '↔': '⟷',
  '⇒': '⟹',
  '⇐': '⟸',
  '⇔': '⟺',
  '↦': '⟼',
};

/** Where the letters of an alphabet begin in Unicode; digits and Greek where it has its own. */
interface Alphabet {
  readonly capitals: number;
  readonly small: number;
  readonly digits?: number;
  readonly greekCapitals?: number;
  readonly greek?: number;
}

const alphabets: Readonly<Record<string, Alphabet>> = {
  bold: {
    capitals: 0x1d400,
    small: 0x1d41a,
    digits: 0x1d7ce,
    greekCapitals: 0x1d6a8,
    greek: 0x1d6c2,
  },
  'bold-italic': {
    capitals: 0x1d468,
    small: 0x1d482,
    digits: 0x1d7ce,
    greekCapitals: 0x1d71c,
    greek: 0x1d736,
  },
  'double-struck': { capitals: 0x1d538, small: 0x1d552, digits: 0x1d7d8 },
  script: { capitals: 0x1d49c, small: 0x1d4b6 },
  'bold-script': { capitals: 0x1d4d0, small: 0x1d4ea },
  fraktur: { capitals: 0x1d504, small: 0x1d51e },
  'bold-fraktur': { capitals: 0x1d56c, small: 0x1d586 },
  'sans-serif': { capitals: 0x1d5a0, small: 0x1d5ba, digits: 0x1d7e2 },
  'bold-sans-serif': { capitals: 0x1d5d4, small: 0x1d5ee, digits: 0x1d7ec },
  'sans-serif-italic': { capitals: 0x1d608, small: 0x1d622 },
  'sans-serif-bold-italic': { capitals: 0x1d63c, small: 0x1d656 },
  monospace: { capitals: 0x1d670, small: 0x1d68a, digits: 0x1d7f6 },
};

/** Letters that had a place in Unicode before. */
const elsewhere: Readonly<Record<string, string>> = {
  'double-struck C': 'ℂ',
  'double-struck H': 'ℍ',
  'double-struck N': 'ℕ',
  'double-struck P': 'ℙ',
  'double-struck Q': 'ℚ',
  'double-struck R': 'ℝ',
  'double-struck Z': 'ℤ',
  'script B': 'ℬ',
  'script E': 'ℰ',
  'script F': 'ℱ',
  'script H': 'ℋ',
  'script I': 'ℐ',
  'script L': 'ℒ',
  'script M': 'ℳ',
  'script R': 'ℛ',
  'script e': 'ℯ',
  'script g': 'ℊ',
  'script o': 'ℴ',
  'fraktur C': 'ℭ',
  'fraktur H': 'ℌ',
  'fraktur I': 'ℑ',
  'fraktur R': 'ℜ',
  'fraktur Z': 'ℨ',
};

/** Text in the letters of an alphabet of Unicode's; undefined for a variant that is a way to set the usual ones. */
export function spellVariant(text: string, variant: string): string | undefined {
  const alphabet = Object.hasOwn(alphabets, variant) ? alphabets[variant] : undefined;
  if (!alphabet) return undefined;
  const ranges: readonly (readonly [first: string, last: string, start: number | undefined])[] = [
    ['A', 'Z', alphabet.capitals],
    ['a', 'z', alphabet.small],
    ['0', '9', alphabet.digits],
    ['Α', 'Ω', alphabet.greekCapitals],
    ['α', 'ω', alphabet.greek],
  ];
  return Array.from(text, (character) => {
    const known = elsewhere[`${variant} ${character}`];
    if (known !== undefined) return known;
    const range = ranges.find(([first, last]) => character >= first && character <= last);
    const [first = '', , start] = range ?? [];
    if (start === undefined) return character;
    return String.fromCodePoint(start + character.charCodeAt(0) - first.charCodeAt(0));
  }).join('');
}

/** Spaces by width, in em, the widest first. */
const spaces: readonly (readonly [em: number, character: string])[] = [
  [1, '\u2003'],
  [0.5, '\u2002'],
  [0.3, '\u2004'],
  [0.25, '\u2005'],
  [0.15, '\u2009'],
  [0.05, '\u200A'],
];

/** Spaces of about a width in em; nothing for none, and for less than none. */
export function writeSpace(em: number): string {
  let left = Math.min(em, 10);
  let text = '';
  for (const [width, character] of spaces)
    for (; left >= width - 0.03; left -= width) text += character;
  return text;
}
