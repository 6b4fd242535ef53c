// node bench/all.js [--course FOLDER] [--only 'TITLE;TITLE'] [--write]: every bench, or some, one after the other, with the
// machine's load before each; with --write, what they print is put into bench/RESULTS.md. Needs a compiled lib/ (`npm run bench`
// compiles it).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLoad } from './timing.js';

const { values } = parseArgs({
  options: {
    course: { type: 'string', default: 'notes' },
    only: { type: 'string' },
    write: { type: 'boolean' },
  },
});

/** Title, script, arguments. */
const benches = [
  ['A single note, nothing kept', 'build'],
  ['A folder of notes', 'course', values.course],
  ['The page of a course', 'course-page'],
  ['Long notes, nothing kept', 'build', '--slides', '200,1000,2000', '--runs', '1'],
  ['Relations', 'relations'],
  ['Watching', 'watch'],
  ['Fitting', 'fit'],
  ['Handouts', 'handout'],
  ['Pictures of slides', 'pictures', '--runs', '1'],
  ['Presentations', 'presentation'],
  ['The player', 'player'],
];

const results = new URL('RESULTS.md', import.meta.url);
const today = new Date().toISOString().slice(0, 10);
const wanted = values.only?.split(';') ?? benches.map(([title]) => title);
const unknown = wanted.filter((title) => !benches.some(([each]) => each === title));
if (unknown.length > 0) throw new Error(`There is no bench "${unknown.join('", "')}".`);
for (const [title, name, ...args] of benches.filter(([each]) => wanted.includes(each))) {
  const load = readLoad();
  console.log(`\n${title} (load ${load})`);
  const shown = await run(name, args);
  if (values.write)
    keep(title, `${today}, load before: ${load}.\n\n\`\`\`text\n${shown.trim()}\n\`\`\`\n`);
}

/** Puts what a bench has printed in the place of what it printed last. */
function keep(title, text) {
  const [, ...known] = readFileSync(results, 'utf8').split(/^## /m);
  const parts = new Map(
    known.map((part) => [part.split('\n')[0], part.slice(part.indexOf('\n\n') + 2)]),
  );
  parts.set(title, text);
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const head = `# Results\n\nMade by \`npm run bench -- --write\`: ${machine}. Ratios within one table were taken in one run; seconds of different tables were not: the machine is shared, and two and a half times as slow on some days. The load is the average of the last minute: the number of processes that wanted a core.\n`;
  const sections = benches.flatMap(([each]) =>
    parts.has(each) ? `## ${each}\n\n${parts.get(each).trim()}\n` : [],
  );
  writeFileSync(results, [head, ...sections].join('\n'));
}

/** What a bench prints, shown as it comes. @throws when it fails */
async function run(name, args) {
  const file = fileURLToPath(new URL(`${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let shown = '';
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`bench/${name}.js ended with ${code}`);
  return shown;
}
