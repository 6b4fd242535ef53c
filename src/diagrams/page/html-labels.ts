import { createSvg, findDrawing } from './drawing-svg.ts';

/** A line of an HTML label or the box behind it, in the coordinates of the label's parent. */
interface LabelPiece {
  readonly label: Element;
  readonly x: number;
  readonly y: number;
  /** Of boxes only. */
  readonly width: number;
  readonly height: number;
  /** Empty for a box; its `y` is the top, that of text the baseline. */
  readonly text: string;
  readonly style: string;
}

/** A line of text where the browser broke it, in the coordinates of the label's parent. */
interface TextLine {
  text: string;
  readonly box: DOMRect;
}

/** Where something on the screen is in the coordinates of a label's parent, which may be turned. */
type ToParent = (box: DOMRect) => DOMRect;

/** What measuring labels needs: one for all. */
interface Rulers {
  readonly context: CanvasRenderingContext2D;
  readonly range: Range;
}

/**
 * Replaces HTML labels by SVG text, line by line, and coloured boxes: `foreignObject` is lost in pictures, misplaced by
 * Safari and styled by the page around it. Formulas stay as they are.
 */
export function unfoldLabels(): void {
  const svg = findDrawing();
  const labels = [...svg.querySelectorAll('foreignObject')].filter(
    (label) => !label.querySelector('math'),
  );
  const context = document.createElement('canvas').getContext('2d')!;
  const range = document.createRange();
  // All are measured before the first is replaced.
  const pieces = labels.flatMap((label) => measureLabel(label, { context, range }));
  for (const { label, text, style, x, y, width, height } of pieces) {
    const place = text ? { x, y } : { x, y, width, height };
    const element = createSvg(text ? 'text' : 'rect', { ...place, class: 'unfolded', style });
    element.textContent = text;
    label.before(element);
  }
  for (const label of labels) label.remove();
}

function measureLabel(label: Element, rulers: Rulers): LabelPiece[] {
  const pieces: LabelPiece[] = [];
  const toParent = createToParent(label);
  const add = (
    { x, y, width, height }: DOMRect,
    { down, ...piece }: Pick<LabelPiece, 'text' | 'style'> & { readonly down: number },
  ): void => {
    pieces.push({ label, x, y: y + height * down, width, height, ...piece });
  };
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const style = getComputedStyle(node instanceof Element ? node : node.parentElement!);
    if (node instanceof Element) {
      const fill = style.backgroundColor;
      if (fill === 'rgba(0, 0, 0, 0)' || !node.textContent) continue;
      add(toParent(node.getBoundingClientRect()), { text: '', style: `fill:${fill}`, down: 0 });
    } else {
      const { context, range } = rulers;
      context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
      const look = `font:${context.font};fill:${style.color};text-decoration:${style.textDecorationLine}`;
      for (const { box, text } of splitLines(node as Text, range, toParent))
        add(box, { text: text.trimEnd(), style: look, down: up / (up + down) });
    }
  }
  return pieces;
}

function createToParent(label: Element): ToParent {
  const matrix = (label.parentElement as unknown as SVGGraphicsElement).getScreenCTM()!.inverse();
  return ({ left, top, right, bottom }) => {
    const one = new DOMPoint(left, top).matrixTransform(matrix);
    const other = new DOMPoint(right, bottom).matrixTransform(matrix);
    const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
    return new DOMRect(x, y, Math.abs(one.x - other.x), Math.abs(one.y - other.y));
  };
}

function splitLines(node: Text, range: Range, toParent: ToParent): TextLine[] {
  const lines: TextLine[] = [];
  let index = 0;
  for (const character of node.data) {
    range.setStart(node, index);
    range.setEnd(node, (index += character.length));
    const box = toParent(range.getBoundingClientRect());
    const last = lines.at(-1);
    // Joiners and accents have no width and count; blank space without is where a line was broken.
    if (!character.trim() && (box.width === 0 || !last)) continue;
    if (!last || (box.width > 0 && Math.abs(last.box.top - box.top) > 2)) {
      lines.push({ text: character, box });
    } else {
      last.text += character;
      if (box.width > 0) last.box.x = Math.min(last.box.x, box.x);
    }
  }
  return lines;
}
