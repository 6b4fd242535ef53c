import path from 'node:path';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import type { Deck } from '../deck/types.ts';
import { findNearFile } from '../files/find-near-file.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';
import { findSuggestion } from '../problems/suggest.ts';
import type { ParsedSource } from './parse-source.ts';

/** Links of a note that lead nowhere, and the notes that were looked for. */
export interface CheckedLinks {
  readonly findings: readonly Finding[];
  /** Absolute paths. */
  readonly inputs: readonly string[];
}

interface PlacedLink {
  readonly url: string;
  readonly range: Range;
}

/** Finds links to headings and to notes that are not there. */
export async function checkLinks(
  { note, source, store }: ParsedSource,
  { anchors, slides }: Deck,
): Promise<CheckedLinks> {
  const links = note.sections.flatMap((section) =>
    findParts(section, store).links.map((link): PlacedLink => ({
      url: link.url,
      range: rangeOf(section, link),
    })),
  );
  const known = new Set([...anchors.keys(), ...slides.map(({ id }) => id)]);
  // Places that HTML in the note names.
  const named = new Set([...source.text.matchAll(/="(?=([^"]*)")/g)].map(([, name]) => name));
  const inside = links.flatMap((link) => checkAnchor(link, known, named));
  const notes = links.flatMap((link) => {
    const file = findNotePath(link.url, source.dir);
    return file === undefined ? [] : [{ ...link, file }];
  });
  const outside = await Promise.all(notes.map(checkNote));
  return { findings: [...inside, ...outside.flat()], inputs: notes.map(({ file }) => file) };
}

function checkAnchor(
  { url, range }: PlacedLink,
  known: ReadonlySet<string>,
  named: ReadonlySet<string | undefined>,
): Finding[] {
  if (!url.startsWith('#')) return [];
  const anchor = decode(url.slice(1));
  // A deck's own places.
  if (/^(?:top|\/?\d*)$/.test(anchor) || known.has(anchor)) return [];
  if (known.has(anchor.toLowerCase()) || named.has(anchor)) return [];
  const meant = findSuggestion(anchor, [...known]);
  const suggestion =
    meant === undefined
      ? 'Anchors are headings in small letters, with - for spaces.'
      : `Did you mean #${meant}?`;
  return [createFinding('anchor-missing', range, { anchor, suggestion })];
}

/** The file that a relative link to a note means. */
function findNotePath(url: string, dir: string): string | undefined {
  const [address = ''] = url.split(/[?#]/);
  if (!/\.(?:md|markdown)$/i.test(address) || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address))
    return undefined;
  const name = decode(address);
  return name.includes('\0') ? undefined : path.resolve(dir, name);
}

async function checkNote({ url, range, file }: PlacedLink & { file: string }): Promise<Finding[]> {
  const near = await findNearFile(file);
  if (near.type === 'there') return [];
  const suggestion =
    near.name === undefined ? 'Paths are relative to the note.' : `Did you mean "${near.name}"?`;
  return [createFinding('note-missing', range, { url, suggestion })];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
