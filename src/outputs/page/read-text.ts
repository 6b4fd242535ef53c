/** The runs of a paragraph, from the elements of a line of text. */
import type { ColourReader } from './read-colours.ts';
import type { SeenMaths, SeenParagraph, SeenRun } from './seen-slide.ts';

/** What reads one slide. */
export interface TextReader {
  readonly colours: ColourReader;
  /** How much larger the slide is shown than it is laid out. */
  readonly scale: number;
  /** The slide on the screen. */
  readonly frame: DOMRect;
  /** BCP 47 of the deck. */
  readonly lang: string;
}

/** What reads the flow of one slide. */
export interface FlowReader extends TextReader {
  readonly section: HTMLElement;
  /** Its heading, which is read apart. */
  readonly title: HTMLElement | undefined;
  /** Colour of the slide's ground. */
  readonly ground: string;
}

/** Words that are no text of the slide, or stand in it twice. */
const silent = 'script,style,template,.maths-words,.katex-html,.task,svg,img';

/** What holds for all that is in an element. */
interface Style {
  readonly strike: boolean;
  readonly underline: boolean;
  readonly code: boolean;
  readonly isPre: boolean;
  readonly shift: SeenRun['shift'];
  readonly mark: string | undefined;
  readonly href: string | undefined;
}

/** The base of a paragraph: how its element is set. */
export type ParagraphBase = Pick<SeenParagraph, 'depth' | 'marker' | 'role'>;

/**
 * Reads a paragraph from nodes that stand in one element, which says how it is set.
 * @returns undefined where no text is
 */
export function readParagraph(
  nodes: readonly Node[],
  element: Element,
  { reader, base }: { readonly reader: TextReader; readonly base: ParagraphBase },
): SeenParagraph | undefined {
  const style = getComputedStyle(element);
  const isPre = style.whiteSpace.startsWith('pre');
  const plain: Style = {
    strike: false,
    underline: false,
    code: element.closest('pre,code,kbd,samp') !== null,
    isPre,
    shift: undefined,
    mark: undefined,
    href: undefined,
  };
  const read = nodes.flatMap((node) => readNode(node, plain, reader));
  const runs = isPre ? mergeRuns(read) : mergeRuns(trimRuns(read));
  if (!isPre && runs.every(({ text, maths }) => text.trim() === '' && !maths)) return undefined;
  const size = Number.parseFloat(style.fontSize) * zoomOf(element);
  const lineHeight = (Number.parseFloat(style.lineHeight) || 1.3 * size) * zoomOf(element);
  return {
    ...base,
    runs,
    align: readAlign(style),
    isRtl: style.direction === 'rtl',
    size,
    lineHeight,
    ...measureLines(nodes, { element, reader, lineHeight }),
  };
}

/** How the text of an element runs across its box. */
export function readAlign({ textAlign, direction }: CSSStyleDeclaration): SeenParagraph['align'] {
  if (textAlign === 'center' || textAlign === '-webkit-center') return 'center';
  if (textAlign === 'justify') return 'justify';
  if (textAlign === 'end') return 'end';
  const far = direction === 'rtl' ? 'left' : 'right';
  return textAlign === far || textAlign === `-webkit-${far}` ? 'end' : 'start';
}

/** How much larger an element is shown than its style says; the slide's own scale apart. */
export function zoomOf(element: Element): number {
  return 'currentCSSZoom' in element ? (element as { currentCSSZoom: number }).currentCSSZoom : 1;
}

interface LinesContext {
  readonly element: Element;
  readonly reader: TextReader;
  readonly lineHeight: number;
}

/** Where lines of text stand, each as high as it is set: what is painted of it is lower, or higher. */
function measureLines(
  nodes: readonly Node[],
  { element, reader, lineHeight }: LinesContext,
): Pick<SeenParagraph, 'height' | 'top'> {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const rect = first ? range.getBoundingClientRect() : element.getBoundingClientRect();
  const painted = rect.height / reader.scale;
  const height = Math.max(painted, Math.max(1, Math.round(painted / lineHeight)) * lineHeight);
  return { top: (rect.top - reader.frame.top) / reader.scale - (height - painted) / 2, height };
}

function readNode(node: Node, style: Style, reader: TextReader): SeenRun[] {
  if (node instanceof Text) {
    const parent = node.parentElement;
    return parent && node.data !== '' ? [readText(node.data, parent, { style, reader })] : [];
  }
  if (!(node instanceof HTMLElement) || node.matches(silent)) return [];
  if (node.tagName === 'BR') return [{ ...readText('', node, { style, reader }), isBreak: true }];
  if (node.matches('.katex')) return [readMaths(node, { style, reader })];
  const { display } = getComputedStyle(node);
  if (display === 'none') return [];
  const inner = enter(node, style, reader);
  const sign = node.dataset['sign'];
  const own = sign ? [readText(sign, node, { style: inner, reader })] : [];
  const read = [...own, ...[...node.childNodes].flatMap((child) => readNode(child, inner, reader))];
  // The number of a lecture, and the heading that its title is part of, have a line of their own.
  const hasLine = display === 'block' && node.matches('.kicker,.title-number');
  return hasLine ? [...read, { ...readText('', node, { style, reader }), isBreak: true }] : read;
}

function enter(element: HTMLElement, style: Style, { colours }: TextReader): Style {
  const tag = element.tagName;
  const href = tag === 'A' ? element.getAttribute('href') : null;
  return {
    ...style,
    strike: style.strike || tag === 'DEL' || tag === 'S',
    underline: style.underline || tag === 'INS' || tag === 'U',
    code: style.code || ['CODE', 'KBD', 'SAMP', 'PRE'].includes(tag),
    shift: tag === 'SUB' ? 'sub' : tag === 'SUP' ? 'super' : style.shift,
    mark: tag === 'MARK' ? readMark(element, colours) : style.mark,
    href: href ?? style.href,
  };
}

/** What is marked has a ground of one colour, or of a picture of one. */
function readMark(element: Element, colours: ColourReader): string | undefined {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const [drawn] = /(?:rgba?|color)\([^)]*\)/.exec(backgroundImage) ?? [];
  return colours.find(drawn ?? backgroundColor) ?? colours.find(backgroundColor);
}

interface RunContext {
  readonly style: Style;
  readonly reader: TextReader;
}

function readText(text: string, parent: Element, { style, reader }: RunContext): SeenRun {
  const computed = getComputedStyle(parent);
  const { strike, underline, code, shift, mark, href } = style;
  const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
  return {
    text: style.isPre ? text : text.replace(/[ \t\r\n]+/g, ' '),
    size: Number.parseFloat(computed.fontSize) * zoomOf(parent),
    colour: colourOf(parent, reader.colours),
    ...(Number(computed.fontWeight) >= 600 && { bold: true }),
    ...(computed.fontStyle === 'italic' && { italic: true }),
    ...(strike && { strike: true }),
    ...(underline && { underline: true }),
    ...(code && { code: true }),
    ...(shift && { shift }),
    ...(mark && { mark }),
    ...(href && { href }),
    ...(lang && lang !== reader.lang && { lang }),
  };
}

/** What is not seen itself, as the character behind an emoji's picture, has the colour of what it stands in. */
function colourOf(element: Element | null, colours: ColourReader): string {
  if (!element) return '#000000';
  return colours.find(getComputedStyle(element).color) ?? colourOf(element.parentElement, colours);
}

function readMaths(element: Element, context: RunContext): SeenRun {
  return { ...readText('', element, context), maths: readMathsOf(element) };
}

/** The source and the MathML of what KaTeX made. */
export function readMathsOf(element: Element): SeenMaths {
  const maths = element.querySelector('math');
  return {
    tex: maths?.querySelector('annotation')?.textContent ?? '',
    mathml: maths?.outerHTML ?? '',
  };
}

/** Spaces at the ends of lines are none, and of several one is left. */
function trimRuns(runs: readonly SeenRun[]): SeenRun[] {
  const out: SeenRun[] = [];
  let isAtStart = true;
  for (const run of runs) {
    if (run.isBreak) trimEnd(out);
    const text: string = isAtStart ? run.text.replace(/^ /, '') : run.text;
    if (text === '' && !run.isBreak && !run.maths) continue;
    out.push({ ...run, text });
    isAtStart = run.isBreak === true || (text.endsWith(' ') && !run.maths);
  }
  trimEnd(out);
  while (out.at(-1)?.isBreak) out.pop();
  return out;
}

function trimEnd(runs: SeenRun[]): void {
  const last = runs.at(-1);
  if (!last || last.maths || last.isBreak) return;
  const text = last.text.replace(/ $/, '');
  if (text === '') {
    runs.pop();
    trimEnd(runs);
  } else runs[runs.length - 1] = { ...last, text };
}

/** Runs of one look become one. */
function mergeRuns(runs: readonly SeenRun[]): SeenRun[] {
  const out: SeenRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && lookOf(last) === lookOf(run) && !last.isBreak && !run.isBreak && !run.maths)
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

function lookOf(run: SeenRun): string {
  return JSON.stringify({ ...run, text: '' });
}
