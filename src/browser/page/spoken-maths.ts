/** MathML as rules for speech know it: KaTeX writes some things in another way, and the rules have no words for others. */

/** Stand for words that rules of no language have; `assets/speech` says them. Private characters, which are read as they are. */
const signs = { choose: '\uE000', given: '\uE001' } as const;

/** The formula's MathML for a speech engine, without its source. */
export function simplifyMaths(maths: Element): string {
  const copy = maths.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('annotation')) note.remove();
  for (const sign of copy.querySelectorAll('[mathvariant="normal"]'))
    sign.removeAttribute('mathvariant');
  for (const table of copy.querySelectorAll('mtable')) {
    const rows = [...table.children];
    if (rows.length === 1) replace(table, rows[0]!.querySelectorAll(':scope > mtd > *'));
  }
  for (const fraction of copy.querySelectorAll('[linethickness="0px"]')) nameBinomial(fraction);
  for (const sign of copy.querySelectorAll('mo, mi'))
    if (opening.has(textOf(sign)) && isArgument(sign)) nameCondition(sign);
  return copy.outerHTML;
}

const opening: ReadonlySet<string> = new Set(['(', '[', '{']);
const closing: ReadonlySet<string> = new Set([')', ']', '}']);
const bars: ReadonlySet<string> = new Set(['|', '\u2223']);

/** Two things one above the other without a line are a binomial in parentheses, and otherwise a stack. */
function nameBinomial(fraction: Element): void {
  fraction.setAttribute('linethickness', '0');
  const [open, close] = [fraction.previousElementSibling, fraction.nextElementSibling];
  if (textOf(open) !== '(' || textOf(close) !== ')') return;
  const [above, below] = fraction.children;
  open!.remove();
  close!.remove();
  replace(fraction, [above!, createText(fraction, signs.choose), below!]);
}

/** What stands in brackets right after a name is what the name is of: P(A | B), E[X | Y], Pr(A | B), p_i(x | y). */
function isArgument(open: Element): boolean {
  let before = open.previousElementSibling ?? open.parentElement?.previousElementSibling ?? null;
  // Between the name of an operator and its argument stands an invisible sign.
  if (textOf(before) === '\u2061') before = before!.previousElementSibling;
  return before?.tagName === 'mi' || before?.firstElementChild?.tagName === 'mi';
}

/** One bar in an argument is a condition; two are a length. */
function nameCondition(open: Element): void {
  const inside: Element[] = [];
  let depth = 1;
  for (let next = open.nextElementSibling; next; next = next.nextElementSibling) {
    if (opening.has(textOf(next))) depth += 1;
    if (closing.has(textOf(next))) depth -= 1;
    if (depth === 0) break;
    if (bars.has(textOf(next))) inside.push(next);
  }
  if (depth === 0 && inside.length === 1) inside[0]!.replaceWith(createText(open, signs.given));
}

function textOf(element: Element | null): string {
  return element?.textContent ?? '';
}

function createText(beside: Element, text: string): Element {
  const element = document.createElementNS(beside.namespaceURI, 'mtext');
  element.textContent = text;
  return element;
}

function replace(element: Element, parts: Iterable<Element>): void {
  const row = document.createElementNS(element.namespaceURI, 'mrow');
  row.append(...parts);
  element.replaceWith(row);
}
