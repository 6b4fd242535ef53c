/** The one HTML file: slides, speaker notes, style sheets and player, under a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import type { DeckMeta } from '../deck/types.ts';
import type { CourseLinks, TermsData } from '../protocol/course-data.ts';
import type { DeckData, LectureData } from '../protocol/deck-data.ts';
import { createDeckData } from './deck-data.ts';
import { isRightToLeft } from '../i18n/direction.ts';
import { findWords } from '../i18n/find-words.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Assets } from '../html/assets.ts';
import { createLinker, fillAssets, type PageValues } from '../html/fill.ts';
import { sharePictures } from '../html/shared-pictures.ts';
import { type RenderedSlide, type Stamp, stampSlide } from './stamp-slide.ts';
import { renderCourseLinks } from './course-links.ts';
import { renderPlayerTemplate } from './player-template.ts';

/** What slides are made of. */
export interface SlidesRequest extends Omit<Stamp, 'isBare'> {
  /** The deck's, or some of them. */
  readonly slides: readonly RenderedSlide[];
}

/** What frames of the page that people open are made of. */
export interface FramesRequest extends SlidesRequest {
  readonly values: PageValues;
}

/** What the page that people open is made of. */
export interface PageRequest extends FramesRequest {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly extras?: PageExtras | undefined;
  readonly cover?: LectureData['cover'];
  readonly course?: CourseLinks | undefined;
  readonly terms?: TermsData | undefined;
  readonly noteHash?: string | undefined;
}

/** What a served page has besides: it may connect to its server. */
export interface PageExtras {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** HTML before the scripts. */
  readonly body: string;
}

/** A page in parts: one can be replaced while the page is open. */
export interface PageParts {
  /** A slide each, with its notes. It names its pictures and drawings: equal frames are shown alike. */
  readonly frames: readonly string[];
  /** What frames name. */
  readonly assets: Assets;
  /** What the page says of the deck as a whole, as JSON. */
  readonly data: string;
  /** The whole page around such frames. */
  readonly assemble: (frames: readonly string[]) => string;
}

/** Renders slides alone, each in its frame; their tokens are not filled yet. */
export function renderFrames({ slides, ...deck }: SlidesRequest): string[] {
  return slides.map(
    (each) => `<div class="marpit">${stampSlide(each, { ...deck, isBare: true })}</div>`,
  );
}

/**
 * Renders slides as the page that people open shows them, linked but not filled. A frame each: what hides a slide can hide its
 * frame, and the slide itself keeps its size. Its notes follow it, as a reader without the player reads them.
 */
export function renderPageFrames({ slides, values, ...deck }: FramesRequest): string[] {
  const link = createLinker(values);
  const words = findWords(deck.meta.lang).player;
  return slides.map((each) => {
    const slide = stampSlide(each, { ...deck, isBare: false });
    const frame = `<div class="marpit"${nameFrame(each.number, deck.total, words)}>${slide}</div>`;
    return link([frame, ...renderNotes(each, words.notes)].join('\n'));
  });
}

/** Renders the page that people open. */
export function renderPage(page: PageRequest): PageParts {
  const { styles, scripts, extras, values, cover, course, terms = [], noteHash, ...request } = page;
  const { meta, slides } = request;
  const sheets = [...styles, ...(extras?.styles ?? [])].filter(Boolean);
  const codes = [...scripts, ...(extras?.scripts ?? [])];
  const data = createDeckData(
    meta,
    slides.map(({ slide }) => slide),
    { styles: sheets, cover, noteHash },
  );
  const frames = renderPageFrames({ ...request, values });
  const json = renderData(data);
  const rest = [
    `<script type="application/json" id="lectern-deck">${json}</script>`,
    ...(terms.length > 0
      ? [`<script type="application/json" id="lectern-terms">${renderData(terms)}</script>`]
      : []),
    renderPlayerTemplate(data, request.renderText(meta.title)),
    ...(extras ? [extras.body] : []),
    ...codes.map((code) => `<script>${code}</script>`),
  ];
  return {
    frames,
    assets: values.assets,
    data: json,
    assemble: (given) => {
      const { pieces, sheet } = sharePictures(given, values.assets);
      return renderDocument({
        meta,
        sheets: sheet === '' ? sheets : [...sheets, sheet],
        scripts: codes,
        body: [
          '<main>',
          ...pieces.map((frame) => fillAssets(frame, values.assets)),
          '</main>',
          ...(course ? [renderCourseLinks(course, meta.lang)] : []),
          ...rest,
        ],
        connects: extras !== undefined,
      });
    },
  };
}

interface DocumentParts {
  readonly meta: DeckMeta;
  readonly sheets: readonly string[];
  readonly scripts: readonly string[];
  readonly body: readonly string[];
  /** To the server that it comes from. */
  readonly connects?: boolean;
}

function renderDocument({ meta, sheets, scripts, body, connects }: DocumentParts): string {
  const policy = [...renderPolicy(sheets, scripts), ...(connects ? ["connect-src 'self'"] : [])];
  const dir = isRightToLeft(meta.lang) ? ' dir="rtl"' : '';
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(meta.lang)}"${dir}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(meta.author ? [`<meta name="author" content="${escapeHtml(meta.author)}">`] : []),
    `<title>${escapeHtml(meta.title)}</title>`,
    ...sheets.map((css) => `<style>${css}</style>`),
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** For screen readers. Not in print: tags of a PDF have no use for it. */
function nameFrame(number: number, total: number, { slideOf }: DeckData['words']): string {
  const name = slideOf.replace('{n}', String(number)).replace('{total}', String(total));
  return ` role="group" aria-label="${escapeHtml(name)}"`;
}

function renderPolicy(styles: readonly string[], scripts: readonly string[]): string[] {
  const hashes = (codes: readonly string[]): string => {
    const list = codes.map(
      (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
    return list.length > 0 ? list.join(' ') : "'none'";
  };
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src-elem ${hashes(styles)}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
}

/** Private notes are hidden from the start: the player alone shows them, to the speaker. */
function renderNotes({ slide, notes }: RenderedSlide, label: string): string[] {
  if (notes.length === 0) return [];
  const asides = notes.map(
    ({ visibility, html }) =>
      // No place of the page of its own, as others are: it belongs to its slide.
      `<aside role="note" data-notes-for="${escapeHtml(slide.id)}" data-visibility="${visibility}"${visibility === 'private' ? ' hidden' : ''}>${html}</aside>`,
  );
  return [
    `<div class="notes" role="group" aria-label="${escapeHtml(label)}">${asides.join('')}</div>`,
  ];
}

function renderData(data: DeckData | TermsData): string {
  // No `</script>` can stand in JSON then.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
