import type { RootContent } from 'mdast';
import { mostScale } from './figure.ts';
import type { FigureSize } from './measured-atom.ts';
import type { PageFigure } from './page/figure.ts';

/** Labels of diagrams are at least this high, px of a slide 1280 wide. */
const leastLabel = 16;
/** A picture gives way to this share of its height, but never below this many px. */
const leastShare = 0.5;
const leastHeight = 140;
/** A picture of pixels is blown up to twice its own size. */
const mostBlownUp = 2;

/** Between which heights a picture or diagram may be shown; px of the slide. */
export function sizeFigure(
  block: RootContent | undefined,
  { width, height, natural }: PageFigure,
  place: { room: number; width: number },
): FigureSize | undefined {
  if (width <= 0 || height <= 0) return undefined;
  const widest = Math.max(1, place.width / width);
  if (block?.type === 'diagram' && block.drawing?.type === 'drawn') {
    const { drawing } = block;
    const scale = width / drawing.width;
    const label = drawing.smallestLabel > 0 ? drawing.smallestLabel * scale : leastLabel;
    return {
      height,
      least: (height * leastLabel) / label,
      most: height * Math.max(1, Math.min(widest, mostScale / scale)),
    };
  }
  const blowUp = natural > 0 ? Math.max(1, (mostBlownUp * natural) / width) : widest;
  return {
    height,
    least: Math.min(height, Math.max(height * leastShare, leastHeight)),
    most: height * Math.min(widest, blowUp),
  };
}
