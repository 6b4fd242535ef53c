import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

const entry = new URL('../../lib/browser/browser.js', import.meta.url).href;

/** A process that has a page open and says so, with its temporary files in a folder of its own. */
async function startWork(ending: string): Promise<{ child: ChildProcess; folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = `
    import { createHeadless } from ${JSON.stringify(entry)};
    const headless = createHeadless();
    const work = headless.withPage(async (page) => {
      console.log('at work');
      await page.evaluate(() => new Promise(() => {}));
    });
    ${ending}`;
  const env = { ...process.env, TMPDIR: folder };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return { child, folder };
}

/** The running processes that were started with a folder for temporary files below this one. */
function findProcesses(folder: string): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/environ`, 'utf8').includes(`TMPDIR=${folder}`);
    } catch {
      return false;
    }
  });
}

/** Those of them that are there after five seconds; a process that was killed needs a moment. */
async function findLasting(folder: string): Promise<string[]> {
  for (let round = 0; round < 100 && findProcesses(folder).length > 0; round++) await delay(50);
  return findProcesses(folder);
}

describe.runIf(process.platform === 'linux')('nothing is left', () => {
  it('after disposal in the middle of work', async () => {
    const { child, folder } = await startWork(`
      process.on('SIGINT', async () => {
        await headless[Symbol.asyncDispose]();
        process.exitCode = 130;
      });
      await work.catch(() => {});`);
    expect(findProcesses(folder).length).toBeGreaterThan(1);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await findLasting(folder)).toEqual([]);
  });

  it('after process.exit in the middle of work', async () => {
    const { child, folder } = await startWork(
      `process.on('SIGINT', () => process.exit(130)); await work;`,
    );
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await findLasting(folder)).toEqual([]);
  });

  it('that still runs, even after a kill that no process can answer', async () => {
    const { child, folder } = await startWork('await work;');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await findLasting(folder)).toEqual([]);
  });
});
