import { fromHtml } from 'hast-util-from-html';
import { compareCoverage } from '../../src/coverage/coverage.ts';
import { createSource } from '../../src/source/note-source.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

type Node = ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number];
type Element = Extract<Node, { readonly type: 'element' }>;

/** What readers and authors see of a note. */
export interface Look {
  /**
   * The slides but a title slide "T", each with its title and text: bold as `**x**`, code in backticks, a formula as `$x$`, a
   * picture as `[its description]`, speaker notes in brackets. Behind them what is wrong: `! rule line:column`.
   */
  readonly seen: string;
  /** What of the file the deck has lost: `kind text`. */
  readonly missing: readonly string[];
}

/** Builds a note and looks at its deck. */
export async function lookAtNote(text: string): Promise<Look> {
  const deck = await buildNote({ text, headless });
  const html = htmlOf(deck);
  const bytes = new TextEncoder().encode(text);
  const source = createSource({ path: 'a.md', bytes, dir: '.' });
  const { missing } = compareCoverage(source?.text ?? '', html);
  return {
    seen: [
      ...drawSlides(fromHtml(html)).filter((slide) => slide !== '# T'),
      ...deck.problems
        // Which fonts there are is up to the machine.
        .filter(({ rule }) => rule !== 'script-missing')
        .map(({ rule, line, column }) => `! ${rule} ${line}:${column}`),
    ].join(' ⏐ '),
    missing: missing.map(({ kind, text: own }) => `${kind} ${own}`),
  };
}

function drawSlides(node: Node): string[] {
  if (node.type === 'element' && node.tagName === 'section') return [squeeze(draw(node))];
  if (node.type === 'element' && typeof node.properties['dataNotesFor'] === 'string')
    return [squeeze(`(${draw(node)})`)];
  return 'children' in node ? node.children.flatMap(drawSlides) : [];
}

const squeeze = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=^\() | (?=\)$)/g, '')
    .trim();

/** Signs around elements. */
const marks: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  strong: ['**', '**'],
  em: ['*', '*'],
  s: ['~~', '~~'],
  mark: ['==', '=='],
  code: ['`', '`'],
  li: [' - ', ' '],
  blockquote: [' > ', ' '],
  td: [' | ', ''],
  th: [' | ', ''],
  tr: ['', ' / '],
  br: [' / ', ''],
  dt: [' ', ' '],
  dd: [' : ', ' '],
  h1: ['# ', ' '],
  h2: ['## ', ' '],
  pre: [' ', ' '],
  p: [' ', ' '],
};

function draw(node: Node): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return 'children' in node ? node.children.map(draw).join('') : '';
  const { tagName, properties } = node;
  const names = Array.isArray(properties['className']) ? properties['className'].map(String) : [];
  if (names.includes('katex')) return `$${findTex(node)}$`;
  if (['svg', 'style', 'footer', 'script'].includes(tagName)) return '';
  if (tagName === 'img') return `[${String(properties['alt'] ?? '')}]`;
  const [before, behind] = marks[tagName] ?? ['', ''];
  const inside = node.children.map(draw).join('');
  if (names.includes('missing-image') || names.includes('remote-image')) return `[${inside}]`;
  if (tagName === 'a') return `${inside}<${String(properties['href'] ?? '')}>`;
  return before + inside + behind;
}

function findTex(element: Element): string {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'annotation') return child.children.map(draw).join('');
    const found = findTex(child);
    if (found) return found;
  }
  return '';
}
