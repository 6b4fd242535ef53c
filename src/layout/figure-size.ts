import type { RootContent } from 'mdast';
import { findDrawing, type Drawings } from '../blocks/drawing.ts';
import { findFigureImages, maxScale } from '../blocks/figure.ts';
import type { FigureSize } from './measured-atom.ts';
import type { PageFigure } from './page/figure.ts';

/** Labels of diagrams are at least this high, px of a slide 1280 wide. */
const minLabel = 16;
/** A picture gives way to this share of its height, but never below this many px. */
const minShare = 0.5;
const minHeight = 140;
/** A picture of pixels is blown up to twice its own size. */
const maxBlowUp = 2;

/** Where a figure stands. */
export interface FigurePlace {
  readonly block: RootContent | undefined;
  readonly drawings: Drawings;
  /** Width of the content, px of the slide. */
  readonly width: number;
}

/** Between which heights a picture or diagram may be shown; px of the slide. */
export function sizeFigure(
  { width, height, natural }: PageFigure,
  { block, drawings, width: available }: FigurePlace,
): FigureSize | undefined {
  if (width <= 0 || height <= 0) return undefined;
  const widest = Math.max(1, available / width);
  const diagram = block?.type === 'diagram' ? block : undefined;
  const drawing = diagram && findDrawing(diagram, drawings);
  if (drawing?.type === 'drawn') {
    const scale = width / drawing.width;
    const label = drawing.smallestLabel > 0 ? drawing.smallestLabel * scale : minLabel;
    const of = diagram?.part && (diagram.drawing ?? diagram.value);
    return {
      height,
      ...(of !== undefined && { part: { of, natural: drawing.height } }),
      min: (height * (drawing.leastLabel ?? minLabel)) / label,
      max: height * Math.max(1, Math.min(widest, maxScale / scale)),
    };
  }
  const hasOwnWidth =
    block !== undefined &&
    findFigureImages(block).some(
      ({ data }) => (data?.width ?? data?.share ?? data?.askedHeight) !== undefined,
    );
  const blowUp = natural > 0 ? Math.max(1, (maxBlowUp * natural) / width) : widest;
  return {
    height,
    min: Math.min(height, Math.max(height * minShare, minHeight)),
    // Its author said how wide it is.
    max: hasOwnWidth ? height : height * Math.min(widest, blowUp),
  };
}
