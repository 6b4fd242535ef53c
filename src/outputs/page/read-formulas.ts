/** Displayed formulas: their source, and where they and the names at their right stand. */
import { boxOf, unite } from './box-of.ts';
import { readMathsOf, type FlowReader, zoomOf } from './read-text.ts';
import type { Box, SeenFormula } from './seen-slide.ts';

/** A formula that the page breaks is set in one line, in smaller type down to this share. */
const minShare = 0.6;

/** KaTeX sets formulas so much larger than text. */
const mathsShare = 1.1;

/** Reads the formulas of a block, in their order. */
export function readFormulas(element: Element, reader: FlowReader): SeenFormula[] {
  const all = [...reader.section.querySelectorAll('.katex-display')];
  return [...element.querySelectorAll('.katex-display')].map((display) => {
    const katex = display.querySelector('.katex') ?? display;
    const html = katex.querySelector('.katex-html') ?? katex;
    const style = getComputedStyle(katex);
    const size = (Number.parseFloat(style.fontSize) * zoomOf(katex)) / mathsShare;
    const box = boxOf(display.getBoundingClientRect(), reader);
    const lines = measureLines(html, reader);
    const { share, inner } = joinLines(lines, { box, whole: measureInside(html, reader) });
    return {
      type: 'formula',
      index: all.indexOf(display),
      maths: readMathsOf(display),
      size: size * share,
      colour: reader.colours.find(style.color) ?? '#000000',
      isBroken: share === 1 && lines.length > 1,
      tags: readTags(html),
      gap: measureGap(html, reader) / size,
      box,
      inner,
    };
  });
}

function measureInside(element: Element, reader: FlowReader): Box {
  const range = document.createRange();
  range.selectNodeContents(element);
  return boxOf(range.getBoundingClientRect(), reader);
}

/**
 * The lines that the page has made; none where the author has broken them. What KaTeX never breaks stands in an element of its
 * own, and a line begins where one does not follow the one before.
 */
function measureLines(html: Element, reader: FlowReader): Box[] {
  const lines: Box[] = [];
  if (html.querySelector(':scope > .katex-newline')) return lines;
  for (const base of html.querySelectorAll(':scope > .katex-base')) {
    const box = boxOf(base.getBoundingClientRect(), reader);
    const last = lines.at(-1);
    if (last && box.x > last.x + last.width - 1) lines[lines.length - 1] = unite(last, box);
    else lines.push(box);
  }
  return lines;
}

/** Lines that the page has broken, as the one line that equations are set in, where that can be read. */
function joinLines(
  lines: readonly Box[],
  { box, whole }: { readonly box: Box; readonly whole: Box },
): { readonly share: number; readonly inner: Box } {
  const sum = lines.reduce((total, { width }) => total + width, 0);
  const share = Math.min(1, box.width / sum);
  if (lines.length < 2 || share < minShare) return { share: 1, inner: whole };
  const width = share * sum;
  const height = share * Math.max(...lines.map((line) => line.height));
  const inner = {
    x: box.x + (box.width - width) / 2,
    y: whole.y + (whole.height - height) / 2,
    width,
    height,
  };
  return { share, inner };
}

/** What stands at the right of lines: "(2)", or nothing where the page counts. */
function readTags(html: Element): string[] {
  const lines = html.querySelectorAll(
    ':scope > .katex-tag > .vlist-t > .vlist-r:first-child > .vlist > span',
  );
  return [...lines]
    .filter((line) => line.querySelector('.eqn-num,.mord') !== null)
    .map((line) => line.textContent.trim());
}

/** Space between a formula and what stands at its right; 0 where nothing does. */
function measureGap(html: Element, reader: FlowReader): number {
  const tag = html.querySelector(':scope > .katex-tag');
  if (!tag) return 0;
  const bases = [...html.querySelectorAll(':scope > .katex-base')].map((base) =>
    boxOf(base.getBoundingClientRect(), reader),
  );
  const end = Math.max(...bases.map(({ x, width }) => x + width));
  return Math.max(0, boxOf(tag.getBoundingClientRect(), reader).x - end);
}
