import type { PhrasingContent, RootContent } from 'mdast';
import { renderEmojiStyles } from '../assets/emoji.ts';
import { embedFonts, renderMathsStyles } from '../assets/fonts.ts';
import type { Drawings } from '../blocks/drawing.ts';
import { createSlide } from '../deck/create-slide.ts';
import type { DeckMeta } from '../deck/types.ts';
import { type Asset, createPicture } from '../html/assets.ts';
import { listEmoji } from '../html/emoji.ts';
import { listClasses } from '../html/foreign.ts';
import { createToken } from '../html/tokens.ts';
import { findWords } from '../i18n/find-words.ts';
import { layOutWhole, type LaidOutSlide } from '../layout/laid-out.ts';
import type { LectureData } from '../protocol/deck-data.ts';
import { hashContent, hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { loadBaseStyles } from './assets.ts';
import {
  createDeckPages,
  createSlideRenderer,
  type DeckPages,
  type FramesSource,
  type SlideRenderer,
} from './deck-pages.ts';
import { createMarpRenderer, type MarpRenderer } from './marp.ts';
import type { Material, SlideParts } from './material.ts';
import { createPlaceholders, type Placeholders } from './placeholders.ts';
import { contentOf, type SlideHtml } from './slide-html.ts';
import { hashSlideParts, isDrawn } from './slide-hash.ts';
import { renderPhrasingMarkdown, renderSlideMarkdown } from './slide-markdown.ts';
import type { RenderedNote } from './stamp-slide.ts';
import type { Theme } from './theme.ts';

/** Renders the slides of one deck: as often as layout asks, each slide once. */
export interface DeckRenderer extends DeckPages {
  /** What slides are rendered with; undefined for those that their author laid out. */
  readonly own?: { readonly theme: Theme; readonly parts: SlideParts } | undefined;
  /** Text as it stands beside slides, in no slide's frame, for a body that `fill` completes. */
  readonly renderText: (blocks: readonly RootContent[]) => string;
  /** The inside of a line of text, for such a body. */
  readonly renderPhrasing: (content: readonly PhrasingContent[]) => string;
  /** Equal for slides that come out alike: of what they show, with its pictures and drawings. */
  readonly hashOf: (slide: LaidOutSlide) => string;
}

/** What slides are rendered for. */
export interface SlideRequest {
  readonly meta: DeckMeta;
  /** The note's path, as messages and `data-source` show it. */
  readonly source: string;
  /** What its slides hold, loaded. */
  readonly material: Material;
  readonly anchors: ReadonlyMap<string, string>;
  readonly links: SlideParts['links'];
  readonly theme: Theme;
  /** Items of lists are revealed one by one. */
  readonly incremental: boolean;
  readonly store: Store;
}

/** What a renderer is made for. */
export interface DeckRendererRequest extends SlideRequest {
  /** All text that slides can show, to choose fonts by. */
  readonly text: string;
  /** Style sheets that print alone needs. */
  readonly printStyles: readonly string[];
}

/** Loads what a deck needs, and gives what makes its renderer as soon as its drawings are there. */
export async function createDeckRenderer(
  request: DeckRendererRequest,
): Promise<(drawings: Drawings) => DeckRenderer> {
  const { theme, printStyles, store } = request;
  const styles = await loadStyles(request, findMarp(request));
  return (drawings) => {
    const tools = createSlideTools(request, drawings);
    const pages = createDeckPages({
      ...createFramesSource(request, tools),
      styles,
      printStyles,
      cover: findCover(theme),
      store,
    });
    return {
      ...pages,
      own: { theme, parts: tools.parts },
      hashOf: (slide) => hashOf(slide, tools),
      renderText: (blocks) => renderBlocks(blocks, tools),
      renderPhrasing: (content) => renderPhrasing(content, tools),
    };
  };
}

/** Renders slides of a deck whose style sheets are not known yet. */
export function createDraftRenderer(request: SlideRequest, drawings: Drawings): SlideRenderer {
  return createSlideRenderer(createFramesSource(request, createSlideTools(request, drawings)));
}

function createFramesSource(request: SlideRequest, tools: SlideTools): FramesSource {
  const { meta, source, theme, material, anchors } = request;
  const label = findWords(meta.lang).slides.notes;
  return {
    meta,
    source,
    logo: findLogo(meta, tools),
    titles: theme.sizes.titles,
    renderText: material.renderText,
    isMarp: false,
    isDrawn: (slide) => isDrawn(slide, tools.parts, tools.store),
    renderSlide: (slide) => renderSlide(slide, tools),
    renderNotes: (slide) => renderNotes(slide, tools, label),
    values: { assets: tools.assets, anchors },
  };
}

function createSlideTools(request: SlideRequest, drawings: Drawings): SlideTools {
  const { theme, meta, incremental, links, material, store } = request;
  const words = findWords(meta.lang);
  const alertWords = { ...words.alerts, ...words.statements };
  return {
    marp: findMarp(request),
    parts: { ...material, links, drawings, alertWords, incremental },
    assets: new Map<string, Asset>(material.directiveAssets),
    store,
    common: hashValue([theme.name, theme.css, meta.size, meta.lang, incremental, alertWords]),
  };
}

/** Marp with the deck's theme. */
function findMarp({ theme, meta: { size, lang }, material, store }: SlideRequest): MarpRenderer {
  const { findEmoji } = material;
  return store.get('marp', [theme.name, theme.css, size, lang], () =>
    createMarpRenderer({ theme: theme.name, themeCss: theme.css, size, lang, findEmoji }),
  );
}

/** Style sheets of the deck: fonts, formulas, the theme, what every theme gets, emoji. */
async function loadStyles(
  { theme, text, material, store }: DeckRendererRequest,
  marp: MarpRenderer,
): Promise<string[]> {
  const { formulas, maths, hasItalics: italics, findEmoji } = material;
  const classes = formulas.flatMap((node) => {
    const result = maths(node, node.type === 'math');
    if (result.type !== 'rendered') return [];
    return store.get('classes', [result.html], () => listClasses(result.html));
  });
  return [
    await embedFonts(theme.faces, text, { store, italics }),
    await renderMathsStyles(classes, store),
    marp.css,
    theme.ownCss ?? '',
    await loadBaseStyles(store),
    await renderEmojiStyles(listEmoji(text, findEmoji), store),
  ];
}

interface SlideTools {
  readonly marp: MarpRenderer;
  readonly parts: SlideParts;
  /** What rendered slides name; it grows as they are rendered. */
  readonly assets: Map<string, Asset>;
  readonly store: Store;
  /** Of what every slide depends on. */
  readonly common: string;
}

function hashOf(slide: LaidOutSlide, { parts, store, common }: SlideTools): string {
  return `${common} ${slide.hash} ${hashSlideParts(slide, parts, store)}`;
}

/** Layout asks for most slides more than once, and the next build for nearly all of them. */
function renderSlide(slide: LaidOutSlide, tools: SlideTools): SlideHtml {
  return renderOnce(hashOf(slide, tools), tools, (placeholders) =>
    renderSlideMarkdown(slide, tools.parts, placeholders),
  );
}

function renderOnce(
  hash: string,
  { marp, assets, store }: SlideTools,
  write: (placeholders: Placeholders) => string,
): SlideHtml {
  const html = store.get('slide html', [hash], () => {
    const placeholders = createPlaceholders();
    const markdown = write(placeholders);
    return marp.renderSlide(markdown, placeholders);
  });
  for (const [name, asset] of html.assets) assets.set(name, asset);
  return html;
}

function renderNotes({ notes }: LaidOutSlide, tools: SlideTools, label: string): RenderedNote[] {
  return notes.map(({ visibility, isBlock, blocks }) => ({
    visibility,
    html:
      (isBlock ? `<p class="notes-label">${tools.parts.renderText(label)}</p>` : '') +
      groupNoteBlocks(blocks)
        .map((each) => renderNoteBlocks(each, tools))
        .join('\n'),
  }));
}

/** Headings alone, and what stands between them together. */
function groupNoteBlocks(blocks: readonly RootContent[]): RootContent[][] {
  const groups: RootContent[][] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (!before || block.type === 'heading' || before.type === 'heading') groups.push([block]);
    else groups.at(-1)!.push(block);
  }
  return groups;
}

/** The headings of a page are the titles of its slides, which notes are below. */
function renderNoteBlocks(blocks: readonly RootContent[], tools: SlideTools): string {
  const [first] = blocks;
  if (first?.type !== 'heading') return renderBlocks(blocks, tools);
  return `<p class="notes-heading">${renderPhrasing(first.children, tools)}</p>`;
}

/** Text is rendered as a slide's content; the slide around it is dropped. */
function renderBlocks(blocks: readonly RootContent[], tools: SlideTools): string {
  const html = renderSlide(layOutWhole(createSlide('content', 'text', { blocks })), tools);
  return (contentOf(html)?.content ?? '').trim();
}

function renderPhrasing(content: readonly PhrasingContent[], tools: SlideTools): string {
  const html = renderOnce(`${tools.common} phrasing ${hashContent(content)}`, tools, (holders) =>
    renderPhrasingMarkdown(content, tools.parts, holders),
  );
  return (contentOf(html)?.content ?? '').trim();
}

function findLogo({ logo = '' }: DeckMeta, { parts, assets }: SlideTools): string | undefined {
  const found = parts.images.get(logo);
  if (found?.type !== 'loaded') return undefined;
  assets.set(found.hash, createPicture(found));
  return createToken('asset', found.hash);
}

function findCover({ properties }: Theme): LectureData['cover'] {
  const ground = properties.get('--lectern-cover');
  const ink = properties.get('--lectern-cover-ink');
  return ground === undefined || ink === undefined ? undefined : { ground, ink };
}
