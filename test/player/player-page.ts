import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePlayer } from '../../scripts/bundle-player.js';
import { createSlide } from '../../src/deck/create-slide.ts';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import type { Assets } from '../../src/html/assets.ts';
import { escapeHtml } from '../../src/html/escape.ts';
import type { DeckMeta, Slide } from '../../src/deck/types.ts';
import { renderPage } from '../../src/render/page.ts';
import type { RenderedNote } from '../../src/render/stamp-slide.ts';

/** A deck as a file, to be opened as the audience opens it. */
export interface PlayerPage extends AsyncDisposable {
  readonly url: string;
}

/** A slide as a test writes it: its HTML, or that with what else there is. */
export type TestSlide =
  | string
  | {
      readonly html: string;
      readonly notes?: readonly RenderedNote[];
      readonly slide?: Partial<Slide>;
    };

const meta: DeckMeta = {
  title: 'Lecture',
  author: undefined,
  date: undefined,
  lang: 'en',
  size: '16:9',
  theme: 'lectern',
  logo: undefined,
  duration: undefined,
};

const marp =
  '@page{size:1280px 720px;margin:0}@media print{body{margin:0}' +
  'svg[data-marpit-svg]{display:block;height:100vh;width:100vw}section{break-before:page}}' +
  'section{width:1280px;height:720px;overflow:hidden;position:relative;background:#fff;color:#111;font:32px sans-serif}' +
  'section.invert{background:#111;color:#fff}';

/** The same for all files of a process. */
let bundle: ReturnType<typeof bundlePlayer> | undefined;

/** Writes a deck of small slides with the real page around them and the player as it is in src/. */
export async function createPlayerPage(
  slides: readonly TestSlide[],
  own: Partial<DeckMeta> = {},
  { assets = new Map(), colours = '' }: { assets?: Assets; colours?: string } = {},
): Promise<PlayerPage> {
  const { code, css } = await (bundle ??= bundlePlayer());
  const { frames, assemble } = renderPage({
    meta: { ...meta, ...own },
    source: 'notes/lecture.md',
    slides: slides.map(renderSlide),
    total: slides.length,
    logo: undefined,
    titles: { oneLine: 44, twoLines: 76 },
    renderText: escapeHtml,
    values: { assets, anchors: new Map() },
    styles: [marp + colours, css],
    scripts: [code],
  });
  return createFile(assemble(frames));
}

/** Writes a deck's HTML to a file of its own. */
export async function createFile(html: string): Promise<PlayerPage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'player-'));
  const file = path.join(folder, 'deck.html');
  await writeFile(file, html);
  return {
    url: pathToFileURL(file).href,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

function renderSlide(
  test: TestSlide,
  index: number,
): Parameters<typeof renderPage>[0]['slides'][0] {
  const { html, notes = [], slide = {} } = typeof test === 'string' ? { html: test } : test;
  const fragments = html.match(/data-marpit-fragment=/g)?.length ?? 0;
  return {
    slide: layOutWhole({ ...createSlide('content', `slide-${index + 1}`), ...slide }),
    number: index + 1,
    html: {
      size: { width: 1280, height: 720 },
      layers: [
        {
          type: 'content',
          frame: new Map([
            ['width', '1280'],
            ['height', '720'],
          ]),
          attributes: new Map(fragments ? [['data-marpit-fragments', String(fragments)]] : []),
          content: html,
          hasHeader: false,
          hasFooter: false,
          headingAt: undefined,
        },
      ],
      assets: new Map(),
    },
    isMarp: true,
    notes,
  };
}
