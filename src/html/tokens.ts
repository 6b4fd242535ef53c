/**
 * Problem: a slide's HTML is the same from build to build, and large things in it are the same from slide to slide; but
 * where its links lead and what ids are called is known when a page is put together.
 * Approach: tokens of noncharacters stand for these in the HTML; notes hold none, since decoding replaces them. One pass
 * over a page fills them.
 */

/**
 * What a token stands for: the content of that key, an id, the address of an id, of a heading in the note, or of a file
 * (a `LinkTarget` as JSON).
 */
export type TokenType = 'asset' | 'id' | 'to-id' | 'to-anchor' | 'to-file';

const token = /\uFDD2(asset|id|to-id|to-anchor|to-file) ([^\uFDD3]*)\uFDD3/g;
const assetToken = /\uFDD2asset ([^\uFDD3]*)\uFDD3/;

/** A token for HTML, in content or in a double-quoted attribute. Escaping leaves it as it is. */
export function createToken(type: TokenType, value: string): string {
  return `\uFDD2${type} ${encodeURIComponent(value)}\uFDD3`;
}

/** Replaces each token of a piece of HTML, in order, by what `fill` gives. */
export function fillTokens(html: string, fill: (type: TokenType, value: string) => string): string {
  // Most pieces have none, and are then given back as the string that they are.
  if (!html.includes('\uFDD2')) return html;
  return html.replace(token, (_, type: TokenType, value: string) =>
    fill(type, decodeURIComponent(value)),
  );
}

/** A piece of HTML cut at its tokens of assets: texts and the assets' names in turn. */
export function splitAtAssets(html: string): string[] {
  return html
    .split(assetToken)
    .map((part, index) => (index % 2 === 1 ? decodeURIComponent(part) : part));
}

/** The values of a type's tokens in a piece of HTML, in order. */
export function listTokens(html: string, type: TokenType): string[] {
  return [...html.matchAll(token)].flatMap(([, found, value = '']) =>
    found === type ? decodeURIComponent(value) : [],
  );
}
