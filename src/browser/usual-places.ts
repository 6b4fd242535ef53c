import path from 'node:path';
import type { System } from './system.ts';

/** A file that may be a browser. */
export interface Place {
  /** The browser's name as its maker writes it. */
  readonly name: string;
  readonly path: string;
}

const chrome = 'Google Chrome';
const chromium = 'Chromium';
const edge = 'Microsoft Edge';

const linuxCommands: readonly (readonly [name: string, ...commands: string[]])[] = [
  // Without what a window needs, they start sooner.
  ['Chrome Headless Shell', 'chrome-headless-shell'],
  ['Chromium Headless Shell', 'chromium-headless-shell'],
  [chrome, 'google-chrome-stable', 'google-chrome'],
  [chromium, 'chromium', 'chromium-browser'],
  [edge, 'microsoft-edge-stable', 'microsoft-edge'],
];

const linuxFolders = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
  '/usr/lib/chromium',
  '/snap/bin',
];

const windowsPrograms: readonly (readonly [name: string, file: string])[] = [
  [chrome, 'Google\\Chrome\\Application\\chrome.exe'],
  [chromium, 'Chromium\\Application\\chrome.exe'],
  [edge, 'Microsoft\\Edge\\Application\\msedge.exe'],
];

/**
 * Lists where Chrome, then Chromium, then Edge would be on this system, on Linux their headless shells before them; whether they
 * are there is not looked at.
 */
export function listUsualPlaces(system: System): Place[] {
  if (system.platform === 'win32') return listOnWindows(system);
  if (system.platform === 'darwin') return listOnMac(system);
  const inPath = (system.env['PATH'] ?? '').split(':').filter(path.posix.isAbsolute);
  const folders = [...new Set([...inPath, ...linuxFolders])];
  return linuxCommands.flatMap(([name, ...commands]) =>
    commands.flatMap((command) =>
      folders.map((folder) => ({ name, path: path.posix.join(folder, command) })),
    ),
  );
}

function listOnMac({ home }: System): Place[] {
  const folders = ['/Applications', path.posix.join(home, 'Applications')];
  return [chrome, chromium, edge].flatMap((name) =>
    folders.map((folder) => ({
      name,
      path: path.posix.join(folder, `${name}.app/Contents/MacOS/${name}`),
    })),
  );
}

function listOnWindows({ env }: System): Place[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (key) => env[key] ?? [],
  );
  return windowsPrograms.flatMap(([name, file]) =>
    folders.map((folder) => ({ name, path: path.win32.join(folder, file) })),
  );
}
