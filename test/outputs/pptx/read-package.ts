/** Reads presentations by other code than what wrote them. */
import path from 'node:path';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';

/** A relation as its part has it; targets are paths from the root of the package, or addresses. */
export interface ReadRelation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A package that was read. */
export interface ReadPackage {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Uint8Array;
  readonly xml: (name: string) => XmlElement;
  readonly relations: (name: string) => readonly ReadRelation[];
  /** Paths of the slides, in their order. */
  readonly slides: readonly string[];
}

/** Reads a package. */
export function readPackage(zip: Uint8Array): ReadPackage {
  const files = unzipSync(zip);
  const bytes = (name: string): Uint8Array => {
    const file = files[name];
    if (!file) throw new Error(`There is no ${name}`);
    return file;
  };
  const xml = (name: string): XmlElement => parseXml(new TextDecoder().decode(bytes(name))).root!;
  const relations = (name: string): ReadRelation[] => {
    const folder = path.posix.dirname(name);
    const file = path.posix.join(folder, '_rels', `${path.posix.basename(name)}.rels`);
    if (!files[file]) return [];
    return findAll(xml(file), 'Relationship').map(({ attributes }) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target']!;
      return {
        id: attributes['Id']!,
        kind: attributes['Type']!.split('/').at(-1)!,
        target: isExternal ? target : path.posix.join(folder, target),
        isExternal,
      };
    });
  };
  const main = relations('ppt/presentation.xml');
  const slides = findAll(xml('ppt/presentation.xml'), 'p:sldId').map(
    ({ attributes }) => main.find(({ id }) => id === attributes['r:id'])!.target,
  );
  return { names: Object.keys(files), bytes, xml, relations, slides };
}

/** The elements right in one. */
export function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

/** All elements of a name in one, in order. */
export function findAll(root: XmlElement, name: string): XmlElement[] {
  return childrenOf(root).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** An element as it was written, without the declarations of its root. */
export function write(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${value}"`);
  const inside = element.children
    .map((child) => {
      if (child instanceof XmlElement) return write(child);
      return child instanceof XmlText ? child.text : '';
    })
    .join('');
  const open = `<${element.name}${attributes.join('')}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${element.name}>`;
}

/** The shapes of a slide, each of those that programs choose from once. */
export function listShapes(slide: XmlElement): XmlElement[] {
  const list = (parent: XmlElement): XmlElement[] =>
    childrenOf(parent).flatMap((child) => {
      if (child.name === 'mc:AlternateContent') return list(childrenOf(child)[0]!);
      return ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'].includes(child.name)
        ? [child]
        : [];
    });
  return list(findAll(slide, 'p:spTree')[0]!);
}

/** The placeholder that a shape fills, by type and number. */
export function placeholderOf(shape: XmlElement): string | undefined {
  const [ph] = findAll(shape, 'p:ph');
  return ph && `${ph.attributes['type'] ?? 'obj'} ${ph.attributes['idx'] ?? ''}`.trim();
}

/** The text of a shape, a line a paragraph. */
export function textOf(shape: XmlElement): string {
  return findAll(shape, 'a:p')
    .map((paragraph) =>
      findAll(paragraph, 'a:t')
        .map((each) => each.text)
        .join(''),
    )
    .join('\n');
}
