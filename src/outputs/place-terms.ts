/**
 * Which slide says what a term is. The page of a course is made from finished decks, so a deck says it of itself. Only what
 * the deck shows, or says in notes that it carries, is said again: nothing that was left out of it comes back that way.
 */
import { anyBlock } from '../blocks/blocks.ts';
import { readTitle } from '../blocks/phrasing.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { TermData, TermRelation } from '../protocol/course-data.ts';
import type { Introduction } from '../relations/find-introductions.ts';
import { keyOfName } from '../relations/name-key.ts';
import type { RelationsReport } from '../relations/report-relations.ts';
import { findReaderNotes } from './pdf/plain-notes.ts';

/** Finds the slide of each introduction; what no slide says or names is left out. */
export function placeTerms(
  introductions: readonly Introduction[],
  slides: readonly LaidOutSlide[],
  { notes, relations }: { readonly notes: boolean; readonly relations: RelationsReport },
): TermData[] {
  if (introductions.length === 0) return [];
  const texts = slides.map((slide) => {
    const said = notes ? findReaderNotes(slide.notes).flatMap(({ blocks }) => blocks) : [];
    const title = slide.title ? readTitle(slide.title.content) : '';
    return {
      slide,
      text: fold([title, ...[...slide.blocks, ...said].flatMap(anyBlock.plain)].join(' ')),
    };
  });
  const shown = fold(texts.map(({ text }) => text).join(' '));
  const relate = createRelater(introductions, relations, (name) => shown.includes(fold(name)));
  return introductions.flatMap(({ names, line, sentence, shown: said, isDefined }) => {
    const near = texts.filter(
      ({ slide: { source, type } }) =>
        source.first <= line && source.last >= line && type !== 'agenda' && type !== 'map',
    );
    const wanted = fold(sentence);
    const saying = near.find(({ text }) => text.includes(wanted));
    const naming =
      saying ?? near.find(({ text }) => names.some((name) => text.includes(fold(name))));
    if (!naming) return [];
    return [
      {
        names,
        slide: naming.slide.id,
        ...(saying && { sentence: said }),
        ...relate(names),
        ...(isDefined && { isDefined }),
      },
    ];
  });
}

/** Finds what notes say of a term and of one that they do not introduce, where slides name both. */
function createRelater(
  introductions: readonly Introduction[],
  { terms, relations }: RelationsReport,
  isShown: (name: string) => boolean,
): (names: readonly string[]) => Pick<TermData, 'relations'> {
  const own = new Set(introductions.flatMap(({ names }) => names.map(keyOfName)));
  const namesOf = new Map(terms.map(({ id, label, aliases }) => [id, [label, ...aliases]]));
  // What packs know is no word of the lecture.
  const said = relations.filter(({ source }) => source.type !== 'pack');
  return (names) => {
    const keys = new Set(names.map(keyOfName));
    const isOf = (id: string): boolean =>
      (namesOf.get(id) ?? []).some((name) => keys.has(keyOfName(name)));
    const found = said.flatMap(({ from, to, label, mutual }): TermRelation[] => {
      const isFrom = isOf(from);
      if (isFrom === isOf(to)) return [];
      const others = namesOf.get(isFrom ? to : from) ?? [];
      const other = others.find(isShown);
      if (other === undefined || others.some((name) => own.has(keyOfName(name)))) return [];
      return [{ label, other, ...(!isFrom && { isTo: true }), ...(mutual && { isMutual: true }) }];
    });
    return found.length > 0 ? { relations: found } : {};
  };
}

/** Signs may be set otherwise on slides. */
function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
