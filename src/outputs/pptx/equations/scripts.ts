/** Scripts, limits, accents, and what stands over or under. */
import type { Xml } from '../xml.ts';
import { element } from '../xml.ts';
import { accents, braces, longArrows, rules } from './characters.ts';
import { createNode, type MathNode } from './math-node.ts';
import { type Pen, value } from './pen.ts';

/** A base with scripts beside it. */
export function writeScripts({ name, children }: MathNode, pen: Pen): Xml {
  const [base, first, second] = children as [MathNode, MathNode, MathNode];
  const inner = pen.argument('m:e', base);
  if (name === 'msub')
    return element('m:sSub', {}, pen.properties('m:sSubPr'), inner, pen.argument('m:sub', first));
  if (name === 'msup')
    return element('m:sSup', {}, pen.properties('m:sSupPr'), inner, pen.argument('m:sup', first));
  return element(
    'm:sSubSup',
    {},
    pen.properties('m:sSubSupPr'),
    inner,
    pen.argument('m:sub', first),
    pen.argument('m:sup', second),
  );
}

/** Scripts before what they belong to. */
export function writePrescripts({ children }: MathNode, pen: Pen): Xml {
  const [base, scripts] = children as [MathNode, MathNode];
  const [, first, second] = scripts.children;
  const isUpper = ['msup', 'mover'].includes(scripts.name);
  return element(
    'm:sPre',
    {},
    pen.properties('m:sPrePr'),
    pen.argument('m:sub', isUpper || !first ? [] : first),
    pen.argument('m:sup', (isUpper ? first : second) ?? []),
    pen.argument('m:e', base),
  );
}

/** What stands over a base, under it, or both. */
export function writeOver(node: MathNode, pen: Pen): Xml {
  const { name, children } = node;
  const [base, first, second] = children as [MathNode, MathNode, MathNode];
  if (name === 'munderover')
    return writeLimit('m:limUpp', [createNode('munder', [base, first]), second], pen);
  const sign = findSign(first);
  const isOver = name === 'mover';
  if (sign === undefined) return writeLimit(isOver ? 'm:limUpp' : 'm:limLow', [base, first], pen);
  const pos = value('m:pos', isOver ? 'top' : 'bot');
  const inner = pen.argument('m:e', base);
  if (rules.has(sign)) return element('m:bar', {}, pen.properties('m:barPr', pos), inner);
  const accent = accents[sign];
  if (isOver && accent !== undefined)
    return element('m:acc', {}, pen.properties('m:accPr', value('m:chr', accent)), inner);
  // The other side of the sign stands on the line.
  const across = value('m:vertJc', isOver ? 'bot' : 'top');
  return element(
    'm:groupChr',
    {},
    pen.properties('m:groupChrPr', value('m:chr', sign), pos, across),
    inner,
  );
}

/** A sign that is an accent, a line, a brace or a stretched arrow. */
function findSign({ name, text, attributes }: MathNode): string | undefined {
  if (name !== 'mo') return undefined;
  const isKnown = rules.has(text) || braces.has(text) || text in accents;
  return isKnown || attributes['stretchy'] === 'true' ? text : undefined;
}

function writeLimit(name: string, [base, limit]: [MathNode, MathNode], pen: Pen): Xml {
  const content = unpad(limit);
  // An arrow with nothing on this side of it.
  if (content.length === 0) return pen.row([base], true);
  return element(
    name,
    {},
    pen.properties(`${name}Pr`),
    pen.argument('m:e', lengthen(base, content)),
    pen.argument('m:lim', content),
  );
}

/** What is written on arrows stands in a frame. */
function unpad(node: MathNode): readonly MathNode[] {
  return node.name === 'mpadded' || node.name === 'mrow' ? node.children : [node];
}

/** No arrow of OMML stretches with what is on both its sides: one of a word is long. */
function lengthen(base: MathNode, content: readonly MathNode[]): MathNode {
  if (base.name === 'munder' && base.children[0])
    return { ...base, children: [lengthen(base.children[0], content), ...base.children.slice(1)] };
  const long = longArrows[base.text];
  return long !== undefined && base.attributes['stretchy'] === 'true'
    ? { ...base, text: content.length > 0 ? long : base.text }
    : base;
}
