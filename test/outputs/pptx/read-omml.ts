/** Reads OMML in tests: as one line that people can compare, and held to the order that its schema wants. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

/** What each element may hold, in this order; `*` may repeat. Those of a row may hold anything of a row. */
const contents: Readonly<Record<string, readonly string[]>> = {
  'a14:m': ['m:oMathPara', 'm:oMath'],
  'm:oMathPara': ['m:oMathParaPr', 'm:oMath'],
  'm:oMathParaPr': ['m:jc'],
  'm:acc': ['m:accPr', 'm:e'],
  'm:accPr': ['m:chr', 'm:ctrlPr'],
  'm:bar': ['m:barPr', 'm:e'],
  'm:barPr': ['m:pos', 'm:ctrlPr'],
  'm:borderBox': ['m:borderBoxPr', 'm:e'],
  'm:borderBoxPr': [
    'm:hideTop',
    'm:hideBot',
    'm:hideLeft',
    'm:hideRight',
    'm:strikeH',
    'm:strikeV',
    'm:strikeBLTR',
    'm:strikeTLBR',
    'm:ctrlPr',
  ],
  'm:d': ['m:dPr', 'm:e*'],
  'm:dPr': ['m:begChr', 'm:sepChr', 'm:endChr', 'm:grow', 'm:shp', 'm:ctrlPr'],
  'm:eqArr': ['m:eqArrPr', 'm:e*'],
  'm:eqArrPr': ['m:ctrlPr'],
  'm:f': ['m:fPr', 'm:num', 'm:den'],
  'm:fPr': ['m:type', 'm:ctrlPr'],
  'm:func': ['m:funcPr', 'm:fName', 'm:e'],
  'm:funcPr': ['m:ctrlPr'],
  'm:groupChr': ['m:groupChrPr', 'm:e'],
  'm:groupChrPr': ['m:chr', 'm:pos', 'm:vertJc', 'm:ctrlPr'],
  'm:limLow': ['m:limLowPr', 'm:e', 'm:lim'],
  'm:limLowPr': ['m:ctrlPr'],
  'm:limUpp': ['m:limUppPr', 'm:e', 'm:lim'],
  'm:limUppPr': ['m:ctrlPr'],
  'm:m': ['m:mPr', 'm:mr*'],
  'm:mPr': ['m:plcHide', 'm:cGpRule', 'm:cGp', 'm:mcs', 'm:ctrlPr'],
  'm:mcs': ['m:mc*'],
  'm:mc': ['m:mcPr'],
  'm:mcPr': ['m:count', 'm:mcJc'],
  'm:mr': ['m:e*'],
  'm:nary': ['m:naryPr', 'm:sub', 'm:sup', 'm:e'],
  'm:naryPr': ['m:chr', 'm:limLoc', 'm:grow', 'm:subHide', 'm:supHide', 'm:ctrlPr'],
  'm:phant': ['m:phantPr', 'm:e'],
  'm:phantPr': ['m:show', 'm:zeroWid', 'm:ctrlPr'],
  'm:rad': ['m:radPr', 'm:deg', 'm:e'],
  'm:radPr': ['m:degHide', 'm:ctrlPr'],
  'm:sPre': ['m:sPrePr', 'm:sub', 'm:sup', 'm:e'],
  'm:sPrePr': ['m:ctrlPr'],
  'm:sSub': ['m:sSubPr', 'm:e', 'm:sub'],
  'm:sSubPr': ['m:ctrlPr'],
  'm:sSubSup': ['m:sSubSupPr', 'm:e', 'm:sub', 'm:sup'],
  'm:sSubSupPr': ['m:ctrlPr'],
  'm:sSup': ['m:sSupPr', 'm:e', 'm:sup'],
  'm:sSupPr': ['m:ctrlPr'],
  'm:r': ['m:rPr', 'a:rPr', 'm:t'],
  'm:rPr': ['m:lit', 'm:nor', 'm:sty'],
  'm:ctrlPr': ['a:rPr'],
  'a:rPr': ['a:solidFill', 'a:latin'],
  'a:solidFill': ['a:srgbClr', 'a:schemeClr'],
};

const rows = new Set(
  ['oMath', 'e', 'num', 'den', 'sub', 'sup', 'deg', 'fName', 'lim'].map((name) => `m:${name}`),
);
const ofRow = new Set(
  `acc bar borderBox d eqArr f func groupChr limLow limUpp m nary phant rad sPre sSub sSubSup sSup r`
    .split(' ')
    .map((name) => `m:${name}`),
);

/** What in a formula is not as the schema wants it. */
export function findFaults(xml: string): string[] {
  const faults: string[] = [];
  const visit = ({ name, children }: XmlElement): void => {
    const inner = children.filter((child) => child instanceof XmlElement);
    const names = inner.map((child) => child.name);
    if (rows.has(name))
      faults.push(...names.filter((each) => !ofRow.has(each)).map((each) => `${each} in ${name}`));
    else if (names.length > 0) {
      const order = contents[name];
      const places = names.map((each) =>
        order ? order.findIndex((known) => known.replace('*', '') === each) : -1,
      );
      const isRight = places.every((place, index) => {
        const before = places[index - 1] ?? -1;
        return place > before || (place >= 0 && place === before && order![place]!.endsWith('*'));
      });
      if (!isRight) faults.push(`${name} holds ${names.join(' ')}`);
    }
    inner.forEach(visit);
  };
  visit(readRoot(xml));
  return faults;
}

/** A formula in one line: `f{a|b}` for a fraction, words in quotes, letters of another style after it. */
export function readOmml(xml: string): string {
  return readAll(readRoot(xml));
}

function readRoot(xml: string): XmlElement {
  const { root } = parseXml(`<r xmlns:a="a" xmlns:mc="mc">${xml}</r>`);
  return root!.children[0] as XmlElement;
}

function elementsOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => child instanceof XmlElement);
}

function readAll(node: XmlElement): string {
  return elementsOf(node).map(readOne).join('');
}

function readOne(node: XmlElement): string {
  if (node.name === 'm:r') return readRun(node);
  if (node.name === 'm:oMath') return readAll(node);
  if (node.name === 'm:oMathPara') return readAll(node);
  if (node.name === 'm:oMathParaPr') return '';
  const [properties, ...parts] = elementsOf(node);
  const said = elementsOf(properties!).flatMap((each) => readProperty(each));
  const inner = parts.map((part) =>
    part.name === 'm:mr' ? elementsOf(part).map(readAll).join('&') : readAll(part),
  );
  const about = said.length > 0 ? `[${said.join(' ')}]` : '';
  return `${node.name.slice(2)}${about}{${inner.join('|')}}`;
}

function readProperty(node: XmlElement): string[] {
  const value = node.attributes['m:val'];
  if (node.name === 'm:ctrlPr') return [];
  if (node.name === 'm:mcs') return [elementsOf(node).map(readSide).join('')];
  if (value === '0') return [];
  return value === '1' ? [node.name.slice(2)] : [value ?? ''];
}

function readSide(mc: XmlElement): string {
  const [, side] = elementsOf(elementsOf(mc)[0]!);
  return side!.attributes['m:val']!.charAt(0);
}

function readRun(node: XmlElement): string {
  const parts = elementsOf(node);
  const [properties] = parts.filter(({ name }) => name === 'm:rPr').map(elementsOf);
  const text = parts
    .at(-1)!
    .children.map((child) => (child instanceof XmlText ? child.text : ''))
    .join('');
  const names = (properties ?? []).map(({ name, attributes }) => attributes['m:val'] ?? name);
  if (names.includes('m:nor')) return `"${text.replaceAll('\u200B', '')}"`;
  const style = names.find((name) => !name.startsWith('m:')) ?? 'i';
  return style === 'p' || style === 'i' ? text : `${text}.${style}`;
}
