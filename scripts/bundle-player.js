// The player as every deck carries it: one script and one style sheet.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';

const player = fileURLToPath(new URL('../src/player/', import.meta.url));

/** The style sheets, in the order that they are applied. */
const sheets = [
  'page',
  'controls',
  'overview',
  'presenter',
  'drawing',
  'reading',
  'flow',
  'course',
  'contrast',
];

/** Bundles and minifies the player; gives `{ code, css }`. */
export async function bundlePlayer() {
  const bundle = await rolldown({
    input: path.join(player, 'main.ts'),
    logLevel: 'warn',
    // Reading a property does nothing else in it.
    treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const parts = await Promise.all(
    sheets.map((name) => readFile(path.join(player, 'styles', `${name}.css`), 'utf8')),
  );
  return { code: output[0].code.trim(), css: parts.map(shorten).join('') };
}

/**
 * Bundles another client, with its style sheet: that of `lectern watch`, which decks carry only while they are watched
 * (`watch`), or that of the page of a course (`course`).
 */
export async function bundleClient(name) {
  const input = path.join(player, name, 'main.ts');
  const bundle = await rolldown({ input, logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const css = await readFile(path.join(player, name, `${name}.css`), 'utf8');
  return { code: output[0].code.trim(), css: shorten(css) };
}

/** Comments and indentation stay behind. */
function shorten(css) {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\s*/g, '\n')
    .trimStart();
}
