import path from 'node:path';
import type { BuildTools } from '../build/build-tools.ts';
import { isNoteName } from '../files/find-notes.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import { createMessages, createPreview, type PageMessage } from './messages.ts';
import type { Client } from './server.ts';
import { createServedNotes, type Served, type ServedNotes } from './served-notes.ts';
import type { DeckState, WatchedDeck } from './watched-deck.ts';

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
export interface Decks extends Pick<ServedNotes, 'served' | 'list'> {
  /** Finds notes that are new and those that have gone. @throws {CliError} notes-missing */
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
  const notes = createServedNotes(inputs, tools);

  const build = async ({ deck, clients }: Served): Promise<void> => {
    const before = deck.state;
    const start = performance.now();
    const after = await deck.rebuild(settings, (edited) =>
      send(clients, [createPreview(edited, before?.version ?? 0)]),
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

  return {
    served: notes.served,
    list: notes.list,
    async find() {
      await notes.find(settings);
      request.onListChanged();
    },
    async rebuild(changed) {
      const files = [...changed];
      const isConfigured = files.some((file) => isConfigName(path.basename(file)));
      if (isConfigured)
        await attempt(async () => {
          settings = await request.loadSettings();
        });
      if (files.some(isNoteName)) await attempt(() => notes.findAgain(settings));
      if (files.some(isNoteName)) request.onListChanged();
      const isAll = isConfigured || changed.has(everything);
      for (const [url, each] of notes.served) {
        // A deck that nobody has opened waits until somebody does.
        const isStale = each.deck.state && (isAll || dependsOn(each.deck, files));
        const isThere = notes.isThere(url);
        if (!signal.aborted && isThere && (isStale || changed.has(url)))
          await attempt(() => build(each));
      }
    },
  };
}

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
export function send(clients: ReadonlySet<Client>, messages: readonly PageMessage[]): void {
  for (const client of clients) for (const message of messages) client.send(message);
}
