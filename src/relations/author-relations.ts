import { createFinding, type Finding, type Place } from '../problems/problem.ts';

/** A relation or a term as the author wrote it. */
export interface AuthorLine {
  readonly text: string;
  readonly place: Place;
}

/** A relation as the author wrote it; its ends are names. */
export interface AuthorRelation {
  readonly from: string;
  readonly to: string;
  /** '' where none is given. */
  readonly label: string;
  readonly isMutual: boolean;
  readonly line: number;
}

const arrow =
  /^(?<from>.+?)\s*(?<arrow><?\s?[-=–—]+>|↔|→)\s*(?<to>.+?)(?:\s*:\s+(?<label>.+?)|\s*:)?$/u;

/** Parses `A -> B: label` and `A <-> B: label`, one a line; empty lines and those after `#` or `%%` say nothing. */
export function parseAuthorRelations(lines: readonly AuthorLine[]): {
  relations: AuthorRelation[];
  findings: Finding[];
} {
  const relations: AuthorRelation[] = [];
  const findings: Finding[] = [];
  for (const { text, place } of lines) {
    const line = text.replace(/^\s*[-*+]\s+(?=\S)/, '').trim();
    if (line === '' || /^(?:#|%%|\/\/)/.test(line)) continue;
    const parts = arrow.exec(line)?.groups;
    const { from = '', to = '', label = '' } = parts ?? {};
    if (!parts || !/[\p{L}\p{N}]/u.test(from) || !/[\p{L}\p{N}]/u.test(to) || /[-=]>/.test(to)) {
      findings.push(createFinding('relation-broken', place, { line: shorten(line) }));
      continue;
    }
    const sign = parts['arrow'] ?? '';
    if (sign.includes('='))
      findings.push(createFinding('relation-arrow', place, { line: shorten(line), arrow: sign }));
    const isMutual = /^<|↔/.test(sign);
    relations.push({ from, to, label, isMutual, line: place.line });
  }
  return { relations, findings };
}

function shorten(line: string): string {
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
