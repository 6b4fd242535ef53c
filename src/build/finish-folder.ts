/** What a folder of decks has besides them: the page of the course, what a web server needs, and all of it as one file. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { indexName } from '../course/order-lectures.ts';
import type { WrittenIndex } from '../course/write-index.ts';
import type { Headless } from '../browser/browser.ts';
import { createStaging } from '../files/staging.ts';
import type { Settings } from '../options/settings.ts';
import type { Disk } from '../store/disk.ts';
import { createStore } from '../store/store.ts';
import { type LecturePdf, writeCoursePdf, type WrittenCoursePdf } from './write-course-pdf.ts';
import type { FoundLectures } from './find-lectures.ts';
import type { WrittenOutputs } from './write-outputs.ts';

/** What is told of the folder. Paths are absolute. */
export type FolderEvent =
  /** The page of the course was written, or is as it should be. */
  | ({ readonly type: 'index-written' } & WrittenIndex)
  /** Files of earlier builds are still in a folder that is handed out. */
  | { readonly type: 'files-left'; readonly files: readonly string[] }
  | ({ readonly type: 'course-pdf-written' } & WrittenCoursePdf)
  | { readonly type: 'zip-written'; readonly file: string; readonly files: number };

interface FolderRequest extends Pick<FoundLectures, 'lectures' | 'links'> {
  readonly settings: Settings;
  readonly results: readonly (WrittenOutputs & Pick<LecturePdf, 'report'>)[];
  readonly headless: Headless;
  readonly disk: Disk | undefined;
  readonly onEvent: ((event: FolderEvent) => void) | undefined;
}

/** Completes the folder. Parts of a course leave that to who puts them together. @throws {CliError} as `createStaging` */
export async function finishFolder(request: FolderRequest): Promise<void> {
  const { settings, results, onEvent } = request;
  if (settings.shard !== undefined || settings.formats.length === 0) return;
  const made = results.flatMap(({ files, beside }) => [
    ...files.map((each) => each.path),
    ...beside,
  ]);
  if (made.length === 0) return;
  const book = settings.coursePdf ? await writeCoursePdf(request) : undefined;
  if (book) {
    made.push(book.file);
    onEvent?.({ type: 'course-pdf-written', ...book });
  }
  const index = await writePage(request);
  if (index) {
    made.push(index.file, ...(index.missing === undefined ? [] : [index.missing]));
    onEvent?.({ type: 'index-written', ...index });
  }
  if (settings.site) made.push(await writeMark(settings));
  const files = [...new Set(made)].toSorted();
  if (settings.site) {
    const left = await findLeft(settings.outDir, new Set(files));
    if (left.length > 0) onEvent?.({ type: 'files-left', files: left });
  }
  if (settings.zip) {
    const file = await writeArchive(files, settings);
    onEvent?.({ type: 'zip-written', file, files: files.length });
  }
}

async function writePage({
  settings,
  lectures,
  links,
  disk,
}: FolderRequest): Promise<WrittenIndex | undefined> {
  // A web server shows it in place of the folder, whatever is in that.
  const isTaken = lectures.some(({ output }) => `${output}.html` === indexName);
  const isWanted = links.size > 0 || (settings.site && !isTaken);
  if (!isWanted || !settings.formats.includes('html')) return undefined;
  const { writeIndex } = await import('../course/write-index.ts');
  // The decks of others are there beside those of a book that was named.
  const isNamed = lectures.every((lecture) => lecture.isNamed) && !settings.site;
  const decks = isNamed ? {} : { decks: lectures.map(({ output }) => output) };
  // A deck of that name is what its author wants to be shown.
  const isOwn = lectures.some(({ output }) => `${output}.html` === missingName);
  return writeIndex(settings, createStore(disk), {
    ...decks,
    isForOne: settings.site,
    missingName: settings.site && !isOwn ? missingName : undefined,
  });
}

/** What web servers of GitHub and GitLab Pages show in place of a page that is not there. */
const missingName = '404.html';

/** GitHub Pages leaves out files whose names begin with `_` where this is not there. */
async function writeMark({ outDir, root }: Settings): Promise<string> {
  const file = path.join(outDir, '.nojekyll');
  await using staging = createStaging(root);
  await staging.stage(file, new Uint8Array());
  await staging.commit();
  return file;
}

async function findLeft(folder: string, made: ReadonlySet<string>): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !made.has(file))
    .toSorted();
}

/** Packs files into an archive beside their folder, each below the folder's name; gives its path. */
async function writeArchive(files: readonly string[], { outDir, root }: Settings): Promise<string> {
  const { writeZip } = await import('../files/zip.ts');
  const entries = await Promise.all(
    files.map(async (file) => ({
      path: path.relative(path.dirname(outDir), file).split(path.sep).join('/'),
      bytes: await readFile(file),
    })),
  );
  const archive = `${outDir}.zip`;
  await using staging = createStaging(root);
  await staging.stage(archive, writeZip(entries));
  await staging.commit();
  return archive;
}
