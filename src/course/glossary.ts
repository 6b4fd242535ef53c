/** The terms of a course: what its lectures introduce, and where others use it. */
import { createMatcher } from '../relations/matcher.ts';
import { findWords, isAcronym, keyOfName } from '../relations/name-key.ts';
import type { TermData } from '../protocol/course-data.ts';
import type { Store } from '../store/store.ts';
import type { ReadDeck } from './read-deck.ts';

/** A term of a course. */
export interface GlossaryEntry {
  readonly name: string;
  /** Other names, abbreviations among them. */
  readonly aliases: readonly string[];
  /** What says what it is; undefined where the decks do not show it. */
  readonly sentence: string | undefined;
  readonly introduced: TermPlace;
  /** Where other lectures name it first, in their order. */
  readonly uses: readonly TermPlace[];
}

/** A slide of a lecture. */
export interface TermPlace {
  /** Its index in the course. */
  readonly lecture: number;
  readonly slide: string;
}

/** What the terms of a course are found in. */
type Lecture = Pick<ReadDeck, 'data' | 'slides' | 'terms'>;

interface Draft {
  readonly names: string[];
  introduction: TermData;
  lecture: number;
}

/** Finds the terms of lectures in their order, sorted by name. */
export function createGlossary(lectures: readonly Lecture[], store: Store): GlossaryEntry[] {
  const drafts = joinTerms(lectures);
  const uses = findUses(drafts, lectures, store);
  const entries = drafts.flatMap((draft): GlossaryEntry[] => {
    const { names, introduction, lecture } = draft;
    const { slides, elsewhere } = uses.get(draft) ?? { slides: 0, elsewhere: [] };
    const [name = '', ...aliases] = names;
    // What notes only single out is a term where they go on to speak of it.
    const isSpokenOf = elsewhere.length > 0 || slides > minSlides;
    const isTold = isSpokenOf && isSpecial(name) && isAbout(introduction.sentence, name);
    if (!introduction.isDefined && !isTold) return [];
    const { sentence, slide } = introduction;
    return [{ name, aliases, sentence, introduced: { lecture, slide }, uses: elsewhere }];
  });
  const { compare } = new Intl.Collator(lectures[0]?.data.lang, {
    sensitivity: 'base',
    numeric: true,
  });
  return entries.toSorted((a, b) => compare(a.name, b.name));
}

/** On so many slides of its own lecture a name may stand by chance. */
const minSlides = 2;

/** Fewer words are a caption, or a name with its abbreviation. */
const minWords = 8;
/** What a sentence is about stands among so many first words. */
const maxBefore = 3;

function isAbout(sentence = '', name: string): boolean {
  const keys = findWords(sentence).map(({ key }) => key);
  const start = ` ${keys.slice(0, maxBefore + findWords(name).length).join(' ')} `;
  return keys.length >= minWords && start.includes(` ${keyOfName(name)} `);
}

/** Several words, or an abbreviation: no word that all notes use. */
function isSpecial(name: string): boolean {
  const words = findWords(name);
  return words.length > 1 || words.some(({ text }) => isAcronym(text));
}

/** Of each term the first definition in the course, else the first place that singles it out. */
function joinTerms(lectures: readonly Lecture[]): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const [lecture, { terms }] of lectures.entries())
    for (const introduction of terms) {
      const names = introduction.names.filter((name) => keyOfName(name) !== '');
      const known = names.map((name) => byKey.get(keyOfName(name))).find(Boolean);
      const draft = known ?? { names: [], introduction, lecture };
      if (introduction.isDefined && !draft.introduction.isDefined) {
        draft.introduction = introduction;
        draft.lecture = lecture;
      }
      for (const name of names) {
        if (byKey.has(keyOfName(name))) continue;
        byKey.set(keyOfName(name), draft);
        draft.names.push(name);
      }
    }
  return [...new Set(byKey.values())];
}

interface Uses {
  /** How many slides of its own lecture name it. */
  slides: number;
  readonly elsewhere: TermPlace[];
}

function findUses(
  drafts: readonly Draft[],
  lectures: readonly Lecture[],
  store: Store,
): ReadonlyMap<Draft, Uses> {
  const owners = new Map(drafts.map((draft, index) => [String(index), draft]));
  const { find } = createMatcher(
    [...owners].flatMap(([owner, { names }]) =>
      names.map((text) => ({ text, owner, isExact: false })),
    ),
    store,
  );
  const uses = new Map(drafts.map((draft): [Draft, Uses] => [draft, { slides: 0, elsewhere: [] }]));
  for (const [lecture, { slides, data }] of lectures.entries()) {
    const types = new Map(data.slides.map(({ id, type }) => [id, type]));
    for (const [slide, title, text] of slides) {
      if (unread.has(types.get(slide) ?? '')) continue;
      for (const owner of new Set(find(`${title}. ${text}`).map((mention) => mention.owner))) {
        const draft = owners.get(owner)!;
        const use = uses.get(draft)!;
        if (draft.lecture === lecture) use.slides += 1;
        else if (use.elsewhere.at(-1)?.lecture !== lecture) use.elsewhere.push({ lecture, slide });
      }
    }
  }
  return uses;
}

/** Slides that only list what others say. */
const unread: ReadonlySet<string> = new Set(['agenda', 'map', 'section', 'title']);
