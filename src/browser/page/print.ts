import { markPrint, type Printed } from './mark-print.ts';
import { decodeImages, ensureStyles, listSheets, loadFonts } from './settle.ts';

/** Loads every font that paper asks for; gives the names of the counters that style sheets count with. */
export async function preparePrint(): Promise<string[]> {
  ensureStyles();
  await loadFonts();
  const names = listSheets().flatMap(({ cssRules }) => listCounters(cssRules));
  return [...new Set(names)];
}

function listCounters(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    const own = rule instanceof CSSStyleRule ? rule.style : undefined;
    const values = [own?.counterIncrement, own?.counterSet].filter((value) => value !== undefined);
    const names = values.flatMap((value) => value.split(/\s+/).filter((part) => /^\D/.test(part)));
    const inner = 'cssRules' in rule ? listCounters(rule.cssRules as CSSRuleList) : [];
    return [...names, ...inner];
  });
}

/** Where counters stand when a body begins. */
export interface PrintCounters {
  /** Pages before it. */
  readonly pages: number;
  readonly totalPages: number;
  /** Numbered formulas before it. */
  readonly equations: number;
  /** Formulas before it. */
  readonly formulas: number;
  /** Headings before it. */
  readonly headings: number;
}

/** How a body is printed. */
export interface PrintOptions {
  /** Of a part of a document. */
  readonly counters?: PrintCounters | undefined;
  /** Characters that no font has. */
  readonly missing?: readonly string[] | undefined;
}

/**
 * Shows a body that is printed next, in a document that has its fonts. It is not laid out before: that would be done once
 * more for paper. Pictures of style sheets are asked for as soon as styles are known. Gives the headings and
 * formulas that are on paper.
 */
export async function showPrint(
  body: string,
  { counters, missing = [] }: PrintOptions = {},
): Promise<Printed> {
  setCounters(counters);
  document.body.innerHTML = body;
  for (const slide of document.querySelectorAll<HTMLElement>('[data-printed-step]')) {
    showStep(slide, Number(slide.dataset['printedStep']));
    if (slide.matches('.copy')) hideNames(slide);
  }
  unlinkDead();
  const { formulas = 0, headings = 0 } = counters ?? {};
  const printed = markPrint(document.body, { before: { formulas, headings }, missing });
  getComputedStyle(document.body).getPropertyValue('color');
  await decodeImages();
  return printed;
}

/** What leads neither into the document nor to an absolute address would lead to where this page happens to be from. */
function unlinkDead(): void {
  for (const link of document.querySelectorAll('a[href]'))
    if (!/^(?:#|[a-z][a-z\d+.-]*:)/i.test(link.getAttribute('href') ?? ''))
      link.removeAttribute('href');
}

/** Page counters are the root's; KaTeX's style sheet begins its own at the body. */
function setCounters(counters: PrintCounters | undefined): void {
  const { pages = 0, totalPages = 0, equations = 0 } = counters ?? {};
  const root = document.documentElement.style;
  root.setProperty('--print-pages', counters ? `'${totalPages}'` : '');
  root.counterReset = counters ? `page ${pages}` : '';
  document.body.style.counterReset = counters
    ? `katexEqnNo ${equations} mmlEqnNo ${equations}`
    : '';
}

/** Shows a slide as it is at a step. */
function showStep(slide: HTMLElement, step: number): void {
  for (const part of slide.querySelectorAll<SVGElement>('[data-step]'))
    if (Number(part.dataset['step']) > step) part.style.visibility = 'hidden';
  for (const line of slide.querySelectorAll<HTMLElement>('[data-steps]')) {
    const count = line.closest<HTMLElement>('[data-step-count]')?.dataset['stepCount'];
    const own = line.dataset['steps']!.split(' ');
    line.classList.toggle('highlighted', own.includes(String(Math.min(step, Number(count) - 1))));
  }
}

/** Links and bookmarks lead to the slide itself, which follows its copies. */
function hideNames(copy: HTMLElement): void {
  for (const element of copy.querySelectorAll('[id]'))
    if (element instanceof HTMLElement) element.removeAttribute('id');
  for (const heading of copy.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6'))
    heading.dataset['repeated'] = '';
}
