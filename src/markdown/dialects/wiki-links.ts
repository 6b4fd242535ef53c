/** Links and embeds as Obsidian writes them: `[[Page#Heading|text]]`, `![[picture.png|300]]`. */
import { slug } from 'github-slugger';
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { createMediaCard, findMediaKind } from '../media-card.ts';

/** Behind a word it is an index, before a bracket a link of Markdown's. In a table's cell the bar is escaped. */
export const wikiLink: RegExp =
  /(?<!\\)(?<mark>!?)(?<![\w\\])\[\[(?<page>(?![\s:"'$-])[^\][|#^\n\uFDD6\\]*)(?<sub>(?:#[^\][|#\n\uFDD6\\]+)*)(?:\\?\|(?<name>[^\][\n\uFDD6]*))?\]\](?![[(])/gu;

/** What is between brackets elsewhere: numbers, a row of a matrix, an attribute of C++, a list of contents. */
const foreign =
  /^(?:[-+\d\s.,;]*|[\w.]{1,3}(?:\s*[,;]\s*[\w.]{1,3})+|_?toc_?|nodiscard|maybe_unused|noreturn|fallthrough|(?:un)?likely|carries_dependency|no_unique_address)$/i;
/** What is defined: an address, which is filled. */
const definition = /^:[ \t]+\uFDD6{8,}[ \t]*(?:\n|$)/;
const date = /^\d{4}-(?:\d\d|[WQ]\d{1,2})(?:-\d\d)?$/;

const pictures = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;
/** Documents of Obsidian's own. */
const documents = /\.(?:canvas|base|excalidraw)$/i;

/** Reads a match of `wikiLink` as a link, a picture or a card; undefined where it is no link. */
export function readWikiLink(
  { 0: whole, groups = {}, index, input }: RegExpExecArray,
  position: Position,
): PhrasingContent | undefined {
  const { mark, page: written = '', sub = '', name } = groups;
  const page = written.trim().replace(/\.md$/i, '');
  const isEmbed = mark === '!';
  const parts = sub
    .split('#')
    .map((part) => part.trim())
    .filter(Boolean);
  if (page === '' ? parts.length === 0 : foreign.test(page) && !date.test(page)) return undefined;
  const isFirst = /(?:^|\n)[ \t>]*$/.test(input.slice(0, index));
  if (isFirst && definition.test(input.slice(index + whole.length))) return undefined;
  if (isEmbed && pictures.test(page)) return readPicture(page, name, position);
  const block = parts.find((part) => part.startsWith('^'))?.slice(1);
  const headings = parts.filter((part) => !part.startsWith('^'));
  const shown = [page, ...headings].filter(Boolean).join(' > ') || sub.slice(1);
  const value = name?.trim() || shown;
  const text: PhrasingContent = { type: 'text', value, position };
  const kind = findMediaKind(page) ?? (documents.test(page) ? 'document' : undefined);
  if (isEmbed && kind !== undefined)
    return createMediaCard({ kind, url: page, title: name, position });
  const last = headings.at(-1);
  const url = page === '' && last !== undefined ? `#${slug(last)}` : '';
  const isKnown = url !== '' && !isEmbed;
  return {
    type: 'link',
    url,
    title: null,
    children: [text],
    ...(!isKnown && {
      data: { wiki: { page, headings, block, type: isEmbed ? 'embed' : 'link' } },
    }),
    position,
  };
}

/** Behind bars stand what it shows and how wide it is, or how wide and how high. */
function readPicture(url: string, name: string | undefined, position: Position): PhrasingContent {
  const { alt, width } = readSize(name?.split(/\\?\|/) ?? []);
  return {
    type: 'image',
    url,
    alt,
    title: null,
    data: {
      wiki: { page: url, headings: [], block: undefined, type: 'picture' },
      ...(width > 0 && { width }),
    },
    position,
  };
}

/** The description of a picture, and its width in pixels where the last part is one; 0 where not. */
export function readSize(parts: readonly string[]): {
  readonly alt: string;
  readonly width: number;
} {
  const [, width] = /^(\d{1,4})(?:x\d{0,4})?$/.exec(parts.at(-1)?.trim() ?? '') ?? [];
  const words = width === undefined ? parts : parts.slice(0, -1);
  return { alt: words.join(' ').trim(), width: Number(width ?? 0) };
}
