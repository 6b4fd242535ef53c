import { createSvg, findDrawing, mapToDrawing } from './drawing-svg.ts';

/** One line of a legend: how an edge looks and what that means; a mark in the place of a line, or neither. */
export interface LegendEntry {
  readonly line: 'solid' | 'dashed' | undefined;
  readonly text: string;
}

/** Draws the lines of a flowchart as its legend shows them. */
export function drawLines(): void {
  for (const edge of document.querySelectorAll<SVGPathElement>('#stage path.flowchart-link')) {
    const isDashed = edge.classList.contains('edge-pattern-dotted');
    edge.style.setProperty('stroke-width', '1.6');
    edge.style.setProperty('stroke-dasharray', isDashed ? '5 4' : 'none');
  }
}

/**
 * Names the parts of a flowchart by what the source calls them, so that some can be faded later: `node ecs`,
 * `edge ecs fargate` (its label too), `group compute`. Ids with an underscore cannot be told apart and get no name.
 */
export function nameParts(): void {
  const name = (element: Element | null | undefined, part: string): void =>
    element?.setAttribute('data-part', part);
  for (const node of document.querySelectorAll('#stage .node')) {
    const id = /flowchart-(.+)-\d+$/.exec(node.id)?.[1];
    if (id !== undefined) name(node, `node ${id}`);
  }
  for (const group of document.querySelectorAll('#stage .cluster')) {
    const id = group.getAttribute('data-id') ?? group.id.replace(/^drawing-/, '');
    if (id) name(group, `group ${id}`);
  }
  for (const edge of document.querySelectorAll('#stage [data-id^="L_"]')) {
    const ends = /^L_([^_]+)_([^_]+)_\d+$/.exec(edge.getAttribute('data-id') ?? '');
    if (ends) name(edge.closest('.edgeLabel') ?? edge, `edge ${ends[1]} ${ends[2]}`);
  }
}

const lines =
  '.edgePaths path, path.relation, path.transition, path.flowchart-link, path.relationshipLine';
const frames = '.cluster, .statediagram-cluster';

/** Says which parts of any other drawing are boxes, frames and lines: outputs that have shapes of their own ask for it. */
export function nameKinds(): void {
  const svg = findDrawing();
  for (const node of svg.querySelectorAll('.node')) node.setAttribute('data-part', 'node');
  for (const path of svg.querySelectorAll(lines)) path.setAttribute('data-part', 'edge');
  for (const frame of svg.querySelectorAll(frames)) frame.setAttribute('data-part', 'group');
}

/** Icons by name, and the size of those that have none of their own. */
export interface PlacedIcons {
  readonly icons: Readonly<
    Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>
  >;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Puts the icon that a node's class names (`icon-aws-ecs`) at the start of its box, where the style sheet left room. It
 * stands outside the node, whose colours are not its own.
 */
export function placeIcons({ icons, width = 16, height = 16 }: PlacedIcons): void {
  const svg = findDrawing();
  const toDrawing = mapToDrawing(svg);
  const side = 24;
  for (const node of svg.querySelectorAll<SVGGElement>('.node[class*="icon-"]')) {
    const name = /\bicon-([a-z0-9-]+)/.exec(node.getAttribute('class') ?? '')?.[1] ?? '';
    const icon = icons[name];
    if (!icon) continue;
    const { left, top, bottom } = toDrawing(node);
    const group = createSvg('g', { 'data-part': node.getAttribute('data-part') ?? '' });
    const place = { x: left + 9, y: (top + bottom - side) / 2, width: side, height: side };
    const viewBox = `0 0 ${icon.width ?? width} ${icon.height ?? height}`;
    const picture = group.appendChild(createSvg('svg', { ...place, viewBox }));
    picture.innerHTML = icon.body;
    svg.append(group);
  }
}

/** Writes a legend under the drawing, in its own type, line samples in its own line. */
export function addLegend(entries: readonly LegendEntry[]): void {
  const svg = findDrawing();
  if (entries.length === 0) return;
  const content = svg.getBBox();
  const sample = svg.querySelector<SVGPathElement>('.edgePaths path, path.flowchart-link');
  const stroke = sample ? getComputedStyle(sample).stroke : 'currentColor';
  const legend = svg.appendChild(createSvg('g', { class: 'legend' }));
  const y = content.y + content.height + 34;
  let x = content.x;
  for (const { line, text } of entries) {
    if (line) {
      const dashes = line === 'dashed' ? 'stroke-dasharray:5 4;' : '';
      const style = `stroke:${stroke};stroke-width:1.6;fill:none;${dashes}`;
      legend.append(createSvg('line', { x1: x, x2: x + 40, y1: y - 5, y2: y - 5, style }));
      x += 50;
    }
    const label = legend.appendChild(
      createSvg('text', { x, y, style: 'font-size:16px;text-anchor:start' }),
    );
    label.textContent = text;
    x += label.getComputedTextLength() + 36;
  }
  // The frame is what Mermaid saw; the legend came later.
  const { x: left, y: top, width } = svg.viewBox.baseVal;
  const right = Math.max(left + width, x);
  svg.setAttribute('viewBox', `${left} ${top} ${right - left} ${y + 8 - top}`);
}
