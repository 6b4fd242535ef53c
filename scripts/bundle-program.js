// The program and the library as they are published: few files instead of a thousand small ones, which take longer to load
// than a short lecture to build. Packages in `dependencies` stay outside of it: they have files of their own (fonts,
// pictures, grammars, Mermaid), or types that the library names. All others are in it, with their licences beside it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const outside = Object.keys({ ...dependencies, ...optionalDependencies });
/** The part of puppeteer-core that a build loads: a hundred small files. Its types stay outside. */
const client = 'puppeteer-core/internal/puppeteer-core-browser.js';

/** franc makes tables of each of its 187 languages as it is loaded. */
const keepComparedLanguages = {
  name: 'keep-compared-languages',
  async transform(_code, id) {
    if (!id.endsWith(path.join('franc', 'data.js'))) return undefined;
    const [{ data }, { comparedLanguages }] = await Promise.all(
      [id, path.join(root, 'lib/build/find-note-language.js')].map(
        (file) => import(pathToFileURL(file).href),
      ),
    );
    const keep = (models) =>
      Object.fromEntries(
        Object.entries(models).filter(([language]) => comparedLanguages.includes(language)),
      );
    const kept = Object.entries(data).map(([script, models]) => [script, keep(models)]);
    return `export const data = ${JSON.stringify(Object.fromEntries(kept))};`;
  },
};

/** Other ways to reach a browser, which puppeteer-core imports when it is asked for them. */
const leaveUnusedParts = {
  name: 'leave-unused-parts',
  resolveDynamicImport(id, importer) {
    const folder = /^.*puppeteer-core\/lib\/esm\/puppeteer\//.exec(importer ?? '')?.[0];
    if (folder === undefined || id === 'debug') return undefined;
    const file = path.relative(folder, path.resolve(path.dirname(importer), id));
    return { id: id.startsWith('.') ? `puppeteer-core/internal/${file}` : id, external: true };
  },
};

/** Licences whose code may be part of a work under MIT. */
const permissive = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MIT-0',
  'BlueOak-1.0.0',
]);

/**
 * Writes the bundle into a folder that is two below the package's, as each module of src/ is: that is how they find its
 * files. Gives the licences of all packages in it, and of those of other modules. @throws when a package in it has no licence, or one that is not permissive
 */
export async function bundleProgram(folder, others) {
  const bundle = await rolldown({
    input: {
      main: path.join(root, 'src/cli/main.ts'),
      'build-thread': path.join(root, 'src/build/build-thread.ts'),
      index: path.join(root, 'src/index.ts'),
      marp: path.join(root, 'src/marp-engine.ts'),
    },
    platform: 'node',
    plugins: [keepComparedLanguages, leaveUnusedParts],
    external: (id) =>
      id !== client && outside.some((name) => id === name || id.startsWith(`${name}/`)),
    // The oldest Node that Lectern runs on.
    transform: { target: 'node20.19' },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
  });
  await bundle.close();
  const packages = findPackages([...output.flatMap(({ moduleIds = [] }) => moduleIds), ...others]);
  return packages.map(readLicence).join('\n');
}

/** Folders of the packages that modules are from, by name. */
function findPackages(modules) {
  const folders = modules.flatMap(
    (id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [],
  );
  return [...new Set(folders)].sort((a, b) => (a < b ? -1 : 1));
}

function readLicence(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  if (!permissive.has(license)) throw new Error(`${name} has the licence ${license}`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
