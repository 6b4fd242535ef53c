/** Elements around text that slides show as they are; everything else becomes Markdown or is left out. */
export const markupTags: ReadonlySet<string> = new Set(
  'abbr cite dfn ins kbd mark q rp rt ruby samp small sub sup u var'.split(' '),
);

/** Elements that say what Markdown says. */
export const markdownTags: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
};

/** Elements whose content is not text for readers. */
export const silentTags: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** Elements that play or show something else, and what they hold: cards stand for them, which are said by themselves. */
export const mediaTags: ReadonlySet<string> = new Set(
  'audio embed iframe object param track video'.split(' '),
);

/** Elements that are read as one with what they hold. */
export const wholeTags: ReadonlySet<string> = new Set('audio iframe object svg video'.split(' '));

/** Elements that only arrange others: nothing is lost without them, so nothing is reported. */
export const neutralTags: ReadonlySet<string> = new Set(
  (
    'a abbr article aside basefont big nobr svg g path rect circle line text defs marker polygon polyline ellipse tspan use b blockquote body br center code col colgroup dd del details div dl dt em figcaption figure font ' +
    'footer h1 h2 h3 h4 h5 h6 head header hr html i img li main nav ol p picture pre s section source span strike ' +
    'strong summary table tbody td tfoot th thead tr tt ul wbr'
  )
    .split(' ')
    .concat([...markupTags]),
);

/** One tag as it stands in a note. */
export interface HtmlTag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
  readonly hasAttributes: boolean;
  /** Offsets of its first character, and after its last one. */
  readonly start: number;
  readonly end: number;
}

const voidTags = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Code between backticks that is of one tag, or begins with one that opens something: a line of a table may hold others. */
const codeOfTags =
  /(?<!`)(`+)(?!`)(?=[^`\n<]*<[a-z][^`\n]*`|[^`\n<]*<\/[a-z][\w-]*\s*>[^`\n<]*`)[^`\n]+\1(?!`)/gi;

/** HTML in which tags between backticks are text, as their author meant them. */
export function escapeCode(html: string): string {
  return html.replace(codeOfTags, (code) => code.replaceAll('<', '&lt;'));
}

/** The tags in a piece of HTML, in order; comments are skipped, and code. */
export function findTags(html: string): HtmlTag[] {
  const blank = (text: string): string => ' '.repeat(text.length);
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, blank).replace(codeOfTags, blank);
  return [...bare.matchAll(/<(\/?)([A-Za-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g)].map(
    ({ 0: whole, 1: slash, 2: name = '', 3: rest = '', index }) => ({
      name: name.toLowerCase(),
      isClosing: slash === '/',
      isEmpty: rest.trimEnd().endsWith('/') || voidTags.has(name.toLowerCase()),
      hasAttributes: rest.replace('/', '').trim() !== '',
      start: index,
      end: index + whole.length,
    }),
  );
}

/** Names of the elements that a piece of HTML opens and does not close, outermost first. */
export function findOpenTags(html: string): string[] {
  const open: string[] = [];
  for (const { name, isClosing, isEmpty } of findTags(html)) {
    if (isClosing) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.splice(at);
    } else if (!isEmpty) open.push(name);
  }
  return open;
}
