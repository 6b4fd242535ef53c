import { createHash } from 'node:crypto';
import { escapeHtml } from '../html/escape.ts';

/** A deck as the index lists it. */
export interface IndexEntry {
  readonly url: string;
  readonly note: string;
  readonly errors: number;
  readonly warnings: number;
}

const style = `
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
a { display: flex; justify-content: space-between; gap: 2rem; padding: .7rem 0; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { color: #0b7285; }
small { opacity: .65; white-space: nowrap; }
`;

/** Loads the page anew when the list has changed. */
const script = `
const { socket } = document.documentElement.dataset;
new WebSocket('ws://' + location.host + socket).onmessage = () => location.reload();
`;

/** The page that lists the decks being watched; it follows them over the socket of that path. */
export function renderIndex(entries: readonly IndexEntry[], socket: string): string {
  const items = entries.map(
    ({ url, note, ...counts }) =>
      `<li><a href="${escapeHtml(encodePath(url))}"><span>${escapeHtml(note)}</span><small>${describe(counts)}</small></a></li>`,
  );
  const hash = createHash('sha256').update(script).digest('base64');
  return `<!doctype html>
<html lang="en" data-socket="${escapeHtml(socket)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; connect-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern</title>
<style>${style}</style>
<main>
<h1>Lectures</h1>
<ul>${items.join('')}</ul>
</main>
<script>${script}</script>
</html>
`;
}

/** A path as an address has it: names may hold what would end it, such as "#" and "?". */
function encodePath(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/');
}

function describe({ errors, warnings }: Pick<IndexEntry, 'errors' | 'warnings'>): string {
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return parts.join(', ');
}
