import { rememberObjects } from '../store/remember.ts';
import { createMatcher, type Matcher, type Name } from './matcher.ts';
import type { KnownTerm } from './merge-packs.ts';

/** What a matcher is for. */
export interface MatcherUse {
  /** Whose matchers are kept together. */
  readonly known: readonly KnownTerm[];
  readonly use: 'sure' | 'doubtful' | 'terms';
  /** Of the names, the same for the same names. */
  readonly key: string;
}

interface KeptMatcher {
  readonly key: string;
  readonly matcher: unknown;
}

const keptMatchers = rememberObjects<readonly KnownTerm[], Map<string, KeptMatcher>>(
  () => new Map(),
);

/** The matcher of the build before, with all that it has found, when it looks for the same names. */
export function keepMatcher<T>(
  { known, use, key: nameKey }: MatcherUse,
  names: readonly Name<T>[],
  corrections: ReadonlyMap<string, string>,
): Matcher<T> {
  const kept = keptMatchers(known);
  const key = JSON.stringify([nameKey, ...corrections]);
  const last = kept.get(use);
  if (last?.key === key) return last.matcher as Matcher<T>;
  const matcher = createMatcher(names, corrections);
  kept.set(use, { key, matcher });
  return matcher;
}
