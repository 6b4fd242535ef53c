/** Rows of MathML as OMML, and each of its elements. */
import { element, join, type Xml, type XmlChild } from '../xml.ts';
import { writeEnclosed, writePadded, writeUnseen } from './boxes.ts';
import { binding, large, relating } from './characters.ts';
import { isFence, isFenced, isLineBreak, type MathNode } from './math-node.ts';
import { nothing, type Pen, value, type WriteRow } from './pen.ts';
import { UnsayableError } from '../unsayable.ts';
import { writeOver, writePrescripts, writeScripts } from './scripts.ts';
import { writeTable } from './tables.ts';
import {
  spellBar,
  writeGap,
  writeIdentifier,
  writeLetters,
  writeSign,
  writeWords,
} from './tokens.ts';
import { changeLook } from './change-look.ts';

/** Writes a row: large operators and functions take what follows into them. */
export const writeRow: WriteRow = (nodes, pen, isBase = false) => {
  if (nodes.some(({ attributes }) => isLineBreak(attributes))) return writeBroken(nodes, pen);
  // A sign alone lacks nothing where it is what has a limit.
  const fill = (isWanted: boolean): Xml | false =>
    isWanted &&
    !(isBase && nodes.length === 1) &&
    pen.isPlain() &&
    pen.run(nothing, { isText: true });
  const written: XmlChild[] = [];
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index]!;
    const operator = findOperator(node);
    const end = operator
      ? findScope(nodes, index + 1)
      : node.name === 'function'
        ? findOperand(nodes, index + 1)
        : index + 1;
    const operand = nodes.slice(index + 1, end);
    written.push(fill(isRelation(node) && (index === 0 || isRelation(nodes[index - 1]))));
    if (operator) written.push(writeOperator(node, operand, pen));
    else if (node.name === 'function') written.push(writeFunction(node, operand, pen));
    else written.push(writeNode(node, pen));
    index = end;
  }
  return join([written, fill(isRelation(nodes.at(-1)) || isSigned(nodes.at(-1)))]);
};

/** Whether LibreOffice takes a sign for one that lacks something where it does not stand between two things. */
function isRelation(node: MathNode | undefined): boolean {
  return node?.name === 'mo' && relating.has(node.text.normalize('NFC'));
}

function isSigned(node: MathNode | undefined): boolean {
  return node?.name === 'mo' && /^[-−+±∓]$/.test(node.text);
}

/** Lines that the author ends, below each other. */
function writeBroken(nodes: readonly MathNode[], pen: Pen): Xml {
  const lines: MathNode[][] = [[]];
  for (const node of nodes) {
    if (isLineBreak(node.attributes)) lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return element(
    'm:eqArr',
    {},
    pen.properties('m:eqArrPr'),
    lines.filter((line) => line.length > 0).map((line) => pen.argument('m:e', line)),
  );
}

const scripted = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

/** The sign of a large operator, alone or with its limits. */
function findOperator({ name, text, children }: MathNode): string | undefined {
  if (name === 'mo') return large.has(text) ? text : undefined;
  const [base] = children;
  return scripted.has(name) && base?.name === 'mo' && large.has(base.text) ? base.text : undefined;
}

/** Where what a large operator is over ends. */
function findScope(nodes: readonly MathNode[], from: number): number {
  const end = nodes.findIndex(
    ({ name, text }, index) => index > from && name === 'mo' && binding.has(text),
  );
  const first = nodes[from];
  if (first?.name === 'mo' && binding.has(first.text) && !/[-−+±]/.test(first.text)) return from;
  return end < 0 ? nodes.length : end;
}

/** A function is applied to the factors behind it, past the space before them. */
function findOperand(nodes: readonly MathNode[], from: number): number {
  let at = from;
  while (isSpace(nodes[at])) at += 1;
  if (nodes[at]?.name === 'function') return findOperand(nodes, at + 1);
  const start = at;
  while (isFactor(nodes[at])) at += 1;
  return at === start ? from : at;
}

function isSpace(node: MathNode | undefined): boolean {
  return node?.name === 'mspace' || (node?.name === 'mtext' && node.text.trim() === '');
}

function isFactor(node: MathNode | undefined): boolean {
  if (node === undefined || isSpace(node) || findOperator(node) !== undefined) return false;
  return !['function', 'mo', 'mtext'].includes(node.name);
}

function writeOperator(node: MathNode, operand: readonly MathNode[], pen: Pen): Xml {
  const { name, children } = node;
  const [, first, second] = children;
  const isUpperAlone = name === 'msup' || name === 'mover';
  const [lower, upper] = isUpperAlone ? [undefined, first] : [first, second];
  if (!plainOperators.has(findOperator(node)!) && pen.isPlain())
    return join([writeNode(node, pen), operand.length > 0 && pen.row(operand)]);
  const isBeside = name.startsWith('msu');
  return element(
    'm:nary',
    {},
    pen.properties(
      'm:naryPr',
      value('m:chr', findOperator(node)!),
      value('m:limLoc', isBeside ? 'subSup' : 'undOvr'),
      value('m:subHide', lower === undefined),
      value('m:supHide', upper === undefined),
    ),
    lower ? pen.argument('m:sub', lower) : element('m:sub'),
    upper ? pen.argument('m:sup', upper) : element('m:sup'),
    pen.argument('m:e', operand),
  );
}

/** Large operators that LibreOffice knows as such. */
const plainOperators = new Set('∑∏∐∫∬∭∮∯∰');

function writeFunction(
  { children: [name] }: MathNode,
  operand: readonly MathNode[],
  pen: Pen,
): Xml {
  if (operand.length === 0) return writeNode(name!, pen);
  return element(
    'm:func',
    {},
    pen.properties('m:funcPr'),
    pen.argument('m:fName', name!),
    pen.argument('m:e', operand),
  );
}

function writeNode(node: MathNode, pen: Pen): Xml {
  const write = Object.hasOwn(writers, node.name) ? writers[node.name] : undefined;
  if (!write) throw new UnsayableError(node.name);
  return write(node, pen);
}

type Write = (node: MathNode, pen: Pen) => Xml;

/** Each element of KaTeX's. */
const writers: Readonly<Record<string, Write>> = {
  function: (node, pen) => writeFunction(node, [], pen),
  group: ({ children, attributes }, pen) =>
    writeDelimited([children], { begin: attributes['open']!, end: attributes['close']! }, pen),
  menclose: writeEnclosed,
  mfrac: writeFraction,
  mi: writeIdentifier,
  mn: ({ text, attributes }, pen) => writeLetters(text, attributes['mathvariant'] ?? 'normal', pen),
  mo: writeSign,
  mover: writeOver,
  mpadded: writePadded,
  mphantom: writeUnseen,
  mroot: ({ children: [base, degree] }, pen) =>
    element(
      'm:rad',
      {},
      pen.properties('m:radPr'),
      pen.argument('m:deg', degree!),
      pen.argument('m:e', base!),
    ),
  mrow: (node, pen) => (isFenced(node) ? writeFenced(node, pen) : pen.row(node.children, true)),
  mspace: writeGap,
  msqrt: ({ children }, pen) =>
    element(
      'm:rad',
      {},
      pen.properties('m:radPr', value('m:degHide', true)),
      element('m:deg'),
      pen.argument('m:e', children),
    ),
  mstyle: ({ attributes, children }, pen) =>
    pen.change(changeLook(attributes, pen.look)).row(children),
  msub: writeScripts,
  msubsup: writeScripts,
  msup: writeScripts,
  mtable: writeTable,
  mtext: writeWords,
  munder: writeOver,
  munderover: writeOver,
  pre: writePrescripts,
};

function writeFraction({ attributes, children: [over, under] }: MathNode, pen: Pen): Xml {
  const isBare = /^0(?:px|em)?$/.test(attributes['linethickness'] ?? '');
  return element(
    'm:f',
    {},
    pen.properties('m:fPr', isBare && value('m:type', 'noBar')),
    pen.argument('m:num', over!),
    pen.argument('m:den', under!),
  );
}

/** What stands between `\left` and `\right`; the signs of `\middle` part it. */
function writeFenced({ children }: MathNode, pen: Pen): Xml {
  const isMiddle = (node: MathNode): boolean => isFence(node) && 'lspace' in node.attributes;
  const isEdge = (node: MathNode | undefined): boolean =>
    node !== undefined && isFence(node) && !isMiddle(node);
  const hasBegin = isEdge(children[0]);
  const hasEnd = children.length > (hasBegin ? 1 : 0) && isEdge(children.at(-1));
  const inside = children.slice(hasBegin ? 1 : 0, hasEnd ? -1 : undefined);
  const parts: MathNode[][] = [[]];
  const signs = new Set<string>();
  for (const node of inside) {
    if (isMiddle(node)) {
      signs.add(node.text);
      parts.push([]);
    } else parts.at(-1)!.push(node);
  }
  if (signs.size > 1) throw new UnsayableError('several signs in the middle');
  const [separator] = signs;
  const begin = hasBegin ? children[0]!.text : '';
  const end = hasEnd ? children.at(-1)!.text : '';
  return writeDelimited(parts, { begin, end, separator }, pen);
}

interface Delimiters {
  readonly begin: string;
  readonly end: string;
  readonly separator?: string | undefined;
}

function writeDelimited(
  parts: readonly (readonly MathNode[])[],
  { begin, end, separator }: Delimiters,
  pen: Pen,
): Xml {
  return element(
    'm:d',
    {},
    pen.properties(
      'm:dPr',
      value('m:begChr', spellBar(begin)),
      separator !== undefined && value('m:sepChr', spellBar(separator)),
      value('m:endChr', spellBar(end)),
    ),
    parts.map((part) => pen.argument('m:e', part)),
  );
}
