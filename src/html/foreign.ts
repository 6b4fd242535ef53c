/**
 * HTML that others wrote: KaTeX, Marp's highlighter, the author of a Marp deck. It is read tag by tag, since a piece of it
 * may open what it does not close, and all but what is changed is written as it was.
 */
import { mapCssUrls } from './css-urls.ts';
import { escapeHtml } from './escape.ts';

const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Elements whose text is no text for readers, or is drawn. */
const opaque = new Set(['math', 'script', 'style', 'svg', 'textarea', 'title']);

/** Changes the text between tags, which is escaped and must come out so. Drawings, scripts and their like stay. */
export function mapText(html: string, change: (escaped: string) => string): string {
  let out = '';
  let from = 0;
  let inside: string | undefined;
  let depth = 0;
  for (const { 0: whole, 1: slash, 2: found, index } of html.matchAll(tag)) {
    const text = html.slice(from, index);
    out += (inside ? text : change(text)) + whole;
    from = index + whole.length;
    const name = found?.toLowerCase();
    if (!name || whole.endsWith('/>')) continue;
    if (!inside && !slash && opaque.has(name)) inside = name;
    if (name === inside) depth += slash ? -1 : 1;
    if (depth === 0) inside = undefined;
  }
  const text = html.slice(from);
  return out + (inside ? text : change(text));
}

const attribute = / ([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;

/** Attributes that load something, but for pictures' own: what they name cannot come into a page. */
const loading = new Set(['srcset', 'poster', 'background', 'data', 'ping']);

/**
 * Changes the addresses of pictures, in attributes and in their styles; both are text, not escaped. What else would be loaded,
 * such as films and other sizes of a picture, is left out.
 */
export function mapSources(html: string, change: (address: string) => string): string {
  return html.replace(tag, (whole, _slash, name: string | undefined) =>
    whole.replace(attribute, (text, key: string, escaped = '') => {
      const value = unescapeHtml(escaped);
      if (key === 'style') return ` style="${escapeHtml(mapCssUrls(value, change))}"`;
      if (key === 'src' && name === 'img') return ` src="${escapeHtml(change(value))}"`;
      return key === 'src' || loading.has(key) ? '' : text;
    }),
  );
}

/** The values of all `class` attributes, in order. */
export function listClasses(html: string): string[] {
  return [...html.matchAll(/ class="([^"]*)"/g)].map(([, value = '']) => value);
}

/** How many elements have a class. */
export function countClass(html: string, name: string): number {
  return listClasses(html).filter((classes) => classes.split(/\s+/).includes(name)).length;
}

const characters: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** The text that was escaped. */
export function unescapeHtml(escaped: string): string {
  return escaped.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => characters[entity] ?? entity);
}
