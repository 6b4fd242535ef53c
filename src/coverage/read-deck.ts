/** What a deck's page shows, slide by slide, read as any other page. */
import { fromHtml } from 'hast-util-from-html';
import { findRepeats, type SlidePiece } from './find-repeats.ts';
import { listWords } from './list-words.ts';
import {
  childrenOf,
  type Element,
  findElement,
  findElements,
  findTitle,
  hasClass,
  type Node,
  textOf,
} from './page-tree.ts';

/** A slide with its speaker notes. */
export interface ShownSlide {
  readonly id: string;
  readonly title: readonly string[];
  readonly words: readonly string[];
  /** All text but code and formulas. */
  readonly text: string;
  /** Lines of code. */
  readonly code: readonly string[];
  readonly cells: readonly string[];
  /** TeX. */
  readonly formulas: readonly string[];
  /** Descriptions. */
  readonly pictures: readonly string[];
}

/** Text in which a space stands between what does not touch. */
interface Text {
  text: string;
}

type Shown = Record<'title' | 'body' | 'code', Text> &
  Record<'cells' | 'formulas' | 'pictures', string[]>;

/** Elements that a word goes on through. */
const inline = new Set(
  'a abbr b bdi bdo code del em font i ins kbd mark q s small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** What Lectern writes by itself: a word there would hide that the note's own is lost. */
const generated = [
  'part-mark',
  'breadcrumb',
  'agenda',
  'contents',
  'data-footnote-backref',
  'footnote-mark',
  // A title's formula in words, beside the formula itself.
  'maths-words',
];

/** Reads a deck's page. Slides come in their order. */
export function readDeck(html: string): ShownSlide[] {
  const pieces = listPieces(fromHtml(html));
  const repeats = findRepeats(pieces);
  const slides = new Map<string, Shown>();
  for (const { id, element } of pieces) readSlide(element, ensure(slides, id), repeats);
  return [...slides].map(([id, { title, body, code, ...rest }]) => ({
    id,
    title: listWords(title.text),
    words: listWords(body.text),
    text: body.text,
    code: code.text.split('\n').filter((line) => line.trim() !== ''),
    ...rest,
  }));
}

/** Slides, and the notes of slides. */
function listPieces(page: Node): SlidePiece[] {
  const pieces: SlidePiece[] = [];
  const find = (node: Node, inside?: string): void => {
    let own = inside;
    if (node.type === 'element') {
      const { id, dataNotesFor } = node.properties;
      if (node.tagName === 'svg') own = findSlideId(node);
      const slide = node.tagName === 'section' ? (id ?? own) : dataNotesFor;
      if (typeof slide === 'string') {
        pieces.push({ id: slide, element: node, isNotes: node.tagName !== 'section' });
        return;
      }
    }
    for (const child of childrenOf(node)) find(child, own);
  };
  find(page);
  return pieces;
}

/** Behind a slide of Marp's lies another section, without an id. */
function findSlideId(svg: Element): string | undefined {
  const slide = findElement(
    svg,
    ({ tagName, properties }) => tagName === 'section' && 'id' in properties,
  );
  return slide && String(slide.properties['id']);
}

function ensure(slides: Map<string, Shown>, id: string): Shown {
  const known = slides.get(id) ?? {
    title: { text: '' },
    body: { text: '' },
    code: { text: '' },
    cells: [],
    formulas: [],
    pictures: [],
  };
  slides.set(id, known);
  return known;
}

function readSlide(slide: Element, shown: Shown, repeats: ReadonlySet<Element>): void {
  const heading = findTitle(slide);
  const visit = (node: Node, into: Text): void => {
    if (node.type === 'text') into.text += node.value;
    if (node.type !== 'element' || repeats.has(node)) return;
    if (isFormula(node)) {
      shown.formulas.push(readTex(node));
      into.text += ' ';
      return;
    }
    if (isBrokenFormula(node)) {
      shown.code.text += `\n${textOf(node)}\n`;
      into.text += ' ';
      return;
    }
    const picture = describePicture(node);
    if (picture !== undefined) shown.pictures.push(picture);
    if (isSilent(node)) {
      // Headings that stand in a list of headings alone.
      for (const own of findElements(node, (each) => hasClass(each, 'own-heading'))) {
        into.text += ' ';
        visit(own, into);
      }
      into.text += ' ';
      return;
    }
    const own = chooseText(node, heading, shown) ?? into;
    const gap = inline.has(node.tagName) && picture === undefined ? '' : gapOf(node);
    own.text += gap;
    const { length } = own.text;
    for (const child of childrenOf(node)) visit(child, own);
    if (/^t[dh]$/.test(node.tagName)) shown.cells.push(own.text.slice(length));
    own.text += gap;
  };
  for (const child of childrenOf(slide)) visit(child, shown.body);
}

/** What parts an element from its neighbours: the last line of one piece of code is not the first of the next. */
function gapOf({ tagName }: Element): string {
  return tagName === 'br' || tagName === 'pre' ? '\n' : ' ';
}

function chooseText(node: Element, heading: Element | undefined, shown: Shown): Text | undefined {
  if (node === heading) return shown.title;
  const names = node.properties['className'];
  if (Array.isArray(names) && names.includes('code-title')) return shown.body;
  return node.tagName === 'pre' ? shown.code : undefined;
}

/** Drawn, or written by Lectern. */
function isSilent({ tagName, properties }: Element): boolean {
  const names = properties['className'];
  return (
    ['svg', 'style', 'script', 'footer', 'template', 'math'].includes(tagName) ||
    (Array.isArray(names) && generated.some((name) => names.includes(name)))
  );
}

function isFormula(node: Element): boolean {
  return hasClass(node, 'katex') || hasClass(node, 'katex-error');
}

/** A formula that cannot be set is shown as it is written; to the file it may be text. */
function isBrokenFormula(node: Element): boolean {
  return node.tagName === 'code' && hasClass(node, 'broken');
}

function readTex(formula: Element): string {
  const source = findElement(formula, ({ tagName }) => tagName === 'annotation');
  return textOf(source ?? formula);
}

/** The description of a picture; undefined for what is none. */
function describePicture(node: Element): string | undefined {
  const { tagName, properties } = node;
  const { alt, role, ariaLabel, className } = properties;
  if (tagName === 'img') return typeof alt === 'string' ? alt : '';
  // Marp's pictures behind a slide.
  if (tagName === 'figure' && String(properties['style']).startsWith('background-image:'))
    return textOf(node);
  const names = Array.isArray(className) ? className : [];
  if (names.includes('emoji') || names.includes('maths')) return undefined;
  // What is not there, or cannot be shown: its description, or its address, stands for it.
  const standIns = ['missing-image', 'remote-image', 'media-title'];
  if (standIns.some((name) => names.includes(name))) return textOf(node);
  if (role === 'img') return typeof ariaLabel === 'string' ? ariaLabel : '';
  return undefined;
}
