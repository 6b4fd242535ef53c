// Compiles src/ into lib/ (tsc, both worlds), packs the themes, and bundles the page script, the player, the program, the
// grammar of English (rolldown), the logos and the knowledge packs. The one build step there is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { parse } from 'yaml';
import { bundleGrammar } from './bundle-grammar.js';
import { bundlePage } from './bundle-page.js';
import { bundleClient, bundlePlayer } from './bundle-player.js';
import { bundleProgram } from './bundle-program.js';
import { packLogos } from './pack-logos.js';
import { packThemes } from './pack-themes.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
const run = spawnSync(process.execPath, [path.join(path.dirname(tsc), 'bin/tsc'), '-b', root], {
  stdio: 'inherit',
});
if (run.status !== 0) process.exit(run.status ?? 1);

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
await writeFile(path.join(root, 'lib/logos.txt'), packLogos());
await packThemes(path.join(root, 'lib'));
await writeFile(path.join(root, 'lib/page.js'), await bundlePage());
const { code, css } = await bundlePlayer();
await writeFile(path.join(root, 'lib/player.js'), code);
await writeFile(path.join(root, 'lib/player.css'), css);
for (const name of ['watch', 'course']) {
  const client = await bundleClient(name);
  await writeFile(path.join(root, `lib/${name}.js`), client.code);
  await writeFile(path.join(root, `lib/${name}.css`), client.css);
}
const grammar = await bundleGrammar();
await writeFile(path.join(root, 'lib/grammar.cjs'), grammar.code);
await writeFile(path.join(root, 'lib/grammar.json'), grammar.data);
await writeFile(
  path.join(root, 'lib/bundle/LICENSES.txt'),
  await bundleProgram(path.join(root, 'lib/bundle'), grammar.moduleIds),
);
await writeFile(path.join(root, 'lib/build-id'), await identifyBuild());
console.log(`Player: ${code.length} bytes of script, ${css.length} of style.`);
if (code.length > 40_000) {
  console.error(`The player's budget is 40,000 bytes of script.`);
  process.exit(1);
}

/** A hash of all that is published: what another state of Lectern has made is found in no cache. */
async function identifyBuild() {
  const hash = createHash('sha256');
  for (const folder of ['lib', 'themes', 'templates']) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    const files = entries
      .filter((entry) => entry.isFile() && !/\.d\.ts$|\.tsbuildinfo$|^build-id$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(path.relative(root, file)).update(await readFile(file));
  }
  return hash.update(await readFile(path.join(root, 'package.json'))).digest('hex');
}
