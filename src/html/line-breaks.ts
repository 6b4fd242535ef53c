/** Text in which HTML breaks lines, with a space for each break. */
export function joinLines(text: string): string {
  return text.replace(/<br\s*\/?>/gi, ' ');
}
