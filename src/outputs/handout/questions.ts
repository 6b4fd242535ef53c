import { changeSlide, createSlide } from '../../deck/create-slide.ts';
import { layOutWhole, type LaidOutSlide } from '../../layout/laid-out.ts';

/**
 * A heading with nothing but an answer under it is a question. The answer goes to the end, or is left out: the question
 * becomes a slide of its own, with room to write below it, and stays where it was asked.
 */
export function addQuestions(slides: readonly LaidOutSlide[]): LaidOutSlide[] {
  return slides.flatMap((slide) =>
    slide.type === 'answer' && slide.title && !slide.continued
      ? [questionOf(slide), answerOf(slide)]
      : [slide],
  );
}

function questionOf({
  id,
  title,
  breadcrumb,
  chapter,
  directives,
  source,
}: LaidOutSlide): LaidOutSlide {
  // Slides that others see have numbers.
  const content = { title, breadcrumb, chapter, directives, source, handoutOnly: true };
  return layOutWhole(createSlide('content', id, content));
}

function answerOf(slide: LaidOutSlide): LaidOutSlide {
  return { ...slide, ...changeSlide(slide, { continued: true }), id: `${slide.id}-answer` };
}
