/** What tags of site generators have in common: their arguments, and the Markdown that they stand for. */
import { escapeHtml } from '../../html/escape.ts';
import { isBoxName } from './remark-containers.ts';
import { bracket, type Edit, isAlone, type MaskedNote, type NotePart } from './masked-note.ts';

/** What stands behind a tag's name. */
export interface TagArguments {
  readonly listed: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

/** A tag of a template, in the order of the note. */
export interface TemplateTag extends NotePart {
  readonly name: string;
  readonly rest: string;
  readonly isClosing: boolean;
  /** It holds nothing, and no other ends it. @default false */
  readonly isEmpty?: boolean;
}

/** A tag, and the one that ends what it holds. */
export interface TagPair {
  readonly open: TemplateTag;
  readonly close: TemplateTag;
  /** How many pairs stand in each other inside of it. */
  readonly depth: number;
}

const argument =
  /([\w-]+)\s*(?:=|:(?!\/\/))\s*(?:"([^"]*)"|'([^']*)'|([^\s"',]+))|"([^"]*)"|'([^']*)'|([^\s"',]+)/g;

/** Reads `"a" b title="c"`. */
export function readArguments(rest: string): TagArguments {
  const listed: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, ...values] of rest.matchAll(argument)) {
    const value = values.find((each) => each !== undefined) ?? '';
    if (name === undefined) listed.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { listed, named };
}

/** Pairs tags with those that end them, by what begins a pair. */
export function pairTags(tags: readonly TemplateTag[]): ReadonlyMap<TemplateTag, TagPair> {
  const closed = new Set(tags.flatMap(({ name, isClosing }) => (isClosing ? [name] : [])));
  const open: { readonly tag: TemplateTag; depth: number }[] = [];
  const pairs = new Map<TemplateTag, TagPair>();
  for (const tag of tags) {
    if (!tag.isClosing) {
      if (!tag.isEmpty && closed.has(tag.name)) open.push({ tag, depth: 0 });
      continue;
    }
    const at = open.findLastIndex((each) => each.tag.name === tag.name);
    if (at < 0) continue;
    const ended = open.splice(at);
    const depth = Math.max(...ended.map((each) => each.depth));
    const around = open.at(-1);
    if (around) around.depth = Math.max(around.depth, depth + 1);
    pairs.set(ended[0]!.tag, { open: ended[0]!.tag, close: tag, depth });
  }
  return pairs;
}

/** Names that say nothing of the kind of box. */
const boxes = new Set('admonition alert aside box callout hint message notice'.split(' '));
const folded = new Set('accordion collapse details expand expander spoiler toggle'.split(' '));

/** The container that a pair of tags stands for, as `:::tip[Title]` says it; undefined for what only arranges. */
export function findBox(
  name: string,
  { listed, named }: TagArguments,
): { readonly kind: string; readonly title: string } | undefined {
  const small = name.toLowerCase();
  const titled = named['title'] ?? named['summary'] ?? named['label'] ?? named['header'];
  if (folded.has(small)) return { kind: 'details', title: titled ?? listed.join(' ') };
  const said = [
    named['type'],
    named['style'],
    named['kind'],
    named['context'],
    named['color'],
    listed[0],
  ];
  const kind = boxes.has(small)
    ? said.find((each) => each !== undefined && isBoxName(each.toLowerCase()))
    : undefined;
  if (kind === undefined && !boxes.has(small) && !isBoxName(small)) return undefined;
  const rest = listed[0] === kind ? listed.slice(1) : listed;
  const plain = small === 'hint' ? 'tip' : 'note';
  return {
    kind: kind?.toLowerCase() ?? (boxes.has(small) ? plain : small),
    // An icon, or a switch.
    title: titled ?? rest.find((each) => /\s|^\p{Lu}/u.test(each)) ?? '',
  };
}

/** Writes a pair of tags, each in a line of its own, as a container. */
export function writeBox(
  {
    open,
    close,
    depth,
  }: { readonly open: NotePart; readonly close: NotePart; readonly depth: number },
  { kind, title }: { readonly kind: string; readonly title: string },
): Edit[] {
  const colons = ':'.repeat(3 + depth);
  const label = title.trim() === '' ? '' : bracket(title.trim());
  return [
    { from: open.from, to: open.to, by: `${colons}${kind}${label}` },
    { from: close.from, to: close.to, by: colons },
  ];
}

/** Writes a pair of tags, each in a line of its own, as a fence; in one line, as a code span. */
export function writeFence({ open, close }: TagPair, note: MaskedNote, lang: string): Edit[] {
  const inside = note.source.slice(open.to, close.from);
  const ticks = '`'.repeat(
    Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  const isBlock = isAlone(note, open) && isAlone(note, close);
  if (!isBlock && (inside.includes('\n') || inside.trim() === '')) return [];
  const mark = isBlock ? ticks.padEnd(3, '`') : ticks;
  return [
    { from: open.from, to: open.to, by: isBlock ? mark + lang : mark },
    { from: close.from, to: close.to, by: mark },
  ];
}

/** A line of bold text above what it names; with a colon, it stays with that. */
export function writeLabel(label: string, next = ''): string {
  const name = label.trim();
  const colon = /[\p{L}\p{N})]$/u.test(name) ? ':' : '';
  // A fence, a list and the like end a paragraph themselves.
  const isText = next.trim() !== '' && /^[ \t>]*[^\s`~>#+*:{-]/.test(next);
  return `**${name}${colon}**${isText ? '\\' : ''}`;
}

/** The line below a part of a note. */
export function lineBelow(note: MaskedNote, { to }: NotePart): string {
  return /^[^\n]*\n([^\n]*)/.exec(note.source.slice(to, to + 2000))?.[1] ?? '';
}

/** A picture as a tag names it, with its caption below where it stands alone. */
export function writePicture(
  tag: NotePart,
  note: MaskedNote,
  { listed, named }: TagArguments,
): string | undefined {
  const url = named['src'] ?? named['link'] ?? listed[0];
  if (url === undefined) return undefined;
  const below = [named['title'], named['caption'], named['attr']].filter(Boolean).join(' ');
  const alt = named['alt'] ?? (below || listed.slice(1).join(' '));
  const width = Number.parseFloat(named['width'] ?? '');
  const size = width > 0 && !named['width']!.includes('%') ? String(width) : undefined;
  // HTML goes on as far as the next blank line.
  const isLast = lineBelow(note, tag).replace(/[ \t>]/g, '') === '';
  if (below === '' || !isAlone(note, tag) || !isLast)
    return `!${bracket(alt)}(<${url}>)${size ? `{width=${size}}` : ''}`;
  const sized = size ? ` width="${size}"` : '';
  const picture = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${sized}>`;
  return `<figure>${picture}<figcaption>${below}</figcaption></figure>`;
}

const videos: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  youtubelite: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
  slideshare: 'https://www.slideshare.net/',
  speakerdeck: 'https://speakerdeck.com/',
};

/** The link to a video or the like that is played elsewhere. */
export function writeVideo(name: string, { listed, named }: TagArguments): string | undefined {
  const id = named['id'] ?? named['url'] ?? named['src'] ?? listed.join('/');
  if (id === '') return undefined;
  if (/^https?:\/\//.test(id)) return `<${id}>`;
  const base = Object.hasOwn(videos, name) ? videos[name] : undefined;
  return base === undefined ? bracket(id) + `(<${id}>)` : `<${base}${id}>`;
}
