/**
 * Theorems, definitions and their like, as Quarto (`::: {#thm-a name="Euclid"}`), Pandoc's filters (`::: {.theorem #thm:a}`),
 * VuePress (`::: theorem Euclid`) and remark (`:::theorem[Euclid]{#thm-a}`) have them: all are written in the last form, with
 * their numbers.
 */
import { isStatement } from '../../blocks/statements.ts';
import type { FoundLabels, Numbering } from './numbering.ts';
import type { CourseReference } from '../../protocol/course-data.ts';
import { findStatement } from './label-kinds.ts';
import { bracket, type Edit, type MaskedNote, matchedPart, trimHeading } from './masked-note.ts';

/** It takes its line whole: what closes it is cut off in code, in one pass. */
const opening =
  /^([ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)(:{3,})[ \t]*(?:\{((?:[^{}"\n]|"[^"\n]*")*)\}|([A-Za-z]+)[ \t]*(?:\[((?:[^\][\\\n]|\\.|\[[^\][\n]*\])*)\])?[ \t]*(?:\{([^{}\n]*)\})?)([^\n]*)$/gm;

/** A heading that a container begins with is its title. */
const headingBelow = /^\n(?:[ \t>]*\n)*([ \t>]*#{1,6}[ \t]+(.+))(?=\n)/;

/** A box as its first line has it. */
interface Statement {
  readonly name: string;
  readonly label: string | undefined;
  readonly title: string;
  readonly isUnnumbered: boolean;
}

/** Finds them in the order of the note. */
export function findStatements(note: MaskedNote, numbering: Numbering | undefined): FoundLabels {
  const labels = new Map<string, CourseReference>();
  const edits: Edit[] = [];
  const counts = new Map<string, number>();
  for (const match of note.text.matchAll(opening)) {
    const [, margin = '', colons = '', attributes] = match;
    const read = readStatement(match);
    if (!read) continue;
    const { name, label } = read;
    const isCounted = !read.isUnnumbered && (label !== undefined || numbering?.isOn === true);
    const count = (counts.get(name) ?? 0) + (isCounted ? 1 : 0);
    counts.set(name, count);
    const number = isCounted && numbering ? `${numbering.prefix}${count}` : undefined;
    const { to } = matchedPart(match);
    const below =
      attributes === undefined ? undefined : headingBelow.exec(note.text.slice(to, to + 2000));
    const title = read.title || trimHeading(below?.[2] ?? '');
    if (label !== undefined)
      labels.set(label, {
        shown: nameStatement(read, title, { numbering, number }),
        number,
        href: `#${label}`,
      });
    if (number === undefined && label === undefined && (attributes === undefined || title === ''))
      continue;
    const own = [label && `#${label}`, number && `number="${number}"`].filter(Boolean).join(' ');
    const written = `${name}${title === '' ? '' : bracket(title)}${own === '' ? '' : `{${own}}`}`;
    edits.push({ ...matchedPart(match), by: margin + colons + written });
    if (below && read.title === '') {
      const from = to + below[0].length - below[1]!.length;
      edits.push({ from, to: from + below[1]!.length, by: '' });
    }
  }
  return { labels, edits };
}

function readStatement(match: RegExpExecArray): Statement | undefined {
  const [, , , attributes, word, label, own = '', behind = ''] = match;
  const rest = behind
    .trim()
    .replace(/(?<!:):+$/, '')
    .trimEnd();
  // Something else than the attributes of a box.
  if (attributes !== undefined && rest !== '') return undefined;
  const all = attributes ?? own;
  const classes = [...all.matchAll(/(?<=^|\s)\.([\w-]+)/g)].map(([, name]) => name!.toLowerCase());
  const [, id] = /(?<=^|\s)#([A-Za-z][\w:.-]*)/.exec(all) ?? [];
  const name = word?.toLowerCase() ?? classes.find(isStatement) ?? findStatement(id ?? '');
  if (name === undefined || !isStatement(name)) return undefined;
  const [, double, single] = /\b(?:name|title)=(?:"([^"]*)"|'([^']*)')/.exec(all) ?? [];
  return {
    name,
    label: id,
    title: (label ?? double ?? single ?? rest).trim(),
    isUnnumbered:
      name === 'proof' || classes.includes('unnumbered') || classes.includes('nonumber'),
  };
}

/** "Theorem 2.1", or "Theorem (Euclid)" where it has no number. */
function nameStatement(
  { name }: Statement,
  title: string,
  { numbering, number }: { numbering: Numbering | undefined; number: string | undefined },
): string {
  const word = numbering?.words[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  if (number !== undefined) return `${word} ${number}`;
  return title === '' ? word : `${word} (${title})`;
}
