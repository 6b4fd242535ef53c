/** The layouts of a template: their placeholders, each with its place and the size of its text. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Placeholder } from '../design.ts';
import { relationTypes } from '../names.ts';
import { pixelsOf } from '../units.ts';
import type { TemplatePackage } from './open-template.ts';
import { childrenOf, findElement, parsePart, writeTree } from './xml-tree.ts';

/** A layout as a template has it. */
export interface TemplateLayout {
  readonly path: string;
  /** As PowerPoint calls kinds of layouts, where it has a name for this one. */
  readonly type: string;
  readonly placeholders: readonly Placeholder[];
}

/** A placeholder before it is known what it inherits. */
interface Found {
  readonly type: string;
  readonly idx: string | undefined;
  readonly box: Placeholder['box'] | undefined;
  readonly body: XmlElement | undefined;
}

/** What placeholders inherit. */
interface Given {
  readonly placeholders: readonly Found[];
  /** Of the master. */
  readonly styles: XmlElement | undefined;
  /** Of the presentation, for what the master leaves open. */
  readonly usual: XmlElement | undefined;
}

/** Room beside and above text where nothing says another, EMU: ECMA-376, part 1, 21.1.2.1.1. */
const usualInsets = { lIns: 91_440, rIns: 91_440, tIns: 45_720, bIns: 45_720 };

/** Hundredths of points that text has where nothing says another size: ECMA-376, part 1, 21.1.2.3.9. */
const usualSize = 1800;

/** Reads the layouts of a master, in its order. */
export function readLayouts(template: TemplatePackage, master: string): TemplateLayout[] {
  const root = readPart(template, master);
  const given: Given = {
    placeholders: listPlaceholders(root),
    styles: findElement(root, 'p:txStyles'),
    usual: findElement(readPart(template, template.presentation), 'p:defaultTextStyle'),
  };
  const relations = template.relationsOf(master);
  const ids = childrenOf(findElement(root, 'p:sldLayoutIdLst'), 'p:sldLayoutId');
  const paths = ids.flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes['r:id']);
    return relation?.type === relationTypes.layout ? [relation.target] : [];
  });
  return paths.map((path) => {
    const layout = readPart(template, path);
    return {
      path,
      type: layout.attributes['type'] ?? '',
      placeholders: listPlaceholders(layout).flatMap((found) => complete(found, given)),
    };
  });
}

function readPart({ files }: TemplatePackage, path: string): XmlElement {
  const file = files.get(path);
  if (!file) throw new Error(`its part ${path} is missing`);
  return parsePart(file);
}

function listPlaceholders(root: XmlElement): Found[] {
  const tree = findElement(root, 'p:cSld', 'p:spTree');
  return childrenOf(tree).flatMap((shape): Found[] => {
    const ph = findElement(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
    if (!ph) return [];
    const { type = 'obj', idx } = ph.attributes;
    const box = readBox(findElement(shape, 'p:spPr', 'a:xfrm'));
    return [{ type, idx, box, body: findElement(shape, 'p:txBody') }];
  });
}

function readBox(place: XmlElement | undefined): Placeholder['box'] | undefined {
  const offset = findElement(place, 'a:off')?.attributes;
  const extent = findElement(place, 'a:ext')?.attributes;
  if (!offset || !extent) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = [
    offset['x'],
    offset['y'],
    extent['cx'],
    extent['cy'],
  ].map((value) => pixelsOf(Number(value)));
  return { x, y, width, height };
}

/** What a layout does not say of a placeholder its master says of the one of that kind. */
function complete(found: Found, { placeholders, styles, usual }: Given): Placeholder[] {
  const { type, idx } = found;
  const kind = kindOf(type);
  const master = placeholders.find((each) => kindOf(each.type) === kind);
  const box = found.box ?? master?.box;
  if (!box) return [];
  const general = findElement(
    styles,
    kind === 'title' ? 'p:titleStyle' : kind === 'body' ? 'p:bodyStyle' : 'p:otherStyle',
  );
  const bodies = [found.body, master?.body];
  const own = bodies.map((body) => findElement(body, 'a:lstStyle'));
  const levels = [...own, general, usual].map((each) => findElement(each, 'a:lvl1pPr'));
  const said = levels.map((level) => sizeOf(findElement(level, 'a:defRPr'))).find(isSize);
  // What its own text shows is no rule for slides, but what its author saw.
  const seen = bodies.flatMap(listSampleSizes).find(isSize);
  const fill = levels
    .map((level) => findElement(level, 'a:defRPr', 'a:solidFill'))
    .find((each) => each !== undefined);
  const bullets = levels.map((level) => findBullet(level)).find((each) => each !== undefined);
  return [
    {
      type,
      idx,
      box,
      size: (said ?? seen ?? usualSize) / 75,
      isUnsized: said === undefined,
      hasBullets: bullets === 'bullet',
      fill: fill && writeTree(fill),
      padding: readPadding(bodies),
    },
  ];
}

function sizeOf(properties: XmlElement | undefined): number {
  return Number(properties?.attributes['sz']);
}

function isSize(size: number): boolean {
  return size > 0;
}

/** Sizes of the first paragraph's runs. */
function listSampleSizes(body: XmlElement | undefined): number[] {
  const paragraph = findElement(body, 'a:p');
  const runs = childrenOf(paragraph, 'a:r').map((run) => findElement(run, 'a:rPr'));
  return [...runs, findElement(paragraph, 'a:endParaRPr')].map(sizeOf);
}

function readPadding(bodies: Found['body'][]): Pick<Placeholder['box'], 'height' | 'width'> {
  const properties = bodies.map((body) => findElement(body, 'a:bodyPr')?.attributes ?? {});
  const read = (name: keyof typeof usualInsets): number =>
    Number(properties.map((each) => each[name]).find(Boolean) ?? usualInsets[name]);
  return {
    width: pixelsOf(read('lIns') + read('rIns')),
    height: pixelsOf(read('tIns') + read('bIns')),
  };
}

/** A master has one placeholder for all kinds of content. */
function kindOf(type: string): string {
  if (type === 'ctrTitle') return 'title';
  return ['body', 'chart', 'clipArt', 'dgm', 'media', 'obj', 'pic', 'subTitle', 'tbl'].includes(
    type,
  )
    ? 'body'
    : type;
}

function findBullet(level: XmlElement | undefined): 'bullet' | 'none' | undefined {
  const names = childrenOf(level).map(({ name }) => name);
  if (names.includes('a:buNone')) return 'none';
  return names.some((name) => ['a:buChar', 'a:buAutoNum', 'a:buBlip'].includes(name))
    ? 'bullet'
    : undefined;
}
