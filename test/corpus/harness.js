// Builds the decks of a folder of real notes, then measures them with two tools that know nothing of Lectern's code:
// one counts the words lost between note and deck, the other opens each deck in a browser and looks for overflow,
// small text, requests and script errors. Used by corpus.test.ts and by scripts/corpus.js; runs the compiled lib/.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const shared = path.resolve(root, '../shared');
const corpus = path.join(shared, 'corpus/dev');

/** Whether the notes are here; on most machines they are not. */
export const hasCorpus = existsSync(path.join(corpus, 'MANIFEST.tsv'));

/** Every note whose path contains `filter`, relative to the corpus, sorted. */
export function listNotes(filter = '') {
  return readFileSync(path.join(corpus, 'MANIFEST.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0])
    .filter((note) => note.endsWith('.md') && note.includes(filter))
    .sort();
}

/**
 * Builds and measures `notes`.
 * Gives a row per note: {note, html, seconds, problems, crash, refused, slides, hidden, overflowing, minPx, requests, errors,
 * words, missing, lost, marks, worst}; `crash` is a stack, `refused` why an empty note is none, `marks` what only CommonMark takes
 * for words.
 */
export async function runCorpus({ notes, out, jobs = 2, onBuilt = () => {} }) {
  const rows = await buildDecks({ notes, out, jobs, onBuilt });
  const built = rows.filter((row) => row.html);
  await Promise.all([measureDecks(built, jobs), countWords(built)]);
  return rows;
}

async function buildDecks({ notes, out, jobs, onBuilt }) {
  const { buildDeck } = await import('../../lib/index.js');
  const { createHeadless } = await import('../../lib/browser/browser.js');
  const headless = createHeadless();
  const rows = notes.map((note) => ({ note }));
  const queue = rows.values();
  const worker = async () => {
    for (const row of queue) {
      const start = performance.now();
      try {
        await buildRow(row, out, (input, settings) => buildDeck(input, settings, headless));
      } catch (error) {
        row.crash = error.stack ?? String(error);
      }
      row.seconds = (performance.now() - start) / 1000;
      onBuilt(row);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, worker));
  } finally {
    await headless[Symbol.asyncDispose]();
  }
  return rows;
}

async function buildRow(row, out, build) {
  const { readNote } = await import('../../lib/files/read-note.js');
  const { describeProblem } = await import('../../lib/problems/describe-problem.js');
  const file = path.join(corpus, row.note);
  const read = await readNote({ file, path: row.note, size: statSync(file).size });
  if (read.type === 'refused') {
    row.refused = describeProblem(read.finding).reason;
    return;
  }
  const input = { path: row.note, bytes: readFileSync(file), dir: path.dirname(file) };
  const { outputs, problems, report } = await build(input, await resolve(out));
  row.problems = problems;
  row.report = report;
  const html = path.join(out, row.note.replace(/\.md$/, '.html'));
  await mkdir(path.dirname(html), { recursive: true });
  await writeFile(html, outputs[0].bytes);
  row.html = html;
}

async function resolve(outDir) {
  const { resolveSettings } = await import('../../lib/index.js');
  const flags = { formats: ['html'], coverage: true, outDir };
  return resolveSettings({ root: corpus, flags, env: {} });
}

async function measureDecks(rows, jobs) {
  const shares = Array.from({ length: jobs }, (_, job) =>
    rows.filter((_row, i) => i % jobs === job),
  );
  await Promise.all(
    shares.map(async (share) => {
      const stats = await readStats(share.map((row) => row.html));
      share.forEach((row, i) => Object.assign(row, stats[i]));
      await measureHidden(share.filter((row) => row.hidden > 0));
    }),
  );
}

/** Slides that the player hides have no size. Their decks are measured again without the policy that keeps them hidden. */
async function measureHidden(rows) {
  const bare = rows.map((row) => row.html.replace(/\.html$/, '.bare.html'));
  for (const [i, file] of bare.entries()) {
    const html = await readFile(rows[i].html, 'utf8');
    await writeFile(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  }
  const stats = await readStats(bare);
  rows.forEach((row, i) =>
    Object.assign(row, stats[i], { hidden: row.hidden, errors: row.errors }),
  );
}

async function readStats(files) {
  const { inspectBrowsers } = await import('../../lib/browser/inspect.js');
  const browser = (await inspectBrowsers()).find(({ isUsed }) => isUsed);
  const env = { ...process.env, V: '1', CHROME: browser.path };
  const lines = await runTool('deckstat.mjs', { args: files, env });
  return lines.map(({ slides, hidden, overflowing, minPx, requests, errors, worst, error }) => ({
    slides,
    hidden,
    overflowing,
    minPx,
    requests,
    errors: error ? [error] : dropToolsOwn(errors),
    worst,
  }));
}

/** The tool adds a style to each deck, which a deck's policy refuses and tells: one of those is not the deck's. */
function dropToolsOwn(errors) {
  const own = errors.findIndex((error) => error.startsWith('Applying inline style violates'));
  return errors.filter((_, i) => i !== own);
}

async function countWords(rows) {
  const args = (await Promise.all(rows.map(async (row) => [await asUtf8(row), row.html]))).flat();
  const decoder = new URL('true-windows-1252.js', import.meta.url).href;
  const env = { ...process.env, NODE_OPTIONS: `--import=${decoder}` };
  const lines = await runTool('coverage.mjs', { args, env });
  for (const [i, row] of rows.entries()) {
    const { words, list } = lines[i];
    Object.assign(row, { words, ...(await judgeWords(list, row)) });
  }
}

/**
 * The tool knows CommonMark and GFM alone: attributes, widths, tags and marks of dialects are text to it, which a deck reads
 * and does not show. What it misses is lost where the deck has the word nowhere and the proof, which shares nothing with the
 * parser either, takes it for text of the file; the others are told apart. What the proof misses is lost too.
 */
async function judgeWords(list, { note, report }) {
  const { createSource } = await import('../../lib/source/note-source.js');
  const { readFile: readContent } = await import('../../lib/coverage/read-file.js');
  const { listWords } = await import('../../lib/coverage/list-words.js');
  const bytes = await readFile(path.join(corpus, note));
  const blocks = readContent(createSource({ path: note, dir: '.', bytes })?.text ?? '');
  const texts = blocks.flatMap(({ words, code }) => [...words, ...code].map(({ text }) => text));
  const rows = ` ${texts.flatMap(listWords).join(' ')} `;
  const isLost = (entry) =>
    !entry.endsWith(' (fewer)') &&
    rows.includes(` ${listWords(entry.replace(/ x\d+$/, '')).join(' ')} `);
  const countOf = (entry) => Number(/ x(\d+)$/.exec(entry)?.[1] ?? 1);
  const proved = report.coverage.missing.map(({ kind, text, line }) => `${line}: ${kind} ${text}`);
  const lost = list.filter(isLost);
  return {
    missing: lost.reduce((sum, entry) => sum + countOf(entry), 0) + proved.length,
    lost: [...lost, ...proved],
    marks: list.filter((entry) => !isLost(entry)),
  };
}

/** The note as the counting tool can read it: it knows UTF-8 only. */
async function asUtf8({ note, html }) {
  const file = path.join(corpus, note);
  const bytes = await readFile(file);
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return file;
  const copy = html.replace(/\.html$/, '.utf8.md');
  await writeFile(copy, new TextDecoder('utf-16le').decode(bytes));
  return copy;
}

/** Runs one of the tools over many files; each prints a line of JSON per deck. */
function runTool(name, { args, env }) {
  if (args.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const command = [path.join(shared, 'tools', name), ...args];
    const options = { cwd: root, env, maxBuffer: 1 << 28 };
    execFile(process.execPath, command, options, (error, stdout) => {
      if (error) reject(error);
      else
        resolve(
          stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        );
    });
  });
}

/** What the rows add up to. */
export function sumUp(rows) {
  const total = (pick) => rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
  return {
    files: rows.length,
    crashes: total((row) => (row.crash ? 1 : 0)),
    refused: total((row) => (row.refused ? 1 : 0)),
    slides: total((row) => row.slides),
    hidden: total((row) => row.hidden),
    overflowing: total((row) => row.overflowing),
    smallestPx: rows.reduce((least, row) => Math.min(least, row.minPx ?? Infinity), Infinity),
    requests: total((row) => row.requests?.length),
    scriptErrors: total((row) => row.errors?.length),
    words: total((row) => row.words),
    wordsMissing: total((row) => row.missing),
    seconds: Math.round(total((row) => row.seconds)),
  };
}
