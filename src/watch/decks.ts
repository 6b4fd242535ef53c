import path from 'node:path';
import type { BuildTools } from '../build/build-tools.ts';
import { findNotes, isNoteName, type NoteFile } from '../files/find-notes.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import type { ServerMessage } from '../protocol/watch-message.ts';
import { createMessages, createPreview } from './messages.ts';
import type { Client } from './server.ts';
import { createWatchedDeck, type DeckState, type WatchedDeck } from './watched-deck.ts';

/** A deck and the pages that show it. */
export interface Served {
  readonly deck: WatchedDeck;
  readonly clients: Set<Client>;
}

/** What decks are kept with. */
export interface DecksRequest {
  /** Files and folders, relative to the project. */
  readonly inputs: readonly string[];
  readonly settings: Settings;
  /** Asked again when the config file changes. */
  readonly loadSettings: () => Promise<Settings>;
  readonly tools: BuildTools;
  /** Nothing more is built once it is aborted. */
  readonly signal: AbortSignal;
  readonly onBuilt: (deck: WatchedDeck, state: DeckState, milliseconds: number) => void;
  /** The list of decks, or what it says of one, is another. */
  readonly onListChanged: () => void;
  /** Something cannot be done; all else is. */
  readonly onFailure: (error: CliError) => void;
}

/** The decks of a session. */
export interface Decks {
  /** By the path of their page. */
  readonly served: ReadonlyMap<string, Served>;
  /** Those whose notes are there, by the path of their page. */
  readonly list: () => readonly (readonly [url: string, deck: WatchedDeck])[];
  /** Finds notes that are new; those that are gone go when no page shows them. @throws {CliError} notes-missing */
  readonly find: () => Promise<void>;
  /** Builds what depends on these files, or on these pages that are asked for, and tells the pages that show it. */
  readonly rebuild: (changed: ReadonlySet<string>) => Promise<void>;
}

/** In the place of a file: everything has changed. */
export const everything = 'everything';

/** Creates the decks; none is found yet. */
export function createDecks(request: DecksRequest): Decks {
  const { inputs, tools, signal, onFailure } = request;
  let { settings } = request;
  const served = new Map<string, Served>();
  let found = new Set<string>();

  const find = async (): Promise<void> => {
    const notes = await findNotes({ inputs, root: settings.root, outDir: settings.outDir });
    found = new Set(notes.map(urlOf));
    for (const [url, { clients }] of served)
      // A note that is gone may come back in a moment: editors save so.
      if (!found.has(url) && clients.size === 0) served.delete(url);
    for (const note of notes)
      if (!served.has(urlOf(note)))
        served.set(urlOf(note), { deck: createWatchedDeck(note, tools), clients: new Set() });
    request.onListChanged();
  };

  const build = async ({ deck, clients }: Served): Promise<void> => {
    const before = deck.state;
    const start = performance.now();
    const after = await deck.rebuild(settings, (slides) =>
      send(clients, [createPreview(slides, before?.version ?? 0)]),
    );
    send(clients, createMessages(before, after));
    request.onBuilt(deck, after, performance.now() - start);
    request.onListChanged();
  };

  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof CliError)) throw error;
      onFailure(error);
    }
  };

  /** Also when the last note has gone: then none is found, which is no failure here. */
  const findAgain = async (): Promise<void> => {
    try {
      await find();
    } catch (error) {
      if (!(error instanceof CliError) || !missing.includes(error.id)) throw error;
      found = new Set();
      request.onListChanged();
    }
  };

  return {
    served,
    list: () =>
      [...served].flatMap(([url, { deck }]) => (found.has(url) ? [[url, deck] as const] : [])),
    find,
    async rebuild(changed) {
      const files = [...changed];
      const isConfigured = files.some((file) => isConfigName(path.basename(file)));
      if (isConfigured)
        await attempt(async () => {
          settings = await request.loadSettings();
        });
      if (files.some(isNoteName)) await attempt(findAgain);
      const isAll = isConfigured || changed.has(everything);
      for (const [url, each] of served) {
        // A deck that nobody has opened waits until somebody does.
        const isStale = each.deck.state && (isAll || dependsOn(each.deck, files));
        const isThere = found.has(url);
        if (!signal.aborted && isThere && (isStale || changed.has(url)))
          await attempt(() => build(each));
      }
    },
  };
}

const missing: readonly CliError['id'][] = ['notes-missing', 'input-missing'];

/** Whether a file configures the project. */
export function isConfigName(name: string): boolean {
  return name.startsWith('lectern.config.');
}

/** Whether a deck is made of one of these files; one in a folder that was looked through counts. */
function dependsOn({ note, state }: WatchedDeck, files: readonly string[]): boolean {
  const inputs = [note.file, ...(state?.inputs ?? [])];
  return files.some((file) =>
    inputs.some((input) => file === input || file.startsWith(input + path.sep)),
  );
}

/** Tells pages. */
export function send(clients: ReadonlySet<Client>, messages: readonly ServerMessage[]): void {
  for (const client of clients) for (const message of messages) client.send(message);
}

function urlOf({ output }: NoteFile): string {
  return `/${output}.html`;
}
