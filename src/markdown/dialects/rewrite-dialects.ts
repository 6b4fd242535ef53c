/**
 * Problem: notes come from site generators and other tools whose syntax runs over blocks, or hides in links: the Markdown
 * parser would show it, or tear what it holds.
 * Approach: before a note is cut into sections, each dialect writes its syntax in a form that the parser knows. Lines keep
 * their numbers.
 * Limits: what follows in a line that was rewritten may have another column.
 */
import type { Finding } from '../../problems/problem.ts';
import { rewriteAdmonitions } from './admonition-fences.ts';
import { rewriteBareAttributes } from './bare-attributes.ts';
import { rewriteReferences } from './cross-references.ts';
import { rewriteDeckset } from './deckset.ts';
import type { Numbering } from './numbering.ts';
import type { CourseReference } from '../../protocol/course-data.ts';
import { prefixes } from './label-kinds.ts';
import { rewriteHeadingsBelowTables } from './headings-below-tables.ts';
import { rewriteKramdown } from './kramdown.ts';
import { rewriteLiaScript } from './liascript.ts';
import { rewriteLiquid } from './liquid.ts';
import { rewriteShortcodes } from './shortcodes.ts';
import { rewriteMdx } from './mdx.ts';
import { rewriteMyst } from './myst.ts';
import { rewriteDivs } from './pandoc-divs.ts';
import { rewritePandocFigures } from './pandoc-figures.ts';
import { rewritePictureDivs } from './picture-divs.ts';
import { rewritePandoc, rewriteTables } from './pandoc.ts';
import { rewritePlaceholders } from './placeholders.ts';
import { rewritePrefixedTags } from './prefixed-tags.ts';
import { rewriteRemarkJs } from './remark-js.ts';
import { rewriteShortFences } from './short-fences.ts';
import { rewriteSnippets } from './snippets.ts';
import { rewriteSubstitutions } from './substitutions.ts';
import { rewriteTemplater } from './templater.ts';
import { applyEdits, type MaskedNote, maskNote, type Rewriting } from './masked-note.ts';

/** A dialect by what every note that has it holds. */
interface LineDialect {
  readonly sign: RegExp;
  readonly rewrite: (note: MaskedNote, numbering?: Numbering) => Rewriting;
}

/** What dialects are told of a note. */
export interface DialectContext {
  /** The text of the front matter. */
  readonly matter?: string | undefined;
  /** How figures, tables and theorems are numbered. @default they have no numbers */
  readonly numbering?: Numbering | undefined;
}

/** In the order in which they run: each reads what those before it left. */
const dialects: readonly LineDialect[] = [
  { sign: /^ {0,3}``[A-Za-z]/m, rewrite: rewriteShortFences },
  { sign: /=[^\s"'<>=]*\//, rewrite: rewriteBareAttributes },
  { sign: /^(?:\[\.[a-z-]+:|[a-z-]+:[ \t]*\S)/m, rewrite: rewriteDeckset },
  { sign: /^--[ \t]*$|^[ \t]*\*|!\[:/m, rewrite: rewriteRemarkJs },
  { sign: /(?:`{3}|~{3})[ \t]*ad-\w/, rewrite: rewriteAdmonitions },
  { sign: /<%/, rewrite: rewriteTemplater },
  { sign: /<\/?[a-z][\w-]{0,20}:[a-z]/i, rewrite: rewritePrefixedTags },
  { sign: /<[A-Z]|\{\/\*|^import\b/m, rewrite: rewriteMdx },
  { sign: /<[A-Za-z][\w-]*[ \t]+[A-Za-z_][\w.:-]*[ \t>]/, rewrite: rewritePlaceholders },
  {
    sign: /-8<-|\{\{(?:#\w*|<[ \t]*)include|\{\{#playground|<<<[ \t]*\S|@include:/,
    rewrite: rewriteSnippets,
  },
  { sign: /\{\{[ \t]*[\w-]+[ \t]*\}\}/, rewrite: rewriteSubstitutions },
  { sign: /\{\{-?[<%]/, rewrite: rewriteShortcodes },
  {
    sign: /(?:`{3}|~{3}|:{3})[ \t]*\{[A-Za-z]|^[ \t>]*\([\w:.-]+\)=[ \t]*$|\}`/m,
    rewrite: rewriteMyst,
  },
  { sign: /^[ \t>]*--\{\{\d/m, rewrite: rewriteLiaScript },
  { sign: /\{%|\{\{|\{#-?[ \t\n]/, rewrite: rewriteLiquid },
  {
    sign: /\{:|^[ \t>]*(?:\{[ \t]*[.#]|\^[ \t]*$|\|?[ \t:]*(?:-[-: \t]*\+|={3}))/m,
    rewrite: rewriteKramdown,
  },
  { sign: /^[ \t>]*(?:\(@|#\.[ \t]|\\[a-z]+)/m, rewrite: rewritePandoc },
  { sign: /"fig:"/, rewrite: rewritePandocFigures },
  { sign: /:{3}[ \t]*\{[^{}\n]*(?:#(?:fig|tbl|tab)[-:]|layout)/, rewrite: rewritePictureDivs },
  {
    sign: new RegExp(String.raw`[@#]${prefixes}[-:]|\]\(#|\)\{|:{3,}[ \t]*[A-Za-z{]`, 'i'),
    rewrite: rewriteReferences,
  },
  { sign: /:{3}[ \t]*\{/, rewrite: rewriteDivs },
  {
    sign: /\n[ \t>]*[\p{L}\p{N}][^|\n]{0,80}\n[ \t>]*(?:-{3,}|={3,})[ \t]*$/mu,
    rewrite: rewriteHeadingsBelowTables,
  },
  { sign: /^[ \t>]*(?:\+[-=:]+\+|-{2,}[ \t]+--)/m, rewrite: rewriteTables },
];

/** Writes other tools' syntax in the parser's own; there are as many lines as before. */
export function rewriteDialects(
  source: readonly string[],
  { matter, numbering }: DialectContext = {},
): {
  readonly lines: readonly string[];
  /** What references show, by the names that they have for it. */
  readonly labels: ReadonlyMap<string, CourseReference>;
  readonly findings: readonly Finding[];
} {
  const whole = source.join('\n');
  let text = whole;
  let masked: MaskedNote | undefined;
  const findings: Finding[] = [];
  let labels: ReadonlyMap<string, CourseReference> = new Map();
  for (const { sign, rewrite } of dialects) {
    if (!sign.test(text)) continue;
    if (masked?.source !== text) masked = maskNote(text, matter);
    const found = rewrite(masked, numbering);
    findings.push(...found.findings);
    labels = found.labels ?? labels;
    text = applyEdits(text, found.edits);
  }
  return { lines: text === whole ? source : text.split('\n'), labels, findings };
}
