const address = /url\(\s*(?:"((?:[^"\\]|\\.)*)"?|'((?:[^'\\]|\\.)*)'?|([^)"']*))\s*(?:\)|$)/gi;

/** A letter that is written by its number, or behind a backslash for nothing. */
const escapedLetter =
  /\\(?:0{0,4}([46][1-9a-f]|[57][\da])(?![\da-f])(?:\r\n|[ \t\r\n\f])?|([g-z]))/gi;

/** Addresses in these are strings, which no other place of a style sheet loads. */
const imageSet = /(?:-webkit-)?image-set\(/gi;

/** The address of a picture that cannot be had: it asks for nothing. */
export const noPicture = 'data:,';

/**
 * Changes the addresses that CSS names, of a sheet or of a `style` attribute. However they are written, `change` is asked:
 * letters may be escaped, and the last bracket is missing where the CSS ends. What it gives is written between double quotes.
 */
export function mapCssUrls(css: string, change: (url: string) => string): string {
  return spellOut(css)
    .replace(address, (whole, ...[double, single, bare]: (string | undefined)[]) => {
      const url = (double ?? single ?? bare ?? '').trim();
      const changed = url.startsWith('#') ? url : change(url);
      return changed === url ? whole : `url("${changed}")`;
    })
    .replace(imageSet, 'none(');
}

/** The addresses that CSS names, each once; those of its own document apart. */
export function listCssUrls(css: string): readonly string[] {
  const found = new Set<string>();
  mapCssUrls(css, (url) => {
    found.add(url);
    return url;
  });
  return [...found];
}

/** Leaves out what CSS imports; a sheet of ours has its imports in it. */
export function dropImports(css: string): string {
  return spellOut(css).replace(/@import\b(?:\([^)]*\)|"[^"]*"|'[^']*'|[^;"'])*(?:;|$)/gi, '');
}

function spellOut(css: string): string {
  return css.includes('\\')
    ? css.replace(escapedLetter, (whole, code: string | undefined, letter: string | undefined) => {
        if (letter !== undefined) return letter;
        const character = String.fromCharCode(Number.parseInt(code ?? '', 16));
        return /[a-z]/i.test(character) ? character : whole;
      })
    : css;
}
