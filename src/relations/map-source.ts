import type { MapBox, MapGraph, MapLine } from '../maps/map-graph.ts';
import type { Relation, Term } from './types.ts';

/** What a map shows. */
export interface MapContent {
  readonly terms: readonly Term[];
  readonly relations: readonly Relation[];
}

/** What the source of every map begins with. */
export const mapMark = '%% Relation map by Lectern';

/** What a map's source begins with; a fence that begins so takes the place of the map. */
export function createMarker(chapter: string | undefined): string {
  return `${mapMark}${chapter === undefined ? '' : `: ${chapter.replace(/\s+/g, ' ')}`}`;
}

/** Writes a map as Mermaid: what the notes state solid, what packs add dashed. */
export function renderMapSource(
  { boxes, groups, lines }: MapGraph,
  /** Heading of the chapter that the map is about; undefined for the whole lecture's. */
  chapter: string | undefined,
): string {
  return [
    createMarker(chapter),
    'flowchart LR',
    ...groups.flatMap(({ id, title }) => [
      `  subgraph ${id}["${title === '' ? ' ' : escapeLabel(title)}"]`,
      ...boxes.filter(({ group }) => group === id).map((box) => `    ${renderBox(box)}`),
      '  end',
    ]),
    ...boxes.filter(({ group }) => group === undefined).map((box) => `  ${renderBox(box)}`),
    ...lines.map((line) => `  ${renderLine(line)}`),
    '',
  ].join('\n');
}

/** Ids that Mermaid takes, by the terms' own: small Latin letters and digits. */
export function createNodeIds(terms: readonly Term[]): ReadonlyMap<string, string> {
  const taken = new Set(reserved);
  return new Map(
    terms.map(({ id }, index): [string, string] => {
      const plain = id.toLowerCase().replace(/[^a-z0-9]+/g, '');
      let node = plain;
      for (let number = index + 1; !isUsable.test(node) || taken.has(node); number += 1)
        node = `term${number}`;
      taken.add(node);
      return [id, node];
    }),
  );
}

/** `g1` and `s1` are frames. */
const isUsable = /^(?![gs]\d+$)[a-z]/;

/** Words that mean something to Mermaid. */
const reserved =
  'end graph flowchart subgraph style class click default linkstyle direction o x call href'.split(
    ' ',
  );

/** A class names the box's icon: `aws-ecs` is `icon-aws-ecs`. */
function renderBox({ id, label, note, icon }: MapBox): string {
  const second = note === undefined ? '' : `<br/>${escapeLabel(note)}`;
  const name = icon === undefined ? '' : `:::icon-${icon}`;
  return `${id}("${escapeLabel(label)}${second}")${name}`;
}

function renderLine({ from, to, label, hasArrow, isDashed }: MapLine): string {
  const line = isDashed ? (hasArrow ? '-.->' : '-.-') : hasArrow ? '-->' : '---';
  const text = wrapLabel(label);
  return `${from} ${line}${text === '' ? '' : `|"${text}"|`} ${to}`;
}

/** Longer labels take two lines: what a line of a map is long in, its slide is short of. */
const maxLine = 12;

function wrapLabel(label: string): string {
  const splits = [...label.matchAll(/ /g)].map(({ index }) => [
    label.slice(0, index),
    label.slice(index + 1),
  ]);
  const longest = (lines: readonly string[]): number =>
    Math.max(...lines.map((line) => line.length));
  const [best = [label]] = splits.toSorted((one, other) => longest(one) - longest(other));
  return (label.length > maxLine ? best : [label]).map(escapeLabel).join('<br/>');
}

/** Quotes, tags and Markdown signs would be read by Mermaid. */
function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[#"<>`*_{}[\]|\\]/g, (sign) => `#${sign.codePointAt(0) ?? 32};`);
}
