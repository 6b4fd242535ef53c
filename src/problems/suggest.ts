import { closest, distance } from 'fastest-levenshtein';

/** The known name that `name` is probably a misspelling of, if any is near enough. */
export function findSuggestion(name: string, known: readonly string[]): string | undefined {
  if (name === '' || known.length === 0) return undefined;
  const lowered = name.toLowerCase();
  const best = closest(lowered, known);
  const tolerance = Math.max(Math.min(2, lowered.length - 1), Math.round(lowered.length * 0.3));
  return distance(lowered, best.toLowerCase()) <= tolerance ? best : undefined;
}

/** The hint of a failure about an unknown name: what was probably meant, else everything there is. */
export function renderSuggestion(name: string, known: readonly string[]): string {
  const best = findSuggestion(name, known);
  return best === undefined ? `Known: ${known.join(', ')}.` : `Did you mean ${best}?`;
}
