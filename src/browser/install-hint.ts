import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findEmbeddedPackage, notInstalled } from './embedded-package.ts';
import { resolveProgram } from './find-installed.ts';
import type { System } from './system.ts';

/** Package managers and what installs a browser with each; the first one that is there is named. */
const installers: Readonly<
  Partial<Record<NodeJS.Platform, readonly (readonly [program: string, command: string])[]>>
> = {
  linux: [
    ['apt-get', 'apt-get install chromium'],
    ['dnf', 'dnf install chromium'],
    ['pacman', 'pacman -S chromium'],
    ['zypper', 'zypper install chromium'],
    ['apk', 'apk add chromium'],
  ],
  darwin: [['brew', 'brew install --cask google-chrome']],
  win32: [['winget.exe', 'winget install Google.Chrome']],
};

/** Says in one or two sentences how to get a browser on this very system. */
export async function describeInstall(system: System): Promise<string> {
  const command = await findCommand(system);
  const embedded = await findEmbeddedPackage(system);
  const ways = [
    command === undefined ? 'Install Chrome, Chromium or Edge' : `Install one with "${command}"`,
    ...('problem' in embedded && embedded.problem === notInstalled
      ? ['or the one that comes with Lectern with "npm install --include=optional"']
      : []),
  ];
  return `${ways.join(', ')}. If you have one elsewhere, set CHROME_PATH to its program.`;
}

async function findCommand(system: System): Promise<string | undefined> {
  const { posix, win32 } = path;
  const { join, delimiter } = system.platform === 'win32' ? win32 : posix;
  const folders = (system.env['PATH'] ?? system.env['Path'] ?? '').split(delimiter).filter(Boolean);
  for (const [program, command] of installers[system.platform] ?? []) {
    const found = await Promise.all(folders.map((folder) => resolveProgram(join(folder, program))));
    if (found.every((file) => file === undefined)) continue;
    if (system.platform !== 'linux') return command;
    const isUbuntu = program === 'apt-get' && (await isOnUbuntu());
    const name = isUbuntu ? `${command}-browser` : command;
    return process.getuid?.() === 0 ? name : `sudo ${name}`;
  }
  return undefined;
}

/** There the package called chromium does not exist. */
async function isOnUbuntu(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID=ubuntu$/m.test(release);
}
