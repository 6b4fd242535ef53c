/** XML of others: read, looked through, and written as it was. */
import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import { element, join, text, type Xml } from '../xml.ts';

/** Reads a part. @throws {Error} where it is no XML */
export function parsePart(bytes: Uint8Array): XmlElement {
  try {
    const { root } = parseXml(new TextDecoder().decode(bytes));
    if (root !== null) return root;
  } catch (error) {
    throw new Error('a part of it is damaged', { cause: error });
  }
  throw new Error('a part of it is empty');
}

/** The elements right in one, those of a name where that is asked for. */
export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );
}

/** The element that a path of names leads to. */
export function findElement(
  parent: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let found = parent;
  for (const name of names) [found] = childrenOf(found, name);
  return found;
}

/** Writes an element; `change` may give another one for it, or none. */
export function writeTree(
  tree: XmlElement,
  change: (child: XmlElement) => Xml | 'none' | undefined = () => undefined,
): Xml {
  const children = tree.children.map((child): Xml | undefined => {
    if (child instanceof XmlElement) {
      const other = change(child);
      if (other === 'none') return undefined;
      return other ?? writeTree(child, change);
    }
    return child instanceof XmlText || child instanceof XmlCdata ? text(child.text) : undefined;
  });
  return element(tree.name, tree.attributes, join(children));
}
