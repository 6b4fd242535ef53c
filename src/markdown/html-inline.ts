import type { Html, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseComment } from './comments.ts';
import { parseHtmlText } from './html-blocks.ts';
import { findTags, markdownTags, markupTags, neutralTags, silentTags } from './html-tags.ts';

interface OpenTag {
  readonly node: Html;
  readonly name: string;
  readonly children: PhrasingContent[];
}

/** Pairs the tags in a line of text: known elements become nodes, others go and leave their text. */
export function foldInlineHtml(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const stack: OpenTag[] = [{ node: { type: 'html', value: '' }, name: '', children: [] }];
  const closed = closedNames(nodes);
  for (const node of nodes) {
    const top = stack.at(-1);
    if (node.type !== 'html') top?.children.push(node);
    else if (node.value.startsWith('<!--')) {
      const comment = parseComment(node.value.slice(4, -3), node.position);
      if (comment) top?.children.push(comment as PhrasingContent);
    } else foldTag(node, stack, closed);
  }
  while (stack.length > 1) unwrap(stack);
  return stack[0]?.children ?? [];
}

function closedNames(nodes: readonly PhrasingContent[]): Set<string> {
  const tags = nodes.flatMap((node) => (node.type === 'html' ? findTags(node.value) : []));
  return new Set(tags.filter(({ isClosing }) => isClosing).map(({ name }) => name));
}

function foldTag(node: Html, stack: OpenTag[], closed: ReadonlySet<string>): void {
  const [tag] = findTags(node.value);
  const top = stack.at(-1);
  if (!tag || !top) return;
  const { name } = tag;
  if (tag.isClosing) {
    if (!stack.some((open) => open.name === name)) return;
    while (stack.at(-1)?.name !== name) unwrap(stack);
    const open = stack.pop();
    if (open) stack.at(-1)?.children.push(...wrap(open));
  } else if (name === 'br') top.children.push({ type: 'break', position: node.position });
  else if (name === 'img' || isDrawing(node)) top.children.push(...parseHtmlText(node));
  else if (tag.isEmpty) return;
  else if (closed.has(name)) stack.push({ node, name, children: [] });
  // `List<String>` is no tag that anybody meant: hidden, it would be lost.
  else if (!neutralTags.has(name) && !silentTags.has(name) && !tag.hasAttributes) {
    top.children.push({ type: 'text', value: node.value, position: node.position });
  }
}

/** Whether HTML is a whole drawing, not its first tag alone. */
function isDrawing({ value }: Html): boolean {
  return /^<svg\b.*<\/svg\s*>$/is.test(value);
}

function wrap({ node, name, children }: OpenTag): PhrasingContent[] {
  if (silentTags.has(name)) return [];
  const type = Object.hasOwn(markdownTags, name) ? markdownTags[name] : undefined;
  if (type) return [{ type, children, position: node.position }];
  if (markupTags.has(name))
    return [{ type: 'markup', tag: name, children, position: node.position }];
  if (name === 'code' || name === 'tt')
    return [{ type: 'inlineCode', value: toString(children), position: node.position }];
  if (name !== 'a') return children;
  const [link] = parseHtmlText({ ...node, value: `${node.value}x</a>` });
  if (link?.type !== 'link' || !link.url) return children;
  return [{ ...link, children: children as never, position: node.position }];
}

/** Drops the innermost open tag and keeps what it holds. */
function unwrap(stack: OpenTag[]): void {
  const open = stack.pop();
  if (open) stack.at(-1)?.children.push(...open.children);
}
