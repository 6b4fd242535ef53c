import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCacheFolder, resolveCacheFolder } from '../../src/browser/cache-folder.ts';
import { createHeadless } from '../../src/browser/browser.ts';
import { readSystem } from '../../src/browser/system.ts';

const entry = new URL('../../lib/browser/browser.js', import.meta.url).href;
const exists = process.platform === 'linux' && process.arch === 'x64';

function createFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A process that prints a page with the embedded browser, unpacked in a cache folder. */
async function run(cache: string): Promise<string> {
  const script = `
    import { createHeadless } from ${JSON.stringify(entry)};
    const seen = [];
    const headless = createHeadless({ onProgress: ({ done, total }) => seen.push(done / total) });
    const version = await headless.withPage((page) => page.browser().version());
    await headless[Symbol.asyncDispose]();
    console.log(version, seen.length > 1 && seen.at(-1) === 1 ? 'unpacked' : seen.length);`;
  const env = { ...process.env, LECTERN_BROWSER: 'embedded', XDG_CACHE_HOME: cache };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script],
    { env },
  );
  return stdout.trim();
}

describe.runIf(exists)('the embedded browser', () => {
  it('is unpacked once, by processes that start together too, and again where it is not whole', async () => {
    const cache = createFolder();
    const own = path.join(cache, 'lectern');
    const abandoned = path.join(own, 'unpacking-abandoned');
    mkdirSync(abandoned, { recursive: true, mode: 0o700 });
    utimesSync(abandoned, 0, 0);

    expect(await Promise.all([run(cache), run(cache)])).toEqual(
      Array(2).fill('HeadlessChrome/143.0.7499.0 unpacked'),
    );
    expect(readdirSync(own).sort()).toEqual(['chromium-143.0.4-1', 'fontconfig']);
    const folder = path.join(own, 'chromium-143.0.4-1');
    expect(statSync(own).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'chromium')).mode & 0o777).toBe(0o700);

    expect(await run(cache)).toBe('HeadlessChrome/143.0.7499.0 0');
    truncateSync(path.join(folder, 'chromium'), 1000);
    expect(await run(cache)).toBe('HeadlessChrome/143.0.7499.0 unpacked');
    expect(readdirSync(own).sort()).toEqual(['chromium-143.0.4-1', 'fontconfig']);
  });

  it('leaves nothing half unpacked when it is given up', async () => {
    const cache = createFolder();
    const env = { ...process.env, LECTERN_BROWSER: 'embedded', XDG_CACHE_HOME: cache };
    await new Promise<void>((resolve) => {
      const headless = createHeadless({
        env,
        onProgress: () => resolve(headless[Symbol.asyncDispose]()),
      });
      headless.warm();
    });
    expect(readdirSync(path.join(cache, 'lectern'))).toEqual([]);
  });

  it('is not run from a folder that others can write to', async () => {
    const cache = createFolder();
    mkdirSync(path.join(cache, 'lectern'));
    chmodSync(path.join(cache, 'lectern'), 0o777);
    const headless = createHeadless({
      env: { ...process.env, LECTERN_BROWSER: 'embedded', XDG_CACHE_HOME: cache },
    });
    onTestFinished(() => headless[Symbol.asyncDispose]());
    await expect(headless.withPage(() => Promise.resolve())).rejects.toMatchObject({
      id: 'browser-failed',
      message: expect.stringContaining('other users can write to'),
    });
  });
});

describe('the cache folder', () => {
  it('is the user’s own by the rules of the system', () => {
    const at = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string =>
      resolveCacheFolder({
        platform,
        arch: 'x64',
        env,
        home: platform === 'win32' ? 'C:\\Users\\a' : '/home/a',
      });
    expect(at('linux', {})).toBe('/home/a/.cache/lectern');
    expect(at('linux', { XDG_CACHE_HOME: '/var/mine' })).toBe('/var/mine/lectern');
    expect(at('linux', { XDG_CACHE_HOME: 'relative' })).toBe('/home/a/.cache/lectern');
    expect(at('darwin', {})).toBe('/home/a/Library/Caches/lectern');
    expect(at('win32', { LOCALAPPDATA: 'D:\\local' })).toBe('D:\\local\\lectern');
    expect(at('win32', {})).toBe('C:\\Users\\a\\AppData\\Local\\lectern');
    expect(readSystem({}).home).toBe(homedir());
  });

  it.runIf(exists)('may be a link to a larger disk', async () => {
    const folder = createFolder();
    mkdirSync(path.join(folder, 'disk'), { mode: 0o700 });
    symlinkSync('disk', path.join(folder, 'lectern'));
    expect(await openCacheFolder(readSystem({ XDG_CACHE_HOME: folder }))).toMatch(/disk$/);
  });

  it.runIf(exists)('is among the temporary files where the user has none', async () => {
    const folder = createFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const fallback = await openCacheFolder(
      readSystem({ XDG_CACHE_HOME: path.join(folder, 'file') }),
    );
    onTestFinished(() => rmSync(fallback, { recursive: true, force: true }));
    expect(path.dirname(fallback)).toBe(tmpdir());
  });
});
