import { findJsonMatter } from './dialects/json-matter.ts';
import { findMetadataBlock } from './dialects/metadata-block.ts';
import { findTitleBlock } from './dialects/title-block.ts';
import { createFinding, type Finding } from '../problems/problem.ts';

/** Front matter as it stands in a note. */
export interface MatterSource {
  readonly format: 'YAML' | 'TOML';
  /** What stands between the two marks. */
  readonly text: string;
  /** 1-based line of the note on which `text` starts. */
  readonly line: number;
  /** How many lines of the note it takes, marks and blank lines before it counted. */
  readonly lineCount: number;
  /** It is not in the one form that every tool reads: `---`, its lines, `---`, from the first line on. */
  readonly isUnusual: boolean;
}

/** Where a note's front matter is, and what is wrong with its place or its marks. */
export interface FoundMatter {
  readonly matter: MatterSource | undefined;
  readonly findings: readonly Finding[];
}

const formats = {
  '---': {
    format: 'YAML',
    ends: ['---', '...'],
    key: /^\s*["']?(?:[\p{L}_$][\p{L}\p{N}_\s.-]{0,60}|\d+)["']?\s*:(?:\s|$)/u,
  },
  '+++': { format: 'TOML', ends: ['+++'], key: /^\s*(?:["\w.-]+\s*=|\[)/ },
} as const;

/** A line that cannot be told from data: a key, what is indented below one, an item, a comment. */
const yamlLine = /^(?:[\w$-]+:(?:\s|$)|[ \t]+\S|-\s|#|[\]}])/;

/** What only a whole note has. */
const ownKey =
  /^(?:abstract|agenda|authors?|bibliography|categories|category|course|date|description|draft|duration|email|institute|keywords|lang|language|license|math|permalink|slug|subtitle|tags|theme|title|toc|version):(?:\s|$)/;

/**
 * Finds the front matter among a note's lines. It holds at least one key; between rules stand words too, which are text.
 * Where blank lines stand around the first mark or dots end it, all of its lines have to look like data.
 */
export function findFrontMatter(lines: readonly string[]): FoundMatter {
  const block = findTitleBlock(lines) ?? findMetadataBlock(lines) ?? findJsonMatter(lines);
  if (block)
    return { matter: { ...block, format: 'YAML', line: 1, isUnusual: true }, findings: [] };
  const first = lines.findIndex((line) => line.trim() !== '');
  const mark = lines[first]?.trimEnd();
  if (mark !== '---' && mark !== '+++') return { matter: undefined, findings: [] };
  const { format, ends, key } = formats[mark];
  const body = lines.slice(first + 1);
  const length = body.findIndex((line) => (ends as readonly string[]).includes(line.trimEnd()));
  const inner = body.slice(0, Math.max(length, 0));
  if (length === 0 && first === 0 && format === 'YAML')
    return { matter: createMatter(format, inner, first), findings: [] };
  if (length < 0 || endsBefore(inner, format)) {
    const isMeant = first === 0 && key.test(body[0] ?? '');
    const place = { line: 1, column: 1 };
    const findings = isMeant ? [createFinding('front-matter-unclosed', place, { mark })] : [];
    return { matter: undefined, findings };
  }
  if (!inner.some((line) => key.test(line))) return { matter: undefined, findings: [] };
  const oddities = listOddities(first, body, length);
  if (oddities.length > 0 && format === 'YAML' && !looksLikeData(inner))
    return { matter: undefined, findings: [] };
  const rest = format === 'YAML' ? findSecondPart(inner, body.slice(length + 1)) : [];
  if (rest.length > 0) oddities.push([first + length + 2, 'It goes on below its end']);
  // A blank line for the mark between the two parts keeps all lines where they are.
  const matter = createMatter(format, rest.length > 0 ? [...inner, '', ...rest] : inner, first);
  return {
    matter: { ...matter, isUnusual: format === 'TOML' || oddities.length > 0 },
    findings: oddities.map(([line, oddity]) =>
      createFinding('front-matter-form', { line, column: 1 }, { oddity }),
    ),
  };
}

/**
 * Lines below a front matter that were torn off it: keys that belong to no slide, up to another mark, with or without one above
 * them. Blank lines stand for what is above.
 */
function findSecondPart(inner: readonly string[], below: readonly string[]): string[] {
  // Marp reads them as text.
  if (inner.some((line) => /^marp:\s*true/.test(line))) return [];
  const filled = below.findIndex((line) => line.trim() !== '');
  const from = below[filled]?.trimEnd() === '---' ? filled + 1 : filled;
  const length = below.slice(from).findIndex((line) => line.trimEnd() === '---');
  const lines = below.slice(from, from + Math.max(length, 0));
  if (filled < 0 || lines.length === 0 || !ownKey.test(lines[0]!)) return [];
  const isTorn = lines.every((line) => ownKey.test(line) || /^(?:[ \t]+|- )\S/.test(line));
  return isTorn ? [...Array.from({ length: from }, () => ''), ...lines] : [];
}

function createMatter(
  format: MatterSource['format'],
  inner: readonly string[],
  first: number,
): MatterSource {
  return {
    format,
    text: inner.join('\n'),
    line: first + 2,
    lineCount: first + inner.length + 2,
    isUnusual: false,
  };
}

/** Whether a heading or a paragraph after a blank line shows that the note's text has begun: the mark below is a rule. */
function endsBefore(inner: readonly string[], format: MatterSource['format']): boolean {
  if (format === 'TOML') return false;
  return inner.some((line, index) => {
    if (inner[index - 1]?.trim() !== '') return false;
    if (/^#{1,6}\s/.test(line)) return inner.slice(index).some((next) => isText(next, inner));
    return isText(line, inner);
  });
}

function isText(line: string, inner: readonly string[]): boolean {
  if (line.trim() === '' || yamlLine.test(line) || formats['---'].key.test(line)) return false;
  // A quoted value may go on in any line.
  return !inner.some((each) => /:\s+(?:"[^"]*|'[^']*)$/.test(each));
}

function looksLikeData(inner: readonly string[]): boolean {
  const filled = inner.filter((line) => line.trim() !== '');
  return filled.every((line) => yamlLine.test(line)) && filled.some((line) => /^[a-z$]/.test(line));
}

/** What is unusual about its marks, each with its 1-based line. */
function listOddities(
  first: number,
  body: readonly string[],
  length: number,
): (readonly [line: number, oddity: string])[] {
  const end = body[length]?.trimEnd();
  return [
    ...(first > 0 ? [[first + 1, 'It begins after blank lines'] as const] : []),
    ...(body[0]?.trim() === '' ? [[first + 2, 'It begins with a blank line'] as const] : []),
    ...(end === '...' ? [[first + length + 2, 'It ends with "..."'] as const] : []),
  ];
}
