import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { printSvg } from './print-svg.ts';

/** How much of a faded part is left: enough to see where it stands, too little to be read first. */
const faded = 0.2;

/**
 * Fades a map's drawing but for some nodes, the edges at them and what these lead to. The drawing's parts are named
 * `node ID`, `edge ID ID` and `group ID` by `data-part`; groups keep their colour.
 */
export function focusDrawing(svg: string, focus: ReadonlySet<string>): string {
  const { root } = parseXml(svg.replace(unprintable, '\uFFFD'), { preserveComments: true });
  if (!root) return svg;
  const elements = listElements(root);
  const lit = new Set(focus);
  for (const { kind, from, to } of elements.map(readPart))
    if (kind === 'edge' && (focus.has(from) || focus.has(to))) lit.add(from).add(to);
  for (const element of elements) {
    const { kind, from, to } = readPart(element);
    const isFaded =
      kind === 'edge' ? !focus.has(from) && !focus.has(to) : kind === 'node' && !lit.has(from);
    if (isFaded) fade(element);
  }
  return printSvg(root);
}

/** What no XML can hold, and a label may. */
// oxlint-disable-next-line no-control-regex -- control characters among them
const unprintable = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu;

function listElements(element: XmlElement): XmlElement[] {
  const inner = element.children.filter((child) => child instanceof XmlElement);
  return [element, ...inner.flatMap(listElements)];
}

interface Part {
  readonly kind: string;
  /** A node's id, or that of the node where an edge starts. */
  readonly from: string;
  readonly to: string;
}

function readPart({ attributes }: XmlElement): Part {
  const [kind = '', from = '', to = ''] = (attributes['data-part'] ?? '').split(' ');
  return { kind, from, to };
}

/** The tree is our own: it was parsed for this. */
function fade(element: XmlElement): void {
  const opacity = ['opacity', String(faded)];
  const attributes = Object.entries(element.attributes).flatMap((attribute) =>
    attribute[0] === 'data-part' ? [attribute, opacity] : [attribute],
  );
  element.attributes = Object.fromEntries(attributes) as Record<string, string>;
}
