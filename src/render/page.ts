/** The one HTML file: slides, speaker notes, style sheets and player, under a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import type { DeckMeta, Slide } from '../deck/types.ts';
import type { DeckData } from '../protocol/deck-data.ts';
import { createDeckData } from './deck-data.ts';
import { isRightToLeft } from '../i18n/direction.ts';
import { escapeHtml } from '../html/escape.ts';
import { type RenderedSlide, stampSlide } from './stamp-slide.ts';
import { renderPlayerTemplate } from './player-template.ts';

/** What slides are made of. */
export interface SlidesRequest {
  readonly meta: DeckMeta;
  /** The note's path, as `data-source` names it. */
  readonly source: string;
  readonly slides: readonly RenderedSlide[];
  /** `src` of the picture on the title slide. */
  readonly logo: string | undefined;
}

/** What the page that people open is made of. */
export interface PageRequest extends SlidesRequest {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly extras?: PageExtras | undefined;
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
  /** A slide each, with its notes. */
  readonly frames: readonly string[];
  /** What the page says of the deck as a whole, as JSON. */
  readonly data: string;
  /** The whole page around such frames. */
  readonly assemble: (frames: readonly string[]) => string;
}

/** Renders a page without slides, scripts and speaker notes, to measure and to print slides in. */
export function renderShell({ meta, styles }: Pick<PageRequest, 'meta' | 'styles'>): string {
  return renderDocument({ meta, sheets: styles.filter(Boolean), scripts: [], body: [] });
}

/** Renders the slides that such a page shows, each in its frame. */
export function renderFrames(request: SlidesRequest): string[] {
  return stampSlides(request, true).map((slide) => `<div class="marpit">${slide}</div>`);
}

/** Renders the page that people open. */
export function renderPage({ styles, scripts, extras, ...request }: PageRequest): PageParts {
  const { meta, slides } = request;
  const sheets = [...styles, ...(extras?.styles ?? [])].filter(Boolean);
  const codes = [...scripts, ...(extras?.scripts ?? [])];
  const data = createDeckData(
    meta,
    slides.map(({ slide }) => slide),
    sheets,
  );
  // A frame each: what hides a slide can hide its frame, and the slide itself keeps its size. Its notes follow it, as a
  // reader without the player reads them.
  const frames = stampSlides(request, false).map((slide, index) =>
    [
      `<div class="marpit"${nameFrame(index, data)}>${slide}</div>`,
      ...(slides[index] ? renderNotes(slides[index]) : []),
    ].join('\n'),
  );
  const json = renderData(data);
  const rest = [
    `<script type="application/json" id="lectern-deck">${json}</script>`,
    renderPlayerTemplate({ data, title: meta.title }),
    ...(extras ? [extras.body] : []),
    ...codes.map((code) => `<script>${code}</script>`),
  ];
  return {
    frames,
    data: json,
    assemble: (given) =>
      renderDocument({
        meta,
        sheets,
        scripts: codes,
        body: [...given, ...rest],
        connects: extras !== undefined,
      }),
  };
}

function stampSlides(
  { meta, source, slides, logo }: SlidesRequest,
  isBare: boolean,
): readonly string[] {
  const total = slides.filter(({ slide }) => !slide.handoutOnly).length;
  const deckKey = JSON.stringify([total, source, meta, logo, isBare]);
  let number = 0;
  return renameRepeatedIds(
    slides.map((rendered) => {
      const { slide, html } = rendered;
      // The deck's numbers, on handouts too: what is on paper alone has none of its own.
      number += slide.handoutOnly ? 0 : 1;
      const key = `${number} ${deckKey}`;
      const known = stamped.get(slide);
      if (known?.key === key && known.html === html) return known;
      const result = stampSlide(rendered, { number, total, source, meta, logo, isBare });
      const drawings = new Set(result.match(/(?<= id=")m[0-9a-f]{8}-(?=\d)/g));
      const now = { key, html, result, drawings };
      stamped.set(slide, now);
      return now;
    }),
  );
}

interface StampedSlide {
  readonly key: string;
  readonly html: string;
  readonly result: string;
  /** What ids of its drawings begin with. */
  readonly drawings: ReadonlySet<string>;
}

/** How each slide came out last: in the next build most come out the same. */
const stamped = new WeakMap<Slide, StampedSlide>();

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
function nameFrame(index: number, { slides, words }: DeckData): string {
  const name = words.slideOf
    .replace('{n}', String(index + 1))
    .replace('{total}', String(slides.length));
  return ` role="group" aria-label="${escapeHtml(name)}"`;
}

/** A drawing that stands on two slides needs ids of its own on each: a hidden one's arrowheads do not show. */
function renameRepeatedIds(slides: readonly StampedSlide[]): string[] {
  const seen = new Map<string, number>();
  return slides.map(({ result, drawings }) => {
    let html = result;
    for (const prefix of drawings) {
      const count = seen.get(prefix) ?? 0;
      seen.set(prefix, count + 1);
      if (count > 0) html = html.replaceAll(prefix, `${prefix}${count}-`);
    }
    return html;
  });
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
function renderNotes({ slide, notes }: RenderedSlide): string[] {
  if (notes.length === 0) return [];
  const asides = notes.map(
    ({ visibility, html }) =>
      `<aside data-notes-for="${escapeHtml(slide.id)}" data-visibility="${visibility}"${visibility === 'private' ? ' hidden' : ''}>${html}</aside>`,
  );
  return [`<div class="notes">${asides.join('')}</div>`];
}

function renderData(data: DeckData): string {
  // No `</script>` can stand in JSON then.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
