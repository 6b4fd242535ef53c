import { expect } from 'vitest';
import { checkPdf } from '../../src/access/pdf/check-pdf.ts';

/** What breaks clauses of PDF/UA in a PDF. */
export function findFailures(bytes: Uint8Array): string[] {
  return checkPdf(bytes).flatMap(({ id, failures }) => failures.map((each) => `${id} ${each}`));
}

/** Fails where a PDF breaks one. */
export function expectAccessible(bytes: Uint8Array): void {
  expect(findFailures(bytes)).toEqual([]);
}
