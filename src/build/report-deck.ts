import type { AccessReport } from '../access/report.ts';
import type { Language } from '../blocks/language.ts';
import { readTitle } from '../blocks/phrasing.ts';
import { countReadingWords } from '../deck/reading-words.ts';
import type { SlideType } from '../deck/types.ts';
import type { LaidOutDeck, LaidOutSlide, Part } from '../layout/laid-out.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Store } from '../store/store.ts';
import type { RelationsReport } from '../relations/report-relations.ts';

/** A deck in figures. */
export interface DeckReport {
  readonly note: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly slides: readonly SlideReport[];
  /** What of the note the deck has, and where; undefined when nobody asked. */
  readonly coverage: Coverage | undefined;
  /** Who can use it; undefined when nobody asked. */
  readonly access: AccessReport | undefined;
  /** Its terms and how they relate, with sources. */
  readonly relations: RelationsReport;
  /** Milliseconds of each step. */
  readonly timings: Readonly<Record<string, number>>;
}

/** A slide in figures; px are those of a slide 1280 px wide. */
export interface SlideReport {
  readonly id: string;
  readonly title: string;
  readonly type: SlideType;
  readonly part: Part | undefined;
  /** First and last line of the note. */
  readonly source: readonly [first: number, last: number];
  /** What the audience reads: code, tables, diagrams and displayed formulas apart. */
  readonly words: number;
  readonly smallestText: number;
  /** Height of title and content over that of the safe area. */
  readonly fill: number;
  readonly overflow: number;
  /** -2 to 2: type scaled by 1.3, 1.15, 1, 0.93 or 0.86. */
  readonly density: number;
  readonly layout: SlideLayout;
}

/** How a slide is laid out. */
export type SlideLayout = 'stack' | 'columns' | 'quote' | 'statement';

/** What is reported beside the slides. */
interface ReportRest extends Pick<DeckReport, 'access' | 'coverage' | 'relations' | 'timings'> {
  readonly language: Language;
  readonly store: Store;
}

/** Puts a deck into figures. */
export function reportDeck(
  note: string,
  { meta, slides, verifications }: LaidOutDeck,
  { language, store, ...rest }: ReportRest,
): DeckReport {
  const reports = slides.map((slide, index): SlideReport => {
    const seen = verifications[index];
    return {
      id: slide.id,
      title: slide.title ? readTitle(slide.title.content) : '',
      type: slide.type,
      part: slide.part,
      source: [slide.source.first, slide.source.last],
      words: countReadingWords(slide, language, store),
      smallestText: seen?.smallestText ?? 0,
      fill: Math.round((seen?.fill ?? 0) * 1000) / 1000,
      overflow: Math.ceil(Math.max(seen?.overflow ?? 0, seen?.clipped ?? 0)),
      density: slide.density,
      layout: layoutOf(slide),
    };
  });
  return { note, title: meta.title, lang: meta.lang, slides: reports, ...rest };
}

function layoutOf({ columns, layout }: LaidOutSlide): SlideLayout {
  if (columns) return 'columns';
  return layout === 'quote' || layout === 'statement' ? layout : 'stack';
}
