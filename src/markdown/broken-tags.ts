/**
 * Problem: an HTML parser drops a tag that is cut in two (`<summar`), what no tag is called (`<a+b>`), and all that follows a
 * `<script>` that nothing closes. Approach: what begins any of them is text, and so is what follows.
 */
import { silentTags } from './html-tags.ts';

/** Elements in which no tags are read up to their own end. */
const rawTags = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

const tag =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][^\s/<>]*)((?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<>]*>)?/g;

/** As elements and components are called. */
const tagName = /^(?:[a-z][\w:-]*|[A-Z][\w:.-]*)$/;

/** Offsets of the tags that are text. */
export function findBrokenTags(html: string): number[] {
  const small = html.toLowerCase();
  const broken: number[] = [];
  let rawEnd = 0;
  for (const { 1: slash, 2: name, 3: rest, index } of html.matchAll(tag)) {
    if (name === undefined || index < rawEnd) continue;
    const isRaw = rawTags.has(name.toLowerCase());
    const isSwallowing = slash === '' && (isRaw || silentTags.has(name.toLowerCase()));
    const end = isSwallowing ? small.indexOf(`</${name.toLowerCase()}`, index) : index;
    if (rest === undefined || end < 0 || !tagName.test(name)) broken.push(index);
    else if (isRaw) rawEnd = end;
  }
  return broken;
}

/** HTML in which such tags are text. */
export function escapeBrokenTags(html: string): string {
  const broken = findBrokenTags(html);
  if (broken.length === 0) return html;
  const starts = [0, ...broken];
  return starts
    .map((start, index) => html.slice(start, starts[index + 1]))
    .map((piece, index) => (index === 0 ? piece : piece.replace('<', '&lt;')))
    .join('');
}
