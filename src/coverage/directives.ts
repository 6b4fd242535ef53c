/** Directives of MyST and options of notebooks' cells, line by line: what of them is text. */

const content =
  /^(?:admonition|aside|assumption|attention|axiom|blockquote|card|caution|cell|centered|collapse|column|conjecture|container|corollary|criterion|danger|definition|deprecated|details|div|dropdown|epigraph|error|example|exercise|figure|figure-md|full-width|glossary|grid|grid-item|grid-item-card|hint|image|important|lemma|list-table|margin|note|observation|only|prf:\w+|proof|property|proposition|pull-quote|remark|rubric|seealso|sidebar|solution|tab-item|tab-set|tabbed|table|theorem|tip|todo|toggle|topic|version\w+|warning)$/i;
const nothing =
  /^(?:auto\w+|bibliography|contents|embed|genindex|glue(?::\w+)?|highlight|iframe|include|index|literalinclude|meta|raw|sectnum|tableofcontents|toctree|youtube)$/i;
const code =
  /^(?:code|code-block|code-cell|csv-table|doctest|ipython|parsed-literal|prompt|sourcecode)$/i;
/** Their arguments are no text. */
const named = /^(?:container|div|figure|figure-md|grid|image|only|solution)$/i;

/** What Pandoc passes on to one format. */
const raw = /^[\s>]*(`{3,}|~{3,})\s*\{=(\w+)\}\s*$/;
const opening =
  /^([\s>]*(?:[-*+]\s|\d+[.)]\s)?[\s>]*)(`{3,}|~{3,}|:{3,})\s*(?:\{([A-Za-z][\w:.+-]*)([\s,][^}]*)?\}\s*(.*)|ad-([\w-]+)\s*)$/;
const plain = /^[\s>]*(?:[-*+]\s|\d+[.)]\s)?\s*(`{3,}(?=[^`]*$)|~{3,}|:{3,}(?=\s*[\w{]))/;
const closing = /^[\s>]*(`{3,}|~{3,}|:{3,})\s*$/;
const option = /^[\s>]*(?::[A-Za-z][\w-]*:(?:\s.*)?|(?:#|\/\/|--|%)\|.*)$/;
const reference =
  /\{(?:abbr|any|cite(?::\w+)?|doc|download|footcite|index|numref|prf:ref|ref|term)\}`([^`<]*?)\s*(?:<[^<>`]*>)?`/g;
const role =
  /\{(?:[a-z]+:[a-z:]+|attr|class|code|command|del|envvar|file|func|guilabel|kbd|meth|mod|option|samp|strike|strong|su[bp](?:script)?|u|underline)\}(?=`)/g;

/** Of a box of Obsidian's, above its text. */
const boxSetting = /^[\s>]*(title|collapse|icon|color):\s*(.*)$/;
const blockMark = /^[\s>]*-{3,}\s*$/;

interface Open {
  readonly mark: string;
  readonly kind: 'text' | 'code' | 'hidden' | 'other';
}

/** The lines without what names directives, their options, and what only the tool shows. */
export function unfoldDirectives(lines: readonly string[]): string[] {
  // A name alone stands for what it names, which is read there.
  const names = lines.flatMap(
    (line) => /^[\s>]*(?:\(([\w:.-]+)\)=|:(?:name|label):\s*(\S+))\s*$/.exec(line)?.slice(1) ?? [],
  );
  const bare = names.some(Boolean) ? dropNames(lines, new Set(names)) : lines;
  return unfoldAll(bare);
}

function dropNames(
  lines: readonly string[],
  names: ReadonlySet<string | undefined>,
): readonly string[] {
  return lines.map((line) =>
    line.replace(/\{(?:any|numref|prf:ref|ref)\}`([^`]+)`/g, (whole, name: string) =>
      names.has(name.trim()) ? '{ref}``' : whole,
    ),
  );
}

function unfoldAll(lines: readonly string[]): string[] {
  const { left, isMyst } = unfold(lines, false);
  return isMyst ? unfold(lines, true).left : left;
}

function unfold(
  lines: readonly string[],
  readsText: boolean,
): { readonly left: string[]; readonly isMyst: boolean } {
  let isMyst = false;
  const open: Open[] = [];
  let inOptions = false;
  let inBlock = false;
  let inBox = false;
  const left = lines.map((line) => {
    const top = open.at(-1);
    const run = closing.exec(line)?.[1];
    const at = run === undefined ? -1 : findClosed(open, run);
    if (at >= 0) {
      const [closed] = open.splice(at);
      inOptions = false;
      return closed!.kind === 'other' ? line : closed!.kind === 'code' ? '```' : '';
    }
    if (inOptions && blockMark.test(line)) {
      inBlock = !inBlock;
      inOptions = inBlock;
      return '';
    }
    if (inOptions && (inBlock || option.test(line))) return '';
    inOptions = false;
    const [, setting, value = ''] = (inBox && boxSetting.exec(line)) || [];
    if (setting !== undefined) return setting === 'title' ? value : '';
    inBox = false;
    if (top?.kind === 'hidden') return '';
    if (top?.kind === 'code' || (top?.kind === 'other' && !top.mark.startsWith(':'))) return line;
    const [, rawMark, format] = raw.exec(line) ?? [];
    if (rawMark !== undefined) {
      open.push({ mark: rawMark, kind: format === 'html' ? 'text' : 'hidden' });
      return '';
    }
    const [, margin = '', mark = '', name, , argument = '', box] = opening.exec(line) ?? [];
    if (box !== undefined) {
      open.push({ mark, kind: 'text' });
      inBox = true;
      return '';
    }
    if (name === undefined) {
      const other = plain.exec(line)?.[1];
      if (other !== undefined) open.push({ mark: other, kind: 'other' });
      isMyst ||= /^\([\w:.-]+\)=\s*$|\{(?:ref|numref|doc|eq|cite|math|term)\}`/.test(line);
      const bare = line
        .replace(/(`+)([^`]*)\1\{=html\}/g, '$2')
        .replace(/(`+)[^`]*\1\{=\w+\}/g, '');
      return readsText ? readText(bare) : bare;
    }
    const kind = content.test(name) ? 'text' : nothing.test(name) ? 'hidden' : 'code';
    open.push({ mark, kind });
    isMyst ||= kind === 'text' || code.test(name);
    inOptions = true;
    if (kind === 'code') return `${margin}\`\`\`${code.test(name) ? argument : name}`;
    return kind === 'hidden' || named.test(name) ? '' : margin + argument;
  });
  return { left, isMyst };
}

function findClosed(open: readonly Open[], run: string): number {
  if (run.startsWith(':') && open.some(({ mark }) => !mark.startsWith(':'))) {
    const top = open.at(-1);
    if (top && !top.mark.startsWith(':') && top.kind !== 'text') return -1;
  }
  const same = open.findLastIndex(({ mark }) => mark === run);
  return same >= 0
    ? same
    : open.findLastIndex(({ mark }) => mark[0] === run[0] && mark.length <= run.length);
}

function readText(line: string): string {
  if (/^[\s>]*\([\w:.-]+\)=\s*$|^%(?:\s|$)|^\+\+\+/.test(line)) return '';
  return line
    .replace(reference, (_, text: string) => text.replace(/%s|\{number\}|\{name\}/g, ''))
    .replace(/\{math\}`([^`]*)`/g, '$$$1$$')
    .replace(/\{eq\}`[^`]*`/g, '')
    .replace(role, '');
}
