import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTarball, findFaults, manifest, writeNote } from './tarball.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pack-'));
const modules = path.join(folder, 'node_modules');
const installed = path.join(modules, 'lectern');
let paths: string[];

// As npm would lay it out: the package as files, its declared dependencies beside it and no others.
beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  const tarball = createTarball(folder);
  paths = tarball.paths;
  execFileSync(
    'tar',
    ['-xzf', path.basename(tarball.file), '-C', 'node_modules/lectern', '--strip-components=1'],
    { cwd: folder },
  );
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const link = path.join(modules, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), link, 'junction');
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds what it needs and nothing of the workshop', () => {
  const top = new Set(paths.map((file) => file.replace(/\/.*/, '')));
  expect([...top].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY.md',
    'lib',
    'package.json',
    'templates',
    'themes',
  ]);
  expect(paths.filter((file) => /\.tsbuildinfo$|\.test\./.test(file))).toEqual([]);
});

test('no file in it names a folder of this machine', () => {
  const telling = paths.filter((file) =>
    readFileSync(path.join(installed, file), 'utf8').includes(root),
  );
  expect(telling).toEqual([]);
});

test('installed in an empty folder, it builds a note', () => {
  writeNote(folder);
  const bin = path.join(installed, manifest.bin.lectern);
  execFileSync(process.execPath, [bin, 'build', 'x.md'], { cwd: folder, stdio: 'pipe' });
  expect(findFaults(folder)).toEqual([]);
});

test('it has the files that a new lecture starts from', () => {
  const bin = path.join(installed, manifest.bin.lectern);
  execFileSync(process.execPath, [bin, 'init', 'course'], { cwd: folder, stdio: 'pipe' });
  expect(readdirSync(path.join(folder, 'course'))).not.toEqual([]);
});

test('the library can be imported by its name', () => {
  const script = "import('lectern').then((library) => console.log(typeof library.build))";
  const shown = execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' });
  expect(shown.trim()).toBe('function');
});
