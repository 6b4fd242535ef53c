import { createSvg, findDrawing, setAttributes } from './drawing-svg.ts';

/** Addresses of pictures by the emoji that they show. */
export type EmojiPictures = Readonly<Record<string, string>>;

/** A text that holds emoji, cut where they stand. */
interface EmojiText {
  readonly text: Text;
  readonly owner: SVGGraphicsElement;
  /** Side of a picture, in the text's own coordinates. */
  readonly size: number;
  readonly runs: readonly EmojiRun[];
}

/** An emoji or the words between two, in the coordinates of their text: left edge, middle of the line, width. */
interface EmojiRun {
  readonly words: string;
  readonly isEmoji: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Puts pictures in the place of emoji: not every machine has a font for them. The words around move apart as far as needed,
 * whatever width this machine gives an emoji.
 */
export function drawEmoji(pictures: EmojiPictures): void {
  // All are measured before the first is replaced.
  for (const text of measureEmoji(Object.keys(pictures))) replaceEmoji(text, pictures);
}

/** Finds emoji in the drawing's texts. */
function measureEmoji(emoji: readonly string[]): EmojiText[] {
  // The longest first: a joined sequence begins with an emoji of its own.
  const known = emoji.toSorted((one, other) => other.length - one.length);
  const range = document.createRange();
  const walker = document.createTreeWalker(findDrawing(), NodeFilter.SHOW_TEXT);
  const found: EmojiText[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const owner = text.parentElement!.closest<SVGGraphicsElement>('text');
    const words = splitAtEmoji(text.data, known);
    if (!owner || !words.some((run) => known.includes(run))) continue;
    const toOwner = owner.getScreenCTM()!.inverse();
    let from = 0;
    const runs = words.map((run) => {
      const start = text.data.indexOf(run, from);
      from = start + run.length;
      range.setStart(text, start);
      range.setEnd(text, from);
      const box = range.getBoundingClientRect();
      const { x, y } = new DOMPoint(box.x, box.y + box.height / 2).matrixTransform(toOwner);
      return { words: run, isEmoji: known.includes(run), x, y, width: box.width };
    });
    const size = parseFloat(getComputedStyle(text.parentElement!).fontSize) * 1.1;
    found.push({ text, owner, size, runs });
  }
  return found;
}

/** A text's emoji and the words between them, without blank space around. */
function splitAtEmoji(text: string, known: readonly string[]): string[] {
  const runs = known.reduce(
    (parts, each) =>
      parts.flatMap((run) => {
        if (known.includes(run)) return [run];
        return run.split(each).flatMap((part, index) => (index > 0 ? [each, part] : [part]));
      }),
    [text],
  );
  return runs.map((run) => run.trim()).filter((run) => run !== '');
}

function replaceEmoji({ text, owner, size, runs }: EmojiText, pictures: EmojiPictures): void {
  const emoji = runs.filter(({ isEmoji }) => isEmoji);
  const growth = emoji.reduce((sum, { width }) => sum + size - width, 0);
  const { textAnchor } = getComputedStyle(text.parentElement!);
  const share = { start: owner.classList.contains('unfolded') ? 0.5 : 0, middle: 0.5, end: 1 };
  let shift = -growth * (share[textAnchor as keyof typeof share] ?? 0);
  const pieces: Element[] = [];
  for (const { words, isEmoji, x, y, width } of runs) {
    const piece = createSvg(isEmoji ? 'image' : 'tspan', { x: x + shift });
    if (isEmoji) {
      const href = pictures[words]!;
      setAttributes(piece, { y: y - size / 2, width: size, height: size, href });
      const transform = owner.getAttribute('transform');
      if (transform) piece.setAttribute('transform', transform);
      owner.after(piece);
      shift += size - width;
    } else {
      piece.setAttribute('style', 'text-anchor:start');
      piece.textContent = words;
      pieces.push(piece);
    }
  }
  text.replaceWith(...pieces);
}
