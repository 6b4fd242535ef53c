/** Deckset: settings in the first lines, `[.build-lists: true]`, `# [fit] Title`, words in a picture's text, `^ to the speaker`. */
import { writePrivateComment } from '../private-lines.ts';
import { createForeign } from './foreign.ts';
import { isAlone, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const setting =
  /^(?:autoscale|background-image|build-lists|code-language|footer|footer-style|presenter-notes|slide-dividers|slide-transition|slidecount|slidenumbers|theme):[ \t]*\S.*$/;
/** Of those, what no other tool has. */
const ownSetting =
  /^(?:autoscale|build-lists|code-language|slide-dividers|slide-transition|slidecount|slidenumbers):[ \t]*\S/;
const command = /^\[\.(?:column|[a-z][a-z-]{0,40}:[^\n[\]]{0,500})\][ \t]*$/;
const fit = /^(#{1,6}[ \t]+)\[fit\][ \t]*/gm;
const picture =
  /!\[((?:(?:left|right|fit|inline|original|filtered|fill|corner-radius\(\d+\)|autoplay|loop|mute|hide|\d+%)[ \t]*)+)\](?=\()/g;

/** A paragraph for the speaker. */
const speech = /(?<=^|\n[ \t]*\n)\^[ \t]+\S.*(?:\n(?![ \t]*(?:\n|$)).*){0,200}/g;

/** Whether a note is written for Deckset. */
function isDeckset(lines: readonly string[]): boolean {
  return (
    listSettings(lines).some((line) => ownSetting.test(line)) ||
    lines.some((line) => command.test(line))
  );
}

/** The first lines that are settings, blank ones before them apart. */
function listSettings(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0 || start > 5) return [];
  const end = lines.findIndex((line, index) => index >= start && !setting.test(line));
  return lines.slice(start, end < 0 ? undefined : end);
}

/** Leaves out what Deckset is told of how slides look. */
export function rewriteDeckset(note: MaskedNote): Rewriting {
  const lines = note.text.split('\n');
  if (!isDeckset(lines)) return { edits: [], findings: [] };
  const settings = new Set(listSettings(lines));
  const said = [...note.text.matchAll(/^[a-z[].*$/gm)]
    .filter(([line]) => settings.delete(line) || command.test(line))
    .map(matchedPart)
    .filter((part) => isAlone(note, part));
  const speeches = [...note.text.matchAll(speech)].map(matchedPart).map((part) => ({
    ...part,
    by: writePrivateComment(note.source.slice(part.from, part.to).replaceAll(/^\^[ \t]+/gm, '')),
  }));
  const looks = [
    ...[...note.text.matchAll(fit)].map((match) => ({ ...matchedPart(match), by: match[1]! })),
    ...[...note.text.matchAll(picture)].map((match) => ({ ...matchedPart(match), by: '![]' })),
  ];
  return {
    edits: [...said.map((part) => ({ ...part, by: '' })), ...speeches, ...looks],
    findings: said.map((part) =>
      createForeign('foreign-dropped', note.rangeOf(part), note.source.slice(part.from, part.to)),
    ),
  };
}
