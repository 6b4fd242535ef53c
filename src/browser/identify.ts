import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { findCandidates } from './candidates.ts';
import type { System } from './system.ts';

/**
 * A text that changes when a browser is installed, updated or chosen that draws and measures otherwise, or a font. None is
 * started.
 * @throws {CliError} browser-choice, browser-missing, no-browser
 */
export async function identifyBrowser(system: System): Promise<string> {
  const candidates = await findCandidates(system);
  const browsers = await Promise.all(
    candidates.map(async (each) =>
      each.source === 'embedded' ? each.embedded.version : identifyFile(each.path),
    ),
  );
  const fonts = await Promise.all(listFontFolders(system).map((folder) => identifyFolder(folder)));
  return JSON.stringify([system.platform, system.arch, browsers, fonts.flat()]);
}

/** An update writes the program anew, and the script that starts it. */
async function identifyFile(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(await realpath(file));
  return `${file} ${size} ${mtimeMs}`;
}

function listFontFolders({ platform, env, home }: System): string[] {
  const { LOCALAPPDATA: local = '', WINDIR: windows = 'C:\\Windows' } = env;
  if (platform === 'win32')
    return [path.join(windows, 'Fonts'), path.join(local, 'Microsoft/Windows/Fonts')];
  if (platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library/Fonts')];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.local/share/fonts'),
    path.join(home, '.fonts'),
  ];
}

/** Fonts lie in folders of their makers and kinds. */
const maxDepth = 3;

/** A folder and those in it, each with when something came into it or left it. */
async function identifyFolder(folder: string, depth = 0): Promise<string[]> {
  try {
    const { mtimeMs } = await stat(folder);
    const entries = depth < maxDepth ? await readdir(folder, { withFileTypes: true }) : [];
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const inside = await Promise.all(
      names.sort().map((name) => identifyFolder(path.join(folder, name), depth + 1)),
    );
    return [`${folder} ${mtimeMs}`, ...inside.flat()];
  } catch {
    // It is not there, or not for this user.
    return [];
  }
}
