import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { AtomPath, SplitContext } from '../../src/blocks/block-kind.ts';
import type { Drawings } from '../../src/blocks/drawing.ts';
import { createLanguage } from '../../src/blocks/language.ts';
import type { Section } from '../../src/blocks/section.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import type { Shape } from '../../src/protocol/shape.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

export const english = createLanguage('en');

const noDrawings: Drawings = new Map();

/** What splitting works with; the paragraph's name is `name`. */
export const context: SplitContext = { language: english, drawings: noDrawings, name: 'name' };

/** The sections of a note, frozen. */
export function sectionsOf(text: string): readonly Section[] {
  return deepFreeze(parseNote(text, createStore()).sections);
}

/** The blocks of a note, headings among them, frozen. */
export function blocksOf(text: string): readonly RootContent[] {
  return sectionsOf(text).flatMap(({ tree }) => tree.children);
}

/** The only block of a note, which is of this type. */
export function blockOf<Type extends RootContent['type']>(
  type: Type,
  text: string,
): Extract<RootContent, { type: Type }> {
  const [block, ...rest] = blocksOf(text);
  if (block?.type !== type || rest.length > 0)
    throw new Error(`not one ${type}: ${[block, ...rest].map((each) => each?.type).join(', ')}`);
  return block as Extract<RootContent, { type: Type }>;
}

/** The nodes of a line of text. */
export function lineOf(text: string): readonly PhrasingContent[] {
  return blockOf('paragraph', text).children;
}

/** A paragraph of one text. */
export function paragraphOf(value: string): Paragraph {
  return deepFreeze<Paragraph>({ type: 'paragraph', children: [{ type: 'text', value }] });
}

/** Paths of a shape's atoms in reading order, by a way of our own. */
export function atomsOf(shape: Shape, path: AtomPath = []): AtomPath[] {
  if (shape.type === 'rows')
    return Array.from({ length: shape.count }, (_, index) => [...path, index]);
  if (shape.type === 'list')
    return shape.items.flatMap((item, index) =>
      item.flatMap((block, inner) => atomsOf(block, [...path, index, inner])),
    );
  if (shape.type === 'frame' && shape.children.length > 0)
    return shape.children.flatMap((child, index) => atomsOf(child, [...path, index]));
  return [path];
}

const plainTypes: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  listItem: 'item',
};

/** A tree in a line: types with what sets them apart, and in brackets what they hold. */
export function outline(node: Nodes): string {
  const name = plainTypes[node.type] ?? node.type;
  if (node.type === 'text') return JSON.stringify(node.value);
  if (node.type === 'image') return `image(${node.alt ?? ''})`;
  if (node.type === 'footnoteMark') return `mark(${node.number})`;
  if (node.type === 'contents')
    return `contents(${node.items.map(({ target }) => target).join(' ')})`;
  if (node.type === 'code' && node.data?.lines)
    return `code(${JSON.stringify(node.value)} ${node.data.lines.from}-${node.data.lines.to})`;
  if ('value' in node) return `${name}(${JSON.stringify(node.value)})`;
  if (!('children' in node)) return name;
  return `${name}${attributesOf(node)}(${outlines(node.children)})`;
}

/** The same of several nodes. */
export function outlines(nodes: readonly Nodes[]): string {
  return nodes.map(outline).join(' ');
}

function attributesOf(node: Nodes): string {
  if (node.type === 'heading') return `${node.depth}`;
  if (node.type === 'list') return node.ordered ? `:${node.start}` : '';
  if (node.type === 'listItem') return node.checked == null ? '' : node.checked ? ':done' : ':open';
  if (node.type === 'markup') return `:${node.tag}${node.className ? `.${node.className}` : ''}`;
  if (node.type === 'alert')
    return `:${node.kind}${node.label.length > 0 ? `[${outlines(node.label)}]` : ''}`;
  if (node.type === 'paragraph') return node.data?.sentenceOf ? `:${node.data.sentenceOf}` : '';
  return '';
}
