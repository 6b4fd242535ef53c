import type { NoteResult } from './build-notes.ts';

/** What several notes failed by, as one error; undefined when none did. */
export function findFailure(results: readonly NoteResult[]): Error | undefined {
  const failures = results.flatMap(({ failure }) => failure ?? []);
  return failures.length < 2 ? failures[0] : new AggregateError(failures);
}
