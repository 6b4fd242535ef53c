/**
 * Watches notes and serves their decks. What changes on the disk is collected, built from what is new in it, and sent to
 * the pages that show it; a page that shows an older build is told to load anew.
 */
import path from 'node:path';
import { createFitPage } from './fit-page.ts';
import { findNotes, isNoteName, type NoteFile } from './files/find-notes.ts';
import { type FilesToWatch, type FileWatch, watchFiles } from './files/watch-files.ts';
import { createHeadless } from './headless/headless.ts';
import { createLiveDeck, type LiveDeck, type LiveSlide, type LiveState } from './live-deck.ts';
import { CliError } from './problems/cli-error.ts';
import type { Problem } from './problems/problem.ts';
import type { ServerMessage, WatchProblem } from './protocol/watch-message.ts';
import { loadWatchClient } from './render/assets.ts';
import { createRebuilder } from './server/rebuilder.ts';
import { type Client, startServer, type Site } from './server/server.ts';
import { renderIndex } from './server/site-index.ts';
import type { Settings } from './options/settings.ts';

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
}

/** A running session. */
export interface WatchSession extends AsyncDisposable {
  readonly url: string;
  readonly notes: readonly string[];
  /** Builds every deck that was opened anew. */
  readonly rebuildAll: () => void;
  /** Settles when everything that changed so far is built. */
  readonly idle: () => Promise<void>;
  /** Rejects when a rebuild fails by a fault of this program. */
  readonly failed: Promise<never>;
}

/** Milliseconds that a change waits for others of the same save. */
const patience = 12;

interface Served {
  readonly deck: LiveDeck;
  readonly clients: Set<Client>;
}

/** Starts watching. @throws {CliError} for usage, configuration and machine */
export async function watchNotes(request: WatchRequest): Promise<WatchSession> {
  const { inputs, loadSettings, follow, onEvent } = request;
  let settings = await loadSettings();
  const { root } = settings;
  const headless = createHeadless();
  const fitPage = createFitPage(headless);
  const served = new Map<string, Served>();
  let watch: FileWatch | undefined;
  const ending = new AbortController();

  const findDecks = async (): Promise<void> => {
    const notes = await findNotes({ inputs, root, outDir: settings.outDir });
    const urls = new Set(notes.map(urlOf));
    for (const [url, { clients }] of served)
      // A note that is gone may come back in a moment: editors save so.
      if (!urls.has(url) && clients.size === 0) served.delete(url);
    for (const note of notes)
      if (!served.has(urlOf(note)))
        served.set(urlOf(note), {
          deck: createLiveDeck(note, headless, fitPage),
          clients: new Set(),
        });
  };

  const buildOne = async ({ deck, clients }: Served): Promise<void> => {
    const before = deck.state;
    const start = performance.now();
    const after = await deck.rebuild(settings);
    send(clients, messagesFor(before, after));
    watch?.add(after.pictures);
    const milliseconds = performance.now() - start;
    onEvent({ type: 'rebuilt', note: deck.note.path, milliseconds, problems: after.problems });
  };

  /** What cannot be done is told, and everything else is done all the same. */
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      onEvent({ type: 'failed', error });
    }
  };

  const rebuild = async (changed: ReadonlySet<string>): Promise<void> => {
    const files = [...changed];
    if (files.some((file) => /^lectern\.config\./.test(path.basename(file))))
      await attempt(async () => {
        settings = await loadSettings();
      });
    const known = new Set([...served.values()].map(({ deck }) => deck.note.file));
    if (files.some((file) => isNoteName(file) && !known.has(file))) await attempt(findDecks);
    const notesOnly = files.every((file) => isNoteName(file) || served.has(file));
    for (const [url, each] of served) {
      // A deck that nobody has opened waits until somebody does.
      const isStale = each.deck.state && (!notesOnly || changed.has(each.deck.note.file));
      if (!ending.signal.aborted && (isStale || changed.has(url)))
        await attempt(() => buildOne(each));
    }
  };

  await findDecks();
  const rebuilder = createRebuilder(rebuild, patience);
  headless.warm();
  const site = createSite({ served, rebuilder, follow, openEditor: request.openEditor });
  const server = await startServer(site, { port: request.port, isAsked: request.isPortAsked });
  watch = await watchFiles(listPaths(inputs, settings), rebuilder.add);
  return {
    url: server.url,
    notes: [...served.values()].map(({ deck }) => deck.note.path),
    rebuildAll: () => rebuilder.add('everything'),
    idle: rebuilder.idle,
    failed: rebuilder.failed,
    async [Symbol.asyncDispose]() {
      ending.abort();
      await watch?.[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      // What is being built is given up with its browser.
      await rebuilder.idle().catch(() => undefined);
      await fitPage[Symbol.asyncDispose]();
      await headless[Symbol.asyncDispose]();
    },
  };
}

/** Notes, and what their decks are made with besides. Pictures are added when a deck is known to show them. */
function listPaths(
  inputs: readonly string[],
  { root, outDir, theme, packs }: Settings,
): FilesToWatch {
  const notes = inputs.length === 0 ? ['notes'] : inputs;
  const config = ['yml', 'yaml', 'json'].map((ending) => `lectern.config.${ending}`);
  const all = [...notes, ...config, ...(/[./\\]/.test(theme) ? [theme] : []), 'packs', ...packs];
  return { paths: all.map((each) => path.resolve(root, each)), ignored: [outDir] };
}

function urlOf({ output }: NoteFile): string {
  return `/${output}.html`;
}

function send(clients: ReadonlySet<Client>, messages: readonly ServerMessage[]): void {
  for (const client of clients) for (const message of messages) client.send(message);
}

/** What pages of the state before must be told to show the state after. */
function messagesFor(before: LiveState | undefined, after: LiveState): ServerMessage[] {
  const problems: ServerMessage = {
    type: 'problems',
    problems: after.problems.flatMap((each) => renderProblem(each, after)),
  };
  if (!before || before.version === after.version) return [problems];
  const isSameShape =
    before.around === after.around &&
    before.slides.length === after.slides.length &&
    before.slides.every(({ id }, index) => id === after.slides[index]?.id);
  const changed = after.slides.filter(({ html }, index) => html !== before.slides[index]?.html);
  const focus = findEdited(before, changed);
  if (!isSameShape) return [{ type: 'reload', focus }, problems];
  const frames = changed.map(({ id, html }) => ({ id, html }));
  return [{ type: 'frames', version: after.version, frames, focus }, problems];
}

/** Where the author writes: the first slide that says something else than before; an agenda and a map follow of themselves. */
function findEdited(before: LiveState, changed: readonly LiveSlide[]): string | undefined {
  const said = new Set(before.slides.map(({ html }) => withoutPlace(html)));
  const edited = changed.filter(({ html }) => !said.has(withoutPlace(html)));
  const own = edited.find(({ html }) => !/data-type="(?:title|agenda|section|map)"/.test(html));
  return (own ?? edited[0])?.id;
}

function withoutPlace(html: string): string {
  return html.replace(
    / (?:aria-label="[^"]*"(?=>)|data-(?:slide|source|marpit-pagination(?:-total)?)="[^"]*")/g,
    '',
  );
}

function renderProblem(
  { file, line, column, severity, reason, hint }: Problem,
  { lines }: LiveState,
): WatchProblem[] {
  if (severity === 'info') return [];
  return [
    { file, line, column, severity, reason, hint, excerpt: (lines[line - 1] ?? '').slice(0, 200) },
  ];
}

interface SiteTools {
  readonly served: ReadonlyMap<string, Served>;
  readonly rebuilder: { readonly add: (item: string) => void; readonly idle: () => Promise<void> };
  readonly follow: boolean;
  readonly openEditor: (file: string, line: number) => void;
}

function createSite({ served, rebuilder, follow, openEditor }: SiteTools): Site {
  const count = (state: LiveState | undefined, severity: Problem['severity']): number =>
    state?.problems.filter((problem) => problem.severity === severity).length ?? 0;
  return {
    async renderPage(url, socket) {
      if (url === '/')
        return renderIndex(
          [...served].map(([address, { deck }]) => ({
            url: address,
            note: deck.note.path,
            errors: count(deck.state, 'error'),
            warnings: count(deck.state, 'warning'),
          })),
        );
      const found = served.get(url);
      if (!found) return undefined;
      if (!found.deck.state) rebuilder.add(url);
      await rebuilder.idle();
      const { state } = found.deck;
      if (!state?.renderPage) return undefined;
      const client = await loadWatchClient();
      const data = JSON.stringify({ socket, version: state.version, follow }).replaceAll(
        '<',
        '\\u003c',
      );
      return state.renderPage({
        styles: [client.css],
        scripts: [client.code],
        body: `<script type="application/json" id="lectern-watch">${data}</script>`,
      });
    },
    showLine(file, line) {
      for (const { deck, clients } of served.values()) {
        if (deck.note.path !== file && deck.note.file !== path.resolve(file)) continue;
        const slide = deck.state?.slides.findLast(({ source }) => source.first <= line);
        if (!slide) return false;
        send(clients, [{ type: 'show', id: slide.id }]);
        return true;
      }
      return false;
    },
    onConnect(url, client) {
      const found = served.get(url);
      if (!found) return;
      found.clients.add(client);
      client.onClose(() => found.clients.delete(client));
      client.onMessage((message) => {
        const { state, note } = found.deck;
        if (message.type === 'open') {
          // Any other path would be one that a page of strangers chose.
          if (message.file === note.path && Number.isSafeInteger(message.line))
            openEditor(note.file, message.line);
          return;
        }
        if (!state) return;
        if (message.version !== state.version) client.send({ type: 'reload', focus: undefined });
        else
          send(new Set([client]), [
            {
              type: 'problems',
              problems: state.problems.flatMap((each) => renderProblem(each, state)),
            },
          ]);
      });
    },
  };
}
