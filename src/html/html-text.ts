import { unescapeHtml } from './foreign.ts';

const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

/** Elements whose end is no end of a line. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements that say nothing in words, or say it again. */
const silent = new Set(['script', 'style', 'svg', 'template', 'math']);
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** How what is no text is put into words. */
export interface HtmlWords {
  /** Of a formula. */
  readonly nameFormula: (tex: string) => string;
  readonly namePicture: (description: string) => string;
}

/** The lines of text that HTML shows: a block, an item or a row each. Of KaTeX's formulas it is their TeX in words. */
export function listHtmlLines(html: string, { nameFormula, namePicture }: HtmlWords): string[] {
  let text = '';
  let from = 0;
  let depth = 0;
  let cell = 0;
  let inTex = false;
  let inPre = false;
  for (const { 0: whole, 1: slash, 2: found = '', 3: attributes = '', index } of html.matchAll(
    tag,
  )) {
    const between = unescapeHtml(html.slice(from, index));
    if (inTex) text += nameFormula(between);
    else if (depth === 0) text += inPre ? between : between.replace(/\s+/g, ' ');
    from = index + whole.length;
    const name = found.toLowerCase();
    inTex = !slash && name === 'annotation';
    if (name === '') continue;
    if (name === 'pre') inPre = !slash;
    const isFrame = / data-marpit-svg\b/.test(attributes);
    const isSilent =
      (silent.has(name) && !isFrame) || / class="(?:[^"]* )?katex-html[ "]/.test(attributes);
    if (depth > 0 || (isSilent && !slash)) {
      if (!empty.has(name) && !whole.endsWith('/>')) depth += slash ? -1 : 1;
    } else if (name === 'img') text += namePicture(readAlt(attributes));
    else if (name === 'td' || name === 'th') {
      if (slash) text = `${text.slice(0, cell)}${text.slice(cell).trim()} | `;
      else text = text.replace(/(?<!\| *) +$|(?<=\| ) +$/, '');
      cell = text.length;
    } else if (name === 'li' && !slash) text += '\n- ';
    // A paragraph in an item begins on its line.
    else if (!inline.has(name) && !text.endsWith('\n- ')) text += '\n';
  }
  return text
    .split('\n')
    .map((line) => line.replace(/ \| *$/, '').trimEnd())
    .filter((line) => line.trim() !== '');
}

function readAlt(attributes: string): string {
  return unescapeHtml(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? '');
}
