/** Substitutions of MyST: `{{ name }}` stands for what the front matter's `substitutions:` say of the name. */
import { type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const mention = /\{\{[ \t]{0,20}([\w-]{1,80})[ \t]{0,20}\}\}/g;

/** Writes what names stand for; others stay as they are. */
export function rewriteSubstitutions(note: MaskedNote): Rewriting {
  const values = readSubstitutions(note.matter);
  const edits = [...note.text.matchAll(mention)].flatMap((match) => {
    const by = values.get(match[1] ?? '');
    return by === undefined ? [] : [{ ...matchedPart(match), by }];
  });
  return { edits, findings: [] };
}

/** The lines that are indented below `substitutions:`, on its own or below `myst:`, as far as each is a line of text. */
function readSubstitutions(matter: string): ReadonlyMap<string, string> {
  const lines = matter.split('\n');
  const start = lines.findIndex((line) =>
    /^[ \t]*(?:myst_)?substitutions[ \t]*:[ \t]*$/.test(line),
  );
  const values = new Map<string, string>();
  if (start < 0) return values;
  const outer = indentOf(lines[start]!);
  for (const line of lines.slice(start + 1)) {
    if (line.trim() === '') continue;
    if (indentOf(line) <= outer) break;
    const [, name, value = ''] = /^[ \t]*([\w-]+)[ \t]*:[ \t]+(.*?)[ \t]*$/.exec(line) ?? [];
    const text = value.replace(/^(["'])(.*)\1$/, '$2');
    if (name !== undefined && text !== '' && !/^[[{|>&*]/.test(value)) values.set(name, text);
  }
  return values;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
