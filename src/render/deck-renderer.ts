import { createHash } from 'node:crypto';
import type { Nodes, Root, RootContent } from 'mdast';
import { createMemory, type Recall } from '../store/memory.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import { hasInnerLink, keyOf, rememberKeys } from '../store/node-key.ts';
import { rememberObjects } from '../store/remember.ts';
import type { InlineMaths, Maths } from '../blocks/nodes.ts';
import { createSlide } from '../deck/create-slide.ts';
import type { DeckMeta, Slide } from '../deck/types.ts';
import { escapeHtml } from '../html/escape.ts';
import { findWords } from '../i18n/find-words.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { codeLanguage } from './blocks.ts';
import { renderEmojiStyles, wrapEmoji } from '../assets/emoji.ts';
import { embedFonts, mathsFonts } from '../assets/fonts.ts';
import { loadHighlighter } from '../assets/highlight.ts';
import { loadImages, type LoadedImage } from '../assets/images.ts';
import { createMarpRenderer, type MarpRenderer } from './marp.ts';
import { loadMaths, type RenderMaths } from '../assets/maths.ts';
import { renderFrames, type PageExtras, type PageParts, renderPage, renderShell } from './page.ts';
import type { RenderedNote, RenderedSlide } from './stamp-slide.ts';
import { createPlaceholders } from './placeholders.ts';
import { renderSlideMarkdown } from './slide-markdown.ts';
import type { SlideParts } from './slide-parts.ts';
import type { Theme } from './theme.ts';
import { loadPlayer, loadBaseStyles } from './assets.ts';

/** Renders the slides of one deck: as often as fitting asks, each slide once. */
export interface DeckRenderer {
  /** A page with all style sheets and without slides, to measure and to print in. */
  readonly shell: string;
  /** The same for the same shell. */
  readonly shellKey: string;
  /** The body of that page, without speaker notes. */
  readonly renderBare: (slides: readonly Slide[]) => string;
  /** The same slides one by one, each in its frame. */
  readonly renderFrames: (slides: readonly Slide[]) => string[];
  /** Text as it stands beside slides: in no slide's frame. */
  readonly renderText: (blocks: readonly RootContent[]) => string;
  /** The page that people open. */
  readonly renderPage: (slides: readonly Slide[], options: PageOptions) => Promise<PageParts>;
  readonly findings: readonly Finding[];
}

/** How a page is rendered. */
export interface PageOptions {
  /** With speaker notes. */
  readonly notes: boolean;
  readonly extras?: PageExtras | undefined;
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
  /** What an earlier build of the note rendered. */
  readonly recall?: Recall;
}

/** Loads what a deck needs and gives its renderer. */
export async function createDeckRenderer(request: DeckRendererRequest): Promise<DeckRenderer> {
  const { sections, theme, meta, anchors, incremental, recall = createMemory().recall } = request;
  const nodes = sections.flatMap(listPrepared);
  const [images, highlight, maths] = await Promise.all([
    loadPictures(nodes, request),
    loadHighlighter(
      nodes.flatMap((node) =>
        node.type === 'code' ? [{ code: node.value, lang: codeLanguage(node) }] : [],
      ),
      recall,
    ),
    nodes.some(isMaths) ? loadMaths() : noMaths,
  ]);
  const marpKey = JSON.stringify([theme.name, theme.css, meta.size]);
  const marp = recall('marp', marpKey, () =>
    createMarpRenderer({ theme: theme.name, themeCss: theme.css, size: meta.size }),
  );
  const parts: SlideParts = { highlight, maths, images: images.loaded, anchors, incremental };
  const styles = await loadStyles(request, { nodes, maths, marp });
  const logo = meta.logo ? images.loaded.get(meta.logo) : undefined;
  const page = {
    meta,
    source: request.source,
    logo: logo?.type === 'loaded' ? logo.src : undefined,
  };
  const { notes: notesLabel } = findWords(meta.lang).slides;
  const tools = { marp, parts, recall, epoch: keyOfParts(parts, marpKey, nodes), notesLabel };
  const render = (slide: Slide, notes: boolean): RenderedSlide => ({
    slide,
    html: renderOnce(slide, tools),
    isMarp: false,
    notes: notes ? renderNotes(slide, tools) : [],
  });
  const frames = (slides: readonly Slide[]): string[] =>
    renderFrames({ ...page, slides: slides.map((slide) => render(slide, false)) });
  return {
    findings: [...images.findings, ...findBrokenMaths(nodes, maths)],
    ...keepShell(meta, [...styles, ...request.printStyles], recall),
    renderBare: (slides) => frames(slides).join('\n'),
    renderFrames: frames,
    renderText: (blocks) => renderText(blocks, tools),
    renderPage: async (slides, { notes, extras }) => {
      const player = await loadPlayer();
      const full = slides.map((slide) => render(slide, notes));
      const sheets = [...styles, player.css];
      return renderPage({ ...page, slides: full, styles: sheets, scripts: [player.code], extras });
    },
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
const listPrepared = rememberObjects((section: Root): readonly Nodes[] =>
  listNodes(section).filter(({ type }) => prepared.has(type)),
);

/** The shell is large and seldom changes: it is the same text as before where its style sheets are. */
function keepShell(
  meta: DeckMeta,
  styles: readonly string[],
  recall: Recall,
): Pick<DeckRenderer, 'shell' | 'shellKey'> {
  const kept = recall('shell', JSON.stringify(meta), (): KeptShell => ({ styles: [] }));
  const isSame =
    kept.styles.length === styles.length &&
    kept.styles.every((css, index) => css === styles[index]);
  if (!isSame || !kept.made) {
    const shell = renderShell({ meta, styles });
    kept.styles = styles;
    kept.made = { shell, shellKey: createHash('sha256').update(shell).digest('base64') };
  }
  return kept.made;
}

interface KeptShell {
  styles: readonly string[];
  made?: Pick<DeckRenderer, 'shell' | 'shellKey'>;
}

/** Style sheets of the deck: fonts, formulas, the theme, what every theme gets, emoji. */
async function loadStyles(
  { theme, text }: DeckRendererRequest,
  { nodes, maths, marp }: { nodes: readonly Nodes[]; maths: RenderMaths; marp: MarpRenderer },
): Promise<string[]> {
  const italics = nodes.some(
    ({ type }) => type === 'emphasis' || type === 'blockquote' || type === 'markup',
  );
  return [
    await embedFonts(theme.faces, text, { italics }),
    nodes.some(isMaths) ? await mathsFonts(renderAllMaths(nodes, maths)) : '',
    marp.css,
    await loadBaseStyles(),
    await findEmojiStyles(text),
  ];
}

interface SlideTools {
  readonly marp: MarpRenderer;
  readonly parts: SlideParts;
  readonly recall: Recall;
  /** Key of what every slide depends on. */
  readonly epoch: string;
  /** Above what the author wrote into a `:::notes` block. */
  readonly notesLabel: string;
}

const keyOfContent = rememberKeys((slide: Slide): string => {
  const { title, part, blocks, columns, agenda, directives, backgrounds } = slide;
  return keyOf([title, part, blocks, columns, agenda, directives, backgrounds]);
});

/** Fitting asks for most slides more than once, and the next build for nearly all of them. */
function renderOnce(slide: Slide, tools: SlideTools): string {
  const key = keyOfContent(slide);
  // Where its links lead is in the anchors of the whole deck.
  const anchors = hasInnerLink(key) ? JSON.stringify([...tools.parts.anchors]) : '';
  return tools.recall('slide', `${tools.epoch}${anchors}${key}`, () => renderSlide(slide, tools));
}

function keyOfParts(
  { images, incremental }: SlideParts,
  marpKey: string,
  nodes: readonly Nodes[],
): string {
  // A formula may define what those after it mean.
  const macros = nodes.flatMap((node) =>
    isMaths(node) && /\\(?:[gex]?def|global|let|futurelet|newcommand)/.test(node.value)
      ? [node.value]
      : [],
  );
  const key = JSON.stringify([marpKey, incremental, [...images], macros]);
  return createHash('sha256').update(key).digest('base64');
}

function renderSlide(slide: Slide, { marp, parts }: SlideTools): string {
  const placeholders = createPlaceholders();
  const markdown = renderSlideMarkdown(slide, parts, placeholders);
  return wrapEmoji(placeholders.fill(marp.renderSlide(markdown))).html;
}

function renderNotes({ notes }: Slide, tools: SlideTools): RenderedNote[] {
  const label = `<p class="notes-label">${escapeHtml(tools.notesLabel)}</p>`;
  return notes.map(({ visibility, isBlock, blocks }) => ({
    visibility,
    html: (isBlock ? label : '') + renderText(blocks, tools),
  }));
}

/** Text is rendered as a slide's content; the slide around it is dropped. */
function renderText(blocks: readonly RootContent[], tools: SlideTools): string {
  const html = renderSlide({ ...createSlide('content', 'text'), blocks }, tools);
  return (/<section[^>]*>([\s\S]*)<\/section>/.exec(html)?.[1] ?? '').trim();
}

function findEmojiStyles(text: string): Promise<string> {
  return renderEmojiStyles(wrapEmoji(text.replaceAll('<', ' ')).codes);
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
