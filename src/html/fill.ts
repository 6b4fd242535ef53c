/**
 * The last two steps to a page. Linking says what its pieces leave open; what is large in them is still named, by its
 * content: pieces that are equal then are shown alike, and can be compared. Filling puts that in.
 */
import { type Assets, type IdCounts, nameAsset, renderAsset } from './assets.ts';
import { escapeHtml } from './escape.ts';
import { replaceNoncharacters } from './noncharacters.ts';
import { createToken, fillTokens, type TokenType } from './tokens.ts';

/** What a page's tokens are filled from. */
export interface PageValues {
  readonly assets: Assets;
  /** Where links within the note lead: heading anchor to id. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Ids as this page has them. @default as they are */
  readonly nameId?: ((id: string) => string) | undefined;
  /** Addresses of files. @default as a page beside them has them */
  readonly linkFile?: LinkFile | undefined;
}

/** Where a link to a file leads. */
export type LinkTarget =
  /** To the deck of another note: its path without an extension, relative to this deck, with `/`, and a slide's id. */
  | { readonly type: 'deck'; readonly path: string; readonly id: string | undefined }
  /** To a file beside the deck. */
  | { readonly type: 'file'; readonly path: string };

/** The address of a file, in the way of an outlet. */
export type LinkFile = (target: LinkTarget) => string;

const linkPage: LinkFile = (target) => {
  if (target.type === 'file') return encodePath(target.path);
  const { path, id } = target;
  return encodePath(`${path}.html`) + (id === undefined ? '' : `#${encodeURIComponent(id)}`);
};

/** A path as an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Creates what links the pieces of one page, in their order. */
export function createLinker({
  assets,
  anchors,
  nameId = (id) => id,
  linkFile = linkPage,
}: PageValues): (html: string) => string {
  const counts: IdCounts = new Map();
  const links: Readonly<Record<TokenType, (value: string) => string>> = {
    asset: (key) => {
      const asset = assets.get(key);
      return asset === undefined ? '' : createToken('asset', nameAsset(key, asset, counts));
    },
    id: (id) => escapeHtml(nameId(id)),
    'to-id': (id) => `#${escapeHtml(nameId(id))}`,
    'to-file': (value) => escapeHtml(linkFile(JSON.parse(value) as LinkTarget)),
    'to-anchor': (anchor) => {
      const id = anchors.get(anchor) ?? anchors.get(anchor.toLowerCase()) ?? anchor;
      return `#${escapeHtml(encodeURI(nameId(id)))}`;
    },
  };
  return (html) => fillTokens(html, (type, value) => links[type](value));
}

/** Puts into a linked piece what it names. */
export function fillAssets(linked: string, assets: Assets): string {
  // A formula may name a noncharacter by its number.
  return replaceNoncharacters(fillTokens(linked, (_, name) => renderAsset(name, assets)));
}

/** Creates what links and fills the pieces of one page, in their order. */
export function createFiller(values: PageValues): (html: string) => string {
  const link = createLinker(values);
  return (html) => fillAssets(link(html), values.assets);
}
