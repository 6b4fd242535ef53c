import { compareCoverage, type Coverage } from '../coverage/coverage.ts';
import { listHeadingBadges, listJunkLines } from '../deck/drop-junk.ts';
import type { OutputNote } from '../outputs/output.ts';
import { makeOutput } from '../outputs/outputs.ts';
import type { PreparedNote } from './prepare-note.ts';
import { blankOthers } from './take-part.ts';

/** Compares the note with the page that people open, with its speaker notes, whatever else is made of the deck. */
export async function coverDeck(note: OutputNote, prepared: PreparedNote): Promise<Coverage> {
  const { findings, settings } = prepared;
  const [page] = await makeOutput('html', { ...note, settings: { ...note.settings, notes: true } });
  const leftOut = listJunkLines(findings);
  const leftOutParts = listHeadingBadges(findings);
  // Nothing cites in a Marp deck.
  const mayCite = !settings.marp && settings.bibliography.length > 0;
  const shown = new TextDecoder().decode(page!.bytes);
  return compareCoverage(textOf(prepared), shown, { leftOut, leftOutParts, mayCite });
}

/** The text that the deck is made of. */
function textOf({ source, lines }: PreparedNote): string {
  return lines ? blankOthers(source.lines, lines) : source.text;
}
