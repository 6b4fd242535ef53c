/**
 * Watches notes and serves their decks. What changes on the disk is collected, built from what is new in it, and sent to
 * the pages that show it; a page that shows an older build is told to load anew.
 */
import path from 'node:path';
import { createBuildTools } from '../build/build-tools.ts';
import { openCache } from '../build/open-cache.ts';
import { type FilesToWatch, type FileWatch, watchFiles } from './watch-files.ts';
import { type CreateHeadless, createHeadless } from '../browser/browser.ts';
import type { Settings } from '../options/settings.ts';
import type { CliError } from '../problems/cli-error.ts';
import type { Problem } from '../problems/problem.ts';
import { createStore } from '../store/store.ts';
import { createRebuilder } from './rebuilder.ts';
import { type Client, startServer } from './server.ts';
import { createDecks, everything, send } from './decks.ts';
import { createSite } from './site.ts';

/** What a session tells while it goes on. */
export type WatchEvent =
  | {
      readonly type: 'rebuilt';
      readonly note: string;
      readonly milliseconds: number;
      readonly problems: readonly Problem[];
    }
  /** A change that cannot be used, such as a config file that is broken: all stays as it was. */
  | { readonly type: 'failed'; readonly error: CliError };

/** What to watch. */
export interface WatchRequest {
  /** Files and folders, relative to the project; none means the folder `notes`. */
  readonly inputs: readonly string[];
  /** Asked again when the config file changes. */
  readonly loadSettings: () => Promise<Settings>;
  /** The first port to try, or the only one when it was asked for. */
  readonly port: number;
  readonly isPortAsked: boolean;
  /** Pages go to the slide that is being edited. */
  readonly follow: boolean;
  readonly onEvent: (event: WatchEvent) => void;
  /** Opens a place in the author's editor. */
  readonly openEditor: (file: string, line: number) => void;
  /** Gives the browser to build with. @default one that ends with the session */
  readonly createHeadless?: CreateHeadless | undefined;
}

/** A running session. */
export interface WatchSession extends AsyncDisposable {
  readonly url: string;
  readonly notes: readonly string[];
  /** Builds every deck that was opened anew. */
  readonly rebuildAll: () => void;
  /** Rejects when a rebuild fails by a fault of this program. */
  readonly failed: Promise<never>;
}

/** A change waits for others of the same save. */
const debounceMs = 4;

/** Starts watching. @throws {CliError} for usage, configuration and machine */
export async function watchNotes(request: WatchRequest): Promise<WatchSession> {
  const { inputs, loadSettings, follow, onEvent, openEditor } = request;
  const settings = await loadSettings();
  const headless = (request.createHeadless ?? createHeadless)();
  const { disk } = await openCache(settings);
  const tools = createBuildTools(headless, { store: createStore(disk) });
  const ending = new AbortController();
  const files: { watch?: FileWatch } = {};
  const listClients = new Set<Client>();
  const decks = createDecks({
    inputs,
    settings,
    loadSettings,
    tools,
    signal: ending.signal,
    onBuilt({ note }, { inputs: read, problems }, milliseconds) {
      files.watch?.add(read);
      onEvent({ type: 'rebuilt', note: note.path, milliseconds, problems });
    },
    onListChanged: () => send(listClients, [{ type: 'reload', focus: undefined }]),
    onFailure: (error) => onEvent({ type: 'failed', error }),
  });
  await decks.find();
  const rebuilder = createRebuilder(decks.rebuild, debounceMs);
  const site = createSite({
    root: settings.root,
    decks,
    listClients,
    rebuilder,
    follow,
    openEditor,
    store: tools.store,
  });
  const server = await startServer(site, { port: request.port, isAsked: request.isPortAsked });
  headless.warm();
  files.watch = await watchFiles(listPaths(inputs, settings), rebuilder.add);
  return {
    url: server.url,
    notes: decks.list().map(([, deck]) => deck.note.path),
    rebuildAll: () => rebuilder.add(everything),
    failed: rebuilder.failed,
    async [Symbol.asyncDispose]() {
      ending.abort();
      await files.watch?.[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      await headless[Symbol.asyncDispose]();
      // What was being built has ended with its browser.
      await rebuilder.idle();
      await disk?.close();
    },
  };
}

/** Notes and configuration. What decks are made of besides is added when they are built: a build says what it read. */
function listPaths(inputs: readonly string[], { root, outDir }: Settings): FilesToWatch {
  const notes = inputs.length === 0 ? ['notes'] : inputs;
  const config = ['yml', 'yaml', 'json'].map((ending) => `lectern.config.${ending}`);
  const paths = [...notes, ...config].map((each) => path.resolve(root, each));
  return { paths, ignored: [outDir] };
}
