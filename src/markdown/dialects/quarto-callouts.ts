import type { Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';

/** What Pandoc allows between `{.class` and `}`. */
const attributes = /^(?:(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'}]+))\s*)+\}$/;

const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/;

/**
 * Reads `::: {.callout-tip title="Title"}`, as Quarto has it, as `:::tip[Title]`; without a title, a heading that it begins
 * with is one. Other attributes of Pandoc's are for other tools.
 */
export function readQuartoCallout(node: ContainerDirective): ContainerDirective {
  const name = node.name.replace(/^callout-(?=[a-z])/i, '');
  const [first, ...rest] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true) {
    const text = toString(first);
    if (!attributes.test(text)) return { ...node, name };
    const [, double, single, bare] = title.exec(text) ?? [];
    const value = double ?? single ?? bare ?? '';
    const label: Paragraph = { ...first, children: [] };
    if (value !== '') label.children = [{ type: 'text', value, position: first.position }];
    return { ...node, name, children: [label, ...rest] };
  }
  if (name === node.name || first?.type !== 'heading') return { ...node, name };
  const { children, position } = first;
  const label: Paragraph = {
    type: 'paragraph',
    data: { directiveLabel: true },
    children,
    position,
  };
  return { ...node, name, children: [label, ...rest] };
}
