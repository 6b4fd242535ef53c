import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createStaging } from '../files/staging.ts';
import type { Settings } from '../options/settings.ts';
import type { Store } from '../store/store.ts';
import { makeIndex } from './make-index.ts';
import { indexName } from './order-lectures.ts';

/** What became of the page of a course. */
export interface WrittenIndex {
  /** Absolute. */
  readonly file: string;
  /** The page for what is not there, absolute; undefined where it is not wanted. */
  readonly missing: string | undefined;
  readonly lectures: number;
  /** Decks of an older version of Lectern, which are not listed. */
  readonly old: readonly string[];
}

/** Of what the page is. */
export interface IndexOptions {
  /** Paths of decks without an extension, relative to the output folder, with `/`. @default all that are there */
  readonly decks?: readonly string[];
  /** It is written for one deck too. @default false */
  readonly isForOne?: boolean;
  /** Of a page for what is not there, beside it. @default none is written */
  readonly missingName?: string | undefined;
}

/**
 * Writes the page of a course beside its decks; one that is as it should be is left as it is. Nothing is written where fewer
 * than two decks are there.
 * @throws {CliError} disk-full, output-locked, output-refused
 */
export async function writeIndex(
  settings: Settings,
  store: Store,
  { decks, isForOne = false, missingName }: IndexOptions = {},
): Promise<WrittenIndex | undefined> {
  const { outDir: folder, course: title, term, author, institution, licence } = settings;
  const course = { title, term, author, institution, licence };
  const made = await makeIndex({
    folder,
    course,
    store,
    isForOne,
    hasMissing: missingName !== undefined,
    ...(decks && { decks }),
  });
  if (!made) return undefined;
  const file = path.join(folder, indexName);
  const missing = missingName === undefined ? undefined : path.join(folder, missingName);
  await using staging = createStaging(settings.root);
  const write = async (target: string, html: string): Promise<void> => {
    const before = await readFile(target, 'utf8').catch(() => undefined);
    if (before !== html) await staging.stage(target, Buffer.from(html));
  };
  await write(file, made.html);
  if (missing !== undefined && made.missing !== undefined) await write(missing, made.missing);
  await staging.commit();
  return { file, missing, lectures: made.lectures, old: made.old };
}
