// What runs in the pages of Lectern's own browser: one script.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const entry = fileURLToPath(new URL('../src/page/main.ts', import.meta.url));

/** Bundles and minifies the page script; gives its code. */
export async function bundlePage() {
  const bundle = await rolldown({ input: entry, logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.trim();
}
