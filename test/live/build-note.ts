import path from 'node:path';
import { type BuiltDeck, buildDeck } from '../../src/index.ts';
import type { Headless } from '../../src/browser/browser.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { OptionValues } from '../../src/options/options.ts';

/** The checkout. */
export const root: string = path.resolve(import.meta.dirname, '../..');

/** What a test builds. */
export interface BuildNoteRequest {
  readonly text: string | Uint8Array;
  readonly headless: Headless;
  readonly options?: Partial<OptionValues>;
  /** @default notes/ of the checkout */
  readonly dir?: string;
}

/** Builds one note in memory, under SOURCE_DATE_EPOCH 0. */
export function buildNote({
  text,
  headless,
  options = {},
  dir = path.join(root, 'notes'),
}: BuildNoteRequest): Promise<BuiltDeck> {
  const settings = resolveSettings({
    root,
    flags: { formats: ['html'], ...options },
    env: { SOURCE_DATE_EPOCH: '0' },
  });
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return buildDeck({ path: 'notes/test.md', bytes, dir }, settings, headless);
}

/** An output as text. */
export function htmlOf({ outputs }: BuiltDeck): string {
  return new TextDecoder().decode(outputs.find(({ format }) => format === 'html')?.bytes);
}
