import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** How much of a faded part is left: enough to see where it stands, too little to be read first. */
const faded = 0.2;

/**
 * Fades a map's drawing but for some nodes, the edges at them and what these lead to. The drawing's parts are named
 * `node ID`, `edge ID ID` and `group ID` by `data-part`; groups keep their colour, and all else every byte.
 */
export function focusDrawing(svg: string, focus: ReadonlySet<string>): string {
  const text = svg.replace(unprintable, '\uFFFD');
  const { root } = parseXml(text, { includeOffsets: true });
  const parts = root ? listParts(root) : [];
  const lit = new Set(focus);
  for (const { kind, ends } of parts)
    if (kind === 'edge' && ends.some((id) => focus.has(id))) for (const id of ends) lit.add(id);
  const isFaded = ({ kind, ends }: Part): boolean =>
    (kind === 'edge' && !ends.some((id) => focus.has(id))) ||
    (kind === 'node' && !lit.has(ends[0] ?? ''));
  return parts
    .filter(isFaded)
    .reduceRight(
      (all, { start }) =>
        all.slice(0, start) +
        all.slice(start).replace(/ data-part="[^"]*"/, `$& opacity="${faded}"`),
      text,
    );
}

/** What no XML can hold, and a label may. */
// oxlint-disable-next-line no-control-regex -- control characters among them
const unprintable = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu;

interface Part {
  readonly kind: string;
  /** A node's id, or those of the nodes that an edge joins. */
  readonly ends: readonly string[];
  /** Offset of its tag in the text. */
  readonly start: number;
}

function listParts({ attributes, start, children }: XmlElement): Part[] {
  const [kind = '', ...ends] = (attributes['data-part'] ?? '').split(' ');
  const inner = children.filter((child) => child instanceof XmlElement).flatMap(listParts);
  return [{ kind, ends, start }, ...inner];
}
