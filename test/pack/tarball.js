// What npm would publish, put into an empty folder, and what must work there. Used by pack.test.ts, which links the
// dependencies of this checkout, and by scripts/test-install.js, which lets npm install them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The package's own package.json. */
export const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Packs the compiled checkout into `folder`; gives the tarball's path and the files in it. */
export function createTarball(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  // npm is a shell script on Windows.
  const options = {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const [{ filename, files }] = Object.values(JSON.parse(execFileSync('npm', args, options)));
  return { file: path.join(folder, filename), paths: files.map((file) => file.path) };
}

/** Writes a note into `folder` that asks for most of what the package must have with it. */
export function writeNote(folder) {
  const note = [
    '# A packed lecture',
    '- Inline maths $a^2$ and an emoji 🧠',
    '## Code',
    '```js\nconst answer = 42;\n```',
    '## Drawing',
    '```mermaid\ngraph LR\n  Notes --> Deck\n```',
  ];
  writeFileSync(path.join(folder, 'x.md'), `${note.join('\n\n')}\n`);
}

/** What is wrong with the outputs of that note, as sentences; none when all is well. */
export function findFaults(folder) {
  const html = readFileSync(path.join(folder, 'dist/x.html'), 'utf8');
  const pdf = readFileSync(path.join(folder, 'dist/x.pdf'), 'latin1');
  const slides = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
  const wanted = {
    'The title is not on a slide': slides.includes('A packed lecture'),
    'The fonts are not in the page': html.includes('font/woff2;base64,'),
    'The formula is not drawn': slides.includes('class="katex'),
    'The code is not highlighted': /<span style="[^"]*">const/.test(slides),
    'The diagram is not drawn': /<div class="diagram[^>]*><svg[\s\S]*>Deck</.test(slides),
    'The player is not in the page': html.includes('ArrowRight'),
    'The PDF is none': pdf.startsWith('%PDF-'),
  };
  return Object.keys(wanted).filter((fault) => !wanted[fault]);
}
