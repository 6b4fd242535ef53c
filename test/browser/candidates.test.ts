import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCandidates } from '../../src/browser/candidates.ts';
import { findInstalled } from '../../src/browser/find-installed.ts';
import type { System } from '../../src/browser/system.ts';
import { listUsualPlaces } from '../../src/browser/usual-places.ts';

function createFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function writeProgram(...parts: string[]): string {
  const file = path.join(...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

/** A system where nothing is installed, of a kind that the embedded browser does not exist for. */
const bare: System = { platform: 'win32', arch: 'arm64', env: {}, home: '/nowhere' };

describe('the usual places', () => {
  it('are those of the system, Chrome before Chromium before Edge', () => {
    const linux = listUsualPlaces({
      platform: 'linux',
      arch: 'x64',
      env: { PATH: '/my/bin:relative' },
      home: '/home/a',
    });
    expect(linux[0]).toEqual({
      name: 'Chrome Headless Shell',
      path: '/my/bin/chrome-headless-shell',
    });
    expect(linux.map((place) => place.path)).toContain('/usr/bin/chromium');
    expect(linux.some((place) => place.path.includes('relative'))).toBe(false);
    expect([...new Set(linux.map((place) => place.name))]).toEqual([
      'Chrome Headless Shell',
      'Chromium Headless Shell',
      'Google Chrome',
      'Chromium',
      'Microsoft Edge',
    ]);
    expect(
      listUsualPlaces({ platform: 'darwin', arch: 'arm64', env: {}, home: '/Users/a' }).map(
        (place) => place.path,
      ),
    ).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]);
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
    expect(listUsualPlaces({ ...bare, env }).map((place) => place.path)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\a\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });

  it.runIf(process.platform === 'linux')(
    'give each program once, and nothing that cannot be run',
    async () => {
      const folder = createFolder();
      const real = writeProgram(folder, 'opt/chrome');
      mkdirSync(path.join(folder, 'bin'));
      symlinkSync(real, path.join(folder, 'bin/google-chrome'));
      symlinkSync(real, path.join(folder, 'bin/google-chrome-stable'));
      writeFileSync(path.join(folder, 'bin/chromium'), 'not a program');
      mkdirSync(path.join(folder, 'bin/microsoft-edge'));
      const found = await findInstalled({
        platform: 'linux',
        arch: 'x64',
        env: { PATH: path.join(folder, 'bin') },
        home: folder,
      });
      expect(found.filter((place) => place.path.startsWith(folder))).toEqual([
        { name: 'Google Chrome', path: path.join(folder, 'bin/google-chrome-stable') },
      ]);
    },
  );
});

describe('the candidates', () => {
  it('are what CHROME_PATH names and nothing else', async () => {
    const program = writeProgram(createFolder(), 'chrome');
    expect(await findCandidates({ ...bare, env: { CHROME_PATH: program } })).toEqual([
      { source: 'CHROME_PATH', name: 'CHROME_PATH', path: program },
    ]);
  });

  it.each(['/no/such/chrome', tmpdir()])('refuse a CHROME_PATH that is %s', async (named) => {
    await expect(findCandidates({ ...bare, env: { CHROME_PATH: named } })).rejects.toMatchObject({
      id: 'browser-missing',
      exitCode: 3,
      message: `CHROME_PATH is "${named}", which is not a program that can be run`,
    });
  });

  it('refuse a LECTERN_BROWSER that is not known', async () => {
    await expect(
      findCandidates({ ...bare, env: { LECTERN_BROWSER: 'firefox' } }),
    ).rejects.toMatchObject({
      id: 'browser-choice',
      exitCode: 2,
    });
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'are the embedded one where it is asked for',
    async () => {
      const system: System = {
        platform: 'linux',
        arch: 'x64',
        env: { LECTERN_BROWSER: 'embedded', CHROME_PATH: '/nope' },
        home: '/nowhere',
      };
      expect(await findCandidates(system)).toMatchObject([
        { source: 'embedded', embedded: { version: '143.0.4' } },
      ]);
    },
  );

  it('say how to get one where there is none', async () => {
    await expect(findCandidates(bare)).rejects.toMatchObject({
      id: 'no-browser',
      exitCode: 3,
      message: 'No browser was found',
      hint: 'Install Chrome, Chromium or Edge. If you have one elsewhere, set CHROME_PATH to its program.',
    });
  });

  it('say it in the words of the system', async () => {
    const folder = createFolder();
    writeProgram(folder, 'brew');
    const mac = findCandidates({
      platform: 'darwin',
      arch: 'arm64',
      env: { PATH: folder, LECTERN_BROWSER: 'embedded' },
      home: folder,
    });
    await expect(mac).rejects.toMatchObject({
      hint: 'Install one with "brew install --cask google-chrome". If you have one elsewhere, set CHROME_PATH to its program.',
    });
    writeProgram(folder, 'dnf');
    const linux = findCandidates({
      platform: 'linux',
      arch: 'arm64',
      env: { PATH: folder, LECTERN_BROWSER: 'embedded' },
      home: folder,
    });
    await expect(linux).rejects.toMatchObject({
      hint: expect.stringMatching(/^Install one with "(sudo )?dnf install chromium"\. /),
    });
  });
});
