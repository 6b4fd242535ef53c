import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';

/** A note's front matter: its top-level values, each with its place in the note. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, { readonly value: unknown; readonly place: Place }>;
  readonly findings: readonly Finding[];
}

/** Reads the YAML between a note's first two `---` lines; broken YAML gives a finding and no values. */
export function parseFrontMatter(text: string | undefined): FrontMatter {
  const values = new Map<string, { value: unknown; place: Place }>();
  if (text === undefined || text.trim() === '') return { values, findings: [] };
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  // The note's first line is the `---` before the YAML.
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const facts = { message: error.message.split('\n')[0] ?? '' };
    return {
      values,
      findings: [createFinding('front-matter-broken', placeAt(error.pos[0]), facts)],
    };
  }
  if (!isMap(document.contents)) {
    const facts = { message: 'it holds no "key: value" lines' };
    return {
      values,
      findings: [createFinding('front-matter-broken', { line: 2, column: 1 }, facts)],
    };
  }
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const plain: unknown = isScalar(value)
      ? readScalar(value.value, value.source)
      : document.toJS()[String(key.value)];
    values.set(String(key.value), { value: plain, place: placeAt(key.range?.[0] ?? 0) });
  }
  return { values, findings: [] };
}

/** Dates and numbers are shown as the author wrote them: `2026-11-20`, not a moment in time. */
function readScalar(value: unknown, source: string | undefined): unknown {
  return value instanceof Date ? (source ?? value.toISOString()) : value;
}
