import type { VFile } from 'vfile';
import type { Finding } from '../problems/problem.ts';

declare module 'vfile' {
  interface DataMap {
    /** What parsing found, in order. */
    findings: Finding[];
  }
}

/** Adds a finding to the file that is parsed. */
export function report({ data }: VFile, finding: Finding): void {
  (data.findings ??= []).push(finding);
}

/** The findings that were added to a file, in order. */
export function findingsOf({ data }: VFile): readonly Finding[] {
  return data.findings ?? [];
}
