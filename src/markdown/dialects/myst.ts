/**
 * MyST (Jupyter Book, Sphinx): directives with Markdown in them become containers, pictures and plain blocks; those with
 * code stay fences, which `remark-code-cells` reads.
 */
import { writePrivateComment } from '../private-lines.ts';
import { captionBelow } from './find-labels.ts';
import type { Numbering } from './numbering.ts';
import { createForeign } from './foreign.ts';
import { bracket, diffLines, type MaskedNote, type Rewriting } from './masked-note.ts';
import { writeLabel } from './template-parts.ts';
import { writeReferences } from './myst-references.ts';
import { type Directive, scanDirectives, targetLine } from './myst-directives.ts';
import { writeInclude } from './myst-includes.ts';
import { isBoxName } from './remark-containers.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const boxes = setOf(
  'admonition assumption conjecture criterion deprecated example exercise lemma observation property proposition solution theorem topic versionadded versionchanged versionremoved',
);
const folded = setOf('collapse details dropdown toggle');
/** What only arranges; a title of it is shown above. */
const content = setOf(
  'aside blockquote card card-carousel cell centered class column compound container div epigraph full-width glossary grid grid-item grid-item-card highlights margin only pull-quote rst-class rubric sidebar tab tab-item tab-set tabbed tabs',
);
/** Behind these stand names of classes. */
const classes = setOf('class container div grid only rst-class');
const titled = setOf('card grid-item-card rubric sidebar tab tab-item tabbed');
/** What is made by the tool, and holds no text of the note. */
const nothing = setOf(
  'bibliography contents eval-rst-index genindex glossary-index highlight index meta sectnum tableofcontents toctree',
);
const elsewhere = setOf(
  'autoclass autofunction automodule autosummary embed glue glue:figure iframe raw youtube',
);
const code = setOf(
  'code code-block code-cell csv-table doctest ipython parsed-literal prompt sourcecode',
);
const pictures = setOf('figure figure-md image');
const files = setOf('include literalinclude');

/** How a directive is read; undefined for one that MyST does not have, such as a cell of Quarto. */
function formOf(name: string): keyof typeof writers | undefined {
  if (pictures.has(name)) return name === 'figure-md' ? 'content' : 'picture';
  if (name === 'math' || code.has(name)) return 'code';
  if (name === 'table' || name === 'list-table') return 'table';
  if (folded.has(name) || boxes.has(name) || isBoxName(name) || name.startsWith('prf:'))
    return 'box';
  if (content.has(name)) return 'content';
  if (files.has(name)) return 'file';
  return nothing.has(name) || elsewhere.has(name) ? 'nothing' : undefined;
}

/** Whether what a directive of this name holds is no Markdown. */
export function isVerbatim(name: string): boolean {
  const form = formOf(name);
  return form === undefined || form === 'code' || form === 'file' || form === 'nothing';
}

const role =
  /\{(?:prf:ref|ref|numref|doc|eq|cite|cite:[a-z]|term|math|sub|sup|abbr|kbd|download|any|py:[a-z]+)\}`/;

/** Writes directives, targets and comments in the parser's form; a note without any of MyST's stays as it is. */
export function rewriteMyst(note: MaskedNote, numbering?: Numbering): Rewriting {
  const source = note.source.split('\n');
  const scanned = scanDirectives(source, isVerbatim);
  const { directives, isCode } = scanned;
  const known = directives.filter(({ name }) => formOf(name) !== undefined);
  const isMyst =
    known.length > 0 ||
    source.some((line, index) => !isCode[index] && targetLine.test(line)) ||
    role.test(note.source);
  if (!isMyst) return { edits: [], findings: [] };
  const { lines, findings: missing } = writeReferences(source, scanned, numbering?.elsewhere);
  for (const [index, line] of [...lines].entries())
    if (!isCode[index]) lines[index] = writeLine(line, source[index + 1]);
  hideComments(lines, isCode);
  const findings: Rewriting['findings'][number][] = [...missing];
  for (const directive of known) {
    const { name, first, argument, mark } = directive;
    const form = formOf(name)!;
    writers[form](directive, lines);
    if (form === 'file') {
      const by = writeInclude(directive);
      if (by !== undefined) lines[first] = directive.margin + by;
      if (by !== undefined) continue;
    } else if (form !== 'nothing') continue;
    const place = { line: first + 1, column: directive.margin.length + 1 };
    const tag = `${mark}{${name}} ${argument}`;
    const rule = nothing.has(name) ? 'foreign-dropped' : 'foreign-unresolved';
    const end = { line: first + 1, column: source[first]!.length + 1 };
    findings.push(createForeign(rule, { start: place, end }, tag));
  }
  return { edits: diffLines(source, lines), findings };
}

/** Targets of links, and what parts the cells of a notebook, show nothing. */
function writeLine(line: string, next: string | undefined): string {
  const [, name] = targetLine.exec(line) ?? [];
  // Above other blocks it would be a part of them.
  if (name !== undefined && /^[ \t>]*(?:#{1,6}[ \t]|$)/.test(next ?? ''))
    return `${marginOf(line)}<a id="${name}"></a>`;
  return targetLine.test(line) || /^\+\+\+(?:[ \t]*\{.*\})?[ \t]*$/.test(line)
    ? marginOf(line)
    : line;
}

function hideComments(lines: string[], isCode: readonly boolean[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const isComment = (at: number): boolean => !isCode[at] && /^%(?:[ \t]|$)/.test(lines[at] ?? '');
    if (!isComment(index)) continue;
    let end = index;
    while (isComment(end)) end += 1;
    const text = lines.slice(index, end).map((line) => line.slice(1).trim());
    lines.fill('', index, end);
    lines[index] = writePrivateComment(text.join('\n'));
    index = end - 1;
  }
}

type Writer = (directive: Directive, lines: string[]) => void;

const writers = {
  box: writeBox,
  content: (directive, lines) => {
    const { name, argument, margin, first, close } = directive;
    hideOptions(directive, lines);
    if (name === 'glossary') writeDefinitions(directive, lines);
    const label =
      argument !== '' && titled.has(name) ? writeLabel(argument, lines[first + 1]) : undefined;
    const isText = !titled.has(name) && !classes.has(name);
    lines[first] = margin + (label ?? (isText ? argument : ''));
    lines[close] = marginOf(lines[close]!);
  },
  picture: writeFigure,
  table: (directive, lines) => {
    const { name, argument, options, margin, first, close } = directive;
    hideOptions(directive, lines);
    if (name === 'table') {
      lines[first] = margin + (argument === '' ? '' : `Table: ${argument}${writeName(directive)}`);
      lines[close] = marginOf(lines[close]!);
      parts(directive, lines);
      return;
    }
    const head = options['header-rows'] ?? (options['header'] ? 1 : 0);
    const colons = ':'.repeat(3 + directive.depth);
    const label = argument === '' ? '' : bracket(argument);
    lines[first] = `${margin}${colons}${name}${label}{head=${head}}`;
    lines[close] = marginOf(lines[close]!) + colons;
  },
  code: ({ margin, mark, first, close }, lines) => {
    if (!mark.startsWith(':')) return;
    const inside =
      lines
        .slice(first + 1, close)
        .join('\n')
        .match(/`{3,}/g) ?? [];
    const ticks = '`'.repeat(Math.max(3, ...inside.map(({ length }) => length + 1)));
    lines[first] = margin + ticks + lines[first]!.slice(margin.length + mark.length).trimStart();
    lines[close] = marginOf(lines[close]!) + ticks;
  },
  file: hide,
  nothing: hide,
} satisfies Record<string, Writer>;

function hide({ first, close }: Directive, lines: string[]): void {
  for (let index = first; index <= close; index += 1) lines[index] = marginOf(lines[index]!);
}

/** Below a term, lines that are further in say what it means. */
function writeDefinitions({ body, close }: Directive, lines: string[]): void {
  for (let index = body + 1; index < close; index += 1) {
    const [, margin = '', indent] = /^([ \t>]*?)([ ]{2,})(?=\S)/.exec(lines[index]!) ?? [];
    if (indent === undefined || !/^[^\s:]/.test(lines[index - 1]!.slice(margin.length))) continue;
    lines[index] = `${margin}: ${lines[index]!.slice(margin.length + 2)}`;
  }
}

function writeBox(directive: Directive, lines: string[]): void {
  const { argument, margin, first, close } = directive;
  const name = directive.name.replace(/^prf:/, '');
  const own = directive.options['class']?.split(/[\s,]+/) ?? [];
  const isFolded = folded.has(name) || own.includes('dropdown');
  const kind = isFolded
    ? 'details'
    : name === 'admonition'
      ? (own.find(isBoxName) ?? 'note')
      : name;
  const title =
    isFolded && argument === '' ? name.charAt(0).toUpperCase() + name.slice(1) : argument;
  const colons = ':'.repeat(3 + directive.depth);
  // What a solution solves is a name.
  const shown = name === 'solution' ? (isFolded ? 'Solution' : '') : title;
  const label = shown === '' ? '' : bracket(shown);
  hideOptions(directive, lines);
  // An answer has none.
  lines[first] = `${margin}${colons}${kind}${label}${isFolded ? '' : writeName(directive).trim()}`;
  lines[close] = marginOf(lines[close]!) + colons;
}

/** The name that references have for it. */
function writeName({ options, target: above }: Directive, more: readonly string[] = []): string {
  const name = options['label'] ?? options['name'] ?? above;
  const isUnnumbered = 'nonumber' in options || options['enumerated'] === 'false';
  const own = [name && `#${name}`, isUnnumbered && '.unnumbered', ...more].filter(Boolean);
  return own.length === 0 ? '' : ` {${own.join(' ')}}`;
}

function writeFigure(directive: Directive, lines: string[]): void {
  const { argument, options, margin, body, first, close } = directive;
  const caption = lines.slice(body, close).find((line) => line.trim() !== '') ?? '';
  const alt = options['alt'] ?? caption.replace(/^[\s>]+|\{[\w:]+\}|[*_`$[\]]/g, '');
  const width = /^(\d+)(?:px)?$/.exec(options['width'] ?? '')?.[1];
  hideOptions(directive, lines);
  const marks = [
    width === undefined ? '' : `width=${width}`,
    caption === '' ? '' : captionBelow,
  ].filter(Boolean);
  const attributes = writeName(directive, marks).trim();
  lines[first] = `${margin}!${bracket(alt.trim())}(<${argument}>)${attributes}`;
  lines[close] = marginOf(lines[close]!);
  parts(directive, lines);
}

/** Puts a blank line behind the first one, for which the last one has room. */
function parts({ first, close }: Directive, lines: string[]): void {
  if (lines[first + 1]!.replace(/^[ \t>]+/, '') === '') return;
  lines.splice(close, 1);
  lines.splice(first + 1, 0, marginOf(lines[first + 1] ?? ''));
}

function hideOptions({ first, body }: Directive, lines: string[]): void {
  for (let index = first + 1; index < body; index += 1) lines[index] = marginOf(lines[index]!);
}

/** What quotes put before a line. */
function marginOf(line: string): string {
  return (/^[ \t>]*/.exec(line)?.[0] ?? '').replace(/[ \t]+$/, line.includes('>') ? ' ' : '$&');
}
