import type { Page } from 'puppeteer-core';
import type { BlockContext } from '../blocks/block-kind.ts';
import type { SentHtml } from '../html/sent.ts';
import type { Store } from '../store/store.ts';
import type { LaidOutSlide } from './laid-out.ts';

/** What laying out works with. */
export interface LayoutTools {
  /** Shows the deck's style sheets. */
  readonly page: Page;
  /** The body of that page for these slides, to be sent at once and in this order; it needs no script. */
  readonly render: (slides: readonly LaidOutSlide[]) => SentHtml;
  /** Equal for slides that come out alike in any size: of what they show, with pictures, drawings and style sheets. */
  readonly hashOf: (slide: LaidOutSlide) => string;
  readonly context: BlockContext;
  /** Remembers what slides measured. */
  readonly store: Store;
}
