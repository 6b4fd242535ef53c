import { XmlComment, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';

/** Writes a drawing's tree as a browser does (`XMLSerializer`): the text that it was parsed from, byte for byte. */
export function printSvg(node: XmlNode): string {
  if (node instanceof XmlText) return escapeText(node.text);
  if (node instanceof XmlComment) return `<!--${node.content}-->`;
  if (!(node instanceof XmlElement)) return '';
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeValue(value)}"`,
  );
  const head = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${head}/>`;
  return `${head}>${node.children.map(printSvg).join('')}</${node.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A parser would take the blank space for spaces. */
function escapeValue(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
