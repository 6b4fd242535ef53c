/** Makes the page of a course from the decks in a folder, whoever has built them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { embedFonts, splitThemeFonts } from '../assets/fonts.ts';
import { loadBundle } from '../render/assets.ts';
import { getAll } from '../store/get-all.ts';
import { hashOf, hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { type CourseContent, type CourseInfo, renderCoursePage } from './course-page.ts';
import type { Lecture } from './lecture.ts';
import { coursePdfName, indexName, orderLectures } from './order-lectures.ts';
import type { ReadDeck } from './read-deck.ts';

/** What the page is made of. */
export interface IndexRequest {
  /** Absolute folder of the decks. */
  readonly folder: string;
  readonly course: CourseInfo;
  /** Paths of decks without an extension, relative to the folder, with `/`. @default all that are there */
  readonly decks?: readonly string[];
  /** It is made for one deck too. */
  readonly isForOne: boolean;
  /** Whether a page for addresses that lead nowhere is wanted too. */
  readonly hasMissing: boolean;
  readonly store: Store;
}

/** The page, and how many lectures it lists. */
export interface MadeIndex {
  readonly html: string;
  /** What a web server shows in place of pages that are not there, where it is asked for. */
  readonly missing: string | undefined;
  readonly lectures: number;
  /** Decks of a version of Lectern before there were courses, which are not listed. */
  readonly old: readonly string[];
}

/** Renders the page; undefined where fewer than two decks are there. */
export async function makeIndex({
  folder,
  course,
  decks,
  isForOne,
  hasMissing,
  store,
}: IndexRequest): Promise<MadeIndex | undefined> {
  const names = new Set(await listFiles(folder));
  const found = decks ?? [...names].filter((name) => name.endsWith('.html')).map(dropExtension);
  const lectures: Lecture[] = [];
  const old: string[] = [];
  const pages = new Map<string, string>();
  for (const deck of found) {
    if (!names.has(`${deck}.html`) || `${deck}.html` === indexName) continue;
    const { read, hash } = await readOnce(path.join(folder, `${deck}.html`), store);
    if (!read) continue;
    pages.set(deck, hash);
    if (read === 'old') {
      old.push(`${deck}.html`);
      continue;
    }
    lectures.push({
      ...read,
      path: deck,
      hasPdf: names.has(`${deck}.pdf`),
      hasHandout: names.has(`${deck}.handout.pdf`),
    });
  }
  if (lectures.length < (isForOne ? 1 : 2)) return undefined;
  const ordered = orderLectures(
    lectures.map((lecture) => {
      const { order, chapter } = lecture.data.lecture;
      return { ...lecture, order, chapter };
    }),
  );
  const { code, css } = await loadBundle('course', store);
  const hashes = ordered.map(({ path: deck }) => `${deck} ${pages.get(deck)}`);
  const content = { lectures: ordered, ...(await relateDecks(ordered, hashes, store)) };
  const fonts = await embedPageFonts(course, content, store);
  const about = { ...course, ...(names.has(coursePdfName) && { pdf: coursePdfName }) };
  const client = { code, css: `${fonts}\n${css}` };
  const html = renderCoursePage(about, content, client);
  const list = { ...content, glossary: [], map: undefined, termMap: undefined, isForMissing: true };
  const missing = hasMissing ? renderCoursePage(course, list, client) : undefined;
  return { html, missing, lectures: ordered.length, old };
}

/** All files below a folder, with `/`; none where it is not there, since no deck could be made. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
}

function dropExtension(name: string): string {
  return name.replace(/\.[^./]+$/, '');
}

/** A page that has not changed is not parsed again, in later runs neither. */
async function readOnce(
  file: string,
  store: Store,
): Promise<{ readonly read: ReadDeck | 'old' | undefined; readonly hash: string }> {
  const html = await readFile(file, 'utf8');
  const hash = hashOf(html);
  const [read] = await getAll(store, 'read deck', {
    items: [html],
    inputs: () => [hash],
    make: async ([page = '']) => {
      const { readDeck } = await import('./read-deck.ts');
      return [readDeck(page)];
    },
  });
  return { read, hash };
}

/** What lectures have to do with each other, from the same pages once. */
async function relateDecks(
  lectures: readonly Lecture[],
  hashes: readonly string[],
  store: Store,
): Promise<Pick<CourseContent, 'glossary' | 'map' | 'termMap'>> {
  const [related] = await getAll(store, 'related decks', {
    items: [lectures],
    inputs: () => [hashValue(hashes)],
    make: async () => {
      const { createGlossary } = await import('./glossary.ts');
      const { drawCourseMap } = await import('./course-map.ts');
      const { drawTermMap } = await import('./term-map.ts');
      const glossary = createGlossary(lectures, store);
      const titles = lectures.map(({ data }) => data.lecture.title);
      const map = await drawCourseMap(glossary, titles, store);
      const termMap = await drawTermMap(glossary, { lectures, titles, store });
      return [{ glossary, map, termMap }];
    },
  });
  return related!;
}

const fontSheets = ['source-serif-4/600', 'source-sans-3/400', 'source-sans-3/600'];

/** The letters of titles and names; what search finds may have others. */
function embedPageFonts(
  course: CourseInfo,
  { lectures, glossary }: CourseContent,
  store: Store,
): Promise<string> {
  const imports = fontSheets.map((sheet) => `@import '@fontsource/${sheet}.css';`).join('\n');
  const titles = lectures.flatMap(({ data, path: name }) => [data.lecture.title, name]);
  const terms = glossary.flatMap(({ name, aliases, sentence }) => [name, ...aliases, sentence]);
  const text = [...Object.values(course), ...titles, ...terms, 'abc'].join('\n');
  return embedFonts(splitThemeFonts(imports, store).faces, text, { store });
}
