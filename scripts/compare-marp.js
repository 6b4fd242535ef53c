// Builds notes with `-f marp`, has plain marp-cli print them, and holds that against Lectern's own PDF: slides, words of each
// slide, and how far the pictures are from each other (0 is the same). Needs poppler-utils and ImageMagick.
//   npm run compare:marp -- notes/tour.md ...
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const keep = process.argv.includes('--keep');
const notes = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-marp-'));
let worst = 0;
for (const [index, note] of (notes.length > 0 ? notes : ['notes/tour.md']).entries()) {
  const result = compare(path.resolve(note), path.join(folder, String(index)));
  worst = Math.max(worst, result.wrong);
  const { own, marp, different, mean, largest } = result;
  console.log(
    `${path.basename(note)}: ${own} slides, Marp ${marp}; words differ on ${different.length}` +
      `${different.length > 0 ? ` (${different.slice(0, 6).join('; ')})` : ''}; ` +
      `pictures ${mean.toFixed(4)} in the mean, ${largest.toFixed(4)} at most`,
  );
}
if (keep) console.log(folder);
else rmSync(folder, { recursive: true });
process.exitCode = worst > 0 ? 1 : 0;

function compare(note, out) {
  const cwd = path.dirname(note);
  const build = ['lib/bundle/main.js', 'build', note, '-q', '-f', 'marp,pdf', '-o', out];
  spawnSync(process.execPath, [path.join(root, build[0]), ...build.slice(1)], { cwd });
  const [markdown = ''] = readdirSync(out).filter((name) => name.endsWith('.marp.md'));
  const name = markdown.slice(0, -'.marp.md'.length);
  const marp = path.join(root, 'node_modules/.bin/marp');
  const args = ['--theme-set', `${name}.marp/theme.css`, '--allow-local-files', '--pdf'];
  execFileSync(marp, [...args, '--no-stdin', markdown, '-o', 'marp.pdf'], {
    cwd: out,
    stdio: 'pipe',
  });
  const own = readWords(path.join(out, `${name}.pdf`));
  const theirs = readWords(path.join(out, 'marp.pdf'));
  const different = own.flatMap((words, index) => {
    const lost = subtract(words, theirs[index] ?? []);
    const added = subtract(theirs[index] ?? [], words);
    return lost.length + added.length === 0
      ? []
      : [
          `${index + 1}: ${lost.slice(0, 3).map((each) => `-${each}`)} ${added.slice(0, 3).map((each) => `+${each}`)}`,
        ];
  });
  for (const [pdf, prefix] of [
    [`${name}.pdf`, 'own'],
    ['marp.pdf', 'marp'],
  ])
    execFileSync('pdftoppm', ['-png', '-scale-to-x', '640', '-scale-to-y', '-1', pdf, prefix], {
      cwd: out,
    });
  const pages = readdirSync(out)
    .filter((each) => /^own-\d+\.png$/.test(each))
    .sort();
  const distances = pages.map((page) =>
    measure(path.join(out, page), path.join(out, page.replace('own', 'marp'))),
  );
  return {
    own: own.length,
    marp: theirs.length,
    different,
    wrong: different.length + Math.abs(own.length - theirs.length),
    mean: distances.reduce((sum, each) => sum + each, 0) / Math.max(1, distances.length),
    largest: Math.max(0, ...distances),
  };
}

/** Words of each page, in any order. */
function readWords(pdf) {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  return pages.slice(0, -1).map((page) => page.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function subtract(words, others) {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Root of the mean square of the pixels' distances, from 0 to 1. */
function measure(first, second) {
  const { stderr } = spawnSync('compare', ['-metric', 'RMSE', first, second, 'null:'], {
    encoding: 'utf8',
  });
  return Number(/\(([\d.e-]+)\)/.exec(stderr)?.[1] ?? 1);
}
