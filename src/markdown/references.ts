import type { Definition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import type { Footnote } from '../blocks/nodes.ts';
import type { NoteContext, NumberedFootnote } from './context.ts';

/** Gathers what the sections of one note define for each other; footnotes are numbered by their first mention. */
export function collectContext(trees: readonly Root[]): NoteContext {
  const definitions = new Map<string, Definition>();
  const bodies = new Map<string, NumberedFootnote['definition']>();
  const mentions: string[] = [];
  for (const tree of trees) {
    visit(tree, (node) => {
      if (node.type === 'definition') setOnce(definitions, keyOf(node), node);
      else if (node.type === 'footnoteDefinition') setOnce(bodies, keyOf(node), node);
      else if (node.type === 'footnoteReference') mentions.push(keyOf(node));
    });
  }
  const footnotes = new Map<string, NumberedFootnote>();
  for (const key of [...mentions, ...bodies.keys()]) {
    const definition = bodies.get(key);
    if (definition) setOnce(footnotes, key, { number: footnotes.size + 1, definition });
  }
  return { definitions, footnotes };
}

/**
 * Replaces references by what they refer to, puts footnotes at the end of the section that first mentions them, and takes
 * definitions out. `shown` gathers the numbers of the footnotes shown so far.
 */
export function resolveReferences(tree: Root, context: NoteContext, shown: Set<number>): void {
  const pending: Footnote[] = [];
  const resolve = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'footnoteReference')
        return [markFootnote(keyOf(child), context, pending, shown, child.label)];
      if (child.type === 'definition') return [];
      if (child.type === 'footnoteDefinition') {
        const entry = context.footnotes.get(keyOf(child));
        if (entry?.definition === child && !isMentioned(entry.number))
          addFootnote(entry, pending, shown);
        return [];
      }
      if ('children' in child) resolve(child);
      for (const key of ['title', 'summary'] as const) {
        const extra = (child as unknown as Record<string, unknown>)[key];
        if (Array.isArray(extra)) {
          const holder = { type: 'paragraph' as const, children: extra as PhrasingContent[] };
          resolve(holder);
          (child as unknown as Record<string, unknown>)[key] = holder.children;
        }
      }
      return resolveReference(child, context);
    }) as never;
  };
  const isMentioned = (number: number): boolean => shown.has(number);
  resolve(tree);
  const notes = dedupe(pending);
  for (const note of notes) resolve(note);
  if (notes.length > 0)
    tree.children.push({ type: 'footnotes', children: dedupe(pending) } as RootContent);
}

function resolveReference(node: Nodes, { definitions }: NoteContext): Nodes[] {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node];
  const found = definitions.get(keyOf(node));
  const at = node.position ? { position: node.position } : {};
  if (!found) {
    const label = node.type === 'imageReference' ? `![${node.alt ?? ''}]` : undefined;
    if (label !== undefined) return [{ type: 'text', value: label, ...at }];
    const inner = node.type === 'linkReference' ? node.children : [];
    const tail = node.referenceType === 'full' ? `][${node.label ?? ''}]` : ']';
    return [{ type: 'text', value: '[' }, ...inner, { type: 'text', value: tail }];
  }
  const target = { url: found.url, title: found.title ?? null, ...at };
  if (node.type === 'imageReference') return [{ type: 'image', alt: node.alt ?? '', ...target }];
  return [{ type: 'link', children: node.children, ...target }];
}

function markFootnote(
  key: string,
  { footnotes }: NoteContext,
  pending: Footnote[],
  shown: Set<number>,
  label: string | null | undefined,
): Nodes {
  const entry = footnotes.get(key);
  if (!entry) return { type: 'text', value: `[^${label ?? key}]` };
  addFootnote(entry, pending, shown);
  return { type: 'footnoteMark', number: entry.number };
}

function addFootnote(entry: NumberedFootnote, pending: Footnote[], shown: Set<number>): void {
  if (shown.has(entry.number)) return;
  shown.add(entry.number);
  pending.push({
    type: 'footnote',
    number: entry.number,
    children: structuredClone(entry.definition.children),
  });
}

function dedupe(notes: readonly Footnote[]): Footnote[] {
  return [...new Map(notes.map((note) => [note.number, note])).values()];
}

function keyOf(node: { identifier: string; label?: string | null | undefined }): string {
  return normalizeIdentifier(node.label ?? node.identifier);
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
