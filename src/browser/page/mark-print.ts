/**
 * What Chromium would not write into a PDF's tags: it takes over roles, languages and the words of pictures, but no classes.
 * So what an element is goes into the private part of its language, or before its words; `outputs/pdf/tagged` reads it there.
 */

/** Marks what is on paper, and hides what runs from page to page. */
export function markPrint(body: HTMLElement): void {
  for (const running of body.querySelectorAll('section > header, section > footer'))
    if (!running.querySelector('a[href]')) running.setAttribute('aria-hidden', 'true');
  for (const film of body.querySelectorAll('audio[controls], video[controls]'))
    film.removeAttribute('controls');
  markWords(body);
  // Elements in a line have no tag of their own, but for some roles.
  for (const passage of body.querySelectorAll<HTMLElement>(
    ':is(a, b, bdi, bdo, cite, dfn, i, q, small, span, sub, sup, u)[lang]',
  ))
    if (!passage.hasAttribute('role') && !passage.matches('a'))
      passage.setAttribute('role', 'mark');
  for (const heading of body.querySelectorAll<HTMLElement>('[data-repeated]'))
    setMark(heading, 'again');
  for (const note of body.querySelectorAll<HTMLElement>(
    '.footnotes > ol > li, .paper-text > .notes',
  ))
    setMark(note, 'note');
  for (const caption of body.querySelectorAll<HTMLElement>('figcaption'))
    setMark(caption, 'caption');
}

/** Invisible signs of Unicode, before what is read for a formula and for an emoji. */
const signs = { formula: '\u2062', emoji: '\u2063' } as const;

function markWords(body: HTMLElement): void {
  for (const formula of body.querySelectorAll('.maths[role="img"]')) {
    setWords(formula, signs.formula, formula.getAttribute('aria-label') ?? '');
    // What is painted is hidden from readers, who have MathML, which a PDF has not.
    formula.querySelector('.katex-mathml')?.remove();
    for (const hidden of formula.querySelectorAll('[aria-hidden]'))
      hidden.removeAttribute('aria-hidden');
  }
  for (const emoji of body.querySelectorAll('.emoji'))
    setWords(emoji, signs.emoji, emoji.textContent ?? '');
  for (const box of body.querySelectorAll<HTMLElement>('.task'))
    setWords(box, signs.emoji, box.dataset['checked'] === 'true' ? '\u2611' : '\u2610');
}

function setWords(element: Element, sign: string, words: string): void {
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', sign + words);
}

function setMark(element: HTMLElement, mark: string): void {
  const language = element.closest<HTMLElement>('[lang]')?.lang || 'und';
  element.lang = `${language}-x-lectern-${mark}`;
}
