import path from 'node:path';
import { findNotes, isNoteName, type NoteFile } from '../files/find-notes.ts';
import { createLiveDeck, type LiveDeck, type LiveState, type LiveTools } from './watched-deck.ts';
import { createMessages, createPreview } from './messages.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import type { ServerMessage } from '../protocol/watch-message.ts';
import type { Client } from './server.ts';

/** A deck and the pages that show it. */
export interface Served {
  readonly deck: LiveDeck;
  readonly clients: Set<Client>;
}

/** What decks are kept with. */
export interface DecksRequest {
  /** Files and folders, relative to the project. */
  readonly inputs: readonly string[];
  readonly settings: Settings;
  /** Asked again when the config file changes. */
  readonly loadSettings: () => Promise<Settings>;
  readonly tools: LiveTools;
  /** Nothing more is built once it is aborted. */
  readonly signal: AbortSignal;
  readonly onBuilt: (deck: LiveDeck, state: LiveState, milliseconds: number) => void;
  /** Something cannot be done; all else is. */
  readonly onFailure: (error: CliError) => void;
}

/** The decks of a session. */
export interface Decks {
  /** By the path of their page. */
  readonly served: ReadonlyMap<string, Served>;
  /** Finds notes that are new; those that are gone go when no page shows them. @throws {CliError} notes-missing */
  readonly find: () => Promise<void>;
  /** Builds what depends on these files, or on these pages that are asked for, and tells the pages that show it. */
  readonly rebuild: (changed: ReadonlySet<string>) => Promise<void>;
}

/** Creates the decks; none is found yet. */
export function createDecks(request: DecksRequest): Decks {
  const { inputs, tools, signal, onBuilt, onFailure } = request;
  let { settings } = request;
  const served = new Map<string, Served>();

  const find = async (): Promise<void> => {
    const notes = await findNotes({ inputs, root: settings.root, outDir: settings.outDir });
    const urls = new Set(notes.map(urlOf));
    for (const [url, { clients }] of served)
      // A note that is gone may come back in a moment: editors save so.
      if (!urls.has(url) && clients.size === 0) served.delete(url);
    for (const note of notes)
      if (!served.has(urlOf(note)))
        served.set(urlOf(note), {
          deck: createLiveDeck(note, tools),
          clients: new Set(),
        });
  };

  const build = async ({ deck, clients }: Served): Promise<void> => {
    const before = deck.state;
    const start = performance.now();
    const after = await deck.rebuild(settings, (slides) =>
      send(clients, [createPreview(slides, before?.version ?? 0)]),
    );
    send(clients, createMessages(before, after));
    onBuilt(deck, after, performance.now() - start);
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
    served,
    find,
    async rebuild(changed) {
      const files = [...changed];
      if (files.some((file) => path.basename(file).startsWith('lectern.config.')))
        await attempt(async () => {
          settings = await request.loadSettings();
        });
      const known = new Set([...served.values()].map(({ deck }) => deck.note.file));
      if (files.some((file) => isNoteName(file) && !known.has(file))) await attempt(find);
      const notesOnly = files.every((file) => isNoteName(file) || served.has(file));
      for (const [url, each] of served) {
        // A deck that nobody has opened waits until somebody does.
        const isStale = each.deck.state && (!notesOnly || changed.has(each.deck.note.file));
        if (!signal.aborted && (isStale || changed.has(url))) await attempt(() => build(each));
      }
    },
  };
}

/** Tells pages. */
export function send(clients: ReadonlySet<Client>, messages: readonly ServerMessage[]): void {
  for (const client of clients) for (const message of messages) client.send(message);
}

function urlOf({ output }: NoteFile): string {
  return `/${output}.html`;
}
