/** Fences of two backticks and a language: to Markdown they are code in a line, whose line ends are spaces. */
import { createFinding } from '../../problems/problem.ts';
import { type Edit, maskCode, type MaskedNote, type Rewriting } from './masked-note.ts';

/** With all lines up to the one that ends it. */
const shortFence =
  /(?<=^|\n)( {0,3}``)[A-Za-z][\w+#-]*[ \t]*\n(?:(?! {0,3}``)[^\n]*\n){0,1000}?( {0,3}``)[ \t]*(?=\n|$)/g;

/** Writes them with three. */
export function rewriteShortFences({ source, rangeOf }: MaskedNote): Rewriting {
  const found = [...maskCode(source).matchAll(shortFence)].map(
    ({ 0: whole, 1: opening = '', 2: closing = '', index }) => ({
      opening: { from: index, to: index + opening.length },
      closing: {
        from: index + whole.trimEnd().length - closing.length,
        to: index + whole.trimEnd().length,
      },
    }),
  );
  const lengthen = (part: Omit<Edit, 'by'>): Edit => ({
    ...part,
    by: `${source.slice(part.from, part.to)}\``,
  });
  return {
    edits: found.flatMap(({ opening, closing }) => [lengthen(opening), lengthen(closing)]),
    findings: found.map(({ opening }) => createFinding('fence-short', rangeOf(opening))),
  };
}
