import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import type { BuildTools } from '../../src/build/build-tools.ts';
import type { NoteFile } from '../../src/files/find-notes.ts';
import { fillAssets } from '../../src/html/fill.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { Settings } from '../../src/options/settings.ts';
import {
  createWatchedDeck,
  type DeckState,
  type WatchedDeck,
} from '../../src/watch/watched-deck.ts';
import type { WatchedSlides } from '../../src/watch/watched-slides.ts';
import { headless } from '../browser.ts';
import { createFreshTools } from '../build-tools.ts';

/** A project of one note, empty before each test. */
export interface DeckProject {
  readonly folder: string;
  readonly note: NoteFile;
  readonly settings: Settings;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Writes the note; nothing is built yet. */
  readonly openDeck: (text?: string | Uint8Array, tools?: BuildTools) => WatchedDeck;
  /** The same files, built by tools that have built nothing before. */
  readonly buildAnew: (settings?: Settings) => Promise<DeckState>;
  readonly createFresh: () => BuildTools;
}

/** Makes the project for the tests of this file. */
export function shareDeck(): DeckProject {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
  const file = path.join(folder, 'notes/deck.md');
  const note = { file, path: 'notes/deck.md', output: 'deck', size: 0, isNamed: true };
  const settings = resolveSettings({ root: folder, flags: { formats: ['html'] } });
  const createFresh = (): BuildTools => createFreshTools(headless);
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.join(folder, 'notes'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  return {
    folder,
    note,
    settings,
    write,
    createFresh,
    openDeck(text, tools = createFresh()) {
      if (text !== undefined) write('notes/deck.md', text);
      return createWatchedDeck(note, tools);
    },
    buildAnew: (given = settings) => createWatchedDeck(note, createFresh()).rebuild(given),
  };
}

/** All of a state but its place among others. */
export function shown(state: DeckState): unknown {
  const { slides, pageHash, problems, inputs } = state;
  return { slides, html: fillSlides(state), pageHash, problems, inputs };
}

/** Slides with all that they name, as pages show them. */
export function fillSlides({ slides, assets }: WatchedSlides): string[] {
  return slides.map(({ html }) => fillAssets(html, assets));
}
