/**
 * Problem: HTML that is finished (drawings, formulas, highlighted code) must pass through Marp unread and unsanitised.
 * Approach: the Markdown holds a token of noncharacters in its place (decode lets none through from notes); after Marp
 * the token is replaced. A paragraph's own tags go where the held HTML is a block, or opens or closes one.
 */
export interface Placeholders {
  /** Stores HTML and gives the token that stands for it. */
  readonly hold: (html: string) => string;
  /** Puts the HTML back. */
  readonly fill: (html: string) => string;
}

const token = /(<p>)?\uFDD0(\d+)\uFDD1(<\/p>)?/g;
const blockTag = '(?:p|div|ol|ul|li|pre|table|figure|section|blockquote)';
const startsBlock = new RegExp(`^</?${blockTag}[\\s>]`);
const endsBlock = new RegExp(`(?:</${blockTag}>|<${blockTag}(?:\\s[^<>]*)?>)$`);

/** Creates the placeholders of one slide. */
export function createPlaceholders(): Placeholders {
  const held: string[] = [];
  const fill = (html: string): string =>
    html.replace(token, (...[, open = '', index, close = '']: (string | undefined)[]) => {
      const content = held[Number(index)] ?? '';
      const before = startsBlock.test(content) ? '' : open;
      return before + content + (endsBlock.test(content) ? '' : close);
    });
  return { hold: (html) => `\uFDD0${held.push(html) - 1}\uFDD1`, fill };
}
