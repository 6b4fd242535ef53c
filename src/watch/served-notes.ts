import type { BuildTools } from '../build/build-tools.ts';
import { findLectures, type FoundLectures } from '../build/find-lectures.ts';
import type { NoteFile } from '../files/find-notes.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import type { Client } from './server.ts';
import { createWatchedDeck, type WatchedDeck } from './watched-deck.ts';

/** A deck and the pages that show it. */
export interface Served {
  readonly deck: WatchedDeck;
  readonly clients: Set<Client>;
}

/** The notes of a session, each with its deck. */
export interface ServedNotes {
  /** By the path of their page. */
  readonly served: ReadonlyMap<string, Served>;
  /** Those whose notes are there, by the path of their page. */
  readonly list: () => readonly (readonly [url: string, deck: WatchedDeck])[];
  /** Whether the note of this page is there. */
  readonly isThere: (url: string) => boolean;
  /** Finds notes that are new; those that are gone go when no page shows them. @throws {CliError} notes-missing */
  readonly find: (settings: Settings) => Promise<void>;
  /** The same later in a session, when it is no failure that the last note has gone. */
  readonly findAgain: (settings: Settings) => Promise<void>;
}

const missing: readonly CliError['id'][] = ['notes-missing', 'notes-left-out', 'input-missing'];

/** Creates the list; no note is found yet. */
export function createServedNotes(inputs: readonly string[], tools: BuildTools): ServedNotes {
  const served = new Map<string, Served>();
  let found = new Set<string>();
  let course: FoundLectures['links'] = new Map();
  const list: ServedNotes = {
    served,
    list: () =>
      [...served].flatMap(([url, { deck }]) => (found.has(url) ? [[url, deck] as const] : [])),
    isThere: (url) => found.has(url),
    async find(settings) {
      const { lectures: notes, links } = await findLectures(inputs, settings);
      course = links;
      found = new Set(notes.map(urlOf));
      for (const [url, { clients, deck }] of served) {
        // A note that is gone may come back in a moment: editors save so.
        if (found.has(url) || clients.size > 0) continue;
        served.delete(url);
        deck.close();
      }
      for (const note of notes)
        if (!served.has(urlOf(note)))
          served.set(urlOf(note), {
            deck: createWatchedDeck(note, { ...tools, course: () => course }),
            clients: new Set(),
          });
    },
    async findAgain(settings) {
      try {
        await list.find(settings);
      } catch (error) {
        if (!(error instanceof CliError) || !missing.includes(error.id)) throw error;
        found = new Set();
      }
    },
  };
  return list;
}

function urlOf({ output }: NoteFile): string {
  return `/${output}.html`;
}
