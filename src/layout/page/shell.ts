import { loadFonts } from '../../browser/page/settle.ts';
import type { SentShell } from '../../protocol/shell.ts';

/** As in the page that people open, but that no element brings styles: those of the shell come through here. */
const policy = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Shows a shell without a body; its fonts are there when the promise resolves. Gives the names of sheets that it was not
 * sent and does not have; nothing is shown then.
 */
export type ShowShell = (sent: SentShell) => Promise<string[]>;

/** Creates what shows shells in a document. What the shell before had too stays: most sheets are those of every deck. */
export function createShellReceiver(): ShowShell {
  let known: ReadonlyMap<string, CSSStyleSheet> = new Map();
  return async ({ lang, dir, title, names, sheets }) => {
    const sent = new Map(sheets);
    const found = names.map(
      (name) => [name, known.get(name) ?? createSheet(sent.get(name))] as const,
    );
    const missing = found.flatMap(([name, sheet]) => (sheet ? [] : [name]));
    if (missing.length > 0) return missing;
    setPolicy();
    document.body.replaceChildren();
    document.title = title;
    Object.assign(document.documentElement, { lang, dir });
    known = new Map(found.flatMap(([name, sheet]) => (sheet ? [[name, sheet]] : [])));
    document.adoptedStyleSheets = [...known.values()];
    await loadFonts();
    return [];
  };
}

function createSheet(css: string | undefined): CSSStyleSheet | undefined {
  if (css === undefined) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function setPolicy(): void {
  if (document.querySelector('meta[http-equiv]')) return;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}
