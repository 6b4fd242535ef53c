import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import type { MatterSource } from './find-front-matter.ts';
import type { MatterValue, ReadMatter } from './front-matter-yaml.ts';

/** Where an entry or a table begins. */
const head = /^\s*(?:\[|["'\w.-]+\s*=)/;

/** Reads TOML entry by entry: what cannot be read is left out, and said. */
export function readTomlMatter({ text, line }: Pick<MatterSource, 'text' | 'line'>): ReadMatter {
  const lines = text.split('\n');
  const broken: ReadMatter['broken'][number][] = [];
  // Each round leaves out a line at least.
  for (;;) {
    const read = parse(lines.join('\n'));
    if (read.ok) {
      const values = new Map(
        Object.entries(read.value).map(([key, value]) => [key, place([key, value], lines, line)]),
      );
      return { values, broken, texts: [] };
    }
    broken.push({
      place: { line: line + read.line - 1, column: read.column },
      message: read.message,
    });
    leaveOut(lines, read.line - 1);
  }
}

/** Blanks the entry that a line belongs to; all, where it belongs to none. */
function leaveOut(lines: string[], index: number): void {
  const from = lines.findLastIndex((line, at) => at <= index && head.test(line));
  const next = lines.findIndex((line, at) => at > Math.max(from, index) && head.test(line));
  const to = next < 0 ? lines.length : next;
  lines.fill('', Math.max(from, 0), to);
}

function place(
  [key, value]: readonly [string, unknown],
  lines: readonly string[],
  first: number,
): MatterValue {
  const at = lines.findIndex((line) => line.replace(/^[\s["']+/, '').startsWith(key));
  const found = { line: first + Math.max(at, 0), column: 1 };
  const count = Array.isArray(value) ? value.length : typeof value === 'string' ? 1 : 0;
  return { value, place: found, items: Array.from({ length: count }, () => found) };
}

function parse(text: string):
  | { readonly ok: true; readonly value: object }
  | {
      readonly ok: false;
      readonly message: string;
      readonly line: number;
      readonly column: number;
    } {
  try {
    return { ok: true, value: plain(parseToml(text)) as object };
  } catch (error) {
    if (error instanceof TomlError) {
      const message = error.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
      return { ok: false, message, line: error.line, column: error.column };
    }
    if (error instanceof RangeError)
      return { ok: false, message: 'It is nested too deeply', line: 1, column: 1 };
    throw error;
  }
}

/** Dates are texts, as in YAML. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
