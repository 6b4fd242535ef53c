/** Titles that tell slides apart, in the outline and for screen readers. */
import { readTitle } from '../../blocks/phrasing.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import type { SeenSlide } from '../page/seen-slide.ts';
import type { SlideFacts } from './title.ts';

/** Names slides: by their titles, or by the chapter that they are in; a second one of a name is marked. */
export function nameSlides(
  seen: readonly SeenSlide[],
  slides: readonly LaidOutSlide[],
  deckTitle: string,
): Pick<SlideFacts, 'mark' | 'name'>[] {
  const counts = new Map<string, number>();
  return seen.map((slide, index) => {
    const shown = slide.title?.paragraph.runs.map((run) => run.maths?.tex ?? run.text).join('');
    const { title, breadcrumb, chapter } = slides[index] ?? {};
    const own = title ? readTitle(title.content) : undefined;
    const name = shown?.trim() || own || breadcrumb?.at(-1) || chapter || deckTitle;
    const key = name.toLowerCase();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { name, mark: count > 1 ? `(${count})` : undefined };
  });
}
