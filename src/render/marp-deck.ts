/** A note with `marp: true`: Marp's own slides, never split anew; only pictures, fonts and formulas come inside. */
import type { RootContent } from 'mdast';
import { createHash } from 'node:crypto';
import { createSlide } from '../deck/create-slide.ts';
import { plainText } from '../layout/groups.ts';
import type { DeckMeta, Slide, SpeakerNote } from '../deck/types.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { loadPlayer } from './assets.ts';
import type { DeckRenderer } from './deck-renderer.ts';
import { renderEmojiStyles, wrapEmoji } from '../assets/emoji.ts';
import { escapeHtml } from '../html/escape.ts';
import { embedFonts, mathsFonts } from '../assets/fonts.ts';
import { loadImages, type LoadedImage } from '../assets/images.ts';
import { type MarpDeck, renderMarpMarkdown } from './marp.ts';
import { renderFrames, renderPage, renderShell } from './page.ts';
import type { RenderedNote, RenderedSlide } from './stamp-slide.ts';
import type { Theme } from './theme.ts';

/** What a Marp deck is rendered from. */
export interface MarpDeckRequest {
  readonly meta: DeckMeta;
  /** The note's path, as messages and `data-source` show it. */
  readonly source: string;
  /** The whole note, front matter included. */
  readonly text: string;
  /** The theme asked for on the command line or in the config file; Marp decks name their own. */
  readonly theme: Theme | undefined;
  /** Style sheets that print alone needs. */
  readonly printStyles: readonly string[];
  readonly noteDir: string;
  readonly root: string;
}

/** A Marp deck's slides, and what renders its pages. */
export interface MarpDeckRenderer extends DeckRenderer {
  readonly slides: readonly Slide[];
}

/** Addresses in `src`, and in the `url()` of a style attribute. */
const addresses = /( src="|url\((?:&quot;|')?)([^"')]+?)((?:&quot;|')?\)|")/g;

/** Renders a Marp deck's slides and gives what makes pages of them. */
export async function createMarpDeckRenderer(request: MarpDeckRequest): Promise<MarpDeckRenderer> {
  const { text, theme, noteDir, root, meta, source } = request;
  const marp = await renderMarpMarkdown(text, theme?.css);
  const places = findPlaces(text);
  const requests = marp.slides.flatMap((html) =>
    [...html.matchAll(addresses)].map(([, , address = '']) => {
      const url = unescapeHtml(address);
      return { url, place: places(url) };
    }),
  );
  const images = await loadImages(
    requests.filter(({ url }) => !url.startsWith('data:')),
    { noteDir, root },
  );
  const slides = marp.slides.map((html, index) => slideOf(marp, html, { index, text }));
  const html = marp.slides.map((each) => wrapEmoji(takeInside(each, images)));
  const styles = [
    theme ? await embedFonts(theme.faces, text) : '',
    await mathsFonts(html.map((each) => each.html).join('')),
    marp.css.replace(/@font-face\s*\{[^}]*KaTeX_[^}]*\}/g, ''),
    await renderEmojiStyles(html.flatMap(({ codes }) => codes)),
  ];
  const page = { meta, source, logo: undefined };
  const render = (slide: Slide, index: number): RenderedSlide => ({
    slide,
    html: html[index]?.html ?? '',
    isMarp: true,
    notes: [],
  });
  const frames = (all: readonly Slide[]): string[] =>
    renderFrames({ ...page, slides: all.map(render) });
  const shell = renderShell({ meta, styles: [...styles, ...request.printStyles] });
  return {
    slides,
    findings: requests.flatMap(({ url, place }) => findingsOf(images.get(url), url, place)),
    shell,
    shellKey: createHash('sha256').update(shell).digest('base64'),
    renderBare: (all) => frames(all).join('\n'),
    renderFrames: frames,
    renderText: (blocks) => blocks.map(renderParagraph).join(''),
    renderPage: async (all, { notes, extras }) => {
      const player = await loadPlayer();
      const full = all.map((slide, index) => ({
        ...render(slide, index),
        notes: notes ? notesOf(slide) : [],
      }));
      return renderPage({
        ...page,
        slides: full,
        styles: [...styles, player.css],
        scripts: [player.code],
        extras,
      });
    },
  };
}

function slideOf(
  marp: MarpDeck,
  html: string,
  { index, text }: { index: number; text: string },
): Slide {
  const first = marp.lines[index] ?? 1;
  const next = marp.lines[index + 1] ?? text.split('\n').length + 1;
  const id = /<section[^>]* id="([^"]+)"/.exec(html)?.[1] ?? String(index + 1);
  const notes = (marp.comments[index] ?? []).map(noteOf);
  return {
    ...createSlide('content', id),
    source: { first, last: Math.max(first, next - 1) },
    notes,
  };
}

function notesOf({ notes }: Slide): RenderedNote[] {
  return notes.map(({ visibility, blocks }) => ({
    visibility,
    html: blocks.map(renderParagraph).join(''),
  }));
}

/** A Marp deck's text beside its slides is its comments, which are plain. */
function renderParagraph(block: RootContent): string {
  return `<p>${escapeHtml(plainText(block))}</p>`;
}

function findPlaces(text: string): (url: string) => Place {
  return (url) => {
    const before = text.slice(0, Math.max(0, text.indexOf(url))).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

function findingsOf(image: LoadedImage | undefined, url: string, place: Place): Finding[] {
  if (image?.type === 'failed') return [image.finding];
  return image?.type === 'remote' ? [createFinding('image-remote', place, { url })] : [];
}

/** Pictures as `data:`; what cannot be had leaves an empty address, which asks for nothing. */
function takeInside(html: string, images: ReadonlyMap<string, LoadedImage>): string {
  return html.replace(
    addresses,
    (...[whole = '', before = '', address = '', after = '']: string[]) => {
      if (address.startsWith('data:')) return whole;
      const image = images.get(unescapeHtml(address));
      return `${before}${image?.type === 'loaded' ? image.src : 'data:,'}${after}`;
    },
  );
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function noteOf(text: string): SpeakerNote {
  return {
    visibility: 'private',
    isBlock: false,
    blocks: text
      .split(/\n\s*\n/)
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
