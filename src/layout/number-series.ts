import { isDeepStrictEqual } from 'node:util';
import { hashContent } from '../store/hash.ts';
import type { LaidOutSlide } from './laid-out.ts';

/** Numbers slides that go on under one title where their author ended a slide, with the parts of each counted on. */
export function numberSeries(slides: readonly LaidOutSlide[]): LaidOutSlide[] {
  const series = new Map<LaidOutSlide, readonly LaidOutSlide[]>();
  for (const run of listRuns(slides)) {
    const isOneSection = run.every(({ part }) => part?.total === run.length);
    if (run.length > 1 && !isOneSection) for (const slide of run) series.set(slide, run);
  }
  return slides.map((slide) => {
    const run = series.get(slide);
    if (!run) return slide;
    const place = { number: run.indexOf(slide) + 1, total: run.length };
    return { ...slide, series: place, hash: hashContent([slide.hash, place]) };
  });
}

/** Slides of text that follow each other with one title; answers and maps between them have their own look. */
function listRuns(slides: readonly LaidOutSlide[]): LaidOutSlide[][] {
  const runs: LaidOutSlide[][] = [];
  for (const slide of slides) {
    const { type, continued, title } = slide;
    if (type === 'answer' || type === 'map') continue;
    const last = runs.at(-1);
    const goesOn =
      type === 'content' &&
      continued &&
      last?.[0]?.type === 'content' &&
      isDeepStrictEqual(last[0].title?.content, title?.content);
    if (goesOn) last.push(slide);
    else runs.push([slide]);
  }
  return runs;
}
