/** The layouts of a template: their placeholders, each with its place and the size of its text. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Placeholder } from '../design.ts';
import { relationTypes } from '../names.ts';
import { pixelsOf } from '../units.ts';
import type { TemplatePackage } from './open-template.ts';
import { childrenOf, findElement, parsePart } from './xml-tree.ts';

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
  readonly style: XmlElement | undefined;
}

/** Reads the layouts of a master, in its order. */
export function readLayouts(template: TemplatePackage, master: string): TemplateLayout[] {
  const root = readPart(template, master);
  const given = listPlaceholders(root);
  const styles = findElement(root, 'p:txStyles');
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
      placeholders: listPlaceholders(layout).flatMap((found) => complete(found, { given, styles })),
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
    return [{ type, idx, box, style: findElement(shape, 'p:txBody', 'a:lstStyle') }];
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
function complete(
  { type, idx, box, style }: Found,
  { given, styles }: { readonly given: readonly Found[]; readonly styles: XmlElement | undefined },
): Placeholder[] {
  const kind = kindOf(type);
  const master = given.find((each) => kindOf(each.type) === kind);
  const place = box ?? master?.box;
  if (!place) return [];
  const general = findElement(
    styles,
    kind === 'title' ? 'p:titleStyle' : kind === 'body' ? 'p:bodyStyle' : 'p:otherStyle',
  );
  const levels = [style, master?.style, general].map((each) => findElement(each, 'a:lvl1pPr'));
  const sizes = levels.map((level) => Number(findElement(level, 'a:defRPr')?.attributes['sz']));
  const points = (sizes.find((size) => size > 0) ?? 1800) / 100;
  const bullets = levels.map((level) => findBullet(level)).find((found) => found !== undefined);
  return [{ type, idx, box: place, size: points / 0.75, hasBullets: bullets === 'bullet' }];
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
