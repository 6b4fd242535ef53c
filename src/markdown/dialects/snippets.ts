/**
 * Other files in a note: `--8<-- "a.md"` of pymdownx, `{{#include a.md}}` of mdBook, `{{< include _a.qmd >}}` of Quarto,
 * `<<< @/a.js{2}` and `<!--@include: a.md-->` of VitePress. A note stands there as Obsidian embeds it; code, alone or in a
 * fence, is marked for the build, which reads it.
 */
import type { CodeInclude } from '../../blocks/code-include.ts';
import { createForeign } from './foreign.ts';
import { type IncludeMark, writeIncludeMark } from './include-marks.ts';
import {
  type Edit,
  type MaskedNote,
  maskCode,
  matchedPart,
  maskNote,
  type Rewriting,
} from './masked-note.ts';

/** Alone on its line; behind a semicolon it is spoken of. */
const line =
  /^([ \t>]*)(?:-{1,}8<-{1,}[ \t]+(?:"([^"\n]+)"|'([^'\n]+)')|\{\{#(?:rustdoc_include|include|playground)[ \t]+([^{}\n]+?)[ \t]*\}\}|\{\{<[ \t]*include[ \t]+"?([^<>"\n]+?)"?[ \t]*>\}\})[ \t]*$/gm;
/** Paths between two marks, one a line. */
const block =
  /^[ \t>]*-{1,}8<-{1,}[ \t]*\n((?:(?![ \t>]*-{1,}8<-{1,}).*\n){1,50}?)[ \t>]*-{1,}8<-{1,}[ \t]*$/gm;
const note = /^[^:#[\]|]+\.(?:md|markdown|qmd|rmd|txt)$/i;
const isNoteFile = /\.(?:md|markdown|qmd|rmd)(?=$|[:#{])/i;
/** A path, a part of the file, lines and language in braces, a title. */
const vitePress =
  /^([ \t>]*)<<<[ \t]*((?:@\/|\.{0,2}\/)?[^\s#{}[\]<>]+\.\w+)(?:#([\w-]+))?[ \t]*(?:\{([^{}\n]*)\})?(?:\{[^{}\n]*\})?[ \t]*(\[[^[\]\n]+\])?[ \t]*$/gm;
const vitePressNote = /^([ \t>]*)<!--[ \t]*@include:[ \t]*([^\s{}#]+\.md)[ \t]*-->[ \t]*$/gm;

/** Writes notes as Obsidian embeds them, and marks code; of what neither can be read nothing is shown. */
export function rewriteSnippets(masked: MaskedNote): Rewriting {
  const { text, source, rangeOf } = masked;
  const edits: Edit[] = [];
  const findings: Rewriting['findings'][number][] = [];
  const outsideCode = maskCode(source);
  const drop = (from: number, written: string, by: string): void => {
    const part = { from, to: from + written.length };
    edits.push({ ...part, by });
    findings.push(createForeign('foreign-unresolved', rangeOf(part), written.trim()));
  };
  for (const match of source.matchAll(line)) {
    const [whole, margin = '', ...names] = match;
    const written = names.find((each) => each !== undefined)!;
    const { from, to } = matchedPart(match);
    const isInCode = outsideCode.slice(from, to) !== whole;
    const isOpen = text.slice(from, to) === whole;
    const name = written.replace(/^[./]+\//, '');
    const include = readTarget(written, whole.includes('{{#'));
    if (isOpen && note.test(name)) edits.push({ from, to, by: `${margin}![[${name}]]` });
    else if (include && (isInCode || !isNoteFile.test(written)))
      edits.push({ from, to, by: margin + writeIncludeMark(include) });
    else drop(from, whole, margin);
  }
  for (const match of source.matchAll(block)) {
    const [whole, paths = ''] = match;
    const { from } = matchedPart(match);
    if (text.slice(from, from + whole.length) !== whole) continue;
    let at = from + whole.indexOf('\n') + 1;
    edits.push({ from, to: at - 1, by: '' });
    for (const own of paths.split('\n').slice(0, -1)) {
      const name = own.trim();
      const include = readTarget(name, false);
      if (note.test(name)) edits.push({ from: at, to: at + own.length, by: `![[${name}]]` });
      else if (include && !isNoteFile.test(name))
        edits.push({ from: at, to: at + own.length, by: writeIncludeMark(include) });
      else if (name !== '') drop(at, own, '');
      at += own.length + 1;
    }
    edits.push({ from: at, to: from + whole.length, by: '' });
  }
  return { edits: [...edits, ...writeVitePress(masked)], findings };
}

/**
 * `a.py:3:8`, `a.py:3:8,10:12` or `a.py:part`; undefined for what is no file of the project. One number alone is a line in
 * mdBook, and where the text begins in pymdownx.
 */
function readTarget(written: string, isMdBook: boolean): CodeInclude | undefined {
  const [, file, rest] =
    /^([^\s:]+\.\w+|[^\s:]*Dockerfile|[^\s:]*Makefile)(?::([^\s]*))?(?:[ \t]+[\w, -]+)?$/.exec(
      written,
    ) ?? [];
  if (file === undefined) return undefined;
  if (!rest) return { file };
  if (/^[A-Za-z_][\w-]*$/.test(rest)) return { file, part: rest };
  if (!/^[\d:,-]+$/.test(rest)) return undefined;
  const ranges = rest.split(',').map((range) => {
    const [from = '', to] = range.split(':');
    return { from: Number(from) || 1, to: Number(to ?? (isMdBook ? from : '')) || undefined };
  });
  return { file, ranges };
}

function writeVitePress({ text, source }: MaskedNote): Edit[] {
  const code = [...source.matchAll(vitePress)].flatMap((match): Edit[] => {
    const [whole, margin = '', path = '', part, braces = '', title] = match;
    const { from, to } = matchedPart(match);
    if (text.slice(from, to) !== whole) return [];
    const [, lines, lang] =
      /^([\d,|*-]*)[ \t]*([A-Za-z][\w+#-]*(?=[ \t:]|$))?/.exec(braces.trim()) ?? [];
    const meta = [
      lines ? `{${lines}}` : '',
      title ?? '',
      /line-numbers/.test(braces) ? 'linenos' : '',
    ];
    const mark: IncludeMark = {
      file: path.replace(/^@\//, ''),
      ...(part !== undefined && { part }),
      ...(lang !== undefined && { lang }),
      meta: meta.filter(Boolean).join(' '),
    };
    return [{ from, to, by: margin + writeIncludeMark(mark) }];
  });
  const notes = [...source.matchAll(vitePressNote)];
  if (notes.length === 0) return code;
  // A comment counts as code; one in a fence still does when it is no comment any more.
  const bare = maskNote(source.replaceAll(vitePressNote, (whole) => 'i'.repeat(whole.length))).text;
  return [
    ...code,
    ...notes.flatMap((match): Edit[] => {
      const { from, to } = matchedPart(match);
      const [, margin = '', path = ''] = match;
      if (bare[from] !== 'i') return [];
      return [{ from, to, by: `${margin}![[${path.replace(/^@?[./]*\//, '')}]]` }];
    }),
  ];
}
