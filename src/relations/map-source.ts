import type { Relation, Term } from './types.ts';

/** What a map shows. */
export interface MapContent {
  readonly terms: readonly Term[];
  readonly relations: readonly Relation[];
}

/** How a map is written. */
export interface MapStyle {
  /** Names of groups, in drawing order. */
  readonly kinds: readonly string[];
  readonly direction: 'LR' | 'TB';
  /** Heading of the chapter that the map is about; undefined for the whole lecture's. */
  readonly chapter: string | undefined;
  /** Word before the date on which something ends. */
  readonly until: string;
}

/** What the source of every map begins with. */
export const mapMark = '%% Relation map by Lectern';

/** What a map's source begins with; a fence that begins so takes the place of the map. */
export function createMarker(chapter: string | undefined): string {
  return `${mapMark}${chapter === undefined ? '' : `: ${chapter.replace(/\s+/g, ' ')}`}`;
}

/** Writes a map as Mermaid: terms in the groups of their kinds, stated relations solid, those of packs dashed. */
export function renderMapSource({ terms, relations }: MapContent, style: MapStyle): string {
  const ids = createNodeIds(terms);
  const nodeOf = (term: Term): string => renderNode(ids.get(term.id) ?? '', term, style);
  const kinds = [...new Set(terms.flatMap(({ kind }) => kind ?? []))].toSorted(
    (a, b) => style.kinds.indexOf(a) - style.kinds.indexOf(b),
  );
  const grouped = kinds.length > 1 ? kinds : [];
  const free = terms.filter(({ kind }) => kind === undefined || !grouped.includes(kind));
  return [
    createMarker(style.chapter),
    `flowchart ${style.direction}`,
    ...grouped.flatMap((kind, index) => [
      `  subgraph g${index + 1}["${escapeLabel(kind)}"]`,
      ...terms.filter((term) => term.kind === kind).map((term) => `    ${nodeOf(term)}`),
      '  end',
    ]),
    ...free.map((term) => `  ${nodeOf(term)}`),
    ...relations.map((relation) => `  ${renderEdge(relation, ids)}`),
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
      for (let number = index + 1; !/^[a-z]/.test(node) || taken.has(node); number += 1)
        node = `term${number}`;
      taken.add(node);
      return [id, node];
    }),
  );
}

/** Words that mean something to Mermaid. */
const reserved =
  'end graph flowchart subgraph style class click default linkstyle direction o x call href'.split(
    ' ',
  );

/** A class names the node's icon: `logos:aws-ecs` is `icon-aws-ecs`. */
function renderNode(node: string, { label, icon, ended }: Term, { until }: MapStyle): string {
  const date = ended === undefined ? '' : `<br/>${until} ${ended}`;
  const name = icon === undefined ? '' : `:::icon-${icon.replace(/^.*:/, '')}`;
  return `${node}("${escapeLabel(label)}${date}")${name}`;
}

function renderEdge(
  { from, to, label, isMutual, source }: Relation,
  ids: ReadonlyMap<string, string>,
): string {
  const line = source.type === 'pack' ? '-.->' : '-->';
  const arrow = isMutual ? `<${line}` : line;
  const isPartial = source.type === 'pack' && source.only !== undefined;
  const text = wrapLabel(`${label}${isPartial ? ' *' : ''}`);
  return `${ids.get(from) ?? ''} ${arrow}${text === '' ? '' : `|"${text}"|`} ${ids.get(to) ?? ''}`;
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
