import { XmlElement } from '@rgrove/parse-xml';

/**
 * How many elements a browser makes of a drawing: of what `use` names it makes copies, and copies of what is named there.
 * Nine lines of ten uses are a thousand million.
 */
export function countElements(root: XmlElement): number {
  const named = new Map<string, XmlElement>();
  const find = (element: XmlElement): void => {
    const { id } = element.attributes;
    if (id !== undefined && !named.has(id)) named.set(id, element);
    for (const child of element.children) if (child instanceof XmlElement) find(child);
  };
  find(root);
  const counts = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    // What is inside itself is not shown.
    counts.set(element, 0);
    const below = element.children.map((child) => (child instanceof XmlElement ? count(child) : 0));
    const target = findUsed(element, named);
    const all = below.reduce((sum, each) => sum + each, 1) + (target ? count(target) : 0);
    counts.set(element, all);
    return all;
  };
  return count(root);
}

function findUsed(
  { name, attributes }: XmlElement,
  named: ReadonlyMap<string, XmlElement>,
): XmlElement | undefined {
  if (!/^(?:\w+:)?use$/i.test(name)) return undefined;
  const [, address = ''] =
    Object.entries(attributes).find(([key]) => /^(?:\w+:)?href$/.test(key)) ?? [];
  return named.get(address.trim().replace(/^#/, ''));
}
