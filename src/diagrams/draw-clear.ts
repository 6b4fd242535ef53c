import { labelSize } from './kind-configs.ts';
import type { DiagramSource, Draw, Drawing } from './drawing.ts';
import { drawLegibly, labelOf, turn } from './draw-legibly.ts';

/** Kinds that ELK can lay out. */
const laidOut = new Set(['flowchart', 'class', 'er', 'state']);
/** A form may have labels this much smaller where its lines are clear, and smaller still where it is shown in parts. */
const minShare = 0.8;

/**
 * Draws diagrams legibly. One with a line through a box, a title or a label that is not its own is drawn in other forms too, laid
 * out by ELK and in the other direction; the clearest that is legible is taken.
 */
export async function drawClear(
  sources: readonly DiagramSource[],
  draw: Draw,
): Promise<readonly Drawing[]> {
  const drawings = await drawLegibly(sources, draw);
  const forms = sources.map((source, index) => otherForms(source, drawings[index]));
  const all = forms.flat();
  if (all.length === 0) return drawings;
  const drawn = await drawLegibly(all, draw);
  let next = 0;
  return drawings.map((drawing, index) => {
    const own = forms[index] ?? [];
    const others = drawn.slice(next, next + own.length);
    next += own.length;
    return chooseClear(drawing, others, sources[index]!);
  });
}

function otherForms(source: DiagramSource, drawing: Drawing | undefined): DiagramSource[] {
  if (drawing?.type !== 'drawn' || drawing.faults.length === 0) return [];
  if (!laidOut.has(drawing.kind)) return [];
  const turned = turn(source.code).map((code) => ({ ...source, code }));
  return [
    { ...source, hasElk: true },
    ...turned.map((each) => ({ ...each, hasElk: true as const })),
    ...turned,
  ];
}

function chooseClear(
  drawing: Drawing,
  others: readonly Drawing[],
  { room }: DiagramSource,
): Drawing {
  const least = Math.min(labelSize, labelOf(drawing, room)) * minShare;
  const count = (each: Drawing): number =>
    each.type === 'drawn' ? each.faults.length : Number.POSITIVE_INFINITY;
  const legible = others.filter(
    (each) => labelOf(each, room) >= least || (each.type === 'drawn' && each.parts !== undefined),
  );
  return legible.reduce((best, each) => (count(each) < count(best) ? each : best), drawing);
}
