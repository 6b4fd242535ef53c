/** References of MyST to places of the note itself: what they name is shown, with a link where it has a heading. */
import { bracket } from './masked-note.ts';
import type { ScannedDirectives } from './myst-directives.ts';

/** What a name is the name of. */
interface Named {
  readonly title: string;
  /** Links lead there. */
  readonly isHeading: boolean;
}

const target = /^[ \t>]*\(([\w:.-]+)\)=[ \t]*$/;
const heading = /^[ \t>]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const reference = /(?<![\\\w`])\{(?:any|numref|prf:ref|ref)\}`([^`]+)`(?!`)/g;

const codeSpan = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;

/** Writes the references of each line that is no code. */
export function writeReferences(
  lines: readonly string[],
  { directives, isCode }: ScannedDirectives,
): string[] {
  if (!lines.some((line) => line.includes('ref}`') || line.includes('{any}`'))) return [...lines];
  const names = listNames(lines, directives);
  return lines.map((line, index) =>
    isCode[index]
      ? line
      : line.replace(reference, (whole, written: string, offset: number) => {
          const isCodeItself = [...line.matchAll(codeSpan)].some(
            ({ 0: span, index: at }) => at <= offset && offset < at + span.length,
          );
          return (isCodeItself ? undefined : writeReference(written, names)) ?? whole;
        }),
  );
}

function writeReference(written: string, names: ReadonlyMap<string, Named>): string | undefined {
  const [, text, behind] = /^(.*\S)\s*<([^<>]*)>$/.exec(written) ?? [];
  const name = behind ?? written;
  const named = names.get(name.trim());
  if (!named || (text !== undefined && /%s|\{n/.test(text))) return undefined;
  const shown = text ?? named.title;
  if (!named.isHeading) return text === undefined ? shown : undefined;
  // A title is Markdown already.
  return `${text === undefined ? `[${shown}]` : bracket(text)}(#${name.trim()})`;
}

function listNames(
  lines: readonly string[],
  directives: ScannedDirectives['directives'],
): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const [index, line] of lines.entries()) {
    const [, name] = target.exec(line) ?? [];
    if (name === undefined) continue;
    const next = lines.slice(index + 1).find((each) => each.trim() !== '' && !target.test(each));
    const [, title] = heading.exec(next ?? '') ?? [];
    const bare = title?.replace(/\s*\{[^{}]*\}\s*$/, '').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
    if (bare) names.set(name, { title: bare, isHeading: true });
  }
  for (const { name: kind, argument, options, body, close } of directives) {
    const name = options['name'] ?? options['label'];
    const below = lines.slice(body, close).find((line) => line.trim() !== '');
    const title = /^(?:figure|image)/.test(kind) ? below : (options['caption'] ?? argument);
    if (name && title?.trim()) names.set(name, { title: title.trim(), isHeading: false });
  }
  return names;
}
