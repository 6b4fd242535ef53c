import { closest, distance } from 'fastest-levenshtein';

/** The known name that `name` is probably a misspelling of, if any is near enough. */
export function findSuggestion(name: string, known: readonly string[]): string | undefined {
  const lowered = name.toLowerCase();
  const tolerance = Math.max(Math.min(2, lowered.length - 1), Math.round(lowered.length * 0.3));
  const near = known.filter(({ length }) => Math.abs(length - lowered.length) <= tolerance);
  if (name === '' || near.length === 0) return undefined;
  const best = closest(lowered, near);
  return distance(lowered, best.toLowerCase()) <= tolerance ? best : undefined;
}

/**
 * The hint of a failure about an unknown name: what was probably meant, else everything there is.
 * @param near hints that are known already, by names
 */
export function renderSuggestion(
  name: string,
  known: readonly string[],
  near: Readonly<Record<string, string>> = {},
): string {
  if (Object.hasOwn(near, name)) return near[name]!;
  const best = findSuggestion(name, known);
  return best === undefined ? `Known: ${known.join(', ')}.` : `Did you mean ${best}?`;
}

/**
 * The known name that `name` is surely a misspelling of: a letter too many, too few or wrong, or two that changed places. For
 * names that may be anybody's.
 */
export function findTypo(name: string, known: readonly string[]): string | undefined {
  if (name.length < minTypo || known.length === 0) return undefined;
  const best = closest(name, known);
  const sort = (text: string): string => Array.from(text).sort().join('');
  const changes = distance(name, best);
  return changes === 1 || (changes === 2 && sort(name) === sort(best)) ? best : undefined;
}

/** Shorter names are near to too many others. */
const minTypo = 4;
