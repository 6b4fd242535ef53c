import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** A deck as a file, to be opened as the audience opens it. */
export interface PlayerPage extends AsyncDisposable {
  readonly url: string;
}

const source = new URL('../../src/player/', import.meta.url);

/** Writes a page of small slides in Marp's form, with the real player, under the policy of real decks. */
export async function createPlayerPage(slides: readonly string[]): Promise<PlayerPage> {
  const code = await bundlePlayer();
  const css = await readFile(new URL('player.css', source), 'utf8');
  const marp =
    '@page{size:1280px 720px;margin:0}@media print{body{margin:0}' +
    'svg[data-marpit-svg]{display:block;height:100vh;width:100vw}section{break-before:page}}' +
    'section{width:1280px;height:720px;overflow:hidden;position:relative;background:#fff}';
  const policy = `default-src 'none'; script-src ${hash(code)}; style-src-elem ${hash(css)} ${hash(marp)}; style-src-attr 'unsafe-inline'; img-src data:`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>Lecture</title><style>${marp}</style><style>${css}</style>
<body>${slides.map(renderSlide).join('')}<script>${code}</script>`;
  const folder = await mkdtemp(path.join(tmpdir(), 'player-'));
  const file = path.join(folder, 'deck.html');
  await writeFile(file, html);
  return {
    url: pathToFileURL(file).href,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** The player as the build bundles it. */
export async function bundlePlayer(): Promise<string> {
  const bundle = await rolldown({ input: new URL('main.ts', source).pathname });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.trim();
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function renderSlide(content: string, index: number): string {
  const fragments = content.match(/data-marpit-fragment=/g)?.length ?? 0;
  return (
    `<div class="marpit"><svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720">` +
    `<section id="slide-${index + 1}"${fragments ? ` data-marpit-fragments="${fragments}"` : ''}>${content}</section>` +
    `</foreignObject></svg></div>`
  );
}
