/** What a note names and refers to, by its text alone: more than there is, since code is not told apart. */
import { labelName } from './dialects/label-kinds.ts';

const referring: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w\\/.@])@(${labelName})`, 'g'),
  /\{(?:any|eq|numref|prf:ref|ref)\}`(?:[^`<\n]{0,200}<)?!?([^`<>\n]+)>?`/g,
  /\\(?:eq)?ref[ \t]*\{([^{}\n]+)\}/g,
  /(?<!!)\[\]\(#([^()\s]+)\)/g,
];

const naming =
  /(?:\{[^{}\n]{0,200}#|\\label[ \t]*\{|^[ \t>]*\(|\$\$[ \t]*\(|^[ \t>]*:(?:label|name):[ \t]*)([A-Za-z][\w:.-]*\w)/gm;

/** Names that a note refers to, each once. */
export function listReferences(text: string): readonly string[] {
  const names = referring.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name.trim()),
  );
  return [...new Set(names.flatMap((name) => [name, lowerFirst(name)]))];
}

/** Names that a note gives to its figures, tables, formulas, theorems and headings. */
export function listLabels(text: string): readonly string[] {
  return [...new Set([...text.matchAll(naming)].map(([, name = '']) => name))];
}

/** Whether a note gives this name to something. */
export function namesLabel(text: string, name: string): boolean {
  return text.includes(name) && listLabels(text).includes(name);
}

/** `@Fig-tide` begins a sentence, and is `@fig-tide`. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
