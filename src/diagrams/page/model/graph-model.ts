import { createNames, type ModelKind, type ModelPart, type PartElements } from './model-part.ts';

/** A box or a group, as Mermaid lays it out. */
interface GraphNode {
  readonly id: string;
  readonly domId?: string;
  readonly label?: string;
  readonly isGroup?: boolean;
  readonly parentId?: string;
  readonly shape?: string;
  /** Of classes. */
  readonly annotations?: readonly string[];
  readonly members?: readonly ClassRow[];
  readonly methods?: readonly ClassRow[];
  /** Of entities. */
  readonly attributes?: readonly EntityRow[];
}

interface ClassRow {
  readonly text?: string;
  readonly id?: string;
}

interface EntityRow {
  readonly type: string;
  readonly name: string;
}

interface GraphEdge {
  readonly id: string;
  readonly start?: string;
  readonly end?: string;
  readonly label?: string;
  readonly arrowTypeStart?: string;
  readonly arrowTypeEnd?: string;
  readonly pattern?: string;
}

interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What Mermaid's graphs know of themselves. */
export interface GraphDatabase {
  getData(): Graph;
}

/** Flowcharts, classes, states, entities, requirements and mind maps. */
export const graphModel: ModelKind<GraphDatabase> = {
  list: (database) => {
    const { nodes, edges } = nameParts(database);
    const keys = new Map(nodes.map(({ node, key }) => [node.id, key]));
    return [
      ...nodes.flatMap(({ node, key }) => [
        { ...boxOf(node, key), inside: keys.get(node.parentId ?? '') },
        ...rowsOf(node, key),
      ]),
      ...edges.map(({ part }) => part),
    ];
  },
  find: findElements,
};

interface NamedGraph {
  readonly nodes: readonly { readonly node: GraphNode; readonly key: string }[];
  readonly edges: readonly { readonly edge: GraphEdge; readonly part: ModelPart }[];
}

function nameParts(database: GraphDatabase): NamedGraph {
  const { nodes, edges } = database.getData();
  const name = createNames();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const named = nodes.map((node) => ({ node, key: name(`node ${nameNode(node, byId)}`) }));
  const keys = new Map(named.map(({ node, key }) => [node.id, key]));
  return {
    nodes: named,
    edges: edges.map((edge) => {
      const about = [keys.get(edge.start ?? '') ?? '', keys.get(edge.end ?? '') ?? ''];
      const key = name(`edge ${about.join(' ')}`);
      const { label = '', pattern = '', arrowTypeStart = '', arrowTypeEnd = '' } = edge;
      const kind = [arrowTypeStart, arrowTypeEnd, pattern].join(' ');
      return { edge, part: { key, type: 'edge', label, about, kind } };
    }),
  };
}

/** What stays the same while the source grows: Mermaid numbers notes, groups without a name, and regions by chance. */
function nameNode(node: GraphNode, nodes: ReadonlyMap<string, GraphNode>): string {
  const { id, shape, label = '', isGroup } = node;
  if (shape === 'divider') return `divider ${nameParent(node, nodes)}`;
  if (isGroup && /^subGraph\d+$/.test(id)) return `group ${label}`;
  // `[*]` in a region belongs to its state before a second region makes it one.
  const [, end] = /^id-.+_(start|end)$/.exec(id) ?? [];
  if (end !== undefined) return `${nameParent(node, nodes)}_${end}`;
  return id.replace(/(----(?:note|parent))-\d+$/, '$1');
}

function nameParent({ parentId }: GraphNode, nodes: ReadonlyMap<string, GraphNode>): string {
  const parent = nodes.get(parentId ?? '');
  if (!parent) return 'root';
  return parent.shape === 'divider' ? nameParent(parent, nodes) : nameNode(parent, nodes);
}

function boxOf({ isGroup, label = '', shape = '' }: GraphNode, key: string): ModelPart {
  const isNote = shape === 'note';
  return { key, type: isGroup ? 'group' : isNote ? 'note' : 'node', label, about: [], kind: shape };
}

/** The rows of a class or an entity, in the order in which each kind of them is drawn. */
function rowsOf(node: GraphNode, box: string): ModelPart[] {
  const list = (kind: string, labels: readonly string[]): ModelPart[] =>
    labels.map((label, index) => {
      const key = `row ${kind} ${index} ${box}`;
      return { key, type: 'row', label, about: [box], kind };
    });
  const words = (rows: readonly ClassRow[] = []): string[] =>
    rows.map(({ text, id }) => text ?? id ?? '');
  return [
    ...list('members', words(node.members)),
    ...list('methods', words(node.methods)),
    ...list(
      'attributes',
      (node.attributes ?? []).map(({ type, name }) => `${type} ${name}`),
    ),
  ];
}

function findElements(database: GraphDatabase, svg: SVGSVGElement): PartElements {
  const { nodes, edges } = nameParts(database);
  const found = new Map<string, Element[]>();
  const add = (key: string, elements: readonly Element[]): void => {
    found.set(key, [...(found.get(key) ?? []), ...elements]);
  };
  const boxes = new Map<string, Element>();
  for (const box of svg.querySelectorAll('g[id]'))
    boxes.set(stripNumber(box.id.slice(svg.id.length + 1)), box);
  for (const { node, key } of nodes) {
    const box = boxes.get(stripNumber(node.domId ?? node.id)) ?? boxes.get(node.id);
    if (!box) continue;
    add(key, [box]);
    addRows(node, { key, box }, add);
  }
  for (const { edge, part } of edges) {
    const ids = edge.start === edge.end ? selfIds(edge) : [edge.id];
    add(
      part.key,
      ids.flatMap((id) => findLine(id, svg)),
    );
  }
  addTerminals(edges, svg, add);
  checkAll(svg, found);
  return found;
}

/** Mermaid counts boxes and regions in their ids, from where the drawing before ended. */
function stripNumber(id: string): string {
  return id.replace(/^(classId-.*|state-.*)-\d+$/s, '$1').replace(/\b(id-[a-z0-9]{6,})-\d+/, '$1');
}

/** A line from a box to itself is drawn in three pieces. */
function selfIds({ id, start = '' }: GraphEdge): string[] {
  return [id, ...['1', 'mid', '2'].map((piece) => `${start}-cyclic-special-${piece}`)];
}

/** A line and its label. */
function findLine(id: string, svg: SVGSVGElement): Element[] {
  const own = [...svg.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)];
  return own.map((element) => element.closest('.edgeLabel') ?? element);
}

/** What stands at the ends of lines has no name; it belongs to the line whose end is nearest. */
function addTerminals(
  edges: NamedGraph['edges'],
  svg: SVGSVGElement,
  add: (key: string, elements: readonly Element[]) => void,
): void {
  const ends = edges.flatMap(({ edge, part }) =>
    findLine(edge.id, svg).flatMap((line) => {
      if (!(line instanceof SVGPathElement)) return [];
      const toScreen = line.getScreenCTM()!;
      const points = [0, line.getTotalLength()].map((at) => line.getPointAtLength(at));
      return points.map((point) => ({ key: part.key, point: point.matrixTransform(toScreen) }));
    }),
  );
  for (const terminal of svg.querySelectorAll('.edgeTerminals')) {
    const { x, y, width, height } = terminal.getBoundingClientRect();
    const distance = ({ point }: (typeof ends)[number]): number =>
      Math.hypot(point.x - x - width / 2, point.y - y - height / 2);
    const [nearest] = ends.toSorted((one, other) => distance(one) - distance(other));
    if (nearest) add(nearest.key, [terminal]);
  }
}

function addRows(
  node: GraphNode,
  { key, box }: { readonly key: string; readonly box: Element },
  add: (key: string, elements: readonly Element[]) => void,
): void {
  for (const kind of ['members', 'methods'] as const) {
    const labels = [...box.querySelectorAll(`.${kind}-group > .label`)];
    const rows = node[kind] ?? [];
    if (labels.length !== rows.length) continue;
    for (const [index, label] of labels.entries()) add(`row ${kind} ${index} ${key}`, [label]);
  }
  const cells = ['type', 'name', 'keys', 'comment'].map((cell) => [
    ...box.querySelectorAll(`.label.attribute-${cell}`),
  ]);
  for (const index of (node.attributes ?? []).keys())
    add(
      `row attributes ${index} ${key}`,
      cells.flatMap((column) => column[index] ?? []),
    );
}

/** Every box and line of the drawing must have been found. */
function checkAll(svg: SVGSVGElement, found: PartElements): void {
  const known = new Set([...found.values()].flat());
  for (const element of svg.querySelectorAll('.node, .edgePaths [data-id], .edgeLabel > [data-id]'))
    if (!known.has(element) && !known.has(element.parentElement!))
      throw new Error(`Unknown part ${element.id || element.getAttribute('data-id')}`);
}
