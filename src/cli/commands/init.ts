import { constants } from 'node:fs';
import { copyFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createFolder } from '../../files/create-folder.ts';
import { describeSystemError } from '../../files/describe-system-error.ts';
import { showPath } from '../../files/show-path.ts';
import { starterFolder } from '../../files/starter-folder.ts';
import { CliError } from '../../problems/cli-error.ts';
import type { Invocation } from '../commands.ts';

/** The starter of a theme, which `--theme` alone writes. */
const themeStarter = 'theme.css';

/** `lectern init`: copies the starter lecture into a folder, or the starter of a theme; all of it or nothing. */
export async function runInit({
  positionals,
  report,
  root,
  values: { starterTheme = false },
}: Invocation): Promise<number> {
  const folder = path.resolve(root, positionals[0] ?? '.');
  const entries = await readdir(starterFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(starterFolder, path.join(entry.parentPath, entry.name)))
    .filter((name) => (name === themeStarter) === starterTheme)
    .sort();
  for (const file of files) await refuseExisting(path.join(folder, file), root);
  for (const file of files) {
    await copyTemplate(file, path.join(folder, file), root);
    report.printLine(`Wrote ${showPath(root, path.join(folder, file))}`);
  }
  const where = folder === root ? '' : `cd ${showPath(root, folder)} && `;
  const how = starterTheme ? ` -t ${themeStarter}` : '';
  report.printLine(`\nNow: ${where}npx lectern build${how}`);
  return 0;
}

async function refuseExisting(file: string, root: string): Promise<void> {
  if (await stat(file).catch(() => undefined))
    throw new CliError('starter-exists', { file: showPath(root, file) });
}

async function copyTemplate(name: string, target: string, root: string): Promise<void> {
  try {
    await createFolder(path.dirname(target));
    await copyFile(path.join(starterFolder, name), target, constants.COPYFILE_EXCL);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliError(
      'starter-refused',
      { file: showPath(root, target), message: describeSystemError(error) },
      { cause: error },
    );
  }
}
