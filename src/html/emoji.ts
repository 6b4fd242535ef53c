/** Text as HTML. Whoever writes text into a page writes it by these, or its emoji would be the machine's own. */
import { escapeHtml } from './escape.ts';

/** Names the picture of an emoji, as Twemoji does (`1f9e0`, `1f468-200d-1f4bb`); undefined where there is none. */
export type FindEmoji = (sequence: string) => string | undefined;

/** Renders text as HTML: escaped, each emoji in an element that shows its picture. */
export type RenderText = (text: string) => string;

// Emoji by default, or by U+FE0F; never with U+FE0E, which asks for plain text. So digits, #, (c) and arrows stay text.
// RegExp objects because the `v` flag is newer than the language level we compile for.
const emoji = new RegExp('\\p{RGI_Emoji}(?!\\uFE0E)', 'gv');
const mayHoldEmoji = new RegExp('[\\p{Emoji_Presentation}\\uFE0F]', 'v');
// All characters that stand in an emoji or decide on one: the list of all sequences is slow to look for in a whole text.
const run = new RegExp('[\\p{Emoji}\\p{Emoji_Component}\\uFE0E]+', 'gv');

/** Creates what renders text with the pictures that `findEmoji` names. */
export function createTextRenderer(findEmoji: FindEmoji): RenderText {
  return (text) => wrapEmoji(escapeHtml(text), findEmoji);
}

/**
 * Wraps each emoji of a text that is escaped already in `<span class="emoji e-CODE">`; the character stays for copying and
 * reading aloud. An emoji without a picture is left as it is.
 */
export function wrapEmoji(escaped: string, findEmoji: FindEmoji): string {
  return replaceEmoji(escaped, (sequence) => {
    const code = findEmoji(sequence);
    return code === undefined ? sequence : `<span class="emoji e-${code}">${sequence}</span>`;
  });
}

/** Replaces each emoji of a text. */
export function replaceEmoji(text: string, replace: (sequence: string) => string): string {
  if (!mayHoldEmoji.test(text)) return text;
  return text.replace(run, (part) =>
    mayHoldEmoji.test(part) ? part.replace(emoji, replace) : part,
  );
}

/** Names of a text's emoji, each once, in the order of the text. */
export function listEmoji(text: string, findEmoji: FindEmoji): string[] {
  const codes = new Set<string>();
  replaceEmoji(text, (sequence) => {
    const code = findEmoji(sequence);
    if (code !== undefined) codes.add(code);
    return sequence;
  });
  return [...codes];
}
