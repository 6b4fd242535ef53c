/** What site generators put into a file, by its look alone: their tags hold no text of the note, but some of their values. */
import type { FileLine } from './file-lines.ts';

const tag = String.raw`\{\{-?[<%][^{}]{0,2000}?[>%]-?\}\}|(?<!\{)\{%-?[^{}]{0,2000}?-?%\}(?!\})`;
const comment = String.raw`(\{\{<|\{\{?%-?)\s*comment\s*(-?[>%]\}\}?)[\s\S]{0,20000}?\2\s*(?:end|\/)comment\s*\3`;
const variable = String.raw`\{\{-?[ \t]*(?:(?:site|page|include|layout|post|content|paginator|jekyll|forloop|theme|book|config|\$?frontmatter|\$page|\$site)[\s.|}]|["'])[^{}\n]*\}\}`;
const kramdown = String.raw`\{::comment\}[\s\S]{0,20000}?\{:\/(?:comment)?\}|\{::[a-z]+[^{}\n]*\}|\{:\/[a-z]*\}|^[ \t>]*(?:[-*+]|\d+\.)[ \t].*\n[ \t>]*\{:[ \t]*toc\b[^{}\n]*\}`;
const codeSpan = String.raw`(\`+)(?!\`)[\s\S]{0,2000}?[^\`]\1(?!\`)`;
const template = new RegExp([codeSpan, comment, tag, variable, kramdown].join('|'), 'gm');
/** What some tags say to readers. */
const shown =
  /^\{[{%<\s-]+(?:figure|img|image|tab|hint|notice|callout|admonition|details|code)\b.*?\b(?:caption|title|summary)\s*=\s*"([^"]*)"/s;

/** Leaves tags of site generators out of the lines of text. */
export function dropTemplates(lines: readonly FileLine[]): FileLine[] {
  const whole = lines.map(({ kind, text }) => (kind === 'text' ? text : '')).join('\n');
  if (!/\{[{%:]/.test(whole)) return [...lines];
  const left = whole
    .replace(template, (found, ticks: string | undefined) =>
      ticks === undefined
        ? ` ${shown.exec(found)?.[1] ?? ''} ${found.replace(/[^\n]/g, '')}`
        : found,
    )
    .split('\n');
  return lines.map((line, index) =>
    line.kind === 'text' ? { ...line, text: left[index] ?? '' } : line,
  );
}
