/**
 * Problem: remark.js keeps what follows a line `???` from the audience, reveal.js what follows "Note:", Obsidian what stands
 * between two `%%`; they run over blank lines, fences and headings, which Markdown's parser would show.
 * Approach: before sections are cut, such lines become one HTML comment in the first of them, and the others blank lines;
 * lines keep their numbers, and the parser sees a comment.
 */

/** Whether reveal.js's "Note:" begins words to the speaker too. */
export type SpeakerMark = 'remark' | 'reveal';

/** Lines for the speaker, hidden where they begin. */
export interface PrivateLines {
  /** Hides those that begin at an index, if any do, and tells whether `???` did it; indexes come in order. */
  readonly hide: (index: number) => boolean;
}

const speakerMark = /^ {0,3}\?{3}[ \t]*$/;
const revealMark = /^ {0,3}notes?:/i;
/** What only decks for reveal.js hold. */
const revealSign = /<!--\s*\.(?:slide|element)\b/;
const slideBreak = /^ {0,3}(?:--|-{3,})[ \t]*$/;
const heading = /^#{1,6}[ \t]/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** What quotes and lists put before a line, or the line's indentation. */
const margin = /^[ \t>]*/;
/** With one `%%` alone, at its beginning or at its end; `%%{init}%%` is Mermaid's. */
const hiddenStart = /^%%(?![%{])(?=(?:(?!%%).)*$)/;
const hiddenEnd = /^(?:(?!%%).)*%%[ \t]*$/;
const prefix = 'lectern-speaker:';

/** Creates what hides lines for the speaker among those of a note, in place. */
export function createPrivateLines(lines: string[], mark: SpeakerMark = 'remark'): PrivateLines {
  const hasRules = lines.some((line) => slideBreak.test(line));
  const isReveal = mark === 'reveal' || lines.some((line) => revealSign.test(line));
  // Kept, so that thousands of marks are not searched for again and again.
  let nextMark = -1;
  const findMark = (index: number): number => {
    if (nextMark <= index) {
      const found = lines.slice(index + 1).findIndex((line) => line.includes('%%'));
      nextMark = found < 0 ? Infinity : index + 1 + found;
    }
    return nextMark;
  };
  return {
    hide: (index) => {
      const line = lines[index] ?? '';
      if (speakerMark.test(line)) {
        const end = findSlideEnd(lines, index + 1, hasRules);
        hide(lines, { from: index, end, text: lines.slice(index + 1, end).join('\n') });
        return true;
      }
      if (isReveal && revealMark.test(line)) {
        const end = findSlideEnd(lines, index + 1, hasRules);
        hide(lines, { from: index, end, text: lines.slice(index, end).join('\n') });
        return false;
      }
      const inside = line.replace(margin, '');
      if (!hiddenStart.test(inside)) return false;
      const last = findMark(index);
      if (!hiddenEnd.test(lines[last] ?? '')) return false;
      const closing = lines[last]!.replace(/%%[ \t]*$/, '');
      const text = [inside.slice(2), ...lines.slice(index + 1, last), closing];
      const bare = text.map((each) => each.replace(margin, ''));
      hide(lines, { from: index, end: last + 1, text: bare.join('\n') });
      return false;
    },
  };
}

/** A comment, in one line, that keeps a text for the speaker. */
export function writePrivateComment(text: string): string {
  // Nothing in it may end the comment, or its line.
  const code = text.replace(
    /[%>\-\n]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `<!--${prefix}${code}-->`;
}

/** The text that a comment keeps for the speaker; undefined when it is one of the author's own. */
export function readPrivateComment(comment: string): string | undefined {
  if (!comment.startsWith(prefix)) return undefined;
  return comment
    .slice(prefix.length)
    .replace(/%([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .trim();
}

/**
 * Index of the line that ends what is said to a slide: the next rule, as in remark.js. Where a note parts its slides by
 * headings alone, one ends it too.
 */
function findSlideEnd(lines: readonly string[], from: number, hasRules: boolean): number {
  let open: string | undefined;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, marker] = fence.exec(line) ?? [];
    if (open !== undefined) {
      if (marker?.startsWith(open)) open = undefined;
    } else if (marker !== undefined) open = marker;
    else if (slideBreak.test(line) || (!hasRules && heading.test(line))) return index;
  }
  return lines.length;
}

function hide(
  lines: string[],
  { from, end, text }: { readonly from: number; readonly end: number; readonly text: string },
): void {
  const comment = writePrivateComment(text);
  for (let index = from; index < end; index += 1) {
    const [before = ''] = margin.exec(lines[index] ?? '') ?? [];
    lines[index] = index === from ? before + comment : before.trimEnd();
  }
}
