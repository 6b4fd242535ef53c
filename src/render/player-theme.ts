/** CSS that gives the player the accent of the deck's theme; empty where a theme names none. */
export function renderPlayerTheme(styles: readonly string[]): string {
  const rules = styles.flatMap((css) => css.split('}')).filter((rule) => !rule.includes('.invert'));
  const accents = rules.flatMap(
    (rule) => /--lectern-accent:\s*(#[\da-f]{3,8})\b/i.exec(rule)?.[1] ?? [],
  );
  const accent = accents.at(-1);
  return accent === undefined ? '' : `html{--player-theme:${accent}}`;
}
