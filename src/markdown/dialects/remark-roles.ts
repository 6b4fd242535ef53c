import type { InlineCode, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import { visit } from '../visit.ts';

const atEnd = /\{([A-Za-z][\w:.+-]*)\}$/;

/** Roles whose text may name a target behind it, `text <target>`. */
const references = new Set(
  'abbr any cite cite:p cite:ps cite:t cite:ts cite:year doc download footcite index keyref numref prf:ref ref term'.split(
    ' ',
  ),
);

/** Roles that say what code is: it stays code. */
const code =
  /^(?:(?:c|cpp|js|py|rst|std):[\w:]+|attr|class|code|command|data|envvar|exc|file|func|guilabel|menuselection|meth|mod|obj|option|program|samp)$/;

const elements: Readonly<Record<string, string>> = {
  kbd: 'kbd',
  sub: 'sub',
  subscript: 'sub',
  sup: 'sup',
  superscript: 'sup',
  u: 'u',
  underline: 'u',
};

const marks: Readonly<Record<string, 'delete' | 'emphasis' | 'strong'>> = {
  del: 'delete',
  emphasis: 'emphasis',
  strike: 'delete',
  strong: 'strong',
};

/** Reads the roles of MyST, as in `` {sub}`2` ``: what they say of a text, or the text that they show. */
export const remarkRoles: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'inlineCode', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (!parent || index === undefined || before?.type !== 'text') return undefined;
    const [role, name = ''] = atEnd.exec(before.value) ?? [];
    const escape = (before.position?.end.offset ?? 0) - (role?.length ?? 0) - 1;
    if (String(file.value)[escape] === '\\') return undefined;
    const shown = role === undefined ? undefined : readRole(name.toLowerCase(), node);
    if (role === undefined || !shown) return undefined;
    cutEnd(before, role.length);
    const isEmpty = before.value === '';
    parent.children.splice(index - (isEmpty ? 1 : 0), isEmpty ? 2 : 1, shown);
    return isEmpty ? index : index + 1;
  });
};

/** Undefined for what is no role. */
function readRole(name: string, node: InlineCode): PhrasingContent | undefined {
  const { value, position } = node;
  const text = (own: string): Text => ({ type: 'text', value: own, position });
  if (name === 'math') return { type: 'inlineMath', value, position };
  if (name === 'eq') return text(`\\eqref{${value}}`);
  if (references.has(name)) return text(readReference(value));
  if (code.test(name)) return node;
  if (Object.hasOwn(elements, name))
    return { type: 'markup', tag: elements[name]!, children: [text(value)], position };
  return Object.hasOwn(marks, name)
    ? { type: marks[name]!, children: [text(value)], position }
    : undefined;
}

/** `Figure` of `Figure %s <fig-a>`; the number is the tool's. */
function readReference(value: string): string {
  const [, title] = /^([\s\S]*\S)\s*<[^<>]*>$/.exec(value) ?? [];
  return (title ?? value.replace(/^!/, '')).replace(/\s*(?:%s|\{number\}|\{name\})/g, '').trim();
}

function cutEnd(node: Text, length: number): void {
  node.value = node.value.slice(0, -length);
  if (!node.position) return;
  const { start, end } = node.position;
  const moved = { ...end, column: end.column - length };
  if (end.offset !== undefined) moved.offset = end.offset - length;
  node.position = { start, end: moved } satisfies Position;
}
