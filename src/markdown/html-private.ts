/** Elements that other tools keep from an audience: speaker notes of reveal.js and Pandoc, and what is not to be seen. */
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from './visit.ts';
import type { HtmlTag } from './html-tags.ts';

type Root = ReturnType<typeof fromHtml>;
type Element = Extract<Root['children'][number], { type: 'element' }>;

const unseenClasses = new Set(['d-none', 'hidden', 'invisible']);
const noteClasses = new Set(['notes', 'speaker-notes', 'speaker']);
const noteTags = new Set(['aside', 'div']);
const unseenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/**
 * Whether an element is kept from the audience. `aria-hidden` is none of its signs: it hides from screen readers what all
 * others see.
 */
function isPrivate({ tagName, properties }: Element): boolean {
  const { dataVisibility, hidden, style } = properties;
  const classes = [properties['className'] ?? []].flat().map((name) => String(name).toLowerCase());
  return (
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    dataVisibility === 'hidden' ||
    unseenStyle.test(String(style ?? '')) ||
    classes.some((name) => unseenClasses.has(name)) ||
    (noteTags.has(tagName) && classes.some((name) => noteClasses.has(name)))
  );
}

/** Whether an opening tag, as it stands in a note, is that of a private element. */
export function isPrivateTag(html: string, { isClosing, start, end, name }: HtmlTag): boolean {
  // Nearly all tags say nothing of it.
  if (isClosing || !/hidden|style|class/i.test(html.slice(start, end))) return false;
  // Alone, a cell or a row would be dropped.
  const tag = `<${noteTags.has(name) ? name : 'span'}${html.slice(start + 1 + name.length, end)}`;
  const [element] = fromHtml(tag, { fragment: true }).children;
  return element?.type === 'element' && isPrivate(element);
}

/** Puts a comment with its words in the place of each private element. */
export function hidePrivateElements(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !isPrivate(element)) return;
    const value = toText({ type: 'root', children: element.children });
    parent.children[index] = { type: 'comment', value, position: element.position };
  });
}
