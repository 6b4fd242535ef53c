/** What a note names and refers to, by its text alone; it may refer to less, since code is not told apart there. */
import { labelName } from './dialects/label-kinds.ts';
import { maskNote } from './dialects/masked-note.ts';
import { isVerbatim } from './dialects/myst.ts';
import { scanDirectives } from './dialects/myst-directives.ts';

const referring: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w\\/.@])@(${labelName})`, 'g'),
  /\{(?:any|eq|numref|prf:ref|ref)\}`(?:[^`<\n]{0,200}<)?!?([^`<>\n]+)>?`/g,
  /\\(?:eq)?ref[ \t]*\{([^{}\n]+)\}/g,
  /(?<!!)\[\]\(#([^()\s]+)\)/g,
];

const naming =
  /(?:\{[^{}\n]{0,200}#|\\label[ \t]*\{|\$\$[ \t]*\()([A-Za-z][\w:.-]*\w)|^[ \t>]*\(([A-Za-z][\w:.-]*\w)\)=/gm;

/** Names that a note refers to, each once. */
export function listReferences(text: string): readonly string[] {
  const names = referring.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name.trim()),
  );
  return [...new Set(names.flatMap((name) => [name, lowerFirst(name)]))];
}

/** Names that a note gives to its figures, tables, formulas, theorems and headings; none that stand in code. */
export function listLabels(text: string): readonly string[] {
  const lines = text.split('\n');
  const { directives, isCode } = scanDirectives(
    lines,
    (name) => name !== 'math' && isVerbatim(name),
  );
  // Their fences would hide what they hold.
  const marks = new Set(directives.flatMap(({ first, close }) => [first, close]));
  const kept = lines.map((line, index) => (isCode[index] || marks.has(index) ? '' : line));
  const named = [...maskNote(kept.join('\n')).text.matchAll(naming)];
  return [
    ...new Set([
      ...named.map(([, name, target]) => name ?? target ?? ''),
      ...directives.flatMap(({ options }) => options['label'] || options['name'] || []),
    ]),
  ];
}

/** `@Fig-tide` begins a sentence, and is `@fig-tide`. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
