/** A text that holds emoji, cut where they stand. */
export interface EmojiText {
  /** Which of the drawing's text nodes it is. */
  readonly node: number;
  /** Side of a picture, in the text's own coordinates. */
  readonly size: number;
  readonly runs: readonly EmojiRun[];
}

/** An emoji or the words between two, in the coordinates of their text: left edge, middle of the line, width. */
export interface EmojiRun {
  readonly words: string;
  readonly isEmoji: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Finds the emoji of a list in the drawing's texts. */
export function measureEmoji(emoji: readonly string[]): readonly EmojiText[] {
  // The longest first: a joined sequence begins with an emoji of its own.
  const known = emoji.toSorted((one, other) => other.length - one.length);
  const split = (text: string): string[] =>
    known.reduce(
      (runs, each) =>
        runs.flatMap((run) => {
          if (known.includes(run)) return [run];
          return run.split(each).flatMap((part, index) => (index > 0 ? [each, part] : [part]));
        }),
      [text],
    );
  const range = document.createRange();
  const walker = document.createTreeWalker(
    document.querySelector('#stage > svg')!,
    NodeFilter.SHOW_TEXT,
  );
  const found: EmojiText[] = [];
  for (let node = 0; walker.nextNode(); node++) {
    const text = walker.currentNode as Text;
    const owner = text.parentElement!.closest<SVGGraphicsElement>('text');
    const words = split(text.data)
      .map((run) => run.trim())
      .filter((run) => run !== '');
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
    found.push({ node, size, runs });
  }
  return found;
}

/**
 * Puts pictures in the place of emoji, from a map of characters to `data:` addresses: not every machine has a font for
 * them. The words around move apart as far as needed, whatever width this machine gives an emoji.
 */
export function drawEmoji(
  texts: readonly EmojiText[],
  pictures: Readonly<Record<string, string>>,
): void {
  const svg = document.querySelector('#stage > svg')!;
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const { node, size, runs } of texts) {
    const text = nodes[node]!;
    const owner = text.parentElement!.closest('text')!;
    const emoji = runs.filter(({ isEmoji }) => isEmoji);
    const growth = emoji.reduce((sum, { width }) => sum + size - width, 0);
    const { textAnchor } = getComputedStyle(text.parentElement!);
    const share = { start: owner.classList.contains('unfolded') ? 0.5 : 0, middle: 0.5, end: 1 };
    let shift = -growth * (share[textAnchor as keyof typeof share] ?? 0);
    const pieces: Element[] = [];
    for (const { words, isEmoji, x, y, width } of runs) {
      const piece = document.createElementNS(svg.namespaceURI, isEmoji ? 'image' : 'tspan');
      piece.setAttribute('x', String(x + shift));
      if (isEmoji) {
        piece.setAttribute('y', String(y - size / 2));
        piece.setAttribute('width', String(size));
        piece.setAttribute('height', String(size));
        piece.setAttribute('href', pictures[words]!);
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
}
