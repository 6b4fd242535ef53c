/** Pandoc: tables without bars at their ends, example lists, and commands of TeX that turn pages. */
import { createForeign } from './foreign.ts';
import { findDashTable } from './dash-tables.ts';
import { findGridTable } from './grid-tables.ts';
import { writePrivateComment } from '../private-lines.ts';
import { type Edit, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';
import { hasRoom, type LineTable, writeTable } from './table-lines.ts';

/** Writes tables in the form of GFM. */
export function rewriteTables(note: MaskedNote): Rewriting {
  const text = note.text.split('\n');
  const source = note.source.split('\n');
  const edits: Edit[] = [];
  const starts = lineStarts(source);
  for (let index = 0; index < text.length; index += 1) {
    const table = findTable(text, source, index);
    if (!table) continue;
    for (const [line, by] of writeTable(table).entries()) {
      const from = starts[table.first + line]!;
      edits.push({ from, to: from + source[table.first + line]!.length, by });
    }
    index = table.end - 1;
  }
  return { edits, findings: [] };
}

function findTable(
  text: readonly string[],
  source: readonly string[],
  index: number,
): LineTable | undefined {
  const line = text[index]!;
  const table = /^[ \t>]*\+[-=:]/.test(line)
    ? findGridTable(text, source, index)
    : /--/.test(line) || /--[ \t]+--/.test(text[index + 1] ?? '')
      ? findDashTable(text, source, index)
      : undefined;
  return table && hasRoom(table) ? table : undefined;
}

function lineStarts(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}

const example = /^([ \t>]*)\(@([\w-]*)\)(?=[ \t])/gm;
const reference = /\(@([\w-]+)\)/g;
const listMark = /^([ \t>]*)#\.(?=[ \t])/gm;
const command =
  /^[ \t>]*\\(?:newpage|pagebreak|clearpage|cleardoublepage|maketitle|tableofcontents|noindent|centering|(?:small|med|big)skip|vfill|vspace\*?\{[^{}\n]*\}|listof(?:figures|tables))[ \t]*$/gm;

/** What is said to a slide of Beamer's. */
const spoken =
  /^([ \t>]*)\\note(?:<[^<>\n]*>)?(?:\[[^[\]\n]*\])?\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\}){0,200}\}){0,5000})\}[ \t]*$/gm;

/** Numbers examples through the note, leaves out what turns pages, and gives Beamer's notes to the speaker. */
export function rewritePandoc({ text, source, rangeOf }: MaskedNote): Rewriting {
  const edits: Edit[] = [];
  const findings: Rewriting['findings'][number][] = [];
  const numbers = new Map<string, number>();
  let count = 0;
  const starts = new Set<number>();
  for (const { 0: whole, 1: margin = '', 2: name = '', index } of text.matchAll(example)) {
    const number = numbers.get(name) ?? (count += 1);
    if (name !== '') numbers.set(name, number);
    const from = index + margin.length;
    starts.add(from);
    edits.push({ from, to: index + whole.length, by: `${number})` });
  }
  for (const match of text.matchAll(reference)) {
    const number = numbers.get(match[1]!);
    if (number !== undefined && !starts.has(match.index))
      edits.push({ ...matchedPart(match), by: `(${number})` });
  }
  for (const { 0: whole, 1: margin = '', index } of text.matchAll(listMark))
    edits.push({ from: index + margin.length, to: index + whole.length, by: '1.' });
  for (const match of text.matchAll(spoken)) {
    const from = match.index + match[1]!.length;
    const part = { from, to: match.index + match[0].length };
    const said = source.slice(from, part.to).replace(/^[^{]*\{|\}\s*$/g, '');
    edits.push({ ...part, by: writePrivateComment(said) });
  }
  for (const match of text.matchAll(command)) {
    const part = matchedPart(match);
    edits.push({ ...part, by: /^[ \t>]*>/.exec(match[0])?.[0] ?? '' });
    findings.push(createForeign('foreign-dropped', rangeOf(part), match[0]));
  }
  return { edits, findings };
}
