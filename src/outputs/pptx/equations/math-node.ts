/** MathML as KaTeX writes it, as a tree in which what belongs together stands together. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { closing, opening } from './characters.ts';

/**
 * An element of MathML. Three are our own: `group`, with `open` and `close`, is what stands between two delimiters;
 * `function` is a name that is applied to what follows, with its scripts; `pre` is what has scripts before it.
 */
export interface MathNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
  readonly text: string;
}

/** Creates a node. */
export function createNode(
  name: string,
  children: readonly MathNode[],
  attributes: MathNode['attributes'] = {},
): MathNode {
  return { name, attributes, children, text: '' };
}

/** Reads the MathML of a formula that KaTeX has rendered; undefined where there is none, or something else is in it. */
export function parseMaths(html: string): readonly MathNode[] | undefined {
  const start = html.indexOf('<semantics>');
  const end = html.indexOf('<annotation');
  if (start < 0 || end < start) return undefined;
  try {
    // A page writes a space that does not break by its name.
    const { root } = parseXml(`${html.slice(start, end)}</semantics>`, {
      resolveUndefinedEntity: (name) => (name === '&nbsp;' ? '\u00A0' : undefined),
    });
    return root ? readRow(root) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nothing of a node is seen, and nothing stands in its place. */
export function isVoid({ name, children, text, attributes }: MathNode): boolean {
  if (name === 'mpadded' && attributes['width'] === '0px')
    return children.every((child) => child.name === 'mphantom' || isVoid(child));
  if (name === 'mspace')
    return Number.parseFloat(attributes['width'] ?? '0') === 0 && !isLineBreak(attributes);
  if (name === 'mrow' || name === 'mstyle') return children.every(isVoid);
  return name === 'mo' && children.length === 0 && invisible.has(text);
}

/** Where the author ends a line. */
export function isLineBreak(attributes: MathNode['attributes']): boolean {
  return attributes['linebreak'] === 'newline';
}

const applied = '\u2061';
const invisible = new Set(['', '\u2062', '\u2063', '\u2064']);

function readNode(element: XmlElement): MathNode {
  const { name, attributes, children } = element;
  const inner = children.filter((child) => child instanceof XmlElement);
  const isRow = rows.has(name) || (tokens.has(name) && inner.length > 0);
  return {
    name: tokens.has(name) && inner.length > 0 ? 'mrow' : name,
    attributes,
    children: isRow ? readRow(element) : inner.map(readNode),
    text: children.map((child) => (child instanceof XmlText ? child.text : '')).join(''),
  };
}

const tokens = new Set(['mi', 'mn', 'mo', 'mtext']);
const rows = new Set(['mrow', 'mstyle', 'mpadded', 'mphantom', 'menclose', 'mtd', 'msqrt']);

function readRow({ children }: XmlElement): readonly MathNode[] {
  const nodes = children.filter((child) => child instanceof XmlElement).map(readNode);
  return pair(attachScripts(joinLetters(nodes.flatMap(open).reduce(apply, []))));
}

/** What is a row for the source's sake is part of the row around it. */
function open(node: MathNode): readonly MathNode[] {
  const { name, attributes, children } = node;
  const isStyled = ['mathcolor', 'mathbackground', 'mathsize'].some((key) => key in attributes);
  const isRow = (name === 'mstyle' && !isStyled) || (name === 'mrow' && !isFenced(node));
  if (!isRow) return isVoid(node) ? [] : [node];
  return children.flatMap(open);
}

/** Whether a row is what stands between `\left` and `\right`. */
export function isFenced({ name, children }: MathNode): boolean {
  return name === 'mrow' && children.some(isFence);
}

/** Whether a node is a delimiter that stretches with what it stands beside. */
export function isFence({ name, attributes }: MathNode): boolean {
  return name === 'mo' && attributes['fence'] === 'true' && attributes['minsize'] === undefined;
}

/** Puts names and the sign behind them that they are applied, which nobody sees, into one. */
function apply(before: readonly MathNode[], node: MathNode): MathNode[] {
  const named = before.at(-1);
  if (node.name === 'mo' && node.text === applied && named)
    return [...before.slice(0, -1), createNode('function', [named])];
  const [base, ...scripts] = node.children;
  const name = scriptNames.has(node.name) ? findFunction(base) : undefined;
  if (name === undefined) return [...before, node];
  return [...before, createNode('function', [{ ...node, children: [name, ...scripts] }])];
}

const scriptNames = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

/** The name alone where a base is a function's. */
function findFunction(base: MathNode | undefined): MathNode | undefined {
  const only = base?.name === 'mrow' && base.children.length === 1 ? base.children[0] : base;
  return only?.name === 'function' ? only.children[0] : undefined;
}

/** Words that are set letter by letter, as `\mathrm{Var}` is. */
function joinLetters(nodes: readonly MathNode[]): MathNode[] {
  return nodes.reduce<MathNode[]>((before, node) => {
    const last = before.at(-1);
    if (!last || !isUpright(last) || !isUpright(node)) return [...before, node];
    return [...before.slice(0, -1), { ...last, text: last.text + node.text }];
  }, []);
}

function isUpright({ name, attributes, text }: MathNode): boolean {
  return name === 'mi' && attributes['mathvariant'] === 'normal' && /^[A-Za-z]+$/.test(text);
}

/** Scripts of nothing are those of what stands before, or before what follows. */
function attachScripts(nodes: readonly MathNode[]): MathNode[] {
  const attached: MathNode[] = [];
  const waiting = [...nodes];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    const [base, ...scripts] = node.children;
    const isLoose = scriptNames.has(node.name) && base !== undefined && isVoid(base);
    const last = attached.at(-1);
    if (!isLoose) attached.push(node);
    else if (last && !['mo', 'mspace'].includes(last.name))
      attached.push({ ...node, children: [attached.pop()!, ...scripts] });
    else if (waiting[0])
      attached.push({ ...node, name: 'pre', children: [waiting.shift()!, node] });
    else attached.push(node);
  }
  return attached;
}

/** Puts what stands between brackets into groups; the scripts of the closing one are the group's. */
function pair(nodes: readonly MathNode[]): MathNode[] {
  const stack: { readonly open: MathNode | undefined; readonly inside: MathNode[] }[] = [
    { open: undefined, inside: [] },
  ];
  for (const node of nodes) {
    const top = stack.at(-1)!;
    const close = findClose(node);
    if (isBracket(node, opening)) stack.push({ open: node, inside: [] });
    else if (close && top.open) {
      stack.pop();
      const group = createNode('group', top.inside, { open: top.open.text, close: close.text });
      const [, ...scripts] = node.children;
      const whole = close === node ? group : { ...node, children: [group, ...scripts] };
      stack.at(-1)!.inside.push(whole);
    } else top.inside.push(node);
  }
  // Those that nothing closes stand for themselves.
  return stack.flatMap(({ open: first, inside }) => (first ? [first, ...inside] : inside));
}

function findClose(node: MathNode): MathNode | undefined {
  const [base] = node.children;
  const close = ['msub', 'msup', 'msubsup'].includes(node.name) ? base : node;
  return close && isBracket(close, closing) ? close : undefined;
}

function isBracket(node: MathNode, brackets: ReadonlySet<string>): boolean {
  return node.name === 'mo' && !isFence(node) && brackets.has(node.text);
}
