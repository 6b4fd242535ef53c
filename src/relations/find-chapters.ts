import { countEach } from './count-each.ts';
import type { RelatedSection } from './types.ts';

/** What a map is about. */
export interface Stretch {
  /** Indexes of its sections: first and after the last. */
  readonly sections: readonly [from: number, to: number];
  /** Heading of its chapter; undefined for the whole lecture. */
  readonly chapter: string | undefined;
}

/** Chapters that teach nothing new: what they name was explained elsewhere. */
const retelling =
  /^[^\p{L}]*(?:(?:key |main |final )?(?:summary|recap|review|conclusions?|takeaways?|exercises?|problems?|quiz(?:zes)?|questions?|assignments?|homework|labs?|mistakes?|errors?|misconceptions?|pitfalls?|glossary|references?|further reading|resources|links|(?:table of )?contents|index|agenda|faq|cheat ?sheet|appendix|zusammenfassung|übungen|aufgaben|fehler|fragen|résumé|exercices|erreurs|resumen|ejercicios|errores))\b|\b(?:exercises?|mistakes|misconceptions|pitfalls|summary|recap|questions|quiz|fehler|aufgaben)\s*$/iu;

/** Whether a heading announces a summary, exercises, mistakes or the like. */
export function isRetelling(title: string): boolean {
  return retelling.test(title);
}

/** Chapters are the sections of the highest level of which there are several; those that only repeat others are none. */
export function findChapters(sections: readonly RelatedSection[]): Stretch[] {
  const counts = [...countEach(sections.map(({ depth }) => depth))];
  const level = Math.min(
    ...counts.flatMap(([depth, count]) => (depth > 0 && count > 1 ? [depth] : [])),
  );
  return sections.flatMap(({ title, depth }, from): Stretch[] => {
    if (depth !== level || isRetelling(title)) return [];
    const next = sections.findIndex((each, at) => at > from && each.depth <= level);
    return [{ chapter: title, sections: [from, next < 0 ? sections.length : next] }];
  });
}
