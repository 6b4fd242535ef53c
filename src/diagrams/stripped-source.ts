/** A source without what Mermaid takes out before its grammars see it, and where each character came from. */
export interface StrippedSource {
  readonly text: string;
  /** Offset in the source for each offset in `text`, its end included. */
  readonly offsets: readonly number[];
}

// The expressions are Mermaid's own (src/preprocess.ts, src/diagram-api/regexes.ts and comments.ts in 11.17).
const frontMatter = /^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/gs;
const directives =
  /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi;
const comments = /^\s*%%(?!{)[^\n]+\n?/gm;
const leadingSpace = /^\s+/g;

/** Finds the YAML of a source's front matter and the offset where it starts. */
export function findFrontMatter(
  source: string,
): { readonly body: string; readonly start: number } | undefined {
  const found = new RegExp(frontMatter, 'ds').exec(source);
  return found?.indices?.[2] && { body: found[2]!, start: found.indices[2][0] };
}

/** Strips front matter, directives and comments as Mermaid does: its errors count lines in what is left. */
export function stripSource(source: string): StrippedSource {
  let stripped: StrippedSource = {
    text: source,
    offsets: [...Array(source.length + 1).keys()],
  };
  for (const pattern of [/\r(?=\n)/g, frontMatter, directives, comments, leadingSpace]) {
    stripped = remove(stripped, pattern);
  }
  return stripped;
}

/** Every pattern is global. */
function remove({ text, offsets }: StrippedSource, pattern: RegExp): StrippedSource {
  const kept: (readonly number[])[] = [];
  let end = 0;
  for (const { index, 0: whole } of text.matchAll(pattern)) {
    kept.push(offsets.slice(end, index));
    end = index + whole.length;
  }
  return { text: text.replace(pattern, ''), offsets: [...kept, offsets.slice(end)].flat() };
}
