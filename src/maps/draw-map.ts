import { escapeHtml } from '../html/escape.ts';
import { prefixIds } from '../html/prefix-ids.ts';
import type { Emphasis, Tone } from './emphasis.ts';
import type { MapLayout } from './lay-out-map.ts';
import { drawLegend, type LegendEntry } from './draw-legend.ts';
import { drawWay } from './draw-way.ts';
import { fade, inkOn, type MapColours, strengthen } from './map-colours.ts';
import type { Rect } from './rect.ts';
import {
  icon as iconSize,
  type MeasureText,
  type SizedBox,
  type SizedGraph,
  type SizedText,
  typeSizes,
  type TextRole,
} from './size-graph.ts';

/** How a map is drawn. */
export interface MapStyle {
  readonly colours: MapColours;
  /** Value of CSS `font-family`. */
  readonly font: string;
  readonly measure: MeasureText;
  /** The insides of an SVG for each logo, with its viewBox. */
  readonly icons: ReadonlyMap<string, { readonly body: string; readonly viewBox: string }>;
  readonly legend: readonly LegendEntry[];
  /** What ids in it begin with. */
  readonly prefix: string;
  readonly emphasis: Emphasis;
}

/** A map as SVG, px. */
export interface MapDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Blank space around a map, px. */
const margin = 6;
const radius = 8;

/** Draws a map that is laid out; its parts are named by `data-part`: `node ID`, `edge FROM TO`, `group ID`. */
export function drawMap(graph: SizedGraph, layout: MapLayout, style: MapStyle): MapDrawing {
  const { left, top, right, bottom } = layout.whole;
  const legend = drawLegend(style.legend, { left, top: bottom + 24, right }, style);
  const width = Math.max(right, legend.right) - left + 2 * margin;
  const height = Math.max(bottom, legend.bottom) - top + 2 * margin;
  const inks = createInks(style.colours);
  const body = [
    drawMarkers(style.prefix, inks),
    ...graph.groups.map(({ id, title }, group) =>
      drawGroup(
        {
          title,
          tone: style.emphasis.parts.get(id) ?? 'plain',
          part: namePart(`group ${id}`, style.emphasis.steps?.parts.get(id)),
        },
        { rect: layout.placed.groups[group]!, at: layout.placed.titles[group]! },
        inks,
      ),
    ),
    ...graph.lines.map((_, line) => drawLine(line, { graph, layout, style, inks })),
    ...graph.boxes.map((box, index) =>
      drawBox(box, layout.placed.boxes[index]!, {
        style,
        inks,
        prefix: `${style.prefix}-i${index}-`,
      }),
    ),
    legend.svg,
  ];
  const view = `${left - margin} ${top - margin} ${width} ${height}`;
  const root = `font-family:${style.font.replaceAll('"', "'")};direction:ltr;font-style:normal;letter-spacing:normal;text-transform:none`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}" style="${escapeHtml(root)}">${body.join('')}</svg>`;
  return { svg, width, height };
}

/** Colours of each tone. */
type Inks = Readonly<
  Record<
    Exclude<Tone, 'hidden'>,
    {
      readonly fill: string;
      readonly border: string;
      readonly text: string;
      readonly note: string;
      readonly line: string;
    }
  >
> & {
  readonly colours: MapColours;
};

function createInks(colours: MapColours): Inks {
  const { background, node, nodeBorder, text, line, accent, surface } = colours;
  const strong = strengthen(accent, surface, text);
  const onStrong = inkOn(strong, colours);
  const faint = fade(text, [background, surface]);
  return {
    colours,
    strong: { fill: strong, border: strong, text: onStrong, note: onStrong, line: strong },
    plain: {
      fill: node,
      border: nodeBorder,
      text: inkOn(node, colours),
      note: inkOn(node, colours),
      line,
    },
    faint: { fill: 'none', border: faint, text: faint, note: faint, line: faint },
  };
}

function drawMarkers(prefix: string, inks: Inks): string {
  const tones = ['strong', 'plain', 'faint'] as const;
  const markers = tones.map(
    (tone, index) =>
      `<marker id="${prefix}-${index}" viewBox="0 0 12 12" refX="11" refY="6" markerWidth="14" markerHeight="14" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1L11 6L1 11Z" style="fill:${inks[tone].line};stroke:none"/></marker>`,
  );
  return `<defs>${markers.join('')}</defs>`;
}

/** The name of a part, and the step at which the player shows it; the first has no mark. */
function namePart(name: string, step = 0): string {
  return `data-part="${name}"${step > 0 ? ` data-step="${step}"` : ''}`;
}

function drawGroup(
  { title, tone, part }: { readonly title: SizedText; readonly tone: Tone; readonly part: string },
  { rect, at }: { readonly rect: Rect; readonly at: Rect },
  inks: Inks,
): string {
  if (tone === 'hidden') return '';
  const isFaint = tone === 'faint';
  const frame = drawRect(
    rect,
    `fill:${isFaint ? 'none' : inks.colours.surface};stroke:${isFaint ? inks.faint.border : fade(inks.colours.line, [inks.colours.background])};stroke-width:1`,
  );
  const words = drawText(
    title,
    { x: at.left, top: at.top, anchor: 'start' },
    { role: 'title', colour: isFaint ? inks.faint.text : inks.colours.text },
  );
  return `<g ${part}>${frame}${title.width > 0 ? words : ''}</g>`;
}

interface LineTools {
  readonly graph: SizedGraph;
  readonly layout: MapLayout;
  readonly style: MapStyle;
  readonly inks: Inks;
}

function drawLine(index: number, { graph, layout, style, inks }: LineTools): string {
  const tone = style.emphasis.lines[index] ?? 'plain';
  if (tone === 'hidden') return '';
  const { from, to, hasArrow, isDashed } = graph.lines[index]!;
  const { points, label } = layout.lines[index]!;
  const part = namePart(`edge ${from} ${to}`, style.emphasis.steps?.lines[index]);
  const width = tone === 'strong' ? 3 : tone === 'plain' ? 2 : 1.4;
  const dashes = isDashed ? ';stroke-dasharray:8 6' : '';
  const arrow = hasArrow
    ? ` marker-end="url(#${style.prefix}-${['strong', 'plain', 'faint'].indexOf(tone)})"`
    : '';
  const path = `<path ${part} d="${drawWay(points, tone === 'faint' ? undefined : label?.rect)}"${arrow} style="fill:none;stroke:${inks[tone].line};stroke-width:${width}${dashes}"/>`;
  if (!label || tone === 'faint') return path;
  const room = drawRect(label.rect, 'fill:none;stroke:none', 4);
  const place = {
    x: (label.rect.left + label.rect.right) / 2,
    top: label.rect.top + 2,
    anchor: 'middle',
  } as const;
  const words = drawText(label.text, place, {
    role: 'label',
    colour: tone === 'strong' ? inks.strong.line : inks.colours.text,
  });
  return `${path}<g ${part}>${room}${words}</g>`;
}

function drawBox(
  box: SizedBox,
  rect: Rect,
  {
    style,
    inks,
    prefix,
  }: Pick<LineTools, 'style' | 'inks'> & { /** Of ids in its icon. */ readonly prefix: string },
): string {
  const tone = style.emphasis.parts.get(box.id) ?? 'plain';
  if (tone === 'hidden') return '';
  const { fill, border, text, note: noteInk } = inks[tone];
  const picture = box.icon === undefined ? undefined : style.icons.get(box.icon);
  const shift = box.icon === undefined ? 0 : (iconSize.side + iconSize.gap) / 2;
  const x = (rect.left + rect.right) / 2 + shift;
  const note = box.note === undefined ? undefined : box.note;
  const height = box.name.height + (note === undefined ? 0 : typeSizes.note.line);
  const top = (rect.top + rect.bottom - height) / 2;
  const widest = Math.max(box.name.width, note === undefined ? 0 : style.measure(note, 'note'));
  const iconX = x - widest / 2 - iconSize.gap - iconSize.side;
  const iconY = (rect.top + rect.bottom - iconSize.side) / 2;
  const logo = picture
    ? `${tone === 'strong' ? `<rect x="${iconX - 3}" y="${iconY - 3}" width="${iconSize.side + 6}" height="${iconSize.side + 6}" rx="6" style="fill:${inks.colours.background}"/>` : ''}<svg x="${iconX}" y="${iconY}" width="${iconSize.side}" height="${iconSize.side}" viewBox="${picture.viewBox}">${prefixIds(picture.body, prefix)}</svg>`
    : '';
  const second =
    note === undefined
      ? ''
      : drawText(
          { rows: [note] },
          { x, top: top + box.name.height, anchor: 'middle' },
          { role: 'note', colour: noteInk },
        );
  const frame = drawRect(
    rect,
    `fill:${fill};stroke:${border};stroke-width:${tone === 'faint' ? 1.4 : 2}`,
  );
  const name = drawText(box.name, { x, top, anchor: 'middle' }, { role: 'name', colour: text });
  return `<g ${namePart(`node ${box.id}`, style.emphasis.steps?.parts.get(box.id))}>${frame}${logo}${name}${second}</g>`;
}

function drawRect(
  { left, top, right, bottom }: Rect,
  style: string,
  corner: number = radius,
): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}" rx="${corner}" style="${style}"/>`;
}

function drawText(
  { rows }: Pick<SizedText, 'rows'>,
  {
    x,
    top,
    anchor,
  }: { readonly x: number; readonly top: number; readonly anchor: 'start' | 'middle' },
  { role, colour }: { readonly role: TextRole; readonly colour: string },
): string {
  const { size, weight, line } = typeSizes[role];
  const baseline = (line - size) / 2 + size * 0.79;
  const lines = rows.map(
    (row, index) =>
      `<tspan x="${round(x)}" y="${round(top + index * line + baseline)}">${escapeHtml(row)}</tspan>`,
  );
  return `<text style="font-size:${size}px;font-weight:${weight};text-anchor:${anchor};fill:${colour};stroke:none">${lines.join('')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
