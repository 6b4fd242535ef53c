import path from 'node:path';
import type { BuiltDeck } from '../../src/index.ts';
import type { Headless } from '../../src/browser/browser.ts';
import { buildDeck } from '../../src/build/build-note.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import { reportProblems } from '../../src/problems/report-problem.ts';
import { createSource } from '../../src/source/note-source.ts';
import type { Store } from '../../src/store/store.ts';
import { expectAccessible } from '../access/expect-accessible.ts';
import { createFreshTools } from '../build-tools.ts';

/** The checkout. */
export const root: string = path.resolve(import.meta.dirname, '../..');

/** What a test builds. */
export interface BuildNoteRequest {
  readonly text: string | Uint8Array;
  readonly headless: Headless;
  readonly options?: Partial<OptionValues>;
  /** @default notes/ of the checkout */
  readonly dir?: string;
  /** @default one that remembers nothing */
  readonly store?: Store;
}

/** Builds one note in memory, under SOURCE_DATE_EPOCH 0. */
export async function buildNote({
  text,
  headless,
  options = {},
  dir = path.join(root, 'notes'),
  store,
}: BuildNoteRequest): Promise<BuiltDeck> {
  const settings = resolveSettings({
    root,
    flags: { formats: ['html'], ...options },
    env: { SOURCE_DATE_EPOCH: '0' },
  });
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = createSource({ path: 'notes/test.md', bytes, dir });
  if (!source) throw new Error('The note is no text');
  const deck = reportProblems(await buildDeck(source, settings, createFreshTools(headless, store)));
  for (const output of deck.outputs)
    if (output.format === 'pdf' || output.format === 'handout') expectAccessible(output.bytes);
  return deck;
}

/** An output as text. */
export function htmlOf({ outputs }: BuiltDeck): string {
  return new TextDecoder().decode(outputs.find(({ format }) => format === 'html')?.bytes);
}
