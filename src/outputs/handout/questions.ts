import type { LaidOutSlide } from '../../layout/laid-out.ts';

/**
 * A heading with nothing but an answer under it is a question. The answer goes to the end, or is left out: the question
 * becomes a slide of its own, with room to write below it, and stays where it was asked.
 */
export function addQuestions(slides: readonly LaidOutSlide[]): LaidOutSlide[] {
  return slides.flatMap((slide) =>
    slide.type === 'answer' && slide.title && !slide.continued
      ? [questionOf(slide), { ...slide, id: `${slide.id}-answer`, continued: true }]
      : [slide],
  );
}

function questionOf(answer: LaidOutSlide): LaidOutSlide {
  return {
    ...answer,
    type: 'content',
    part: undefined,
    blocks: [],
    notes: [],
    backgrounds: [],
    columns: undefined,
    density: 0,
    mathsScale: 1,
    zoom: 1,
    // Slides that others see have numbers.
    handoutOnly: true,
  };
}
