/** What the inline markup of a text leaves of it: its words, and what is more than words. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { nameToEmoji } from 'gemoji';
import { onlyBreaks, type PlacedText, replaceEach, takeEach } from './take-each.ts';
import { findClosedNames, isToFillIn } from './templates.ts';

/** What a text holds. */
export interface InlineContent {
  /** As many lines as the text had, without markup. */
  readonly text: string;
  readonly formulas: readonly PlacedText[];
  readonly pictures: readonly PlacedText[];
}

const codeSpan = /(?<![\\`])(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g;
/** With what it is called behind it. */
const displayed =
  /(?<![\\$])\$\$(?!\$)([\s\S]+?)(?<!\$)\$\$(?!\$)(?:[ \t]+\([A-Za-z][\w.]*[:-][\w.:-]*\)[ \t]*$)?/gm;
// A link in brackets is none.
const bracketed =
  /(?<!\\)\\\[((?:(?!\]\()[^\\]|\\[^\]])+?)\\\]|(?<!\\)\\\(((?:(?!\]\()[^\\]|\\[^)])+?)\\\)/g;
const environment = /\\begin\{([a-z]+\*?)\}([\s\S]*?)\\end\{\1\}/gi;
// As Pandoc has it: an amount and words are none, and neither is a variable of a shell before another.
const amount = String.raw`\d[\d.,]*\s[^$\\^_={}<>+]*(?<=\s)\p{L}{2}[^$\\^_={}<>+]*\$`;
const variable = String.raw`\{?[A-Za-z_]\w*\}?(?:["'./:@-][\w "'./:@-]*)?[:/]["']?\$[\p{L}_{]`;
const constant = String.raw`\{?[A-Z_][A-Z\d_]+\}?["']?[.,=@-]["']?\$[A-Z_{]`;
const inlineFormula = new RegExp(
  String.raw`(?<![\\$])\$(?!${amount}|${variable}|${constant})(?=[^\s$])((?:\\.|[^\\$])*?(?:\\.|[^\s\\$]))\$(?!\d)`,
  'gu',
);
const escaped = /\\([!-/:-@[-`{-~])/g;

const title = String.raw`\s+(?:"[^"]*"|'[^']*'|\([^)]*\))`;
// A file's name may have spaces: one that ends as files' names do.
const file = String.raw`(?!<)(?:[^()<>\n]|\([^()\n]*\)){1,400}?\.(?:png|jpe?g|gif|svg|webp|avif|md|markdown|pdf|html?|pptx?|docx?|xlsx?|csv|txt|zip|ipynb)(?:#[^\s()]*)?`;
const address = String.raw`<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*|${file}`;
// Some dialects write a size after the address.
const target = String.raw`\(\s*(?:${address})(?:${title})?(?:\s+=\d*x\d*)?\s*\)`;
const label = String.raw`((?:[^\[\]]|\[[^\[\]]*\])*)`;
const picture = new RegExp(String.raw`!\[${label}\](?:${target}|\[([^\]]*)\])`, 'g');
const pictureWithFormula = new RegExp(
  String.raw`(?<!\\)!\[((?=[^\[\]]*\$[^\[\]]*\$)[^\[\]]*)\](?:${target})`,
  'g',
);
// Behind a span, a picture, a link or code, in Pandoc's way.
const attributes = /(?<=[\])*_\uFDD5])\{:?[ \t]*(?:[.#][A-Za-z_]|[A-Za-z][\w:-]*=)[^{}\n]*\}/g;
const link = new RegExp(String.raw`\[${label}\](?:${target}|\[([^\]]*)\])`, 'g');
const footnote = /\[(\^[^\]\s]+)\]:?/g;
/** A word goes on behind a link by its name. */
const linkInWord = /(?<=\[([^[\]\n]{1,200}))\](?=[\p{L}\p{N}])/gu;

/** Obsidian's links: a page, a place in it, and a text that stands for both. Numbers alone are none. */
const wiki =
  /(?<!\\)(!?)(?<!\w)\[\[(?![\s:"'$-]|[-+\d\s.,;]*\]\]|_*[Tt][Oo][Cc]_*\]\])([^\][|\n\uFDD4]*)(?:\\?\|([^\][\n]*))?\]\](?![[(])/gu;

const wikiPicture =
  /(?<!\\)!\[\[[^\][|\n\uFDD4]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:\\?\|(?!\d+(?:x\d+)?\]\])([^\][\n|]*))?(?:\\?\|[\dx]*)?\]\]/giu;

/** Lines, or their beginnings, that say how the rest is meant. */
const marks: readonly RegExp[] = [
  // A drawing in a line.
  /<(div|pre|figure)\s[^<>]*class=["']?mermaid\b[^<>]*>[^<]*<\/\1>/gi,
  // What a link's or a picture's name stands for.
  /^[\s>]*\[[^\]^][^\]]*\]:\s*\S+.*$/gm,
  /^[\s>]*:{2,}\s*\{?[\w.-]*(?=[\s[{}]|$)/gm,
  /^[\s>]*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])(?=\s)[\s>]*)+(?:\[[ xX]\](?=\s))?|^[\s>]*\d{1,3}[.)]$/gm,
  // Of Pandoc: a table's caption, an example by its number, and what turns the page.
  /^[ \t>]*Table:(?=\s)/gm,
  /\(@[\w-]*\)/g,
  /^[ \t>]*\\(?:newpage|pagebreak|clearpage|cleardoublepage|maketitle|tableofcontents|noindent|centering|\w+skip|vfill|vspace.*|listof\w+)\s*$/gm,
  /^[\s>]*(?:!!!|\?{3}\+?)[ \t]?[\p{L}_][\p{L}\p{N} \t_-]*(?="|$)/gmu,
  /^[\s>]*\/{3,}[ \t]*[\w-]+[ \t]*(?=\||$)/gm,
  /(?<=^[\s>]*\|.*\n(?: {4,}[\w-]+:.*\n)*) {4,}[\w-]+:.*$/gm,
  /^[\s>]*\[![\w-]+(?:\|[^\]\n]*)?\][-+]?/gm,
  // What Obsidian finds notes and blocks by.
  /^[\s>]*(?:[Tt]ags?:\s*)?(?:#[\p{L}\p{M}\p{N}_/-]+,?[ \t]+)*#[\p{L}\p{M}\p{N}_/-]+[ \t]*$/gmu,
  // Other files.
  /^[\s>]*-+8<-+\s*\n(?:.*\n){1,50}?[\s>]*-+8<-+\s*$|^[\s>]*(?:-+8<-+\s+["'].*|\{\{#\w*include .*\}\})\s*$/gm,
  // Where a list of contents is put.
  /^[\s>]*(?:\[{1,2}_*toc_*\]{1,2}|@\[toc\](?:\(.*\))?|\$\{toc\}|\{\{\s*toc\s*\}\}|(?:(?:\*|-|1\.)\s.*\n\s*)?\{:\s*toc\b.*\})\s*$/gim,
  // An icon, which nobody sees.
  /(?<![\w:/]):(?:(?:material|fontawesome|octicons|simple|fa[bdlrs]?)-|fa[bdlrs]? fa-)[a-z\d-]+:(?:\{[^{}\n]*\})?/g,
  // When it comes in, in LiaScript.
  /--\{\{\d+\}\}--|^[\s>]*(?:[-*+]\s+)?\{\{\|?>?\s*\d+(?:-\d+)?\s*\}\}/gm,
  // A class of remark.js.
  /(?<![\w\\.])(?:\.[A-Za-z][\w-]*)+\[/g,
  // A film by its name, which stands in its address.
  /\{%\s*\w+\s+[^\s{}]+\s*%\}/g,
  /(?<=\S[ \t]+|^[ \t>]*)\^[A-Za-z\d][A-Za-z\d-]{2,}[ \t]*$/gm,
  // What Beamer has for the speaker.
  /^[ \t>]*\\note(?:<[^<>\n]*>)?(?:\[[^[\]\n]*\])?(?=\{)/gm,
  // The number stands there.
  /\\(?:eq)?ref\{[^}\n]*\}/g,
  /(?<=\s|^)\{\s*[.#:][^}\n]*\}(?=[ \t]*(?:$|\|))/gm,
  /\*\*|__|~~|==|\*|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu,
];

/** Pandoc's attributes of a container say something to other tools; its title is shown. */
const container = /^[ \t>]*:{3,}[ \t]*[\w-]*[ \t]*\{.*$/gm;
const attribute = /(?!title=)\b[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'}]+)|\btitle=/g;

// Bounded: of a thousand tags that are never closed, each would be sought to the end of the text.
const imageTag = /<img(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'"<>]){0,2000}>/gi;
/** An image without an address shows nothing. */
const addressed = /\s(?:data-)?src(?:set)?\s*=/i;
/** Of what Word leaves in a text, and of icons. */
const prefix = String.raw`(?:o|st1|v|w):|(?:bi|bx|carbon|eva|fa6?|fluent|ic|la|logos|lucide|material-symbols|mdi|noto|ph|ri|simple-icons|tabler|twemoji|uil):(?=[^<>]*\/>)`;
const tag = new RegExp(
  String.raw`<\/?((?:${prefix})?[a-z][\w-]*)(?:\s(?!\s*[&|<=+*\d-])(?:"[^"]*"|'[^']*'|[^'"<>]){0,2000}|\s*\/)?>`,
  'gi',
);
const inlineTags =
  /^(?:a|abbr|b|bdi|bdo|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)$/i;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;

/** A key, or the name of somebody on a network. */
const citation =
  /(?<![\p{L}\p{N}\\/.@])-?@(?:\{[^{}\n]+\}|[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu;

/** Which names of links, pictures and footnotes mean something. */
export type IsDefined = (name: string) => boolean;

/** Finds the names that a file defines. */
export function findNames(file: string): IsDefined {
  const found = [...file.matchAll(/^[ \t>*+-]*\[([^\]\n]+)\]:/gm)].map(([, name]) => fold(name!));
  const labels = [...file.matchAll(/\{[^{}\n]*#([\w:-]+)/g)].map(([, name]) => `#${fold(name!)}`);
  const names = new Set([...found, ...labels]);
  return (name) => names.has(fold(name));
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What a file says elsewhere about what stands in its text. */
export interface InlineReading {
  /** @default every name means something */
  readonly isDefined?: IsDefined;
  /** Whether `@key` may name a work; without a bibliography it is text. @default false */
  readonly mayCite?: boolean;
}

/** Reads the text of a paragraph, an item or a cell; brackets around what is no name are text. */
export function readInline(source: string, reading: InlineReading = {}): InlineContent {
  const { isDefined = () => true, mayCite = false } = reading;
  const kept: string[] = [];
  // Code and escaped signs are text, and no markup.
  const keep = (text: string): string => `\uFDD4${kept.push(text) - 1}\uFDD5`;
  const restore = (text: string): string =>
    text.replace(/\uFDD4(\d+)\uFDD5/g, (_, index: string) => kept[Number(index)]!);
  const formulas: PlacedText[] = [];
  const pictures: PlacedText[] = [];
  let text = replaceEach(source, codeSpan, ({ 2: code = '' }) =>
    keep(code.replace(padding, '$1').replace(language, '')),
  );
  text = dropOptions(text);
  // A formula in a picture's description is a part of that.
  text = takeEach(text, pictureWithFormula, {
    into: pictures,
    read: ({ 1: alt = '' }) => readInline(restore(alt).replaceAll('$', ' ')).text,
  });
  text = takeFormulas(text, formulas, restore);
  text = takeEach(text, wikiPicture, {
    into: pictures,
    read: ({ 1: alt = '' }) => readInline(restore(alt)).text,
  });
  text = replaceEach(text, wiki, ([, mark, target = '', name]) => readWiki(mark, target, name));
  text = replaceEach(text, escaped, ({ 1: sign = '' }) => keep(sign));
  text = text.replace(attributes, '');
  const isNamed = (label: string, name: string | undefined): boolean =>
    name === undefined || isDefined(restore(name.trim() || label));
  text = takeEach(text, picture, {
    into: pictures,
    read: ({ 1: alt = '', 2: name }) =>
      isNamed(alt, name) ? readInline(restore(alt).replace(size, '')).text : undefined,
  });
  text = takeEach(text, imageTag, {
    into: pictures,
    read: ([tag]) => (addressed.test(tag) ? decode(readAlt(tag)) : undefined),
  });
  // A link may hold a picture, which is gone by now, but no other link.
  text = replaceEach(text, link, ({ 0: whole, 1: shown = '', 2: name }) =>
    isNamed(shown, name) ? shown : whole,
  );
  text = text.replace(footnote, (whole, name: string) => (isDefined(name) ? '' : whole));
  text = text.replace(linkInWord, (whole, name: string) => (isDefined(restore(name)) ? '' : whole));
  text = [lowered, raised, raisedBetween].reduce((all, each) => all.replace(each, '$1'), text);
  text = replaceEach(text, crossReference, ([all, name]) => (isDefined(`#${name}`) ? ' ' : all));
  // What a key stands for is for who has the bibliography.
  if (mayCite) text = text.replace(citation, ' ');
  text = replaceEach(text, container, ([line]) => line.replace(attribute, ''));
  text = text.replace(shortcode, (whole, name: string) => (hasEmoji(name) ? ' ' : whole));
  for (const mark of marks) text = text.replace(mark, '');
  return { text: restore(decode(dropTags(text))), formulas, pictures };
}

function takeFormulas(
  source: string,
  into: PlacedText[],
  restore: (text: string) => string,
): string {
  const marked = [displayed, inlineFormula].reduce(
    (text, pattern) =>
      takeEach(text, pattern, {
        into,
        // Between signs with nothing in between there is none.
        read: ({ 1: tex = '' }) => (tex.trim() === '' ? undefined : restore(tex)),
      }),
    source,
  );
  return [bracketed, environment].reduce(
    (text, pattern) =>
      takeEach(text, pattern, { into, read: ({ 1: tex = '', 2: other }) => restore(other ?? tex) }),
    marked,
  );
}

function dropTags(text: string): string {
  const closed = findClosedNames(text);
  return replaceEach(text, tag, ({ 0: whole, 1: name = '' }) => {
    if (isToFillIn(whole, closed)) return whole;
    return inlineTags.test(name) ? onlyBreaks(whole) : ` ${onlyBreaks(whole)}`;
  });
}

/** How wide Obsidian shows a picture, behind its description. */
const size = /(?:^|\|)\d{1,4}(?:x\d{1,4})?$/;
/** An emoji by its name. */
const shortcode = /(?<![\w/]):([a-z\d_+-]+):(?!\w)/g;
const emoji = new Set(Object.keys(nameToEmoji));
const hasEmoji = (name: string): boolean =>
  emoji.has(name) || emoji.has(name.replace(/^(man|woman)_(.+)$/, '$2_$1'));
/** What a heading says to Pandoc, all in quotes. */
const headingAttributes =
  /^([\s>]*#{1,6}(?:[ \t].*?)?)[ \t]+\{[\w-]+="[^"{}]*"(?:[ \t]+[^{}\n]*)?\}[ \t]*$/gm;
/** One blank on either side of code keeps it from its marks. */
const padding = /^[ \n](?=[^]*[^ \n])([^]*)[ \n]$/;
/** What code in a line is in. */
const language = /^(?:#!|:::)[a-z][\w+#-]*\s+/;
/** How a part of a slide comes in. */
const fragment = /^[ \t>]*:{3,}[ \t]*\{[^{}\n]*\.fragment\b[^{}\n]*\}.*$/gm;
/** Who says a quote, in HackMD. */
const quoteAuthor = /\[(name|time|color)=([^\]\n]+)\]/g;
/** How Pandoc names a figure of LaTeX's, behind it. */
const figureName = /(?<=\)[ \t]*)\[fig:(?=[^\][\n]{1,60}\])/g;
/** What Quarto calls sections, pictures, tables and formulas. */
const crossReference = /\[?-?@((?:sec|fig|tbl|eq|lst)[-:][\w:-]*\w)\]?/g;
const raisedBetween = /(?<=(?<![\w^])[A-Z]|\))\^([THt*+]|[−-]?[1-9])\^(?=[A-Za-z](?![\w^(]))/g;
const lowered = /(?<=[A-Za-z)])~([A-Za-z\d+,−-]{1,12})~(?!~)/g;
const raised = /(?<=[A-Za-z\d)~])\^([A-Za-z\d+*,−-]{1,12})\^(?![\w^])/g;

/** What an embed shows is another file's, but for what its author calls it. */
function readWiki(mark: string | undefined, target: string, name = ''): string {
  if (mark === '!' || name !== '') return ` ${name} `;
  return target.replace(/#?\^.*$/, '').replaceAll('#', ' > ');
}

/** Without what is said to other tools of how a slide, a quote or a part of it looks. */
function dropOptions(text: string): string {
  return text
    .replace(fragment, '')
    .replace(figureName, '[')
    .replace(headingAttributes, '$1')
    .replace(quoteAuthor, (_, key: string, said: string) => (key === 'color' ? '' : said));
}

function readAlt(image: string): string {
  const attribute = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
  const [, double, single, bare] = attribute.exec(image) ?? [];
  return double ?? single ?? bare ?? '';
}

function decode(text: string): string {
  return replaceEach(text, entity, ([whole, decimal, hex, name]) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : ' ';
  });
}
