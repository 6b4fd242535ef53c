// node scripts/soak-cache.js [--rounds N] [--seed N]: builds a small course over and over on a cache that is damaged at random
// before each build, by two processes at once, on a full disk and on one that cannot be written. Whatever happens to the
// cache, each build must succeed with the bytes that one without it gives. Needs a compiled lib/ (`npm run soak:cache`
// compiles it), and Linux; as root it fills and locks disks of its own, else those two are left out, which is said.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../test/watch/random-edits.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const random = createRandom(Number(values.seed));
const lectern = fileURLToPath(new URL('../lib/bundle/main.js', import.meta.url));
const folder = fs.mkdtempSync(path.join(tmpdir(), 'lectern-soak-'));
const cache = path.join(folder, 'cache');
const failures = [];

const notes = {
  'words.md': '# Words\n\n## One\n\nA first slide.\n\n- one\n- two\n\n## Two\n\nA second slide.\n',
  'drawn.md': '# Drawn\n\n## Flow\n\n```mermaid\nflowchart LR\n  a[One] --> b[Two]\n```\n',
  'related.md':
    '---\nrelations:\n  - Client -> Gateway: asks\n  - Gateway -> Server: calls\n  - Server -> Database: reads\n---\n\n# Related\n\n## Client\n\nIt asks.\n\n## Gateway\n\nIt passes on.\n',
  'sums.md':
    '# Sums\n\n## A formula\n\n$$\nx^2 + y^2 = z^2\n$$\n\n## Code\n\n```js\nlet x = 1;\n```\n',
};

/** What can happen to a file: gives its new bytes; undefined removes it. */
const damages = {
  'one bit turned': (bytes) => change(bytes, (copy) => (copy[pick(copy.length)] ^= 1 << pick(8))),
  'cut short': (bytes) => bytes.subarray(0, pick(bytes.length)),
  emptied: () => Buffer.alloc(0),
  'filled with zeros': (bytes) => Buffer.alloc(bytes.length),
  lengthened: (bytes) => Buffer.concat([bytes, Buffer.from('{}')]),
  'a page of it overwritten': (bytes) =>
    change(bytes, (copy) => copy.fill(pick(256), pick(copy.length))),
  removed: () => undefined,
  exchanged: (_, files) => fs.readFileSync(files[pick(files.length)]),
};

try {
  fs.mkdirSync(path.join(folder, 'notes'));
  for (const [name, text] of Object.entries(notes))
    fs.writeFileSync(path.join(folder, 'notes', name), text);
  await build('reference', ['--no-cache']);
  await expectRight('ten runs', 10);
  await damageCache(Number(values.rounds));
  await buildAtOnce();
  if (process.getuid?.() === 0) {
    await onDisk('a full disk', 'size=64k');
    await onDisk('a full disk with little room left', 'size=400k');
    await onDisk('a disk that cannot be written', 'size=64m', 'remount,ro');
  } else console.log('Not root: a full disk and one that cannot be written were left out.');
} finally {
  fs.rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? 'Every build was right.' : `${failures.length} were wrong.`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function damageCache(rounds) {
  const counts = {};
  for (let round = 1; round <= rounds; round += 1) {
    await build('warm', ['--cache', cache]);
    const files = listFiles(cache);
    const names = Object.keys(damages);
    const name = names[pick(names.length)];
    // One file, some of them, or all.
    const share = [0, 0.3, 1][pick(3)];
    const chosen = files.filter(() => random() < share);
    for (const file of chosen.length > 0 ? chosen : [files[pick(files.length)]]) {
      const bytes = damages[name](fs.readFileSync(file), files);
      if (bytes === undefined) fs.rmSync(file);
      else fs.writeFileSync(file, bytes);
    }
    counts[name] = (counts[name] ?? 0) + 1;
    await expectRight(`round ${round}, ${name}`);
  }
  console.log(`${rounds} damages:`, counts);
}

/** Two processes build into one folder, over one cache that is new. */
async function buildAtOnce() {
  for (let round = 1; round <= 5; round += 1) {
    fs.rmSync(cache, { recursive: true, force: true });
    fs.rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
    await Promise.all([build('dist', ['--cache', cache]), build('dist', ['--cache', cache])]);
    compare(`two at once, round ${round}`);
  }
}

/** With the cache on a small disk of its own, which holds what a build before has left there. */
async function onDisk(what, size, option) {
  const disk = path.join(folder, 'disk');
  fs.mkdirSync(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]);
  try {
    const flags = ['--cache', path.join(disk, 'cache')];
    if (option) {
      await build('dist', [...flags, 'notes/words.md']);
      execFileSync('mount', ['-o', option, disk]);
    }
    for (let run = 1; run <= 2; run += 1) {
      fs.rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
      const said = await build('dist', flags);
      compare(`${what}, run ${run}`);
      console.log(
        `${what}: ${said.split('\n').find((line) => /the cache/i.test(line)) ?? 'silent'}`,
      );
    }
  } finally {
    execFileSync('umount', [disk]);
  }
}

async function expectRight(what, times = 1) {
  for (let time = 1; time <= times; time += 1) {
    // Outputs that are there already may not hide what a build makes of the cache.
    if (time === 1) fs.rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
    await build('dist', ['--cache', cache]);
    compare(times > 1 ? `${what}, run ${time}` : what);
  }
}

async function build(out, flags) {
  const child = spawn(process.execPath, [lectern, 'build', '-o', out, ...flags], {
    cwd: folder,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) failures.push(`build into ${out} ended with ${code}: ${said}`);
  return said;
}

function compare(what) {
  const wanted = readAll('reference');
  const got = readAll('dist');
  for (const name of new Set([...wanted.keys(), ...got.keys()]))
    if (wanted.get(name) !== got.get(name)) failures.push(`${what}: ${name} is different`);
}

function readAll(name) {
  const all = path.join(folder, name);
  const names = fs.existsSync(all) ? fs.readdirSync(all) : [];
  return new Map(names.map((file) => [file, fs.readFileSync(path.join(all, file), 'latin1')]));
}

function listFiles(from) {
  const entries = fs.readdirSync(from, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function pick(count) {
  return Math.floor(random() * count);
}

function change(bytes, by) {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) by(copy);
  return copy;
}
