import { readFile } from 'node:fs/promises';
import type { Paper } from '../../options/print-settings.ts';
import type { DeckMeta } from '../../deck/types.ts';
import { embedFonts, type FontFace } from '../../assets/fonts.ts';
import { renderPageRules } from './paper.ts';
import type { Store } from '../../store/store.ts';
import { themes } from '../../render/assets.ts';
import { loadTheme, type Theme } from '../../render/theme.ts';

/** What a handout's style sheets depend on. */
export interface HandoutStylesRequest {
  readonly meta: DeckMeta;
  readonly paper: Paper;
  /** The deck's theme; undefined for a Marp deck's own. */
  readonly theme: Theme | undefined;
  /** All text that a handout can show, to choose fonts by. */
  readonly text: string;
  readonly store: Store;
}

/** Loads the style sheets that handouts need beside the deck's own. */
export async function loadHandoutStyles(request: HandoutStylesRequest): Promise<string[]> {
  const { meta, paper, theme, text, store } = request;
  const [css, fonts] = await Promise.all([
    readFile(new URL('handout.css', themes), 'utf8'),
    findMissingFaces(theme, store).then((faces) => embedFonts(faces, text, { store })),
  ]);
  return [fonts, css, renderPageRules(paper, meta)];
}

/** Handouts are set in Lectern's fonts, in whichever theme the slides are. */
async function findMissingFaces(
  theme: Theme | undefined,
  store: Store,
): Promise<readonly FontFace[]> {
  const request = { theme: 'lectern', root: '/', isNotes: false, size: '16:9' as const, store };
  const { faces } = await loadTheme(request);
  const have = new Set(theme?.faces.map(({ family }) => family));
  return faces.filter(({ family }) => !have.has(family));
}
