/**
 * A drawing from a file may hold scripts, addresses and entities. It is parsed and written anew, and only what is known to be
 * harmless is written: elements of SVG itself, without prefixes, and addresses inside the drawing. Comments, doctype,
 * processing instructions and what editors keep for themselves have no way out.
 */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { escapeHtml } from '../html/escape.ts';
import { isCssSuspect, renderSafeCss } from './image-css.ts';
import type { ImageSize } from './image-kind.ts';
import { countElements } from './svg-elements.ts';

/** A drawing that is safe to show, of a known size. */
export interface SafeSvg extends ImageSize {
  readonly svg: string;
  /** How many elements a browser makes of it. */
  readonly elements: number;
}

/** Gives a `data:` picture inside a drawing back in a safe form; undefined when there is none. */
export type EmbedData = (address: string) => string | undefined;

const svgSpace = 'http://www.w3.org/2000/svg';
const xlinkSpace = 'http://www.w3.org/1999/xlink';
const xmlSpace = 'http://www.w3.org/XML/1998/namespace';

/** Scripts, and everything that brings HTML into a drawing. */
const dropped = new Set(
  `script foreignobject handler listener iframe object embed audio video canvas link meta
  base`.split(/\s+/),
);
const droppedAttributes = new Set(
  'src srcset data action formaction ping xmlns target download'.split(' '),
);

/** Characters that entities of a document may add to it. Illustrator's add some hundred. */
const entityBudget = 100_000;

/** Prefix to namespace; the three usual ones are known even where a drawing forgets to declare them. */
type Scope = ReadonlyMap<string, string>;
const usualScope: Scope = new Map([
  ['', svgSpace],
  ['svg', svgSpace],
  ['xlink', xlinkSpace],
  ['xml', xmlSpace],
]);

/** A drawing made safe; undefined when the text is another kind of XML. Throws where it is no XML. */
export function renderSafeSvg(text: string, embed: EmbedData): SafeSvg | undefined {
  const { root } = parseXml(text, { resolveUndefinedEntity: createEntities(text) });
  if (root === null) return undefined;
  const scope = openScope(root, usualScope);
  if (findName(root, scope) !== 'svg') return undefined;
  const attributes = readAttributes(root, scope, embed);
  const { width, height } = findSize(attributes);
  attributes.set('width', String(width)).set('height', String(height));
  if (readViewBox(attributes) === undefined) attributes.set('viewBox', `0 0 ${width} ${height}`);
  const content = renderChildren(root, scope, embed);
  const svg = `<svg xmlns="${svgSpace}"${renderAttributes(attributes)}>${content}</svg>`;
  return { svg, width, height, elements: countElements(root) };
}

/** Entities with plain values, as Illustrator writes them; those made of others come out as a space. */
function createEntities(text: string): (reference: string) => string {
  const values = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g,
  ))
    values.set(name, double ?? single ?? '');
  let left = entityBudget;
  return (reference) => {
    const value = values.get(reference.replace(/^&|;$/g, '')) ?? ' ';
    left -= value.length;
    // The parser takes an empty value for an unknown entity.
    return left >= 0 && value !== '' ? value : ' ';
  };
}

function openScope(element: XmlElement, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns') scope.set('', value || svgSpace);
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), value);
  }
  return scope;
}

/** The name without its prefix; undefined for elements that are not SVG. */
function findName({ name }: XmlElement, scope: Scope): string | undefined {
  const { prefix, local } = splitName(name);
  return scope.get(prefix) === svgSpace ? local : undefined;
}

function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(0, colon)), local: name.slice(colon + 1) };
}

function renderChildren(parent: XmlElement, scope: Scope, embed: EmbedData): string {
  return parent.children
    .map((child) => {
      if (child instanceof XmlText) return escapeXml(child.text);
      return child instanceof XmlElement ? renderElement(child, scope, embed) : '';
    })
    .join('');
}

function renderElement(element: XmlElement, outer: Scope, embed: EmbedData): string {
  const scope = openScope(element, outer);
  const name = findName(element, scope);
  if (name === undefined || dropped.has(name.toLowerCase())) return '';
  const attributes = readAttributes(element, scope, embed);
  if (/^(?:xlink:)?href$|^on|^style$/i.test(attributes.get('attributeName')?.trim() ?? ''))
    return '';
  const content =
    name.toLowerCase() === 'style'
      ? escapeXml(renderSafeCss(element.text))
      : renderChildren(element, scope, embed);
  return `<${name}${renderAttributes(attributes)}>${content}</${name}>`;
}

function readAttributes(element: XmlElement, scope: Scope, embed: EmbedData): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [written, value] of Object.entries(element.attributes)) {
    const { prefix, local } = splitName(written);
    const space = prefix === '' ? undefined : scope.get(prefix);
    if (local === 'href' && (space === undefined || space === xlinkSpace)) {
      const target = findTarget(element, value.trim(), embed);
      if (prefix !== '' && attributes.has('href')) continue;
      if (target !== undefined) attributes.set('href', target);
    } else if (space === xmlSpace && local !== 'base') attributes.set(`xml:${local}`, value);
    else if (prefix === '' && !/^on/i.test(local) && !droppedAttributes.has(local.toLowerCase()))
      attributes.set(
        local,
        local === 'style' || isCssSuspect(value) ? renderSafeCss(value) : value,
      );
  }
  return attributes;
}

/** Where a reference may lead: inside the drawing, or to a picture that is written out. */
function findTarget({ name }: XmlElement, address: string, embed: EmbedData): string | undefined {
  if (address.startsWith('#')) return address;
  const isPicture = /^(?:\w+:)?(?:image|feImage)$/.test(name);
  return isPicture && /^data:/i.test(address) ? embed(address) : undefined;
}

function renderAttributes(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

function escapeXml(text: string): string {
  return escapeHtml(text).replace(/[\t\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** CSS pixels in each unit of length; a percentage is no size. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};

/** The written size; what is missing of it follows from the view box; 300 by 150 where nothing says more, as in browsers. */
function findSize(attributes: ReadonlyMap<string, string>): ImageSize {
  const width = parseLength(attributes.get('width'));
  const height = parseLength(attributes.get('height'));
  const box = readViewBox(attributes);
  const ratio = box ? box.width / box.height : 2;
  return {
    width: round(width ?? (height === undefined ? (box?.width ?? 300) : height * ratio)),
    height: round(height ?? (width === undefined ? (box?.height ?? 150) : width / ratio)),
  };
}

function readViewBox(attributes: ReadonlyMap<string, string>): ImageSize | undefined {
  const [, , width = 0, height = 0, ...more] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isBox = width > 0 && height > 0 && width < Infinity && height < Infinity;
  return isBox && more.length === 0 ? { width, height } : undefined;
}

function parseLength(value: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(value ?? '') ?? [];
  const pixels = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return pixels > 0 && pixels < Infinity ? pixels : undefined;
}

function round(pixels: number): number {
  return Math.min(Math.max(1, Math.round(pixels * 100) / 100), 100_000);
}
