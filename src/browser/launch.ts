import { debuglog } from 'node:util';
import { CliError } from '../problems/cli-error.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { describeInstall } from './install-hint.ts';
import { type PrepareSettings, prepareProgram } from './program.ts';
import { type RunningBrowser, startBrowser } from './start-browser.ts';

const log = debuglog('lectern');

/**
 * Starts the first browser that can be started.
 * @throws {CliError} browser-choice, browser-failed, browser-missing, no-browser
 */
export async function launchBrowser(settings: PrepareSettings): Promise<RunningBrowser> {
  const { system, signal } = settings;
  const failures: string[] = [];
  const candidates = await findCandidates(system);
  for (const candidate of candidates) {
    try {
      return await startBrowser(await prepareProgram(candidate, settings), signal);
    } catch (error) {
      signal.throwIfAborted();
      failures.push(
        `${describe(candidate)}: ${error instanceof Error ? error.message : String(error)}`,
      );
      log('%s', failures.at(-1));
    }
  }
  const isNamed = candidates[0]?.source === 'CHROME_PATH';
  const how = isNamed
    ? 'CHROME_PATH names it: set it to another, or unset it to have one found.'
    : await describeInstall(system);
  throw new CliError('browser-failed', { message: failures.join('; '), how });
}

function describe(candidate: Candidate): string {
  return candidate.source === 'embedded' ? candidate.name : candidate.path;
}
