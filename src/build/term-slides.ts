import type { Slide } from '../deck/types.ts';
import { noteEarlier } from '../deck/note-earlier.ts';
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
  readonly words: FoundWords;
}

/** Adds to slides what its author asked for: terms at the ends of chapters, a quiz; and the terms of earlier lectures. */
export function addTermSlides(
  slides: readonly Slide[],
  { note, matter, own, settings, language, related, store }: AnalysedNote,
  { earlier, words }: TermContext,
): TermSlides {
  const { sections } = note;
  const terms = readTerms(matter.values.get('terms'));
  const introductions = findIntroductions({ sections, terms, language, store });
  const isAsked = asksForQuiz(own, settings);
  const sentences = isAsked ? listSentences({ sections, language, store }) : [];
  const asked = isAsked ? askQuestions({ introductions, sentences, graph: related.note }) : [];
  const questions = wordQuestions(asked, slides, words.quiz);
  const told = noteEarlier(slides, earlier, words.course.earlier);
  const recapped = own.recap ? addRecaps(told, introductions, words.slides.keyTerms) : told;
  return {
    slides: own.quiz ? addQuiz(recapped, questions, words.quiz) : recapped,
    introductions,
    questions,
  };
}

/** Whether a note, or its run, wants questions. */
export function asksForQuiz(
  { quiz }: Pick<NoteSettings, 'quiz'>,
  { formats }: Pick<Settings, 'formats'>,
): boolean {
  return quiz || formats.includes('anki') || formats.includes('gift');
}
