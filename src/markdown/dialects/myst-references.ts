/** References of MyST to places of the note, or of others, are written as links; those without words are filled in later. */
import { createFinding, type Finding } from '../../problems/problem.ts';
import { renderSuggestion } from '../../problems/suggest.ts';
import type { CourseReferences } from '../../protocol/course-data.ts';
import { bracket } from './masked-note.ts';
import { type ScannedDirectives, targetLine } from './myst-directives.ts';

const reference = /(?<![\\\w`])\{(any|numref|prf:ref|ref)\}`([^`]+)`(?!`)/g;
const codeSpan = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;
/** What other dialects call their figures by. */
const otherName = /(?:#|\\label\s*\{)([A-Za-z][\w:.-]*)/g;

/** Writes the references of each line that is no code; names that nothing has are said. */
export function writeReferences(
  source: readonly string[],
  { directives, isCode }: ScannedDirectives,
  elsewhere: CourseReferences = { found: {}, near: {} },
): { readonly lines: string[]; readonly findings: readonly Finding[] } {
  if (!source.some((line) => line.includes('ref}`') || line.includes('{any}`')))
    return { lines: [...source], findings: [] };
  const names = listNames(source, directives);
  const known = new Set([...names, ...Object.keys(elsewhere.found)]);
  const findings: Finding[] = [];
  const lines = source.map((line, index) =>
    isCode[index]
      ? line
      : line.replace(reference, (whole, ...[role, written, offset]: [string, string, number]) => {
          const isCodeItself = [...line.matchAll(codeSpan)].some(
            ({ 0: span, index: at }) => at <= offset && offset < at + span.length,
          );
          if (isCodeItself) return whole;
          const [, text, behind] = /^(.*\S)\s*<([^<>]*)>$/.exec(written) ?? [];
          const label = (behind ?? written).trim().replace(/^!/, '');
          if (known.has(label)) {
            const href = names.has(label) ? `#${label}` : elsewhere.found[label]!.href;
            // Words that have no gap for a number stay.
            if (text !== undefined && !/%s|\{n/.test(text)) return `${bracket(text)}(${href})`;
            return `[${text?.replace(/%s|\{name\}/g, '{number}') ?? ''}](#${label})`;
          }
          if (role !== 'any') {
            const suggestion = renderSuggestion(label, [...names], elsewhere.near);
            const place = { line: index + 1, column: offset + 1 };
            const end = { line: index + 1, column: offset + whole.length + 1 };
            const range = { start: place, end };
            findings.push(createFinding('cross-reference-missing', range, { label, suggestion }));
          }
          return whole;
        }),
  );
  return { lines, findings };
}

function listNames(
  lines: readonly string[],
  directives: ScannedDirectives['directives'],
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of lines) {
    const [, name] = targetLine.exec(line) ?? [];
    if (name !== undefined) names.add(name);
    for (const [, other = ''] of line.matchAll(otherName)) names.add(other);
  }
  for (const { options } of directives) {
    const name = options['name'] ?? options['label'];
    if (name) names.add(name);
  }
  return names;
}
