import type { AtomRole } from '../../src/blocks/block-kind.ts';
import type { Extent, MeasuredAtom } from '../../src/layout/measured-atom.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** An atom before it stands anywhere. */
export interface Piece {
  readonly height: number;
  readonly breakCost: number;
  readonly words: number;
  readonly role: AtomRole;
}

/** A piece; nothing is told of it but what `own` says. */
export function createPiece(height: number, own: Partial<Piece> = {}): Piece {
  return { height, breakCost: 0, words: 0, role: 'other', ...own };
}

/**
 * Atoms below each other; in a column text is twice as high and a figure half. A figure can be half as high as it is, and
 * half as high again. Items in a row are one list.
 */
export function pile(pieces: readonly Piece[]): readonly MeasuredAtom[] {
  let top = 0;
  let narrowTop = 0;
  let block = -1;
  return deepFreeze(
    pieces.map(({ height, breakCost, words, role }, index): MeasuredAtom => {
      if (role !== 'item' || pieces[index - 1]?.role !== 'item') block += 1;
      const isFigure = role === 'figure';
      const narrowHeight = isFigure ? height / 2 : height * 2;
      const extent = (start: number, size: number): Extent => ({
        start,
        end: start + size,
        figure: isFigure ? { height: size, min: size / 2, max: size * 1.5 } : undefined,
      });
      const atom = {
        ...extent(top, height),
        breakCost,
        words,
        role,
        startsItem: role === 'item',
        block,
        narrow: role === 'other' ? undefined : extent(narrowTop, narrowHeight),
      };
      top += height;
      narrowTop += narrowHeight;
      return atom;
    }),
  );
}
