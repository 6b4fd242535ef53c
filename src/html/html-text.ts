import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

type Node = ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number];
type Element = Extract<Node, { readonly type: 'element' }>;

/** Elements whose end is no end of a line. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i input ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements that say nothing in words, or say it again. */
const silent = new Set(['script', 'style', 'svg', 'template']);

/** How what is no text is put into words. */
export interface HtmlWords {
  /** Of a formula. */
  readonly nameFormula: (tex: string) => string;
  readonly namePicture: (description: string) => string;
}

/** The lines of text that HTML shows: a block, an item or a row each. Of KaTeX's formulas it is their TeX in words. */
export function listHtmlLines(html: string, words: HtmlWords): string[] {
  return write(fromHtml(html, { fragment: true }), { ...words, isKept: false })
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

interface Writing extends HtmlWords {
  /** Whether white space stands for itself, as in code. */
  readonly isKept: boolean;
}

function write(node: Node, writing: Writing): string {
  if (node.type === 'text') return writing.isKept ? node.value : node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  return node.type === 'element' ? writeElement(node, writing) : writeAll(node, writing);
}

function writeAll({ children }: { readonly children: readonly Node[] }, writing: Writing): string {
  return children.map((child) => write(child, writing)).join('');
}

function writeElement(element: Element, writing: Writing): string {
  const { tagName: name, properties } = element;
  const isFrame = 'dataMarpitSvg' in properties;
  if ((silent.has(name) && !isFrame) || hasClass(element, 'katex-html')) return '';
  if (name === 'math') return findTex(element).map(writing.nameFormula).join('');
  if (name === 'img') return writing.namePicture(String(properties['alt'] ?? ''));
  if (name === 'tr') return `\n${writeRow(element, writing)}\n`;
  if (name === 'ol' || name === 'ul') return writeList(element, writing);
  if (inline.has(name)) return writeAll(element, writing);
  const inner = writeAll(element, { ...writing, isKept: writing.isKept || name === 'pre' });
  return `\n${inner}\n`;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** What KaTeX keeps of a formula's source. */
function findTex(element: Element): string[] {
  if (element.tagName === 'annotation') return [toText(element, { whitespace: 'pre' })];
  return element.children.flatMap((child) => (child.type === 'element' ? findTex(child) : []));
}

function writeRow({ children }: Element, writing: Writing): string {
  return children
    .filter((child) => child.type === 'element')
    .map((cell) => writeAll(cell, writing).replace(/\s+/g, ' ').trim())
    .join(' | ');
}

function writeList({ tagName, properties, children }: Element, writing: Writing): string {
  let number = Number(properties['start'] ?? 1);
  return children
    .map((child) => {
      if (child.type !== 'element' || child.tagName !== 'li') return write(child, writing);
      const mark = tagName === 'ol' ? `${number}. ` : '- ';
      number += 1;
      // A paragraph in an item begins on its line.
      return `\n${mark}${writeAll(child, writing).trimStart()}\n`;
    })
    .join('');
}
