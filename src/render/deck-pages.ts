/** What pages are put together from the slides of a deck, whoever rendered them. */
import type { DeckMeta } from '../deck/types.ts';
import { isRightToLeft } from '../i18n/direction.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { Assets } from '../html/assets.ts';
import { createFiller, createLinker, type PageValues } from '../html/fill.ts';
import type { CourseLinks, TermsData } from '../protocol/course-data.ts';
import type { LectureData } from '../protocol/deck-data.ts';
import type { Shell } from '../protocol/shell.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { loadBundle } from './assets.ts';
import { isDark } from './deck-data.ts';
import { renderPlayerTheme } from './player-theme.ts';
import {
  type PageExtras,
  type PageParts,
  renderFrames,
  renderPage,
  renderPageFrames,
} from './page.ts';
import type { SlideHtml, SlideSize } from './slide-html.ts';
import type { RenderedNote, RenderedSlide, Stamp } from './stamp-slide.ts';

/** How some slides of a page are rendered. */
export interface SomeOptions {
  /** With speaker notes. */
  readonly notes: boolean;
  readonly isWanted: (slide: LaidOutSlide) => boolean;
}

/** Renders some of a deck's slides as the page that people open shows them. */
export interface SlideRenderer {
  /** The frames of those that are wanted, in their order; linked, not filled. */
  readonly renderSome: (slides: readonly LaidOutSlide[], options: SomeOptions) => string[];
  /** Whether a slide's diagrams are drawn: one without them shows their source. */
  readonly isDrawn: (slide: LaidOutSlide) => boolean;
  /** What slides name, as soon as they are rendered. */
  readonly assets: Assets;
}

/** The pages of one deck. */
export interface DeckPages extends SlideRenderer {
  /** What slides are measured and printed in. */
  readonly shell: Shell;
  /** The style sheets that its slides are shown with, in their order. */
  readonly styles: readonly string[];
  /** The same for the same shell. */
  readonly shellHash: string;
  /** A body for it, without speaker notes, linked but not filled. */
  readonly renderBare: (slides: readonly LaidOutSlide[]) => string;
  /** Slides are dark unless their class is `invert`. */
  readonly isDark: boolean;
  /** The same slides one by one, each in its frame, for a body that `fill` completes. */
  readonly renderFrames: (slides: readonly LaidOutSlide[], change?: ChangeSlide) => SlideFrame[];
  /** Says in a body of frames and texts what ids are called and where links lead; what is large stays named. */
  readonly link: FillBody;
  /** Puts in what the frames and texts of a body leave open. Each id becomes what `nameId` gives. @default as it is */
  readonly fill: FillBody;
  /** The page that people open. */
  readonly renderPage: (
    slides: readonly LaidOutSlide[],
    options: PageOptions,
  ) => Promise<PageParts>;
}

/** Completes a body; ids and addresses of files are what the functions give. */
type FillBody = (
  body: string,
  nameId?: PageValues['nameId'],
  linkFile?: PageValues['linkFile'],
) => string;

/** Makes a slide look other than on the screen. */
export type ChangeSlide = (html: SlideHtml) => SlideHtml;

/** A slide in its frame. */
export interface SlideFrame {
  readonly html: string;
  readonly size: SlideSize;
}

/** How a page is rendered. */
export interface PageOptions {
  /** With speaker notes. */
  readonly notes: boolean;
  readonly extras?: PageExtras | undefined;
  /** Where the page leads in its course. @default nowhere */
  readonly course?: CourseLinks | undefined;
  /** What the deck introduces, for the page of a course. @default nothing */
  readonly terms?: TermsData | undefined;
  /** Of the text of its note, for who wants to know whether the page is older. */
  readonly noteHash?: string | undefined;
}

/** What the slides of a deck are put into frames with. */
export interface FramesSource
  extends Omit<Stamp, 'isBare' | 'total'>, Pick<SlideRenderer, 'isDrawn'> {
  readonly isMarp: boolean;
  readonly renderSlide: (slide: LaidOutSlide) => SlideHtml;
  readonly renderNotes: (slide: LaidOutSlide) => readonly RenderedNote[];
  /** What slides and notes leave open; the assets are there as soon as a slide is rendered. */
  readonly values: PageValues;
}

/** What pages are made of. */
export interface DeckPagesRequest extends FramesSource {
  readonly styles: readonly string[];
  /** Style sheets that print alone needs. */
  readonly printStyles: readonly string[];
  /** Colours of the title slide, for the list of a course's lectures. */
  readonly cover?: LectureData['cover'];
  readonly store: Store;
}

/** Creates what puts a deck's pages together. */
export function createDeckPages(request: DeckPagesRequest): DeckPages {
  const { meta, values, styles, printStyles, store } = request;
  const sheets = [...styles, ...printStyles];
  // Style sheets are large and seldom change.
  const shell = store.get('shell', [JSON.stringify(meta), ...sheets], () => ({
    shell: createShell(meta, sheets),
    shellHash: hashValue([meta, sheets]),
  }));
  const frames = (slides: readonly LaidOutSlide[], change?: ChangeSlide): SlideFrame[] => {
    const { placed, total } = placeSlides(slides);
    const rendered = placed.map((each) => renderPlaced(each, request, { notes: false, change }));
    const html = renderFrames({ ...request, slides: rendered, total });
    return rendered.map((each, index) => ({ html: html[index] ?? '', size: each.html.size }));
  };
  const link: FillBody = (body, nameId, linkFile) =>
    createLinker({ ...values, nameId, linkFile })(body);
  const fill: FillBody = (body, nameId, linkFile) =>
    createFiller({ ...values, nameId, linkFile })(body);
  return {
    ...shell,
    ...createSlideRenderer(request),
    styles,
    isDark: isDark(styles),
    renderFrames: frames,
    renderBare: (slides) =>
      createLinker(values)(
        frames(slides)
          .map(({ html }) => html)
          .join('\n'),
      ),
    link,
    fill,
    renderPage: async (slides, { notes, extras, course, terms, noteHash }) => {
      const player = await loadBundle('player', store);
      const { placed, total } = placeSlides(slides);
      return renderPage({
        ...request,
        slides: placed.map((each) => renderPlaced(each, request, { notes })),
        total,
        styles: [...styles, player.css, renderPlayerTheme(styles)],
        scripts: [player.code],
        extras,
        noteHash,
        course,
        terms,
      });
    },
  };
}

/** Creates what renders single slides of a deck; its style sheets need not be known. */
export function createSlideRenderer(source: FramesSource): SlideRenderer {
  return {
    assets: source.values.assets,
    isDrawn: source.isDrawn,
    renderSome(slides, { notes, isWanted }) {
      const { placed, total } = placeSlides(slides);
      const wanted = placed.filter(({ slide }) => isWanted(slide));
      const rendered = wanted.map((each) => renderPlaced(each, source, { notes }));
      return renderPageFrames({ ...source, slides: rendered, total });
    },
  };
}

type PlacedSlide = Pick<RenderedSlide, 'number' | 'slide'>;

/** The deck's numbers, on handouts too: what is on paper alone has none of its own. */
function placeSlides(slides: readonly LaidOutSlide[]): {
  readonly placed: readonly PlacedSlide[];
  readonly total: number;
} {
  let total = 0;
  const placed = slides.map((slide) => {
    total += slide.handoutOnly ? 0 : 1;
    return { slide, number: total };
  });
  return { placed, total };
}

function renderPlaced(
  placed: PlacedSlide,
  { isMarp, renderSlide, renderNotes }: FramesSource,
  {
    notes,
    change = (html) => html,
  }: { readonly notes: boolean; readonly change?: ChangeSlide | undefined },
): RenderedSlide {
  const { slide } = placed;
  return {
    ...placed,
    html: change(renderSlide(slide)),
    isMarp,
    notes: notes ? renderNotes(slide) : [],
  };
}

function createShell({ lang, title }: DeckMeta, sheets: readonly string[]): Shell {
  const dir = isRightToLeft(lang) ? 'rtl' : 'ltr';
  return { lang, dir, title, sheets: sheets.filter(Boolean) };
}
