import { titleTextOf } from '../deck/find-title.ts';
import { outlineSections, type Topic } from '../deck/outline.ts';
import { createSlideIds } from '../deck/slide-ids.ts';
import type { SourceLines } from '../deck/types.ts';
import { parseNote } from '../markdown/parse-note.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';

/** A heading with its own text, up to the next heading of any level. */
export interface NoteSection {
  /** As of a slide: of its title and place, whatever stands before it. */
  readonly id: string;
  /** Empty before the first heading. */
  readonly title: string;
  /** Titles of the headings above, outermost first. */
  readonly parents: readonly string[];
  readonly lines: SourceLines;
  /** Lines of the headings above, outermost first. */
  readonly above: readonly SourceLines[];
  /** As it is written, its heading too, without blank lines at its ends and spaces at those of lines. */
  readonly text: string;
  /** The same without the heading. */
  readonly body: string;
}

/** Lists the sections of a note in their order. */
export function listSections({ text, lines }: NoteSource, store: Store): NoteSection[] {
  const { sections, frontMatter } = parseNote(text, store);
  const topics = outlineSections(sections, store);
  const ids = createSlideIds();
  const firstLine = (frontMatter.matter?.lineCount ?? 0) + 1;
  return topics.map((topic, index) => {
    const { heading, source, parents } = topic;
    // Blank lines and comments before the first block are its too.
    const first = index === 0 ? firstLine : source.first;
    const next = topics[index + 1]?.source.first ?? lines.length + 1;
    const last = Math.max(next - 1, source.first);
    const headingEnd = heading ? linesOfHeading(topic).last : first - 1;
    return {
      id: ids.idOf(topic),
      title: titleTextOf(topic),
      parents: parents.map(titleTextOf),
      lines: { first: source.first, last },
      above: parents.map(linesOfHeading),
      text: tidy(lines.slice(first - 1, last)),
      body: tidy(lines.slice(headingEnd, last)),
    };
  });
}

function linesOfHeading({ heading, source, lineOffset }: Topic): SourceLines {
  return { first: source.first, last: (heading?.position?.end.line ?? 1) + lineOffset };
}

/** What shows in no deck makes no difference. */
function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
