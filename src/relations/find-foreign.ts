import type { Language } from '../blocks/language.ts';
import type { PlacedStatement } from './find-stated.ts';
import { findSentences } from './find-sentences.ts';
import type { Frames } from './foreign-frames.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './matcher.ts';
import type { SectionText } from './read-units.ts';
import type { TermId } from './types.ts';

/** Longest way from a subject to its object, in letters; more says more than an edge can. */
const maxBridge = 40;

/** What sentences of other languages say: a term, a verb of the language, a term. */
export function findForeign(
  texts: readonly SectionText[],
  reader: { readonly lexicon: Lexicon; readonly language: Language; readonly frames: Frames },
): PlacedStatement[] {
  return texts.flatMap(({ units, lineOffset }) =>
    units.flatMap((unit) => {
      if (unit.isDenied || unit.isLink || (unit.role !== 'prose' && unit.role !== 'item'))
        return [];
      return findSentences(unit, reader).flatMap(({ sentence: { text, mentions }, line }) =>
        readFrame(text, mentions, reader.frames).map((each) => ({
          ...each,
          line: line + lineOffset,
        })),
      );
    }),
  );
}

function readFrame(
  text: string,
  mentions: readonly Mention[],
  frames: Frames,
): Omit<PlacedStatement, 'line'>[] {
  if (mentions.length < 2 || frames.unsure.test(text)) return [];
  const [first] = mentions;
  const opening = text.slice(0, first?.start).replace(/^[\s*•–-]+/u, '');
  if (opening.replace(frames.article, '').trim() !== '') return [];
  const subjects = readRun(text, mentions, { from: 0, and: frames.and });
  const [next] = mentions.slice(subjects.length);
  const last = subjects.at(-1);
  if (!next || !last) return [];
  const bridge = text.slice(last.end, next.start);
  const label = readBridge(bridge, frames);
  if (label === undefined) return [];
  const objects = readRun(text, mentions, { from: subjects.length, and: frames.and });
  const pairs = subjects.flatMap((from) => objects.map((to) => [from.owner, to.owner] as const));
  return pairs.flatMap(([from, to]: readonly [TermId, TermId]) =>
    from === to ? [] : [{ from, to, label }],
  );
}

/** A mention, and those that follow it in a list. */
function readRun(
  text: string,
  mentions: readonly Mention[],
  { from, and }: { from: number; and: RegExp },
): Mention[] {
  const run = mentions.slice(from, from + 1);
  for (const next of mentions.slice(from + 1)) {
    if (!and.test(text.slice(run.at(-1)?.end, next.start))) break;
    run.push(next);
  }
  // "Pods-Liste" is no pod.
  return run.filter(({ end }) => !/^[-\p{L}\p{N}]/u.test(text.slice(end)));
}

function readBridge(bridge: string, { verb, article }: Frames): string | undefined {
  const words = bridge.trim();
  const found = verb.exec(`${words} `);
  if (!found || words.length > maxBridge || /[,;:.()]/.test(words)) return undefined;
  const rest = words.slice(found[0].length).trim();
  const bare = `${rest} `.replace(article, '').trim();
  if (bare.split(/\s+/).length > 3) return undefined;
  const label = `${found[0]} ${bare}`.trim().toLowerCase();
  return label.split(' ').length > 5 ? undefined : label;
}
