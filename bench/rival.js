// The other side of the benches: marp-cli with the same slides, in the browser that Lectern finds installed.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inspectBrowsers } from '../lib/browser/inspect.js';

/** marp-cli's program. */
export const marp = createRequire(import.meta.url)
  .resolve('@marp-team/marp-cli/package.json')
  .replace('package.json', 'marp-cli.js');

/**
 * Writes its settings into a folder and gives the flags that name them: its emoji come from the network by default, and it
 * waits 30 seconds, which a slow machine takes longer than for 2,000 slides.
 */
export function configureMarp(folder) {
  const config = path.join(folder, 'marp.config.json');
  const settings = { html: false, options: { emoji: { unicode: false }, math: 'katex' } };
  writeFileSync(config, JSON.stringify(settings));
  return ['-c', config, '--browser-timeout', '600'];
}

/** The installed browser that both use. @throws when there is none */
export async function findBrowser() {
  const browser = (await inspectBrowsers()).find(
    ({ isUsed, source }) => isUsed && source !== 'embedded',
  );
  if (!browser) throw new Error('This needs an installed Chrome, Chromium or Edge.');
  return browser;
}
