/** One PDF of a whole course: its contents with the pages, then the slides of each lecture. */
import type { Page } from 'puppeteer-core';
import { embedFonts, splitThemeFonts } from '../assets/fonts.ts';
import { escapeHtml } from '../html/escape.ts';
import { createFiller, type LinkTarget } from '../html/fill.ts';
import { createToken } from '../html/tokens.ts';
import { isRightToLeft } from '../i18n/direction.ts';
import { findWords } from '../i18n/find-words.ts';
import type { DeckRenderer } from '../render/deck-renderer.ts';
import type { Shell } from '../protocol/shell.ts';
import type { Store } from '../store/store.ts';
import { linkPaper } from './paper-links.ts';
import { bindPdfs, type BoundPart } from './pdf/bind-pdfs.ts';
import { readPdf } from './pdf/objects.ts';
import { countPages } from './pdf/pages.ts';
import { printPages } from './pdf/print-pages.ts';

/** What the PDF is made of. */
export interface CoursePdfRequest {
  readonly title: string | undefined;
  /** Who gives the course, where, when. */
  readonly lines: readonly string[];
  readonly author: string | undefined;
  /** BCP 47 tag. */
  readonly language: string;
  /** In their order. */
  readonly lectures: readonly BoundPart[];
  readonly epoch: number | undefined;
  readonly store: Store;
  /** Has `use` work with a page that shows this shell. */
  readonly usePage: <Result>(shell: Shell, use: (page: Page) => Promise<Result>) => Promise<Result>;
}

/** Makes it; the pages of the contents are numbered too. */
export async function makeCoursePdf(request: CoursePdfRequest): Promise<Uint8Array> {
  const { language, lectures, author } = request;
  const { handouts, course } = findWords(language);
  const title = request.title ?? course.lectures;
  const counts = lectures.map(({ bytes }) => countPages(readPdf(bytes)));
  const shell = await createShell(title, request);
  const contents = await request.usePage(shell, async (page) => {
    const print = (own: number): Promise<Uint8Array> =>
      printContents(page, renderContents({ ...request, title }, { own, counts }), request);
    const first = await print(1);
    const own = countPages(readPdf(first));
    return own === 1 ? first : print(own);
  });
  const front: BoundPart = { title: handouts.contents, path: '', bytes: contents };
  return bindPdfs([front, ...lectures], { title, language, author });
}

function printContents(
  page: Page,
  body: string,
  { epoch, author }: CoursePdfRequest,
): Promise<Uint8Array> {
  const assets = new Map();
  const fill: DeckRenderer['fill'] = (html, nameId, linkFile) =>
    createFiller({ assets, anchors: new Map(), nameId, linkFile })(html);
  const renderer = linkPaper({ fill, link: fill }, '.pdf');
  return printPages(page, { pieces: [body], renderer, nameId: (id) => id, epoch, author });
}

interface Pages {
  /** How many the contents take. */
  readonly own: number;
  /** How many each lecture has. */
  readonly counts: readonly number[];
}

function renderContents(
  { title, lines, lectures }: CoursePdfRequest,
  { own, counts }: Pages,
): string {
  let next = own + 1;
  const items = lectures.map((lecture, index) => {
    const target: LinkTarget = {
      type: 'deck',
      path: lecture.path.replace(/\.pdf$/, ''),
      id: undefined,
    };
    const number = next;
    next += counts[index]!;
    return `<li><a href="${createToken('to-file', JSON.stringify(target))}"><span class="title">${escapeHtml(lecture.title)} </span><span class="dots"></span><span class="page">${number}</span></a></li>`;
  });
  const about = lines.length > 0 ? `<p>${escapeHtml(lines.join(' · '))}</p>` : '';
  return `<main><h1>${escapeHtml(title ?? '')}</h1>${about}<ol>${items.join('')}</ol></main>`;
}

const fontSheets = ['source-serif-4/600', 'source-sans-3/400', 'source-sans-3/600'];

/** Of the size of slides. */
const style = `
@page { size: 1280px 720px; margin: 64px 88px; }
html { font: 22px/1.4 'Source Sans 3', sans-serif; color: #1d2b2e; }
body { margin: 0; }
h1 { font: 600 46px/1.15 'Source Serif 4', serif; color: #0c414a; margin: 0 0 8px; text-wrap: balance; }
p { margin: 0; color: #4c5d60; }
ol { list-style: none; margin: 32px 0 0; padding: 0; counter-reset: lecture; }
li { break-inside: avoid; counter-increment: lecture; padding: 5px 0; }
a { display: flex; align-items: baseline; color: inherit; text-decoration: none; }
a::before { content: counter(lecture); flex: none; width: 44px; color: #0c6b78; font-weight: 600; }
/* The space before the number is for those who hear it. */
.title { white-space: pre-wrap; }
.dots { flex: 1; min-width: 24px; margin: 0 10px; border-bottom: 2px dotted #9fb0b2; }
.page { flex: none; font-variant-numeric: tabular-nums; }
`;

async function createShell(
  title: string,
  { language, lectures, lines, store }: CoursePdfRequest,
): Promise<Shell> {
  const imports = fontSheets.map((sheet) => `@import '@fontsource/${sheet}.css';`).join('\n');
  const text = [title, ...lines, ...lectures.map((each) => each.title), '0123456789'].join('\n');
  const fonts = await embedFonts(splitThemeFonts(imports, store).faces, text, { store });
  const dir = isRightToLeft(language) ? 'rtl' : 'ltr';
  return { lang: language, dir, title, sheets: [fonts, style] };
}
