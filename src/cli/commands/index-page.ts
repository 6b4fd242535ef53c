import path from 'node:path';
import { openCache } from '../../build/open-cache.ts';
import { writeIndex } from '../../course/write-index.ts';
import { showPath } from '../../files/show-path.ts';
import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { CliError } from '../../problems/cli-error.ts';
import { createStore } from '../../store/store.ts';
import type { Invocation } from '../commands.ts';
import { renderIndex } from '../build-and-print.ts';

/** `lectern index`: makes the page of a course from decks that are there, wherever they were built. */
export async function runIndex({
  positionals: [folder],
  values,
  report,
  root,
  env,
}: Invocation): Promise<number> {
  const given = resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  if (given.quiet) report.silence();
  const outDir = folder === undefined ? given.outDir : path.resolve(root, folder);
  const settings = { ...given, outDir };
  const cache = await openCache(settings);
  const index = await writeIndex(settings, createStore(cache.disk));
  await cache.disk?.close();
  if (!index) throw new CliError('decks-missing', { path: `${showPath(root, outDir)}/` });
  report.printNews(renderIndex(index, root));
  return 0;
}
