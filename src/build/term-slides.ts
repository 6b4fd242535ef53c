import type { PhrasingContent } from 'mdast';
import { listNodes } from '../blocks/list-nodes.ts';
import { addReferences } from '../deck/add-references.ts';
import type { Slide } from '../deck/types.ts';
import { noteEarlier } from '../deck/note-earlier.ts';
import { numberSections } from '../deck/number-sections.ts';
import type { FoundWords } from '../i18n/find-words.ts';
import type { NoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import type { CourseLinks } from '../protocol/course-data.ts';
import { addRecaps } from '../relations/add-recaps.ts';
import { askQuestions } from '../relations/ask-questions.ts';
import { readTerms } from '../relations/author-matter.ts';
import { findIntroductions, type Introduction } from '../relations/find-introductions.ts';
import { listSentences } from '../relations/list-sentences.ts';
import { addQuiz, type WordedQuestion, wordQuestions } from '../relations/quiz-slides.ts';
import type { AnalysedNote } from './analyse-note.ts';

/** A lecture's slides with what its terms add to them. */
export interface TermSlides {
  readonly slides: readonly Slide[];
  /** Where the lecture says what its terms are. */
  readonly introductions: readonly Introduction[];
  /** What can be asked about it; on slides where the author asked for that. */
  readonly questions: readonly WordedQuestion[];
}

/** What the slides are told. */
export interface TermContext {
  readonly earlier: NonNullable<CourseLinks['earlier']>;
  /** Its place in the course, 1-based. */
  readonly lecture: number | undefined;
  readonly words: FoundWords;
}

/** Adds to slides what its author asked for: terms at the ends of chapters, a quiz; and the terms of earlier lectures. */
export function addTermSlides(
  slides: readonly Slide[],
  analysed: AnalysedNote,
  { earlier, lecture, words }: TermContext,
): TermSlides {
  const { note, matter, own, settings, language, related, store } = analysed;
  const { sections } = note;
  const terms = readTerms(matter.values.get('terms'));
  const introductions = findIntroductions({ sections, terms, language, store });
  const isAsked = asksForQuiz(own, settings);
  const sentences = isAsked ? listSentences({ sections, language, store }) : [];
  const asked = isAsked ? askQuestions({ introductions, sentences, graph: related.note }) : [];
  const questions = wordQuestions(asked, slides, words.quiz);
  const told = noteEarlier(slides, earlier, words.course.earlier);
  const recapped = own.recap ? addRecaps(told, introductions, words.slides.keyTerms) : told;
  const asking = own.quiz ? addQuiz(recapped, questions, words.quiz) : recapped;
  const all = addReferences(asking, listWorks(analysed), words.references.bibliography);
  const { title, lang } = own;
  return {
    slides: own['number-sections']
      ? numberSections(all, { sections, title, lang, lecture, store })
      : all,
    introductions,
    questions,
  };
}

/** The works that a note cites: by author, or in the order of their numbers. */
function listWorks({ note, bibliography, own }: AnalysedNote): (readonly PhrasingContent[])[] {
  if (!bibliography) return [];
  const nodes = note.sections.flatMap(({ tree }) => listNodes(tree));
  const cited = new Set(nodes.flatMap(({ data }) => data?.cited ?? []));
  const works = [...cited].flatMap((key) => bibliography.works.get(key) ?? []);
  const { compare } = new Intl.Collator(own.lang);
  const sorted =
    bibliography.style === 'numeric'
      ? works
      : works.toSorted((a, b) => compare(`${a.names} ${a.year}`, `${b.names} ${b.year}`));
  return sorted.map(({ entry }) => entry);
}

/** Whether a note, or its run, wants questions. */
export function asksForQuiz(
  { quiz }: Pick<NoteSettings, 'quiz'>,
  { formats }: Pick<Settings, 'formats'>,
): boolean {
  return quiz || formats.includes('anki') || formats.includes('gift');
}
