/**
 * What Chromium would not write into a PDF's tags: it takes over roles, languages and the words of pictures, but no classes.
 * So what an element is goes into the private part of its language, or before its words; `outputs/pdf/tagged` reads it there.
 */
import { simplifyMaths } from './spoken-maths.ts';

/** A formula on paper. */
export interface PrintedFormula {
  /** Its source, or what else stands for it in words. */
  readonly words: string;
  /** Empty where the page has none. */
  readonly mathml: string;
  readonly language: string;
}

/** What the PDF is to say in the page's own words: what it paints does not always tell them. */
export interface Printed {
  /** The words of each. */
  readonly headings: readonly string[];
  readonly formulas: readonly PrintedFormula[];
}

/** What is known of what is on paper. */
export interface MarkRequest {
  /** How many of each are before it. */
  readonly before: Readonly<Record<keyof Printed, number>>;
  /** Characters that no font has. */
  readonly missing: readonly string[];
}

/**
 * Marks what is on paper, and hides what runs from page to page. Gives the headings and formulas, each of which is
 * marked with its place in the list, from those `before` on.
 */
export function markPrint(body: HTMLElement, { before, missing }: MarkRequest): Printed {
  for (const running of body.querySelectorAll('section > header, section > footer'))
    if (!running.querySelector('a[href]')) running.setAttribute('aria-hidden', 'true');
  for (const film of body.querySelectorAll('audio[controls], video[controls]'))
    film.removeAttribute('controls');
  const headings = markHeadings(body, before.headings);
  markSigns(body);
  if (missing.length > 0) drawMissing(body, new Set(missing));
  // Elements in a line have no tag of their own, but for some roles.
  for (const passage of body.querySelectorAll<HTMLElement>(`:is(${lineElements})[lang]`))
    if (!passage.hasAttribute('role')) passage.setAttribute('role', 'mark');
  for (const [mark, selector] of Object.entries(marked))
    for (const element of body.querySelectorAll<HTMLElement>(selector)) setMark(element, mark);
  return { headings, formulas: markFormulas(body, before.formulas) };
}

const lineElements = 'b,bdi,bdo,cite,dfn,i,q,small,span,sub,sup,u';

/** What elements are, by what our own pages have. */
const marked: Readonly<Record<string, string>> = {
  again: '[data-repeated]',
  caption: 'figcaption',
  note: '.footnotes > ol > li, .paper-text > .notes',
};

/** Invisible signs of Unicode, around the place of a formula and before what an emoji is. */
const signs = { formula: '\u2062', emoji: '\u2063' } as const;

function markSigns(body: HTMLElement): void {
  for (const emoji of body.querySelectorAll('.emoji'))
    setWords(emoji, signs.emoji + (emoji.textContent ?? ''));
  for (const box of body.querySelectorAll<HTMLElement>('.task'))
    setWords(box, signs.emoji + (box.dataset['checked'] === 'true' ? '\u2611' : '\u2610'));
}

const boxStyle =
  'display:inline-block;box-sizing:border-box;width:.6em;height:.72em;border:.06em solid;margin:0 .04em';

/** Draws a box for each character that no font has: what a font shows instead stands for no character in a PDF. */
function drawMissing(body: HTMLElement, missing: ReadonlySet<string>): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (Array.from(node.textContent ?? '').some((each) => missing.has(each)))
      texts.push(node as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('.emoji,style,math')) continue;
    // What a font adds to a letter that it lacks has no place of its own.
    const parts = text.data.split(
      new RegExp(`([${[...missing].join('')}][\\p{M}\\u200C\\u200D]*)`, 'u'),
    );
    const isDrawing = text.parentElement instanceof SVGElement;
    text.replaceWith(
      ...parts.map((part, index) =>
        // Its drawing says in words what it shows.
        index % 2 === 0 ? part : isDrawing ? '?' : createBox(part),
      ),
    );
  }
}

function createBox(text: string): HTMLElement {
  const box = document.createElement('span');
  box.style.cssText = boxStyle;
  setWords(box, signs.emoji + text);
  return box;
}

/** Joined letters and right-to-left words are painted with glyphs that do not stand for their letters, or in another order. */
function markHeadings(body: HTMLElement, first: number): string[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].filter(
    (heading) => !heading.closest('[data-repeated],[aria-hidden="true"]'),
  );
  return headings.map((heading, index) => {
    const read = heading.cloneNode(true) as HTMLElement;
    for (const hidden of read.querySelectorAll('[aria-hidden="true"],style')) hidden.remove();
    for (const picture of read.querySelectorAll('img,[role="img"]'))
      picture.replaceWith(picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '');
    // What is read for a formula is not known yet.
    if (read.querySelector('.katex')) return '';
    setMark(heading, `h${first + index}`);
    return (read.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Those in titles are read as the words beside them. */
function markFormulas(body: HTMLElement, first: number): PrintedFormula[] {
  const formulas = [...body.querySelectorAll('.katex')].filter(
    (formula) => !formula.closest('[aria-hidden="true"]'),
  );
  return formulas.map((formula, index) => {
    setWords(formula, `${signs.formula}${first + index}${signs.formula}`);
    const source = formula.querySelector('annotation')?.textContent ?? '';
    const maths = formula.querySelector('math');
    const language = formula.closest<HTMLElement>('[lang]')?.lang ?? '';
    const mathml = maths ? simplifyMaths(maths) : '';
    // What is painted is hidden from readers, who have MathML, which a PDF has not.
    formula.querySelector('.katex-mathml')?.remove();
    for (const hidden of formula.querySelectorAll('[aria-hidden]'))
      hidden.removeAttribute('aria-hidden');
    return { words: source.replace(/\s+/g, ' ').trim(), mathml, language };
  });
}

function setWords(element: Element, words: string): void {
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', words);
}

function setMark(element: HTMLElement, mark: string): void {
  const language = element.closest<HTMLElement>('[lang]')?.lang || 'und';
  element.lang = `${language}-x-lectern-${mark}`;
}
