/**
 * Words between angle brackets that an author is to fill in, `<YOUR NAME>`, and types such as `vector<unsigned int>`: to
 * Markdown they are tags with attributes, which nobody would see.
 */
import type { MaskedNote, Rewriting } from './masked-note.ts';

const word = String.raw`[A-Za-z_][\w.:-]*`;
/** Formulas, addresses of links and definitions, and what may be one. */
const candidate = new RegExp(
  String.raw`\$\$[^$]{0,4000}\$\$|\$[^$\n]{1,1000}\$|\](?:\(|:[ \t]*)<[^<>\n]*>|(?<!\\)<([A-Za-z][\w-]*)((?:[ \t]+${word})+)[ \t]*>`,
  'g',
);

const elements = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data ' +
    'datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 ' +
    'head header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol ' +
    'optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small source span strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr'
  ).split(' '),
);
/** That elements may have without a value. */
const attributes = new Set(
  (
    'allowfullscreen alt async autofocus autoplay border center checked class compact controls default defer disabled download ' +
    'formnovalidate hidden href id inert ismap itemscope left loop multiple muted name nohref noresize noshade novalidate nowrap ' +
    'open playsinline readonly required reversed right scoped selected src style title'
  ).split(' '),
);

/** Writes such a bracket as text, where no tag of that name is closed. */
export function rewritePlaceholders({ text }: MaskedNote): Rewriting {
  const closed = new Set(
    [...text.matchAll(/<\/([A-Za-z][\w-]*)/g)].map(([, name]) => name!.toLowerCase()),
  );
  const edits = [...text.matchAll(candidate)].flatMap(({ 1: name, 2: rest = '', index }) => {
    if (name === undefined) return [];
    const tag = name.toLowerCase();
    const words = rest
      .trim()
      .toLowerCase()
      .split(/[ \t]+/);
    const isElement = elements.has(tag) && words.every((each) => attributes.has(each));
    if (isElement || closed.has(tag)) return [];
    return [{ from: index, to: index + 1, by: '&lt;' }];
  });
  return { edits, findings: [] };
}
