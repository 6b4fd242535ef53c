import type { ModelPart } from './model-part.ts';
import { listParts, type ParsedDiagram } from './read-model.ts';

/** Parses a source. @throws what Mermaid throws */
export type Parse = (code: string) => Promise<ParsedDiagram>;

/** Lines of a source, counted from 1, the last one included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What closes what a beginning of a source has left open; in other kinds these words would be content. */
const closers: Readonly<Record<string, readonly string[]>> = {
  flowchart: ['end'],
  sequence: ['end'],
  class: ['}'],
  er: ['}'],
  requirement: ['}'],
  state: ['}', 'end note'],
};

/** Blocks inside of each other that a beginning may have left open. */
const maxDepth = 6;

function listEnds(type: string): string[] {
  const [kind = ''] = /^[a-z]+/.exec(type) ?? [];
  const each = (closers[kind] ?? []).flatMap((word) =>
    Array.from({ length: maxDepth }, (_, index) => `\n${word}`.repeat(index + 1)),
  );
  return ['', ...each];
}

const header = /^\s*(?:flowchart|graph|mindmap|timeline|[a-z]+Diagram)\b/;

/**
 * Finds which lines of a source say each part. Mermaid's own grammar reads every beginning of the source, up to each line:
 * what is new in it was said by that line. A statement of several lines is one.
 */
export async function findPartLines(
  { code, type }: { readonly code: string; readonly type: string },
  parse: Parse,
): Promise<ReadonlyMap<string, LineRange>> {
  const lines = code.split('\n');
  const head = 1 + lines.findIndex((line) => header.test(line));
  const ends = listEnds(type);
  const found = new Map<string, LineRange>();
  let from = 1;
  let end = '';
  for (const to of Array.from(lines, (_, index) => index + 1)) {
    const start = lines.slice(0, to).join('\n');
    // What closed the line before closes most lines.
    const read = await readStart(
      start,
      to === lines.length ? [''] : [...new Set([end, ...ends])],
      parse,
    );
    if (!read) continue;
    ({ end } = read);
    // The name of the kind is no part of the first statement, though some grammars want one behind it.
    if (from <= head && to > head) from = head + 1;
    for (const { key } of read.parts) if (!found.has(key)) found.set(key, { from, to });
    from = to + 1;
  }
  return found;
}

interface StartReading {
  readonly end: string;
  readonly parts: readonly ModelPart[];
}

async function readStart(
  start: string,
  tried: readonly string[],
  parse: Parse,
): Promise<StartReading | undefined> {
  for (const end of tried) {
    try {
      return { end, parts: listParts(await parse(start + end)) ?? [] };
    } catch {
      // Something else is open, or the statement goes on.
    }
  }
  return undefined;
}
