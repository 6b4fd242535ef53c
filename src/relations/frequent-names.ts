import { countEach } from './count-each.ts';
import type { FoundName } from './find-names.ts';
import { isDoubtful, isName } from './is-name.ts';
import { isHollow } from './loose-ends.ts';
import { findWords } from './name-key.ts';
import type { SectionText } from './read-units.ts';

/** How often notes must use a noun: one that general English seldom has, and any. */
const minRare = 4;
const minCommon = 8;

/** Nouns that these notes use often, and general English seldom. */
export function findFrequent(
  sections: readonly SectionText[],
  isCommon: (word: string) => boolean,
): FoundName[] {
  const uses = new Map<string, { forms: string[]; line: number; section: number }>();
  for (const [section, { units, lineOffset }] of sections.entries())
    for (const { text, code, lineAt } of units)
      for (const word of findWords(text)) {
        if (
          !/^\p{Ll}{4,}$/u.test(word.text) ||
          code.some(([from, to]) => word.start >= from && word.start < to)
        )
          continue;
        const use = uses.get(word.key);
        if (use) use.forms.push(word.text);
        else
          uses.set(word.key, {
            forms: [word.text],
            line: lineAt(word.start) + lineOffset,
            section,
          });
      }
  return [...uses].flatMap(([name, { forms, line, section }]): FoundName[] => {
    if (forms.length < minRare || isHollow(name) || isDoubtful(name) || !isName(name)) return [];
    // A noun has a plural; so has a verb ("run", "runs"), which has more forms.
    const counts = countEach(forms);
    const isBoth = counts.size > 1 && [...counts.values()].every((count) => count > 1);
    const isVerb = [`${name}ing`, `${name}ed`, `${name.replace(/e$/, '')}ing`].some((form) =>
      uses.has(form),
    );
    const isOften = forms.length >= (isCommon(name) ? minCommon : minRare);
    return isBoth && isOften && !isVerb
      ? [{ name: mostOf(counts), aliases: [], line, by: 'label', section }]
      : [];
  });
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...counts].toSorted(([, one], [, other]) => other - one);
  return name;
}
