/** What Pandoc writes behind a picture of LaTeX's: a title that says that it is a figure, and the figure's name. */
import type { Edit, MaskedNote, Rewriting } from './masked-note.ts';

const figureName =
  /(!\[(?:[^\][\n]|\n(?![ \t]*\n)){0,1000}\]\([^()\n"]*?)([ \t]+"fig:")\)(?:([ \t]*)\[fig:([^\][\n]{1,60})\](?![([:]))?/g;

/** Leaves the title out, and brackets and kind of the name. */
export function rewritePandocFigures({ text }: MaskedNote): Rewriting {
  const edits = [...text.matchAll(figureName)].flatMap((match): Edit[] => {
    const [whole, before = '', title = '', blank = '', name] = match;
    const from = match.index + before.length;
    const titled = { from, to: from + title.length, by: '' };
    if (name === undefined) return [titled];
    const to = match.index + whole.length;
    const named = { from: from + title.length + 1 + blank.length, to, by: name };
    return [titled, named];
  });
  return { edits, findings: [] };
}
