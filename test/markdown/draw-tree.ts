import type { ImageData, Nodes } from 'mdast';
import { type ParsedNote, parseNote } from '../../src/markdown/parse-note.ts';
import type { Finding } from '../../src/problems/problem.ts';
import { createStore } from '../../src/store/store.ts';

/**
 * A tree in one line: `paragraph("one ", strong("two"))`. Text is quoted, other values stand after their type's name, what
 * else a node says is in `<>`, an alert's label and the summary of details in `[]`.
 */
export function drawTree(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value);
  const name = node.type + drawDetail(node);
  if ('children' in node) return `${name}(${drawTrees(node.children)})`;
  return 'value' in node ? `${name}${JSON.stringify(node.value)}` : name;
}

/** Trees in one line, with commas between. */
export function drawTrees(nodes: readonly Nodes[]): string {
  return nodes.map(drawTree).join(', ');
}

function drawDetail(node: Nodes): string {
  const details = listDetails(node).filter((detail) => detail !== null && detail !== undefined);
  const words = details.length > 0 ? `<${details.join(' ')}>` : '';
  if (node.type === 'alert') return `${words}[${drawTrees(node.label)}]`;
  return node.type === 'details' ? `${words}[${drawTrees(node.summary)}]` : words;
}

function listDetails(node: Nodes): (string | number | null | undefined)[] {
  switch (node.type) {
    case 'paragraph':
      return [node.data?.align];
    case 'heading':
      return [node.depth];
    case 'list':
      return node.ordered ? [`${node.start}.`] : [];
    case 'listItem':
      return typeof node.checked === 'boolean' ? [node.checked ? 'x' : ' '] : [];
    case 'code':
      return [node.lang, node.meta];
    case 'link':
    case 'definition':
      return [node.url, node.title];
    case 'image':
      return [node.url, node.alt || null, node.title, drawSize(node.data)];
    case 'linkReference':
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [node.identifier];
    case 'imageReference':
      return [node.identifier, node.alt];
    case 'table':
      return [node.align?.map((align) => align ?? '-').join('')];
    case 'alert':
      return [node.kind, node.name];
    case 'instruction':
      return [node.name];
    case 'marpDirectives':
      return Object.entries(node.values).map(([key, value]) => `${key}=${value}`);
    case 'markup':
      return [node.language === undefined ? node.tag : `${node.tag} lang=${node.language}`];
    case 'footnote':
    case 'footnoteMark':
      return [node.number];
    default:
      return [];
  }
}

function drawSize({ width, share }: ImageData = {}): string | number | undefined {
  return share === undefined ? width : `${share}%`;
}

/** A note's blocks in one line, parsed as a build parses it. */
export function drawNote(text: string): string {
  return drawTrees(parseNote(text, createStore()).sections.flatMap(({ tree }) => tree.children));
}

/** Each section of a note: its line and its blocks. */
export function listSections({ sections }: ParsedNote): string[] {
  return sections.map(({ line, tree }) => `${line} ${drawTrees(tree.children)}`);
}

/** What parsing finds in a note: `rule line:column-line:column facts`. */
export function listFindings(text: string): string[] {
  return parseNote(text, createStore()).findings.map(drawFinding);
}

/** A finding in one line. */
export function drawFinding({ rule, range: { start, end }, facts }: Finding): string {
  const place = `${start.line}:${start.column}${end ? `-${end.line}:${end.column}` : ''}`;
  return [rule, place, ...Object.values(facts)].join(' ');
}
