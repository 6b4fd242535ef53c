/**
 * Problem: pictures have megabytes, and a page is sent slides that hold the ones that it was sent a moment ago.
 * Approach: HTML is sent as pieces of text with names between them, and what is named only when the page does not have it.
 * Limits: a page keeps what the last message named, and nothing else, so that it never holds more than what it shows.
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

/** Prepares linked HTML to be sent. */
export type SendHtml = (linked: readonly string[], assets: Assets) => SentHtml;

/** Puts together what was sent. @throws {Error} when a message before was lost */
export type ReceiveHtml = (sent: SentHtml) => string[];

/** Creates what prepares the messages to one receiver, who gets all of them in their order. */
export function createHtmlSender(): SendHtml {
  let kept = new Set<string>();
  return (linked, assets) => {
    const list = linked.map(splitAtAssets);
    const names = new Set(list.flatMap((pieces) => pieces.filter(isName)));
    const missing = [...names].filter((name) => !kept.has(name));
    kept = names;
    return { list, assets: missing.map((name) => [name, renderAsset(name, assets)]) };
  };
}

/** Creates what receives them. */
export function createHtmlReceiver(): ReceiveHtml {
  let kept = new Map<string, string>();
  return ({ list, assets }) => {
    const known = new Map([...kept, ...assets]);
    kept = new Map();
    return list.map((pieces) =>
      pieces
        .map((piece, index) => {
          if (!isName(piece, index)) return piece;
          const html = known.get(piece);
          if (html === undefined) throw new Error(`The page was not sent ${piece}`);
          kept.set(piece, html);
          return html;
        })
        .join(''),
    );
  };
}

function isName(_piece: string, index: number): boolean {
  return index % 2 === 1;
}
