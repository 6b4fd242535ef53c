/** A note with `marp: true`: Marp's own slides, never split anew; only pictures, fonts and formulas come inside. */
import type { RootContent } from 'mdast';
import { textOf } from '../blocks/phrasing.ts';
import { createSlide } from '../deck/create-slide.ts';
import { plainText } from '../blocks/blocks.ts';
import type { DeckMeta, SpeakerNote } from '../deck/types.ts';
import { layOutWhole, type LaidOutSlide } from '../layout/laid-out.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { createDeckPages } from './deck-pages.ts';
import type { DeckRenderer } from './deck-renderer.ts';
import { createEmojiFinder, renderEmojiStyles } from '../assets/emoji.ts';
import { listCssUrls, mapCssUrls, noPicture } from '../html/css-urls.ts';
import { type Asset, createPicture } from '../html/assets.ts';
import { decodeAddress } from '../html/decode-address.ts';
import type { FindEmoji } from '../html/emoji.ts';
import { escapeHtml } from '../html/escape.ts';
import { listClasses } from '../html/foreign.ts';
import type { LinkTarget } from '../html/fill.ts';
import { createToken, fillTokens } from '../html/tokens.ts';
import { embedFonts, renderMathsStyles } from '../assets/fonts.ts';
import {
  type ImageRequest,
  loadPictures,
  type LoadedImage,
  type ShrinkImage,
} from '../assets/images.ts';
import { hashOf, hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { type MarpDeck, renderMarpDeck } from './marp.ts';
import type { RenderedNote } from './stamp-slide.ts';
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
  /** Where links lead, by their addresses. */
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly noteDir: string;
  readonly root: string;
  /** Pictures on the network are fetched. */
  readonly allowsRemote: boolean;
  readonly shrink?: ShrinkImage;
  readonly store: Store;
}

/** A Marp deck's slides, and what renders its pages. */
export interface MarpDeckRenderer extends DeckRenderer {
  readonly findings: readonly Finding[];
  /** Absolute paths of the pictures, whether they are there or not. */
  readonly inputs: readonly string[];
  readonly slides: readonly LaidOutSlide[];
}

/** Renders a Marp deck's slides and gives what makes pages of them. */
export async function createMarpDeckRenderer(request: MarpDeckRequest): Promise<MarpDeckRenderer> {
  const { text, theme, meta, source, printStyles, store } = request;
  const codes = new Set<string>();
  const findEmoji = noteFound(createEmojiFinder(store), codes);
  const addresses = new Map<string, string>();
  const marp = await renderMarpDeck(text, {
    themeCss: theme?.css,
    findEmoji,
    findTarget: createTargetFinder(request.links),
    keepPicture: (address) => {
      const key = hashOf(address);
      addresses.set(key, address);
      return createToken('asset', key);
    },
  });
  const css = marp.css.replace(/@font-face\s*\{[^}]*KaTeX_[^}]*\}/g, '');
  const requests = listPictures([...addresses.values(), ...listCssUrls(css)], text);
  const { images, findings, inputs } = await loadPictures(requests, request, 'image-remote');
  const pictures = new Map(
    [...addresses].map(([key, address]) => [key, pictureOf(address, images)] as const),
  );
  const assets = new Map([...pictures.values()].map((picture) => [picture.hash, picture] as const));
  const rendered = marp.slides.map((html) => nameByContent(html, pictures));
  const slides = rendered.map((html, index) => slideOf(marp, html, { index, text }));
  // Fitting shows slides in batches: a slide's HTML goes by its id, not by its place among those shown.
  const byId = new Map(slides.map(({ id }, index) => [id, rendered[index]]));
  const classes = marp.slides.flatMap(({ layers }) =>
    layers.flatMap(({ content }) => listClasses(content)),
  );
  // A slide of Marp's says nothing of itself: it is known by the deck that it is of.
  const hash = hashValue([text, [...pictures].map(([key, picture]) => [key, picture.hash])]);
  const pages = createDeckPages({
    meta,
    source,
    logo: undefined,
    titles: undefined,
    renderText: escapeHtml,
    isMarp: true,
    isDrawn: () => true,
    renderSlide: ({ id }) => ({ ...noSlide, ...byId.get(id), assets }),
    renderNotes: notesOf,
    values: { assets, anchors: new Map() },
    styles: [
      ...(await loadFonts(request, classes)),
      mapCssUrls(css, (url) => pictureOf(url, images).html),
      await renderEmojiStyles(codes, store),
    ],
    printStyles,
    store,
  });
  return {
    ...pages,
    slides,
    hashOf: ({ id }) => `${hash} ${id}`,
    inputs,
    findings,
    renderText: (blocks) => blocks.map(renderParagraph).join(''),
    renderPhrasing: (content) => escapeHtml(textOf(content)),
  };
}

/** Style sheets with the fonts of its theme and of its formulas. */
async function loadFonts(
  { theme, text, store }: MarpDeckRequest,
  classes: readonly string[],
): Promise<string[]> {
  return [
    theme ? await embedFonts(theme.faces, text, { store }) : '',
    await renderMathsStyles(classes, store),
  ];
}

/** Marp writes spaces and such in addresses in its own way. */
function createTargetFinder(
  links: MarpDeckRequest['links'],
): (address: string) => LinkTarget | undefined {
  return (address) => links.get(address) ?? links.get(decodeAddress(address));
}

type Picture = Asset & Required<Pick<Asset, 'hash'>>;

const noSlide = { size: { width: 0, height: 0 }, layers: [] };

/** Pictures of the deck's own addresses need no loading. */
function listPictures(addresses: Iterable<string>, text: string): ImageRequest[] {
  const places = findPlaces(text);
  return [...addresses]
    .filter((url) => !url.startsWith('data:'))
    .map((url) => ({ url, place: places(url) }));
}

/** A picture as `data:`; what cannot be had leaves an empty address, which asks for nothing. */
function pictureOf(address: string, images: ReadonlyMap<string, LoadedImage>): Picture {
  const image = images.get(address);
  if (image?.type === 'loaded') return createPicture(image);
  const html = address.startsWith('data:') ? escapeHtml(address) : noPicture;
  return { html, hash: hashOf(html) };
}

/** Gives a slide whose pictures are named by their addresses, as nothing else is known when Marp reads them, their own names. */
function nameByContent(
  { layers, ...slide }: MarpDeck['slides'][number],
  pictures: ReadonlyMap<string, Picture>,
): MarpDeck['slides'][number] {
  const name = (html: string): string =>
    fillTokens(html, (type, value) =>
      createToken(type, (type === 'asset' && pictures.get(value)?.hash) || value),
    );
  return {
    ...slide,
    layers: layers.map((layer) => ({
      ...layer,
      attributes: new Map([...layer.attributes].map(([key, value]) => [key, name(value)])),
      content: name(layer.content),
    })),
  };
}

/** Tells which emoji are asked for. */
function noteFound(findEmoji: FindEmoji, codes: Set<string>): FindEmoji {
  return (sequence) => {
    const code = findEmoji(sequence);
    if (code !== undefined) codes.add(code);
    return code;
  };
}

function slideOf(
  marp: MarpDeck,
  { layers }: MarpDeck['slides'][number],
  { index, text }: { index: number; text: string },
): LaidOutSlide {
  const first = marp.lines[index] ?? 1;
  const next = marp.lines[index + 1] ?? text.split('\n').length + 1;
  const content = layers.find(({ type }) => type === 'content');
  const id = content?.attributes.get('id') ?? String(index + 1);
  const notes = (marp.comments[index] ?? []).map(noteOf);
  const source = { first, last: Math.max(first, next - 1) };
  return layOutWhole(createSlide('content', id, { notes, source }));
}

function notesOf({ notes }: LaidOutSlide): RenderedNote[] {
  return notes.map(({ visibility, blocks }) => ({
    visibility,
    html: blocks.map(renderParagraph).join(''),
  }));
}

/** A Marp deck's text beside its slides is its comments, which are plain. */
function renderParagraph(block: RootContent): string {
  return `<p>${escapeHtml(plainText(block))}</p>`;
}

/** Places of addresses in a deck. Marp gives them with percent codes, which the author may not have written. */
function findPlaces(text: string): (url: string) => Place {
  return (url) => {
    const asWritten = text.indexOf(url);
    const at = asWritten >= 0 ? asWritten : text.indexOf(decodeAddress(url));
    const before = text.slice(0, Math.max(0, at)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
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
