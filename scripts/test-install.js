// node scripts/test-install.js: packs the compiled checkout, installs the tarball with npm into an empty folder, asks its
// doctor, and builds a note and the starter lecture there with npx. Needs the package registry, so it stands apart from the
// tests.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTarball, findFaults, writeNote } from '../test/pack/tarball.js';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-install-'));
try {
  const { file } = createTarball(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', file]);
  writeNote(folder);
  runLectern('doctor');
  runLectern('build', 'x.md');
  runLectern('init');
  runLectern('build', '--strict');
  const faults = findFaults(folder);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log('The packed tarball installs and builds its lectures.');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runLectern(...args) {
  run('npx', ['--no-install', 'lectern', ...args]);
}

function run(command, args) {
  execFileSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
