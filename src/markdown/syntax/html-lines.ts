/** What ends a script, and the like. */
export const scriptEnd: RegExp = /<\/(?:script|pre|style|textarea)>/i;

/** HTML blocks that run to an end mark, not to a blank line (CommonMark 0.31, section 4.6, kinds 1 to 5). */
export const htmlBlocks: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, scriptEnd],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

/** What begins HTML that runs to a blank line. */
export const htmlUntilBlank: RegExp = /^ {0,3}<\/?[A-Za-z]/;

/** The commoner of the tags that even interrupt a paragraph (kind 6). */
export const htmlInParagraph: RegExp =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|link|main|menu|nav|ol|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?:[\s/>]|$)/i;
