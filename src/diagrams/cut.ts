import type { Page } from 'puppeteer-core';
import { callPage } from '../browser/call-page.ts';
import type { Bands, PartPlan } from './page/cut.ts';
import type { DrawnDiagram } from '../blocks/drawing.ts';
import { type Room, sureRoom } from './drawing.ts';
import { maxScale } from '../blocks/figure.ts';
import { labelSize } from './kind-configs.ts';
import { type PlannedPart, planParts } from './plan-parts.ts';
import type { SvgReading } from './page/read-svg.ts';

/** More parts of one drawing than this nobody would follow. */
const maxParts = 24;

/** Charts lose their sense in parts: what an axis says, or a share of the whole. */
const uncut = new Set(
  'cynefin ishikawa pie quadrantChart radar sankey treemap venn wardley xychart'.split(' '),
);

/** The drawing that stands on the stage. */
export interface CutRequest extends SvgReading {
  readonly kind: string;
  /** What a slide has for it. */
  readonly room: Room;
  readonly bands: Bands;
  /** What the ids in it start with. */
  readonly prefix: string;
  /** Blank space around a drawing, CSS pixels. */
  readonly margin: number;
}

/** A drawing in parts, when it is so large that its labels would be too small on a slide; else none. */
export async function cutDrawing(
  page: Page,
  { width, height, smallestLabel, kind, room, bands, prefix, margin }: CutRequest,
): Promise<DrawnDiagram[]> {
  const sure = sureRoom(room);
  const scale = Math.min(sure.width / width, sure.height / height);
  // What is not too large has small labels of its own, and parts would show no more of them.
  const isLegible = scale >= 1 || smallestLabel === 0 || scale * smallestLabel >= labelSize;
  if (isLegible || uncut.has(kind)) return [];
  const grown = Math.max(smallestLabel / labelSize, 1 / maxScale);
  const drawing = await callPage(page, 'readItems');
  const planned = planParts(drawing, {
    rooms: [room, sure].map((each) => ({
      width: each.width * grown,
      height: each.height * grown,
    })),
    bands,
    margin,
    maxParts,
  });
  const plans = listPlans(planned);
  if (plans.length === 0) return [];
  const all = drawing.items.map(({ index }) => index);
  const cuts = (await callPage(page, 'cutSvg', all, plans)).entries();
  const build = (parts: readonly PlannedPart[]): DrawnDiagram[] =>
    parts.map((part) => {
      const [index, { svg, ...rest }] = cuts.next().value!;
      // Parts are shown beside each other, and each has its own markers.
      const own = svg.replaceAll(`${prefix}-`, `${prefix}-${index + 1}-`);
      const inner = build(part.parts);
      const parted = inner.length > 0 && { parts: inner };
      return { type: 'drawn', svg: own, ...rest, smallestLabel, ...parted };
    });
  return build(planned);
}

/** Each before its own parts. */
function listPlans(parts: readonly PlannedPart[]): PartPlan[] {
  return parts.flatMap(({ plan, parts: inner }) => [plan, ...listPlans(inner)]);
}

/** The parts with something done to each SVG. */
export function mapParts(
  parts: readonly DrawnDiagram[],
  change: (svg: string) => string,
): readonly DrawnDiagram[] {
  return parts.map((part) => ({
    ...part,
    svg: change(part.svg),
    ...(part.parts && { parts: mapParts(part.parts, change) }),
  }));
}
