// node bench/all.js [--course FOLDER] [--write]: every bench, one after the other, with the machine's load before each; with
// --write, what they print becomes bench/RESULTS.md. Needs a compiled lib/ (`npm run bench` compiles it).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLoad } from './timing.js';

const { values } = parseArgs({
  options: { course: { type: 'string', default: 'notes' }, write: { type: 'boolean' } },
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

const parts = [];
for (const [title, name, ...args] of benches) {
  const load = readLoad();
  console.log(`\n${title} (load ${load})`);
  const shown = await run(name, args);
  parts.push(`## ${title}\n\nLoad before: ${load}.\n\n\`\`\`text\n${shown.trim()}\n\`\`\`\n`);
}
if (values.write) {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const head = `# Results\n\nMade by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Ratios within one table were taken in one run; seconds of different tables were not. The load is the average of the last minute: the number of processes that wanted a core.\n`;
  writeFileSync(new URL('RESULTS.md', import.meta.url), [head, ...parts].join('\n'));
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
