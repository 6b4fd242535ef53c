import { createFinding, type Finding } from '../problems/problem.ts';
import { findChapters } from './list-chapters.ts';
import type { PreparedNote } from './prepare-note.ts';

/** From so many slides on a note is a book. */
const longDeck = 80;

/** Says how long a deck is: for its time, and for one deck. */
export function reportLength(
  { settings, source, lines }: Pick<PreparedNote, 'lines' | 'settings' | 'source'>,
  slides: number,
): Finding[] {
  const { duration, marp, decks, speakerMark } = settings;
  const findings: Finding[] = [];
  if (duration !== undefined && slides > 0 && !lines) {
    const facts = { slides, minutes: Math.round(duration), pace: showPace(duration / slides) };
    findings.push(createFinding('slides-time', undefined, facts));
  }
  if (slides >= longDeck && decks === 'note' && !marp && !lines) {
    const chapters = findChapters(source.text, speakerMark).length;
    if (chapters > 1) findings.push(createFinding('deck-long', undefined, { slides, chapters }));
  }
  return findings;
}

/** "45 s", "1 min 30 s", "7 min". */
function showPace(minutes: number): string {
  const seconds = Math.max(1, Math.round(minutes * 60));
  if (seconds < 60) return `${seconds} s`;
  // Nobody plans longer times to the second.
  const step = seconds < 300 ? 15 : 60;
  const rounded = Math.round(seconds / step) * step;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}
