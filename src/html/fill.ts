/** The last step to a page: what its tokens stand for comes in. */
import { type Assets, type IdCounts, renderAsset } from './assets.ts';
import { escapeHtml } from './escape.ts';
import { fillTokens, type TokenType } from './tokens.ts';

/** What a page's tokens are filled from. */
export interface PageValues {
  readonly assets: Assets;
  /** Where links within the note lead: heading anchor to id. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Ids as this page has them. @default as they are */
  readonly nameId?: ((id: string) => string) | undefined;
}

/** Creates what fills the pieces of one page, in their order. */
export function createFiller({
  assets,
  anchors,
  nameId = (id) => id,
}: PageValues): (html: string) => string {
  const counts: IdCounts = new Map();
  const fillers: Readonly<Record<TokenType, (value: string) => string>> = {
    asset: (key) => {
      const asset = assets.get(key);
      return asset === undefined ? '' : renderAsset(asset, counts);
    },
    id: (id) => escapeHtml(nameId(id)),
    'to-id': (id) => `#${escapeHtml(nameId(id))}`,
    'to-anchor': (anchor) => {
      const id = anchors.get(anchor) ?? anchors.get(anchor.toLowerCase()) ?? anchor;
      return `#${escapeHtml(encodeURI(nameId(id)))}`;
    },
  };
  return (html) => fillTokens(html, (type, value) => fillers[type](value));
}
