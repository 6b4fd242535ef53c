import type { LaidOutSlide } from '../../layout/laid-out.ts';
import type { PresentationSection } from './presentation.ts';

/** The chapters of a deck with their slides; what comes before the first goes by the deck's title. */
export function listSections(
  slides: readonly LaidOutSlide[],
  { paths, title }: { readonly paths: readonly string[]; readonly title: string },
): PresentationSection[] {
  const sections: { name: string; slides: string[] }[] = [];
  let open: string | undefined;
  for (const [index, { chapter }] of slides.entries()) {
    if (index === 0 || chapter !== open) sections.push({ name: chapter ?? title, slides: [] });
    open = chapter;
    sections.at(-1)?.slides.push(paths[index]!);
  }
  return sections.length > 1 ? sections : [];
}
