// Compiles src/ into lib/ (tsc, both worlds) and bundles the player (rolldown) and the knowledge packs.
// The one build step there is.
import { spawnSync } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { parse } from 'yaml';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
const run = spawnSync(process.execPath, [path.join(path.dirname(tsc), 'bin/tsc'), '-b', root], {
  stdio: 'inherit',
});
if (run.status !== 0) process.exit(run.status ?? 1);

const bundle = await rolldown({ input: path.join(root, 'src/player/main.ts'), logLevel: 'warn' });
const { output } = await bundle.write({
  file: path.join(root, 'lib/player.js'),
  format: 'iife',
  minify: true,
});
await bundle.close();
await copyFile(path.join(root, 'src/player/player.css'), path.join(root, 'lib/player.css'));
const packs = (await readdir(path.join(root, 'packs')))
  .filter((name) => name.endsWith('.yml'))
  .sort();
const texts = await Promise.all(
  packs.map((name) => readFile(path.join(root, 'packs', name), 'utf8')),
);
// JSON is read fifty times as fast.
await writeFile(
  path.join(root, 'lib/packs.json'),
  JSON.stringify(texts.map((text) => parse(text))),
);
const size = output[0].code.length;
if (size > 40_000) {
  console.error(`The player is ${size} bytes; its budget is 40,000.`);
  process.exit(1);
}
console.log(`Player: ${size} bytes.`);
