import { stringify } from 'yaml';
import { readTitle } from '../../blocks/phrasing.ts';
import type { LaidOutDeck } from '../../layout/laid-out.ts';
import { writeNote } from './write-deck.ts';

/** A deck as Marp Markdown without what its slides show: their titles, and what is said. */
export function writeOutline({ slides, meta }: LaidOutDeck, theme: string): string {
  const { title, author, lang, size } = meta;
  const matter = { theme, title, ...(author && { author }), lang, ...(size === '4:3' && { size }) };
  const body = slides.map(({ title: own, notes }) =>
    [
      ...(own ? [`${'#'.repeat(own.depth)} ${escapeLine(readTitle(own.content))}`] : []),
      ...notes.map(writeNote),
    ].join('\n\n'),
  );
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${body.join('\n\n---\n\n')}\n`;
}

/** A title's words alone are a title: no sign in them means anything. */
function escapeLine(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
