/** XML that is composed: a piece of it is markup, and whatever else comes in is text. */

declare const markup: unique symbol;

/** Well-formed XML that needs no escaping. */
export type Xml = string & { readonly [markup]: true };

/** What stands in an element: XML as it is, or nothing. Text goes through `text`. */
export type XmlChild = Xml | undefined | false | readonly XmlChild[];

/** In the order they are to be written; undefined leaves one out, true and false are 1 and 0. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What no XML 1.0 document may hold, escaped or not; half a surrogate pair too. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as the content of an element. */
export function text(value: string): Xml {
  return value
    .replace(forbidden, '')
    .replace(/[&<>\r]/g, (character) => entities[character]!) as Xml;
}

/** An element; one without content closes itself. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly XmlChild[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => writeAttribute(key, value));
  const content = join(children);
  const open = `<${name}${written.join('')}`;
  return (content === '' ? `${open}/>` : `${open}>${content}</${name}>`) as Xml;
}

/** Pieces behind each other. */
export function join(children: readonly XmlChild[]): Xml {
  return children
    .map((child) => {
      if (child === undefined || child === false) return '';
      return typeof child === 'string' ? child : join(child as readonly XmlChild[]);
    })
    .join('') as Xml;
}

/** A part of a package: an element with its declaration. */
export function writeDocument(root: Xml): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return new TextEncoder().encode(declaration + root);
}

function writeAttribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return ` ${name}="${value ? 1 : 0}"`;
  const escaped = String(value)
    .replace(forbidden, '')
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
  return ` ${name}="${escaped}"`;
}
