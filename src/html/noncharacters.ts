/**
 * Tokens are made of the noncharacters U+FDD0 to U+FDEF. A note's bytes hold none once they are decoded, but escapes in it
 * name them: references in HTML, `"\uFDD0"` in YAML. So whoever decodes escapes replaces what comes out.
 */
const noncharacters = /[\uFDD0-\uFDEF]/g;

/** The text with U+FFFD for each noncharacter that could be part of a token. */
export function replaceNoncharacters(text: string): string {
  return text.replace(noncharacters, '\uFFFD');
}

/** The same for all texts in a value of plain data, keys too. */
export function cleanData<Value>(value: Value): Value {
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return replaceNoncharacters(value);
  if (Array.isArray(value)) return value.map(clean);
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  )
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [replaceNoncharacters(key), clean(inner)]),
  );
}

/** A Marp deck without the escapes of its front matter and directives, which Marp decodes by itself. */
export function replaceYamlEscapes(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---|<!--[\s\S]*?-->/g, (yaml) =>
    yaml.replace(/\\(?:u|U0{4})FD[DE][\dA-F]/gi, '\\uFFFD'),
  );
}
