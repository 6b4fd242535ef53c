/** Checks a finished PDF by those clauses of the Matterhorn Protocol 1.02, for PDF/UA-1, that a program can decide. */
import { annotationClauses } from './clauses-of-annotations.ts';
import { contentClauses } from './clauses-of-content.ts';
import { documentClauses } from './clauses-of-document.ts';
import { fontClauses } from './clauses-of-fonts.ts';
import { structureClauses } from './clauses-of-structure.ts';
import type { Clause } from './clause.ts';
import { openDocument } from './document.ts';

/** What came of a clause. */
export interface ClauseResult {
  readonly id: string;
  readonly says: string;
  readonly result: 'failed' | 'not-applicable' | 'passed';
  /** What breaks it. */
  readonly failures: readonly string[];
}

/** All clauses, in the order of their numbers. */
export const clauses: readonly Clause[] = [
  ...contentClauses,
  ...structureClauses,
  ...documentClauses,
  ...fontClauses,
  ...annotationClauses,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Checks a document. @throws {Error} when it cannot be read */
export function checkPdf(bytes: Uint8Array): ClauseResult[] {
  const document = openDocument(bytes);
  return clauses.map(({ id, says, applies, find }): ClauseResult => {
    if (applies && !applies(document)) return { id, says, result: 'not-applicable', failures: [] };
    const failures = find(document);
    return { id, says, result: failures.length > 0 ? 'failed' : 'passed', failures };
  });
}
