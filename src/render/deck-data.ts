import type { DeckMeta } from '../deck/types.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { DeckData, LectureData, SlideData } from '../protocol/deck-data.ts';
import { findWords } from '../i18n/find-words.ts';

/** How a deck looks. */
export interface DeckLook {
  readonly styles: readonly string[];
  readonly cover?: LectureData['cover'];
  readonly noteHash?: string | undefined;
}

/** Gives what the page tells its player, and other tools, about the deck. */
export function createDeckData(
  meta: DeckMeta,
  slides: readonly LaidOutSlide[],
  { styles, cover, noteHash }: DeckLook,
): DeckData {
  const { lang, size, duration } = meta;
  const sections = numberSections(slides);
  const { player, lang: wordsLang } = findWords(lang);
  return {
    lang,
    size,
    hasDark: styles.some((css) => /section\.invert\b/.test(css)),
    ...(isDark(styles) && { isDark: true }),
    ...(duration !== undefined && { duration }),
    ...(noteHash !== undefined && { note: noteHash }),
    lecture: createLecture(meta, cover),
    slides: slides.map(({ id, type, part }, index): SlideData => ({
      id,
      type,
      ...(part && { part }),
      ...(sections[index] && { section: sections[index] }),
    })),
    words: player,
    wordsLang,
  };
}

function createLecture(
  { title, author, date, order, chapter }: DeckMeta,
  cover: LectureData['cover'],
): LectureData {
  return {
    title,
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(order !== undefined && { order }),
    ...(chapter !== undefined && { chapter }),
    ...(cover && { cover }),
  };
}

/** Whether slides are dark unless their class is `invert`. */
export function isDark(styles: readonly string[]): boolean {
  return styles.some((css) => /--lectern-scheme:\s*dark\b/.test(css));
}

/** A section is a chapter with slides below its own. Slides without any around them have number 0. */
function numberSections(slides: readonly LaidOutSlide[]): number[] {
  const parted = new Set(
    slides.flatMap(({ breadcrumb, chapter }) => (breadcrumb.length > 0 ? [chapter] : [])),
  );
  let last: string | undefined;
  let count = 0;
  return slides.map(({ chapter }) => {
    const name = parted.has(chapter) ? chapter : undefined;
    if (name !== undefined && name !== last) count += 1;
    last = name;
    return name === undefined ? 0 : count;
  });
}
