/** What a PDF says of the glyphs of a font: their widths, and the characters that they stand for. */

/** The width of glyphs that a CID font says nothing of. */
export function readUsualWidth(text: string): number {
  return Number(/\/DW ([\d.-]+)/.exec(text)?.[1] ?? 1000);
}

/** Widths by glyph, of the text of a CID font. */
export function readWidths(text: string): Map<number, number> {
  const widths = new Map<number, number>();
  const [, list = ''] = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(text) ?? [];
  const parts = /([\d.]+) (?:\[([^\]]*)\]|([\d.]+) ([\d.-]+))/g;
  for (const [, from = '', each, to = '', width = ''] of list.matchAll(parts)) {
    const first = Number(from);
    if (each === undefined)
      for (let glyph = first; glyph <= Number(to); glyph += 1) widths.set(glyph, Number(width));
    else
      for (const [index, own] of each.split(' ').entries()) widths.set(first + index, Number(own));
  }
  return widths;
}

/** Writes widths as such a list; glyphs in order. */
export function renderWidths(widths: readonly (readonly [glyph: number, width: number])[]): string {
  const runs: { readonly first: number; readonly list: number[] }[] = [];
  for (const [glyph, width] of widths) {
    const last = runs.at(-1);
    if (last && last.first + last.list.length === glyph) last.list.push(width);
    else runs.push({ first: glyph, list: [width] });
  }
  return `/W [${runs.map(({ first, list }) => `${first} [${list.join(' ')}]`).join(' ')}]`;
}

const character = /<([\dA-F]{4})> (?:<([\dA-F]{4})> )?<((?:[\dA-F]{4})+)>/g;

/** The characters of glyphs, UTF-16 in hexadecimal digits, of a CMap as Chromium writes it. */
export function readCharacters(cmap: string): Map<number, string> {
  const characters = new Map<number, string>();
  const lists = cmap.matchAll(/beginbf(?:char|range)\n([^]*?)endbf/g);
  for (const [, list = ''] of lists) {
    for (const [, from = '', to = from, text = ''] of list.matchAll(character)) {
      const first = Number.parseInt(from, 16);
      const last = Number.parseInt(text.slice(-4), 16);
      for (let step = 0; first + step <= Number.parseInt(to, 16); step += 1)
        characters.set(first + step, text.slice(0, -4) + toHex(last + step));
    }
  }
  return characters;
}

/** A CMap may have lists of a hundred. */
const maxList = 100;

/** Gives a CMap with other characters. */
export function changeCharacters(cmap: string, characters: ReadonlyMap<number, string>): string {
  const rows = [...characters]
    .sort(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${toHex(glyph)}> <${text}>\n`);
  const lists = Array.from({ length: Math.ceil(rows.length / maxList) }, (_, index) => {
    const list = rows.slice(index * maxList, (index + 1) * maxList);
    return `${list.length} beginbfchar\n${list.join('')}endbfchar\n`;
  });
  const end = cmap.indexOf('endcodespacerange\n') + 'endcodespacerange\n'.length;
  return cmap.slice(0, end) + lists.join('') + cmap.slice(cmap.indexOf('endcmap'));
}

function toHex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
