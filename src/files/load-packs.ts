import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFinding, type Finding } from '../problems/problem.ts';
import { describeSystemError } from './describe-system-error.ts';
import { showPath } from './show-path.ts';

/** A knowledge pack on the disk. */
export interface PackFile {
  /** As messages show it. */
  readonly file: string;
  readonly text: string;
}

/** Where a note's packs are. */
export interface PackQuery {
  /** Absolute folder of the project; packs outside it are refused. */
  readonly root: string;
  /** Absolute folder of the note: its folder `packs` counts, and that of the project. */
  readonly noteDir: string;
  /** Files that the config names, relative to `root`. */
  readonly named: readonly string[];
}

/** The packs of a note. */
export interface LoadedPacks {
  readonly packs: readonly PackFile[];
  readonly findings: readonly Finding[];
  /** Where packs were looked for; absolute. */
  readonly folders: readonly string[];
}

/** Bytes; a pack is written by hand. */
const maxSize = 2_000_000;

/** Sources of Lectern's own packs, which are there already. */
const ownFolder = fileURLToPath(new URL('../../packs', import.meta.url));

/** Loads the packs that Lectern brings along, as their YAML says. Compiling puts them into one file. */
export async function loadOwnPacks(): Promise<readonly unknown[]> {
  const text = await readFile(new URL('../../lib/packs.json', import.meta.url), 'utf8');
  return JSON.parse(text) as unknown[];
}

/** Loads the packs that a note may use: those that the config names, those beside the note, those of the project. */
export async function loadPacks({ root, noteDir, named }: PackQuery): Promise<LoadedPacks> {
  const folders = [...new Set([path.join(noteDir, 'packs'), path.join(root, 'packs')])];
  const listed = await Promise.all(folders.map(listPacks));
  const files = [...new Set([...named.map((name) => path.resolve(root, name)), ...listed.flat()])];
  const packs: PackFile[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const shown = showPath(root, file);
    try {
      packs.push({ file: shown, text: await readInside(file, root) });
    } catch (error) {
      const facts = { name: shown, message: describeSystemError(error) };
      findings.push(createFinding('pack-missing', { line: 1, column: 1, file: shown }, facts));
    }
  }
  return { packs, findings, folders };
}

async function listPacks(folder: string): Promise<string[]> {
  if (path.resolve(folder) === ownFolder) return [];
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /\.ya?ml$/i.test(name))
    .toSorted()
    .map((name) => path.join(folder, name));
}

/** A link may lead out of the project. */
async function readInside(file: string, root: string): Promise<string> {
  const [real, home] = await Promise.all([realpath(file), realpath(root)]);
  const relative = path.relative(home, real);
  if (relative.startsWith('..') || path.isAbsolute(relative))
    throw new Error('it is outside the project');
  const text = await readFile(real, 'utf8');
  if (text.length > maxSize) throw new Error('it is larger than 2 MB');
  return text.replace(/^\uFEFF/, '');
}
