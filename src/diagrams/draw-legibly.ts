import { maxScale } from '../blocks/figure.ts';
import { createCloserKinds, labelSize } from './kind-configs.ts';
import {
  type DiagramSource,
  type Draw,
  type Drawing,
  type DrawnSource,
  type Room,
  sureRoom,
} from './drawing.ts';

/** Another form must be this much larger to be worth changing what the author wrote. */
const minGain = 1.1;
/** The same where the labels can be read as they are. */
const minGainOfLegible = 1.2;
/** Labels of this height, CSS pixels, are as large as they need be. */
const goodSize = 22;

/**
 * Draws diagrams. One whose labels come out too small is drawn in the other direction and closer together too, or with
 * larger labels, as its kind allows; the form with the largest labels is taken. One that is legible is drawn in the other
 * direction when that promises to make it much larger.
 */
export async function drawLegibly(
  sources: readonly DiagramSource[],
  draw: Draw,
): Promise<readonly Drawing[]> {
  const drawings = await draw(sources);
  const forms = sources.map((source, index) => otherForms(source, drawings[index]));
  const all = forms.flat();
  if (all.length === 0) return drawings;
  const drawn = await draw(all);
  let next = 0;
  return drawings.map((drawing, index) => {
    const { room } = sources[index]!;
    const others = drawn.slice(next, next + (forms[index]?.length ?? 0));
    next += others.length;
    return others.reduce((best, each) => (isBetter(each, best, room) ? each : best), drawing);
  });
}

function isBetter(drawing: Drawing, than: Drawing, room: Room): boolean {
  const [size, known] = [labelOf(drawing, room), labelOf(than, room)];
  if (known >= labelSize) return size > known * minGainOfLegible;
  return size >= labelSize || size > known * minGain;
}

/** How high a drawing's smallest label is on a slide in any case, CSS pixels. */
function labelOf(drawing: Drawing, room: Room): number {
  if (drawing.type !== 'drawn') return 0;
  return (drawing.smallestLabel || labelSize) * Math.min(scaleOf(drawing, room), maxScale);
}

/** How much of its own size a drawing would have if it filled the room. */
function scaleOf({ width, height }: Room, room: Room): number {
  const sure = sureRoom(room);
  return Math.min(sure.width / width, sure.height / height);
}

/** Whether a drawing that is legible would be much larger with its sides changed, as it nearly is in the other direction. */
function isWorthTurning({ width, height, smallestLabel }: DrawnSource, room: Room): boolean {
  const scale = scaleOf({ width, height }, room);
  const isGood = scale * (smallestLabel || labelSize) >= goodSize;
  return !isGood && scaleOf({ width: height, height: width }, room) > scale * minGainOfLegible;
}

const turned: Readonly<Record<string, string>> = {
  LR: 'TB',
  RL: 'BT',
  TB: 'LR',
  TD: 'LR',
  BT: 'RL',
};
const head = String.raw`^(\s*(?:---[\s\S]*?---\s*)?(?:%%[^\n]*\n\s*)*)`;
const flowchart = new RegExp(String.raw`${head}((?:flowchart|graph)\s+)(LR|RL|TB|TD|BT)\b`);
const directed = new RegExp(
  String.raw`${head}((?:erDiagram|classDiagram|requirementDiagram|stateDiagram)(?:-v2)?[ \t]*\n)`,
);
const direction = /^[ \t]*direction[ \t]+(?:LR|RL|TB|TD|BT)[ \t]*$/m;

/** Other forms of a diagram that is too large; none of maps, which come in every form. */
function otherForms(source: DiagramSource, drawing: Drawing | undefined): DiagramSource[] {
  if (source.legend || source.tool || drawing?.type !== 'drawn') return [];
  const size = labelOf(drawing, source.room);
  const changed = turn(source.code).map((code) => ({ ...source, code }));
  if (size >= labelSize) {
    const isTurned = !source.isBeside && isWorthTurning(drawing, source.room);
    return isTurned ? changed : [];
  }
  const closer = createCloserKinds(source.room.width)[drawing.kind];
  const [own, ...other] = [source, ...changed].flatMap((each) =>
    closer ? [{ ...each, changes: { [drawing.kind]: closer } }] : [],
  );
  // What the author wrote comes first.
  const forms = [...(own ? [own] : []), ...changed, ...other];
  return forms.length > 0 ? forms : enlarge(source, drawing, labelSize / size);
}

/** The source in the other direction, where it has one. */
function turn(code: string): string[] {
  const [opening, before = '', keyword = '', from = ''] = flowchart.exec(code) ?? [];
  if (opening !== undefined)
    return [before + keyword + (turned[from] ?? from) + code.slice(opening.length)];
  // A direction inside belongs to a part of the diagram, or says what its author wants.
  if (!directed.test(code) || direction.test(code)) return [];
  return [code.replace(directed, '$1$2direction LR\n')];
}

/** A chart of its author's size keeps it, and its labels grow. */
function enlarge(source: DiagramSource, { kind }: DrawnSource, by: number): DiagramSource[] {
  if (kind !== 'wardley') return [];
  const size = Math.ceil(labelSize * by) + 1;
  const changes = { 'wardley-beta': { labelFontSize: size, axisFontSize: size } };
  return [{ ...source, changes }];
}
