import { createFinding, type Finding } from '../problems/problem.ts';
import type { ContentKind, MissingContent } from './content.ts';
import type { Coverage } from './coverage.ts';

const nouns: Readonly<Record<ContentKind, readonly [one: string, several: string]>> = {
  word: ['this word', 'these words'],
  code: ['this line of code', 'these lines of code'],
  cell: ['this cell', 'these cells'],
  formula: ['this formula', 'these formulas'],
  picture: ['this picture', 'these pictures'],
};

/** Characters of one thing that is missing. */
const maxText = 60;

/** A problem for each line of the file with something that the deck has not. */
export function reportCoverage({ missing }: Coverage): Finding[] {
  const groups: MissingContent[][] = [];
  for (const content of missing) {
    const last = groups.at(-1);
    if (last?.[0]?.line === content.line && last[0].kind === content.kind) last.push(content);
    else groups.push([content]);
  }
  return groups.map((group) => {
    const { kind, line } = group[0]!;
    const what = nouns[kind][group.length === 1 ? 0 : 1];
    const names = group.map(quote).join(', ');
    return createFinding('content-missing', { line, column: 1 }, { what, names });
  });
}

function quote({ text }: MissingContent): string {
  const short = text.replace(/\s+/g, ' ').trim();
  return `"${short.length > maxText ? `${short.slice(0, maxText)}...` : short}"`;
}
