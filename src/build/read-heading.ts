/** The text of a heading that is written with `#`, without marks; undefined where nothing is left of it. */
export function readHeadingText(line: string): string | undefined {
  return (
    line
      .replace(/^\s*#+\s+|\s+#+\s*$/g, '')
      .replace(/\s*\{[^{}]*\}\s*$/, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_`]/g, '')
      .trim() || undefined
  );
}
