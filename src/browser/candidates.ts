import { CliError } from '../problems/cli-error.ts';
import { type EmbeddedPackage, findEmbeddedPackage } from './embedded-package.ts';
import { findInstalled, resolveProgram } from './find-installed.ts';
import { describeInstall } from './install-hint.ts';
import type { System } from './system.ts';
import type { Place } from './usual-places.ts';

/** A browser that can be tried. */
export type Candidate = InstalledCandidate | EmbeddedCandidate;

/** A program on this machine: named by CHROME_PATH, or found. */
export interface InstalledCandidate extends Place {
  readonly source: 'CHROME_PATH' | 'installed';
}

/** The one that comes as a package. */
export interface EmbeddedCandidate {
  readonly source: 'embedded';
  readonly name: string;
  readonly embedded: EmbeddedPackage;
}

/**
 * Finds the browsers to try, in this order: the one in CHROME_PATH and no other; headless shells, Chrome, Chromium
 * and Edge where they are installed; the embedded one. LECTERN_BROWSER=embedded leaves that one only.
 * @throws {CliError} browser-choice, browser-missing, no-browser
 */
export async function findCandidates(system: System): Promise<Candidate[]> {
  const { LECTERN_BROWSER: choice = '', CHROME_PATH: named = '' } = system.env;
  if (choice !== '' && choice !== 'embedded')
    throw new CliError('browser-choice', { value: choice });
  if (choice === '' && named !== '') {
    if ((await resolveProgram(named)) === undefined)
      throw new CliError('browser-missing', { path: named });
    return [{ source: 'CHROME_PATH', name: 'CHROME_PATH', path: named }];
  }
  const installed = choice === '' ? await findInstalled(system) : [];
  const candidates: Candidate[] = installed.map((place) => ({ source: 'installed', ...place }));
  const embedded = await findEmbeddedPackage(system);
  if ('folder' in embedded)
    candidates.push({ source: 'embedded', name: 'Chromium that comes with Lectern', embedded });
  if (candidates.length === 0)
    throw new CliError('no-browser', { how: await describeInstall(system) });
  return candidates;
}
