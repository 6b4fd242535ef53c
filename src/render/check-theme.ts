/** What is hard to read in a theme that somebody has written: said at the lines of its CSS. */
import { contrast } from '../html/colours.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { ThemeSheet } from './theme-sheet.ts';

/** Which tokens are read on which. */
const pairs: readonly (readonly [ground: string, inks: readonly string[]])[] = [
  ['paper', ['ink', 'muted', 'accent', 'note', 'tip', 'important', 'warning', 'caution']],
  ['tint', ['ink', 'code-comment', 'code-string', 'code-constant', 'code-function']],
  ['pale', ['ink', 'muted', 'accent']],
  ['mark', ['ink']],
  ['cover', ['cover-ink', 'cover-muted']],
];

const minContrast = 4.5;
/** Crowded slides set it at 0.86 of its size, and nobody reads text under 24 px. */
const minTextSize = 28;

/** Checks a theme's CSS. @param file its path as messages show it */
export function checkTheme(
  { properties, sheets }: Pick<ThemeSheet, 'properties' | 'sheets'>,
  { css, file }: { readonly css: string; readonly file: string },
): Finding[] {
  // What it imports is checked where it is made.
  const own = sheets.at(-1) ?? '';
  const says = (name: string): boolean => own.includes(`${name}:`) || own.includes(`${name} :`);
  const read = (name: string): string | undefined => {
    const value = properties.get(`--lectern-${name}`) ?? '';
    return /^#[\da-f]{6}$/i.test(value) ? value : undefined;
  };
  const contrasts = pairs.flatMap(([ground, inks]) =>
    inks.flatMap((ink) => {
      const [one, other] = [read(ink), read(ground)];
      const said = [ink, ground].map((name) => `--lectern-${name}`).find(says);
      if (one === undefined || other === undefined || said === undefined) return [];
      const ratio = contrast(one, other);
      if (ratio >= minContrast) return [];
      const facts = { ink: `${ink} (${one})`, ground: `${ground} (${other})`, ratio: show(ratio) };
      return [createFinding('theme-contrast', placeOf(said, css, file), facts)];
    }),
  );
  const name = '--lectern-text-size';
  const size = Number.parseFloat(properties.get(name) ?? '');
  const isSmall = says(name) && size < minTextSize;
  return isSmall
    ? [...contrasts, createFinding('theme-small', placeOf(name, css, file), { size })]
    : contrasts;
}

/** Never rounded up to what would be enough. */
function show(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** Where a property is said first, 1-based. */
function placeOf(
  name: string,
  css: string,
  file: string,
): { readonly line: number; readonly column: number; readonly file: string } {
  const before = css.slice(0, Math.max(0, css.search(new RegExp(`${name}\\s*:`)))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, file };
}
