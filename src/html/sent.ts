/**
 * Problem: pictures have megabytes, and a page is sent slides that hold the ones that it was sent a moment ago.
 * Approach: HTML is sent as pieces of text with names between them, and what is named only when the page does not have it.
 * Limits: a page keeps what the last message named, and nothing of a message that named more than `maxKept` characters: a
 * deck of photographs would take all of a page's memory twice.
 */
import { type Assets, renderAsset } from './assets.ts';
import { splitAtAssets } from './tokens.ts';

/** HTML in pieces: texts, and names of assets in turn, a text first and last. */
export type HtmlPieces = readonly string[];

/** Pieces of HTML, and the assets that whoever gets them does not have, each by its name. */
export interface SentHtml {
  readonly list: readonly HtmlPieces[];
  readonly assets: readonly (readonly [name: string, html: string])[];
}

/** Characters: ten photographs of 3 MB. */
const maxKept = 40_000_000;

/** Prepares linked HTML to be sent. */
export type SendHtml = (linked: readonly string[], assets: Assets) => SentHtml;

/** Puts together what was sent. @throws {Error} when a message before was lost */
export type ReceiveHtml = (sent: SentHtml) => string[];

/** Creates what prepares the messages to one receiver, who gets all of them in their order and has the same limit. */
export function createHtmlSender(limit: number = maxKept): SendHtml {
  let kept: ReadonlyMap<string, number> = new Map();
  return (linked, assets) => {
    const list = linked.map(splitAtAssets);
    const names = new Set(list.flatMap((pieces) => pieces.filter(isName)));
    const missing = new Map(
      [...names].flatMap((name) => (kept.has(name) ? [] : [[name, renderAsset(name, assets)]])),
    );
    const sizes = new Map(
      [...names].map((name) => [name, kept.get(name) ?? missing.get(name)?.length ?? 0]),
    );
    kept = isWithin(limit, [...sizes.values()]) ? sizes : new Map();
    return { list, assets: [...missing] };
  };
}

/** Creates what receives them. */
export function createHtmlReceiver(limit: number = maxKept): ReceiveHtml {
  let kept: ReadonlyMap<string, string> = new Map();
  return ({ list, assets }) => {
    const known = new Map([...kept, ...assets]);
    const named = new Map<string, string>();
    const filled = list.map((pieces) =>
      pieces
        .map((piece, index) => {
          if (!isName(piece, index)) return piece;
          const html = known.get(piece);
          if (html === undefined) throw new Error(`The page was not sent ${piece}`);
          named.set(piece, html);
          return html;
        })
        .join(''),
    );
    const sizes = [...named.values()].map(({ length }) => length);
    kept = isWithin(limit, sizes) ? named : new Map();
    return filled;
  };
}

function isWithin(limit: number, sizes: readonly number[]): boolean {
  return sizes.reduce((sum, size) => sum + size, 0) <= limit;
}

function isName(_piece: string, index: number): boolean {
  return index % 2 === 1;
}
