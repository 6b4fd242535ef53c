/** Finished decks of earlier runs. A note of which nothing has changed is not built again, and no browser starts for it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../problems/problem.ts';
import type { Settings } from '../options/settings.ts';
import type { CourseLinks } from '../protocol/course-data.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Disk } from '../store/disk.ts';
import { hashOf, hashValue } from '../store/hash.ts';
import { findDrawingTools } from '../diagrams/drawing-tools.ts';
import { createStore } from '../store/store.ts';
import type { BuiltDeck } from './build-note.ts';
import { listProjectFiles } from './project-files.ts';

/** What a run is told apart by, apart from what does not change a deck. */
interface Wanted {
  readonly source: NoteSource;
  readonly settings: Settings;
  readonly course: CourseLinks | undefined;
  /** Where its files go, which lead from there to its pictures. */
  readonly place: string;
}

/** The files and folders that a deck was made of, relative to the project, each with the hash of what it held. */
type Inputs = readonly (readonly [path: string, state: string])[];

interface KeptDeck {
  readonly inputs: Inputs;
  /** Of the project's font packages, and of the names of all its files where a note finds others by name. */
  readonly project: string;
  readonly deck: BuiltDeck;
}

/** Finds the deck that was made of the same note with the same settings, when nothing that it was made of has changed. */
export async function findKeptDeck(wanted: Wanted, disk: Disk): Promise<BuiltDeck | undefined> {
  const bytes = await disk.load(keyOf(wanted));
  if (bytes === undefined) return undefined;
  const { inputs, project, deck } = deserialize(bytes) as KeptDeck;
  const { root } = wanted.settings;
  const states = await Promise.all(inputs.map(([file]) => readState(path.resolve(root, file))));
  const isSame =
    inputs.every(([, state], index) => state === states[index]) &&
    project === (await describeProject(wanted));
  return isSame ? deck : undefined;
}

/**
 * Keeps a deck for the next run.
 * @param started when it was begun, in milliseconds since 1970: of what has changed since then nobody knows which state it shows
 */
export async function keepDeck(
  deck: BuiltDeck,
  { started, ...wanted }: Wanted & { readonly started: number },
  disk: Disk,
): Promise<void> {
  const { root, allowRemote } = wanted.settings;
  if (allowRemote || deck.problems.some(isUnlasting)) return;
  const files = [...new Set(deck.inputs)].toSorted();
  const changed = await Promise.all(files.map((file) => hasChangedSince(file, started)));
  if (changed.includes(true)) return;
  const inputs = await Promise.all(
    files.map(async (file) => [path.relative(root, file), await readState(file)] as const),
  );
  const kept: KeptDeck = { inputs, project: await describeProject(wanted), deck };
  disk.save(keyOf(wanted), serialize(kept));
}

/** Whether it was found by the clock, or on the network: another run may fare better. */
function isUnlasting({ rule, facts }: Problem): boolean {
  return (
    rule === 'image-unfetched' || (rule === 'diagram-broken' && facts['isGivenUp'] !== undefined)
  );
}

/** Settings of a run that no deck depends on. */
const ofRun: ReadonlySet<string> = new Set<keyof Settings>([
  'cache',
  'introduced',
  'coursePdf',
  'jobs',
  'quiet',
  'report',
  'root',
  'shard',
  'strict',
  'verbose',
  'zip',
]);

function keyOf({ source, settings, course, place }: Wanted): string {
  const { root, outDir, outFile, given } = settings;
  const own = Object.entries(settings).filter(([name]) => !ofRun.has(name));
  const { path: note, text, findings, part } = source;
  const hash = hashValue({
    ...Object.fromEntries(own),
    links: course,
    place,
    part,
    outDir: path.relative(root, outDir),
    outFile: outFile && path.relative(root, outFile),
    given: [...given].filter((name) => !ofRun.has(name)).toSorted(),
  });
  return `deck ${note} ${hashOf(text)} ${hashValue(findings)} ${hash}`;
}

/** What a file holds, or a folder and the files right in it; why it cannot be read where it cannot. */
async function readState(file: string): Promise<string> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return code === 'EISDIR' ? readFolderState(file) : code;
  }
}

async function readFolderState(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  const states = await Promise.all(names.map((name) => readState(path.join(folder, name))));
  return hashValue(names.map((name, index) => [name, states[index]]));
}

async function hasChangedSince(file: string, time: number): Promise<boolean> {
  const info = await stat(file).catch(() => undefined);
  return info !== undefined && Math.max(info.mtimeMs, info.ctimeMs) >= time;
}

async function describeProject({ source, settings }: Wanted): Promise<string> {
  const { root } = settings;
  const folder = path.join(root, 'node_modules/@fontsource');
  const fonts: string[] = await readdir(folder).catch(() => []);
  const tools = [...(await findDrawingTools(root))].map(([name, { version }]) => [name, version]);
  if (!source.text.includes('[[')) return hashValue([fonts.toSorted(), tools]);
  const { names } = await listProjectFiles(settings, createStore());
  return hashValue([fonts.toSorted(), tools, names.map((name) => path.relative(root, name))]);
}
