import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { listNodes } from '../blocks/list-nodes.ts';
import { hashOf, hashValue } from '../store/hash.ts';
import { keyOf } from '../store/node-key.ts';
import type { Store } from '../store/store.ts';
import type { InlineMaths, Maths } from '../blocks/nodes.ts';
import { createSlide } from '../deck/create-slide.ts';
import type { DeckMeta, Slide } from '../deck/types.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { codeLanguage } from './blocks.ts';
import { createEmojiFinder, renderEmojiStyles } from '../assets/emoji.ts';
import { embedFonts, renderMathsStyles } from '../assets/fonts.ts';
import { loadHighlighter } from '../assets/highlight.ts';
import { loadImages, type LoadedImage } from '../assets/images.ts';
import type { Asset } from '../html/assets.ts';
import { createTextRenderer, type FindEmoji, listEmoji } from '../html/emoji.ts';
import { listClasses } from '../html/foreign.ts';
import { createToken } from '../html/tokens.ts';
import { createMarpRenderer, type MarpRenderer } from './marp.ts';
import { loadMaths, type RenderMaths } from '../assets/maths.ts';
import { createDeckPages, type DeckPages } from './deck-pages.ts';
import { contentOf, type SlideHtml } from './slide-html.ts';
import type { RenderedNote } from './stamp-slide.ts';
import { createPlaceholders, type Placeholders } from './placeholders.ts';
import { renderPhrasingMarkdown, renderSlideMarkdown } from './slide-markdown.ts';
import type { SlideParts } from './slide-parts.ts';
import type { Theme } from './theme.ts';
import { loadBaseStyles } from './assets.ts';

/** Renders the slides of one deck: as often as fitting asks, each slide once. */
export interface DeckRenderer extends DeckPages {
  /** Text as it stands beside slides, in no slide's frame, for a body that `fill` completes. */
  readonly renderText: (blocks: readonly RootContent[]) => string;
  /** The inside of a line of text, for such a body. */
  readonly renderPhrasing: (content: readonly PhrasingContent[]) => string;
  readonly findings: readonly Finding[];
}

/** What a renderer is made for. */
export interface DeckRendererRequest {
  readonly meta: DeckMeta;
  /** The note's path, as messages and `data-source` show it. */
  readonly source: string;
  /** The note's sections: what pictures, languages and formulas they hold is loaded beforehand. */
  readonly sections: readonly Root[];
  /** All text that slides can show, to choose fonts by. */
  readonly text: string;
  readonly anchors: ReadonlyMap<string, string>;
  readonly theme: Theme;
  /** Items of lists are revealed one by one. */
  readonly incremental: boolean;
  /** Style sheets that print alone needs. */
  readonly printStyles: readonly string[];
  /** Absolute folder of the note, and of the project. */
  readonly noteDir: string;
  readonly root: string;
  readonly store: Store;
}

/** Loads what a deck needs and gives its renderer. */
export async function createDeckRenderer(request: DeckRendererRequest): Promise<DeckRenderer> {
  const { sections, theme, meta, anchors, incremental, store } = request;
  const nodes = sections.flatMap(listPrepared);
  const findEmoji = createEmojiFinder(store);
  const renderText = createTextRenderer(findEmoji);
  const [images, highlight, maths] = await Promise.all([
    loadPictures(nodes, request),
    loadHighlighter(
      nodes.flatMap((node) =>
        node.type === 'code' ? [{ code: node.value, lang: codeLanguage(node) }] : [],
      ),
      { store, renderText },
    ),
    nodes.some(isMaths) ? loadMaths(findEmoji) : noMaths,
  ]);
  const marpInputs = [theme.name, theme.css, meta.size];
  const marp = store.get('marp', marpInputs, () =>
    createMarpRenderer({ theme: theme.name, themeCss: theme.css, size: meta.size, findEmoji }),
  );
  const parts: SlideParts = { highlight, maths, images: images.loaded, renderText, incremental };
  const assets = new Map<string, Asset>();
  const epoch = hashValue([marpInputs, keyOfParts(parts, nodes)]);
  const tools = { marp, parts, assets, store, epoch };
  const pages = createDeckPages({
    meta,
    source: request.source,
    logo: findLogo(meta, tools),
    renderText,
    isMarp: false,
    renderSlide: (slide) => renderSlide(slide, tools),
    renderNotes: (slide) => renderNotes(slide, tools),
    values: { assets, anchors },
    styles: await loadStyles(request, { nodes, maths, marp, findEmoji }),
    printStyles: request.printStyles,
    store,
  });
  return {
    ...pages,
    findings: [...images.findings, ...findBrokenMaths(nodes, maths)],
    renderText: (blocks) => renderBlocks(blocks, tools),
    renderPhrasing: (content) => renderPhrasing(content, tools),
  };
}

const prepared = new Set([
  'blockquote',
  'code',
  'emphasis',
  'image',
  'inlineMath',
  'markup',
  'math',
]);

/** What of a section has something loaded for it. */
function listPrepared(section: Root): readonly Nodes[] {
  return listNodes(section).filter(({ type }) => prepared.has(type));
}

interface StyleTools {
  readonly nodes: readonly Nodes[];
  readonly maths: RenderMaths;
  readonly marp: MarpRenderer;
  readonly findEmoji: FindEmoji;
}

/** Style sheets of the deck: fonts, formulas, the theme, what every theme gets, emoji. */
async function loadStyles(
  { theme, text, store }: DeckRendererRequest,
  { nodes, maths, marp, findEmoji }: StyleTools,
): Promise<string[]> {
  const italics = nodes.some(
    ({ type }) => type === 'emphasis' || type === 'blockquote' || type === 'markup',
  );
  const classes = nodes.some(isMaths) ? listClasses(renderAllMaths(nodes, maths)) : [];
  return [
    await embedFonts(theme.faces, text, { store, italics }),
    await renderMathsStyles(classes, store),
    marp.css,
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
  /** Key of what every slide depends on. */
  readonly epoch: string;
}

/** Fitting asks for most slides more than once, and the next build for nearly all of them. */
function renderSlide(slide: Slide, tools: SlideTools): SlideHtml {
  const { title, part, blocks, columns, agenda, directives, backgrounds } = slide;
  const content = keyOf([title, part, blocks, columns, agenda, directives, backgrounds]);
  return renderOnce(content, tools, (placeholders) =>
    renderSlideMarkdown(slide, tools.parts, placeholders),
  );
}

function renderOnce(
  key: string,
  { marp, assets, store, epoch }: SlideTools,
  write: (placeholders: Placeholders) => string,
): SlideHtml {
  const html = store.get('slide', [epoch, key], () => {
    const placeholders = createPlaceholders();
    const markdown = write(placeholders);
    return marp.renderSlide(markdown, placeholders);
  });
  for (const [name, asset] of html.assets) assets.set(name, asset);
  return html;
}

function keyOfParts({ images, incremental }: SlideParts, nodes: readonly Nodes[]): unknown {
  // A formula may define what those after it mean.
  const macros = nodes.flatMap((node) =>
    isMaths(node) && /\\(?:[gex]?def|global|let|futurelet|newcommand)/.test(node.value)
      ? [node.value]
      : [],
  );
  const pictures = [...images].map(([url, image]) =>
    image.type === 'loaded'
      ? [url, hashOf(image.src), image.width, image.height]
      : [url, image.type],
  );
  return [incremental, pictures, macros];
}

function renderNotes({ notes }: Slide, tools: SlideTools): RenderedNote[] {
  return notes.map(({ visibility, isBlock, blocks }) => ({
    visibility,
    html: (isBlock ? '<p class="notes-label">Notes</p>' : '') + renderBlocks(blocks, tools),
  }));
}

/** Text is rendered as a slide's content; the slide around it is dropped. */
function renderBlocks(blocks: readonly RootContent[], tools: SlideTools): string {
  const html = renderSlide({ ...createSlide('content', 'text'), blocks }, tools);
  return (contentOf(html)?.content ?? '').trim();
}

function renderPhrasing(content: readonly PhrasingContent[], tools: SlideTools): string {
  const html = renderOnce(`phrasing ${keyOf(content)}`, tools, (placeholders) =>
    renderPhrasingMarkdown(content, tools.parts, placeholders),
  );
  return (contentOf(html)?.content ?? '').trim();
}

function findLogo({ logo = '' }: DeckMeta, { parts, assets }: SlideTools): string | undefined {
  const found = parts.images.get(logo);
  if (found?.type !== 'loaded') return undefined;
  const key = hashOf(found.src);
  assets.set(key, { html: found.src });
  return createToken('asset', key);
}

function isMaths(node: Nodes): node is Maths | InlineMaths {
  return node.type === 'math' || node.type === 'inlineMath';
}

const noMaths: RenderMaths = (tex) => ({ type: 'broken', message: tex });

function renderAllMaths(nodes: readonly Nodes[], maths: RenderMaths): string {
  return nodes
    .map((node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return '';
      const result = maths(node.value, node.type === 'math');
      return result.type === 'rendered' ? result.html : '';
    })
    .join('');
}

function findBrokenMaths(nodes: readonly Nodes[], maths: RenderMaths): Finding[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return [];
    const result = maths(node.value, node.type === 'math');
    if (result.type === 'rendered') return [];
    return [createFinding('formula-broken', placeOf(node), { message: result.message })];
  });
}

function placeOf({ position }: Nodes): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

async function loadPictures(
  nodes: readonly Nodes[],
  { noteDir, root, meta }: DeckRendererRequest,
): Promise<{ loaded: ReadonlyMap<string, LoadedImage>; findings: Finding[] }> {
  const requests = nodes.flatMap((node) =>
    node.type === 'image' && node.url ? [{ url: node.url, place: placeOf(node) }] : [],
  );
  if (meta.logo) requests.push({ url: meta.logo, place: { line: 1, column: 1 } });
  const loaded = await loadImages(requests, { noteDir, root });
  const findings = requests.flatMap(({ url, place }) => {
    const image = loaded.get(url);
    if (image?.type === 'failed') return [{ ...image.finding, ...place }];
    return image?.type === 'remote' ? [createFinding('image-remote', place, { url })] : [];
  });
  return { loaded, findings };
}
