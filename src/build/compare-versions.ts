import { compareNotes, type NoteChange } from '../diff/compare-notes.ts';
import { showPath } from '../files/show-path.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import { createStore } from '../store/store.ts';
import { findVersions, loadVersion, type VersionPlace } from './load-version.ts';

/** What has changed, and where the new version is. */
export interface Comparison {
  readonly notes: readonly NoteChange[];
  readonly now: VersionPlace;
}

/**
 * Compares two versions of the notes by their names; without a second one, with the notes as they are.
 * @throws {CliError} diff-kinds, diff-same, and what finding and reading them throws
 */
export async function compareVersions(
  names: readonly [old: string, now: string | undefined],
  settings: Settings,
): Promise<Comparison> {
  const places = await findVersions(names, settings.root);
  const [before, after] = [
    await loadVersion(places.old, settings),
    await loadVersion(places.new, settings),
  ];
  if (before.type !== after.type && before.notes.length > 0 && after.notes.length > 0) {
    const [old, now] = [places.old, places.new].map(({ place }) => showPath(settings.root, place));
    throw new CliError('diff-kinds', { old: old!, new: now! });
  }
  return { notes: compareNotes(before.notes, after.notes, createStore()), now: places.new };
}
