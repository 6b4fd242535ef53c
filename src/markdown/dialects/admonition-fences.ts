/** Boxes of Obsidian's Admonition plugin: fences called `ad-note`, with their title in a line of its own. */
import { bracket, diffLines, type MaskedNote, type Rewriting } from './masked-note.ts';
import { isBoxName } from './remark-containers.ts';

const margin = String.raw`(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*`;
const opening = new RegExp(
  String.raw`^(?<before>${margin})(?<mark>\`{3,}(?=[^\`]*$)|~{3,})[ \t]*(?:ad-(?<kind>[\w-]+)[ \t]*$)?`,
);
const setting = /^[ \t>]*(title|collapse|icon|color):[ \t]*(.*?)[ \t]*$/;

/** Writes them as containers; what they hold is Markdown. */
export function rewriteAdmonitions({ source }: MaskedNote): Rewriting {
  const before = source.split('\n');
  const lines = [...before];
  rewriteLines(lines, 0, lines.length);
  return { edits: diffLines(before, lines), findings: [] };
}

/** Returns how many boxes stand in each other there. */
function rewriteLines(lines: string[], from: number, to: number): number {
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    const { before = '', mark, kind } = opening.exec(lines[index]!)?.groups ?? {};
    if (mark === undefined) continue;
    const close = findClose(lines, mark, index + 1);
    if (close < 0 || close >= to) return depth;
    if (kind !== undefined) {
      const title = hideSettings(lines, index + 1, close);
      const inner = rewriteLines(lines, index + 1, close);
      const colons = ':'.repeat(3 + inner);
      lines[index] = before + colons + writeName(kind.toLowerCase(), title);
      lines[close] = `${/^[ \t>]*/.exec(lines[close]!)![0]}${colons}`;
      depth = Math.max(depth, inner + 1);
    }
    index = close;
  }
  return depth;
}

/** A fence ends where Markdown ends it: at the first one of its kind that is as long. */
function findClose(lines: readonly string[], mark: string, from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const [, run] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(lines[index]!) ?? [];
    if (run?.startsWith(mark)) return index;
  }
  return -1;
}

/** Takes the settings out of the first lines of a box. Returns its title. */
function hideSettings(lines: string[], from: number, close: number): string {
  let title = '';
  for (let index = from; index < close; index += 1) {
    const [, name, value = ''] = setting.exec(lines[index]!) ?? [];
    if (name === undefined) break;
    if (name === 'title') title = value;
    lines[index] = /^[ \t>]*/.exec(lines[index]!)![0].trimEnd();
  }
  return title;
}

/** A kind of the author's own says by its name what it is. */
function writeName(kind: string, title: string): string {
  const isKnown = isBoxName(kind);
  const own = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
  const label = title === '' && !isKnown ? own : title;
  return (isKnown ? kind : 'note') + (label === '' ? '' : bracket(label));
}
