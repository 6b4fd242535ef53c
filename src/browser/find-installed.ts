import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import type { System } from './system.ts';
import { listUsualPlaces, type Place } from './usual-places.ts';

/** Finds the browsers installed in the usual places and on PATH, the one to prefer first, each program once. */
export async function findInstalled(system: System): Promise<Place[]> {
  const places = listUsualPlaces(system);
  const targets = await Promise.all(places.map((place) => resolveProgram(place.path)));
  const seen = new Set<string>();
  return places.filter((_, index) => {
    const target = targets[index];
    if (target === undefined || seen.has(target)) return false;
    seen.add(target);
    return true;
  });
}

/** Gives the real path of a program that can be run, or undefined. */
export async function resolveProgram(file: string): Promise<string | undefined> {
  try {
    await access(file, constants.X_OK);
    const target = await realpath(file);
    return (await stat(target)).isFile() ? target : undefined;
  } catch {
    return undefined;
  }
}
