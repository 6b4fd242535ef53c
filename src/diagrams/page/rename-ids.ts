import { findDrawing } from './drawing-svg.ts';
import { definitions } from './svg-vocabulary.ts';

/** Names the ids that something refers to by their order, and drops all others with the definitions nothing uses. */
export function renameIds(prefix: string): void {
  const svg = findDrawing();
  const pattern = /url\(["']?[^"')#]*#?([^"')]*)["']?\)/g;
  const links = (): Set<string> => {
    const ids = new Set<string>();
    for (const element of svg.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name === 'href' && value.startsWith('#')) ids.add(value.slice(1));
        for (const match of value.matchAll(pattern)) ids.add(match[1]!);
      }
    }
    return ids;
  };
  // A definition may be the only one that uses another, so look again until nothing goes.
  for (let gone = true; gone;) {
    const used = links();
    const unused = [...svg.querySelectorAll(definitions)].filter(({ id }) => !used.has(id));
    for (const element of unused) element.remove();
    gone = unused.length > 0;
  }
  const used = links();
  const names = new Map<string, string>();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const id = element.getAttribute('id');
    if (id === null) continue;
    if (used.has(id) && !names.has(id)) names.set(id, `${prefix}-${names.size}`);
    element.removeAttribute('id');
    if (names.has(id) && used.delete(id)) element.setAttribute('id', names.get(id)!);
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      if (name === 'href' && value.startsWith('#')) {
        const target = names.get(value.slice(1));
        if (target) element.setAttribute(name, `#${target}`);
        else element.removeAttribute(name);
      } else if (value.includes('url(')) {
        const rename = (_: string, id: string): string =>
          names.has(id) ? `url(#${names.get(id)})` : 'none';
        element.setAttribute(name, value.replace(pattern, rename));
      }
    }
  }
}
