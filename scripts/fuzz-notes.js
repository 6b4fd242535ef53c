// node scripts/fuzz-notes.js [--runs N] [--seed N] [--from DIR] [--out DIR] [--limit SECONDS]: builds N notes that are pieced
// together from others and then damaged, and holds every deck to the promises: no error of Lectern's own, no build over the
// limit, nothing lost, nothing that leaves a slide, no noncharacters. A note that fails is made smaller, line by line, and
// kept in DIR. The same seed tries the same notes. Needs a compiled lib/ (npm run compile). Exit code 1 when one failed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createHeadless } from '../lib/browser/browser.js';
import { buildDeck } from '../lib/build/build-note.js';
import { createBuildTools } from '../lib/build/build-tools.js';
import { resolveSettings } from '../lib/options/resolve-settings.js';
import { createSource } from '../lib/source/note-source.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    from: {
      type: 'string',
      multiple: true,
      default: [path.join(root, 'notes'), path.join(root, 'docs')],
    },
    out: { type: 'string', default: path.join(tmpdir(), 'lectern-fuzz') },
    limit: { type: 'string', default: '10' },
  },
});
const limit = Number(values.limit) * 1000;

/** Markdown and what looks like it, to be put in anywhere. */
const pieces = [
  '#',
  '## ',
  '####### ',
  '---',
  '***',
  '===',
  '```',
  '````js',
  '~~~',
  '`',
  '``',
  '$',
  '$$',
  '\\(',
  '\\]',
  '|',
  '|---|---|',
  '> ',
  '> [!NOTE]',
  '- ',
  '1. ',
  '10) ',
  '- [ ] ',
  '  ',
  '    ',
  '\t',
  ':::',
  ':::notes',
  '::: {.tip}',
  ':::columns',
  '[^1]',
  '[^1]: ',
  '[a][b]',
  '[a]: b "c',
  '![',
  '![](a.png)',
  '](',
  '<',
  '<details>',
  '<summary>',
  '</details>',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '<!-- lectern: break -->',
  '<!-- _class: invert -->',
  '<script>',
  '<img src=x>',
  '<br>',
  '&amp;',
  '&#xFDD0;',
  '\\',
  '*',
  '**',
  '_',
  '~~',
  '==',
  'Term\n: what it means',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '\ufdd0',
  '\ud83d',
  '👩‍💻',
  '中文。',
  'עברית',
  'title: a: b',
  '+++',
  '...',
  'marp: true',
  '%%{init: {}}%%',
  '```mermaid\nflowchart LR\n  A --> B\n```',
  '```relations\nA -> B: c\n```',
  '$$\nx = \\frac{1}{2}\n$$',
  '$\\foo{$',
  '| a | b |\n|---|---|\n| `c|d` | e |',
  'https://example.org/a_(b)',
  'a@b.c',
  '{#id .class}',
  '{1|2}',
  '==',
  '%%',
  '???',
];

/** Numbers from 0 to 1, the same for a seed: mulberry32. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const notes = values.from
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  )
  .filter((file) => file.endsWith('.md'))
  .toSorted()
  .map((file) => readFileSync(file, 'utf8').split('\n'));

/** Most damage is done between words. */
function place(text, at, chance) {
  const space = text.slice(at).search(/\s/);
  return chance < 0.8 && space >= 0 ? at + space : at;
}

function createNote(random) {
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  const lines = [];
  for (let part = 0; part <= below(4); part += 1) {
    const note = pick(notes);
    const from = below(note.length);
    lines.push(...note.slice(from, from + 1 + below(20)));
  }
  let text = lines.join('\n');
  for (let change = 0; change <= below(8); change += 1) {
    const at = place(text, below(text.length + 1), random());
    const end = Math.min(text.length, at + below(40));
    const kind = below(5);
    if (kind < 2) text = text.slice(0, at) + pick(pieces) + text.slice(at);
    else if (kind === 2) text = text.slice(0, at) + text.slice(end);
    else if (kind === 3) text = text.slice(0, end) + text.slice(at);
    else text = text.slice(0, at) + pick(pieces).repeat(1 + below(20)) + text.slice(at);
  }
  return text;
}

const headless = createHeadless();
const settings = resolveSettings({ root, flags: { formats: ['html'], coverage: true } });

/** What is wrong with the deck of a text; undefined when nothing is. */
async function tryNote(text, tools) {
  const source = createSource({
    path: 'notes/fuzz.md',
    dir: path.join(root, 'notes'),
    bytes: Buffer.from(text),
  });
  if (!source) return undefined;
  const start = performance.now();
  try {
    const deck = await buildDeck(source, settings, tools);
    const seconds = (performance.now() - start) / 1000;
    if (seconds * 1000 > limit) return `slow: ${seconds.toFixed(1)} s`;
    const html = Buffer.from(deck.outputs[0]?.bytes ?? '').toString();
    if (/[\ufdd0-\ufdef]/.test(html)) return 'a noncharacter in the page';
    const [missing] = deck.report.coverage?.missing ?? [];
    if (missing && deck.report.slides.length > 0)
      return `missing ${missing.kind}: ${JSON.stringify(missing.text)}`;
    const over = deck.report.slides.find(({ overflow }) => overflow > 0);
    if (over && !deck.problems.some(({ rule }) => rule.startsWith('overflow')))
      return `overflow of ${over.id}`;
    return undefined;
  } catch (error) {
    return `error: ${error.stack?.split('\n').slice(0, 3).join(' | ') ?? error}`;
  }
}

/** The text with as few lines as still go wrong in the same way. */
async function shrink(text, fault, tools) {
  const kindOf = (found) => found?.split(':', 1)[0];
  let lines = text.split('\n');
  for (
    let size = Math.ceil(lines.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let at = 0; at < lines.length;) {
      const fewer = lines.toSpliced(at, size);
      if (kindOf(await tryNote(fewer.join('\n'), tools)) === kindOf(fault)) lines = fewer;
      else at += size;
    }
  return lines.join('\n');
}

mkdirSync(values.out, { recursive: true });
const seed = Number(values.seed);
const faults = new Map();
let next = 0;
let slowest = 0;
async function work() {
  const tools = createBuildTools(headless);
  while (next < Number(values.runs)) {
    const run = seed * 1_000_000 + next;
    next += 1;
    const text = createNote(createRandom(run));
    const start = performance.now();
    const fault = await tryNote(text, tools);
    slowest = Math.max(slowest, performance.now() - start);
    tools.store.turn();
    if (next % 250 === 0)
      console.log(`${next} notes, ${faults.size} faults, slowest ${(slowest / 1000).toFixed(1)} s`);
    if (fault === undefined) continue;
    const small = await shrink(text, fault, tools);
    const said = await tryNote(small, tools);
    faults.set(run, said);
    writeFileSync(path.join(values.out, `${run}.md`), small);
    console.log(
      `FAULT ${run}: ${said}\n${small
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}`,
    );
  }
  await tools[Symbol.asyncDispose]();
}
await Promise.all([work(), work()]);
await headless[Symbol.asyncDispose]();
console.log(
  `${values.runs} notes, ${faults.size} faults, slowest ${(slowest / 1000).toFixed(1)} s. Seed ${seed}.`,
);
if (faults.size > 0) process.exitCode = 1;
