import { parseXml, XmlComment, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';

/** How much of a faded part is left: enough to see where it stands, too little to be read first. */
const faded = 0.2;

/**
 * Fades a map's drawing but for some nodes, the edges at them and what these lead to. The drawing's parts are named
 * `node ID`, `edge ID ID` and `group ID` by `data-part`; groups keep their colour.
 */
export function focusDrawing(svg: string, focus: ReadonlySet<string>): string {
  const { root } = parseXml(svg.replace(unprintable, '\uFFFD'), { preserveComments: true });
  if (!root) return svg;
  const isLit = (ends: readonly string[]): boolean => ends.some((id) => focus.has(id));
  const edges = listParts(root).filter(({ kind, ends }) => kind === 'edge' && isLit(ends));
  const lit = new Set([...focus, ...edges.flatMap(({ ends }) => ends)]);
  return printSvg(root, ({ kind, ends }) =>
    kind === 'edge' ? !isLit(ends) : kind === 'node' && !lit.has(ends[0] ?? ''),
  );
}

/** What no XML can hold, and a label may. */
// oxlint-disable-next-line no-control-regex -- control characters among them
const unprintable = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu;

interface Part {
  readonly kind: string;
  /** A node's id, or those of the nodes that an edge joins. */
  readonly ends: readonly string[];
}

function listParts(element: XmlElement): Part[] {
  const inner = element.children.filter((child) => child instanceof XmlElement);
  return [readPart(element), ...inner.flatMap(listParts)];
}

function readPart({ attributes }: XmlElement): Part {
  const [kind = '', ...ends] = (attributes['data-part'] ?? '').split(' ');
  return { kind, ends };
}

/** Writes a drawing's tree as a browser does (`XMLSerializer`): byte for byte the text that it was parsed from. */
function printSvg(node: XmlNode, isFaded: (part: Part) => boolean): string {
  if (node instanceof XmlText) return escapeText(node.text);
  if (node instanceof XmlComment) return `<!--${node.content}-->`;
  if (!(node instanceof XmlElement)) return '';
  const attributes = Object.entries(node.attributes).map(([name, value]) => {
    const opacity = name === 'data-part' && isFaded(readPart(node)) ? ` opacity="${faded}"` : '';
    return ` ${name}="${escapeValue(value)}"${opacity}`;
  });
  const head = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${head}/>`;
  const content = node.children.map((child) => printSvg(child, isFaded));
  return `${head}>${content.join('')}</${node.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A parser would take the blank space for spaces. */
function escapeValue(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
