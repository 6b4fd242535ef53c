/** Cards for what slides cannot play: a recording or a page that a note embeds, with its title and where it is. */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Markup } from '../blocks/nodes.ts';
import { fileName } from '../blocks/phrasing.ts';

/** What a note embeds. */
export interface Media {
  readonly kind: MediaKind;
  readonly url: string;
  /** @default its file's name, or the name of the host */
  readonly title?: string | undefined;
  /** Address of the picture that stands for it. */
  readonly poster?: string | undefined;
  readonly position: Position | undefined;
}

/** How a card is marked; and what messages call it. */
export type MediaKind = 'video' | 'audio' | 'page' | 'document';

const endings: Readonly<Record<string, MediaKind>> = {
  ...Object.fromEntries('3gp avi m4v mkv mov mp4 ogv webm'.split(' ').map((end) => [end, 'video'])),
  ...Object.fromEntries(
    'aac flac m4a mp3 oga ogg opus wav'.split(' ').map((end) => [end, 'audio']),
  ),
  pdf: 'document',
};

/** What an address leads to, by the ending of its path; undefined for pictures and all else. */
export function findMediaKind(url: string): MediaKind | undefined {
  const ending = /\.(\w+)(?:[?#].*)?$/s.exec(url)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** Creates the card: its picture, its title, which is a link where the address is one for readers, and the address. */
export function createMediaCard({ kind, url, title, poster, position }: Media): Markup {
  const address = addressForReaders(url);
  const isRemote = /^https?:/i.test(address);
  const written = isRemote ? address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '') : address;
  const name = title?.trim() || nameOf(address) || written;
  const text = { type: 'text', value: name, position } as const;
  const shown: PhrasingContent[] = poster
    ? [{ type: 'image', url: poster, alt: '', position }]
    : [];
  shown.push(
    element('media-title', [
      isRemote ? { type: 'link', url: address, children: [text], position } : text,
    ]),
  );
  if (name !== written)
    shown.push(element('media-address', [{ type: 'text', value: written, position }]));
  return { ...element(`media media-${kind}`, shown), position };
}

/** Whether a node is a card. */
export function isMediaCard(node: PhrasingContent): node is Markup {
  return node.type === 'markup' && node.className?.startsWith('media ') === true;
}

function element(className: string, children: PhrasingContent[]): Markup {
  return { type: 'markup', tag: 'span', className, children };
}

/** The page on which people watch what a player embeds. */
function addressForReaders(url: string): string {
  const address = url.startsWith('//') ? `https:${url}` : url;
  return address
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/i,
      'https://www.youtube.com/watch?v=$1',
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/i, 'https://vimeo.com/$1');
}

/** A file's name, or the host of an address on the network that has none. */
function nameOf(address: string): string {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address) ?? [];
  return host !== undefined && findMediaKind(address) === undefined ? host : fileName(address);
}
