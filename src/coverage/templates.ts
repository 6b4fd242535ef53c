/** What site generators and components put into a file, by its look alone: their tags hold no text of the note, but some of their values. */
import type { FileLine } from './file-lines.ts';

const tag = String.raw`\{\{-?[<%][^{}]{0,2000}?[>%]-?\}\}|(?<!\{)\{%-?[^{}]{0,2000}?-?%\}(?!\})`;
const comment = String.raw`(\{\{<|\{\{?%-?)\s*comment\s*(-?[>%]\}\}?)[\s\S]{0,20000}?\2\s*(?:end|\/)comment\s*\3|\{#-?\s[\s\S]{0,20000}?#\}|\{\{!--[\s\S]{0,20000}?--\}\}|\{\{!\s[^{}]{0,2000}\}\}`;
const variable = String.raw`\{\{-?[ \t]*(?:(?:site|page|include|layout|post|content|paginator|jekyll|forloop|theme|book|config|\$?frontmatter|\$page|\$site)(?=[\s.|}])|["'])[^{}\n]*\}\}`;
const templater = String.raw`<%[-_]?(?:\*|[-_~+]?\s*(?:await\s+)?tp\.)(?:(?!%>)[\s\S]){0,2000}%>`;
const kramdown = String.raw`\{::comment\}[\s\S]{0,20000}?\{:\/(?:comment)?\}|\{::[a-z]+[^{}\n]*\}|\{:\/[a-z]*\}|^[ \t>]*(?:[-*+]|\d+\.)[ \t].*\n[ \t>]*\{:[ \t]*toc\b[^{}\n]*\}`;
const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\}){0,400}\}){0,2000}\}`;
const component = String.raw`\{\/\*[\s\S]{0,20000}?\*\/\}|<\/?[A-Z][\w.]*(?:\s(?:"[^"]*"|'[^']*'|${braces}|[^<>"'{}]){0,400})?>|\{(?:props|frontMatter|frontmatter|metadata)\.[\w.]+\}`;
/** Lines of a note with components, for the tool that shows them. */
const statement =
  /^(?:import\s(?:.*\sfrom\s*)?["'][^"'\n]+["'];?\s*$|export\s(?:const|let|var|function|default|async|class)\s.*(?:\n(?!\s*(?:\n|$)).*){0,200})/gm;
const componentFile =
  /["'](?:@theme|@site|@astrojs)\/|\.mdx["']|<\/[A-Z][\w.]*>|<[A-Z][\w.]*\s[^<>]*\/>/;
/** Of HTML in such a note, values in braces. */
const element = new RegExp(
  String.raw`<[a-z][\w-]*\s(?:"[^"]*"|'[^']*'|${braces}|[^<>"'{}]){0,400}>`,
  'g',
);
const bracedValue = new RegExp(String.raw`\s[\w-]+=${braces}`, 'g');
/** Drawn, not shown. */
const diagram = String.raw`\{[{%]+<?\s*mermaid[^{}]*\}[\s\S]{0,20000}?\{[{%]+<?\s*(?:\/|end)mermaid\s*[>%]*\}+`;
const codeSpan = String.raw`(\`+)(?!\`)[\s\S]{0,2000}?[^\`]\1(?!\`)`;
const template = new RegExp(
  [codeSpan, comment, diagram, tag, variable, templater, kramdown, component].join('|'),
  'gm',
);
const formulaTag =
  /\{\{<\s*(?:math|katex)\b[^{}\n]*>\}\}([^$\n]*?)\{\{<\s*\/(?:math|katex)\s*>\}\}/g;

/** What a loop shows of what it runs through; matches nothing where there is no loop. */
function loopVariable(text: string): RegExp {
  const names = [...text.matchAll(/\{%-?\s*for\s+([A-Za-z_]\w*)\s+in\s/g)].map(([, name]) => name!);
  return new RegExp(
    String.raw`\{\{-?\s*(?:${names.join('|') || '(?!)'})(?=[\s.|}])[^{}\n]*\}\}`,
    'g',
  );
}

/** Text for `{{ name }}`, where the head of the file gives one: each line there that is further in than `substitutions:`. */
const meanings =
  /^---\r?\n(?:(?!---[ \t]*$).*\n){0,200}?([ \t]*)(?:myst_)?substitutions:[ \t]*\r?\n((?:\1[ \t]+.*\r?\n|[ \t]*\r?\n){1,200})/m;
const meaning = /^[ \t]+([\w-]+):[ \t]+(?![[{|>&*])(["']?)(.+?)\2[ \t]*\r?$/gm;

/** Puts what names stand for in their place. @param source the whole file */
export function resolveNames(lines: readonly FileLine[], source: string): readonly FileLine[] {
  const head = source.startsWith('---') ? meanings.exec(source)?.[2] : undefined;
  if (head === undefined) return lines;
  const known = new Map([...head.matchAll(meaning)].map(([, name, , text]) => [name, text]));
  return lines.map((line) =>
    line.kind === 'text'
      ? {
          ...line,
          text: line.text.replace(
            /(`[^`]*`)|\{\{\s*([\w-]+)\s*\}\}/g,
            (whole, code: string | undefined, name: string) => code ?? known.get(name) ?? whole,
          ),
        }
      : line,
  );
}

const deckset =
  /^(?:autoscale|build-lists|code-language|slide-dividers|slide-transition|slidecount|slidenumbers):[ \t]*\S|^\[\.(?:column|[a-z][a-z-]*:[^\n[\]]*)\][ \t]*$/m;
/** Settings above all else, commands, `[fit]` before a title, and where on the slide a picture is. */
const decksetMarks =
  /^\[\.(?:column|[a-z][a-z-]*:[^\n[\]]*)\][ \t]*$|(?<=^#+[ \t]+)\[fit\]|(?<=!\[)(?:(?:left|right|fit|inline|original|filtered|fill|autoplay|loop|mute|hide|\d+%)[ \t]*)+(?=\]\()/;

/** Leaves out what Deckset is told, in a file that is written for it. */
export function dropDeckset(lines: readonly FileLine[], source: string): readonly FileLine[] {
  if (!deckset.test(source)) return lines;
  let isHead = true;
  return lines.map((line) => {
    isHead &&= /^(?:[a-z-]+:.*)?$/.test(line.text.trim());
    if (line.kind !== 'text') return line;
    return { ...line, text: isHead ? '' : line.text.replace(decksetMarks, '') };
  });
}

/** Lines that stand for another file, in code or alone. */
const include =
  /^[ \t>]*(?:-+8<-+[ \t]+["'].*["']|\{\{(?:#\w+|<[ \t]*include)[ \t].*\}\}|<<<[ \t]*\S+\.\w+\S*(?:[ \t]*\{.*\})?(?:[ \t]*\[.*\])?|\[[^\][]*\]\([^()]*["'][^"']*:include\b[^"']*["'][ \t]*\))[ \t]*$/;

/** Leaves those out: what they show is in no line of this file. */
export function dropIncludes(lines: readonly FileLine[]): readonly FileLine[] {
  return lines.map((line) => (include.test(line.text) ? { ...line, text: '' } : line));
}

/** What some tags say to readers. */
const shown =
  /^(?:\{[{%<\s-]+|<)(?:figure|img|image|tab|tabitem|hint|notice|callout|admonition|details|code)\b.*?\b(?:caption|title|summary|label)\s*=\s*"([^"]*)"/is;

const bareWords = /^<([a-z][\w-]*)(?:[ \t]+[a-z_][\w.:-]*)+[ \t]*>$/i;
/** Elements that have such attributes, and a mark in them. */
const markedElement =
  /^<(?:a|area|audio|button|details|dialog|dir|div|dl|form|frame|hr|iframe|img|input|object|ol|option|p|pre|script|select|span|style|table|td|textarea|th|track|ul|video)(?:[ \t]+(?:allowfullscreen|async|autofocus|autoplay|border|checked|class|compact|controls|default|defer|disabled|download|hidden|href|id|ismap|loop|multiple|muted|name|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed|scoped|selected|style))+[ \t]*>$/i;

/** Whether a bracket holds words alone, and no tag of that name is closed: they are for readers. */
export function isToFillIn(bracket: string, closed: ReadonlySet<string>): boolean {
  const [, name] = bareWords.exec(bracket) ?? [];
  if (name === undefined || markedElement.test(bracket)) return false;
  return !closed.has(name.toLowerCase());
}

/** Names of tags that a text closes. */
export function findClosedNames(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/<\/([a-z][\w-]*)/gi)].map(([, name]) => name!.toLowerCase()));
}

/** Leaves tags of site generators out of the lines of text. */
export function dropTemplates(lines: readonly FileLine[]): FileLine[] {
  const whole = lines.map(({ kind, text }) => (kind === 'text' ? text : '')).join('\n');
  if (!/\{[{%:/#]|<[A-Z%]|\w=\{|^import\s/m.test(whole)) return [...lines];
  const breaks = (found: string): string => found.replace(/[^\n]/g, '');
  const bare = componentFile.test(whole) ? whole.replace(statement, breaks) : whole;
  const closed = findClosedNames(bare);
  const left = bare
    .replace(formulaTag, (_, tex: string) => ` $${tex.trim()}$ `)
    .replace(loopVariable(bare), '')
    .replace(element, (found) => found.replace(bracedValue, breaks))
    .replace(template, (found, ticks: string | undefined) =>
      ticks === undefined && !isToFillIn(found, closed)
        ? ` ${shown.exec(found)?.[1] ?? ''} ${breaks(found)}`
        : found,
    )
    .split('\n');
  return lines.map((line, index) =>
    line.kind === 'text' ? { ...line, text: left[index] ?? '' } : line,
  );
}
