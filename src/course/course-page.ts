/** The page of a course: its lectures in order, and a search over their slides. One file, which asks for nothing. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../html/escape.ts';
import { encodePath } from '../html/fill.ts';
import { isRightToLeft } from '../i18n/direction.ts';
import { findWords } from '../i18n/find-words.ts';
import type { CourseData } from '../protocol/course-data.ts';
import type { Bundle } from '../render/assets.ts';
import type { CourseMap } from './course-map.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { TermMap } from './term-map.ts';
import type { Lecture } from './lecture.ts';
import { indexName } from './order-lectures.ts';
import { renderCourseMap, renderGlossary, renderTermMap } from './render-glossary.ts';

/** What is known of a course. */
export interface CourseInfo {
  /** @default the word for lectures */
  readonly title?: string | undefined;
  readonly term?: string | undefined;
  readonly author?: string | undefined;
  readonly institution?: string | undefined;
  readonly licence?: string | undefined;
  /** Name of the PDF of all lectures, beside the page. */
  readonly pdf?: string | undefined;
}

/** What else is known of the lectures together. */
export interface CourseContent {
  readonly lectures: readonly Lecture[];
  readonly glossary: readonly GlossaryEntry[];
  readonly map: CourseMap | undefined;
  readonly termMap: TermMap | undefined;
  /** It stands for pages that are not there, at any depth below the course. @default false */
  readonly isForMissing?: boolean;
}

/** Renders the page; its client is a bundle of the player's. */
export function renderCoursePage(
  course: CourseInfo,
  { lectures, glossary, map, termMap, isForMissing = false }: CourseContent,
  client: Bundle,
): string {
  const lang = findLanguage(lectures);
  const words = findWords(lang);
  const name = course.title ?? words.course.lectures;
  const title = isForMissing ? words.course.notFound : name;
  const data: CourseData = {
    lectures: lectures.map((lecture) => ({
      title: lecture.data.lecture.title,
      href: addressOf(lecture, '.html'),
      slides: lecture.slides,
    })),
    found: words.player.found,
    nothingFound: words.player.nothingFound,
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const search = escapeHtml(words.course.search);
  return `<!doctype html>
<html lang="${escapeHtml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy(client, isForMissing)}">
${isForMissing ? '<base href="/">\n<meta name="robots" content="noindex">\n' : ''}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(isForMissing ? `${title} · ${name}` : title)}</title>
<style>${client.css}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${isForMissing ? renderWayBack(name) : renderLine([course.author, course.institution, course.term]) + renderPdfLink(course, name)}
<search><label><span>${search}</span><input type="search" id="course-search" autocomplete="off" spellcheck="false"></label></search>
</header>
<main>
<p id="course-count" role="status"></p>
<ol id="course-results" hidden></ol>
<div id="course-lectures">
${renderFolders(lectures, name, words)}
</div>
${renderCourseMap(map, lectures, words)}
${renderTermMap(termMap, lectures, words)}
${renderGlossary(glossary, lectures, words)}
</main>
${course.licence === undefined ? '' : `<footer><p>${escapeHtml(course.licence)}</p></footer>`}
<script type="application/json" id="lectern-course">${json}</script>
<script>${client.code}</script>
</body>
</html>
`;
}

/** The language of most lectures. */
function findLanguage(lectures: readonly Lecture[]): string {
  const counts = new Map<string, number>();
  for (const { data } of lectures) counts.set(data.lang, (counts.get(data.lang) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

function renderPolicy({ code, css }: Bundle, isForMissing: boolean): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src-elem ${hash(css)}`,
    "style-src-attr 'unsafe-inline'",
    'font-src data:',
    // It looks on its own server for the course that it belongs to.
    ...(isForMissing ? ["base-uri 'self'", "connect-src 'self'"] : ["base-uri 'none'"]),
    "form-action 'none'",
  ].join('; ');
}

function renderPdfLink({ pdf }: CourseInfo, title: string): string {
  if (pdf === undefined) return '';
  return `<p class="course-files"><a href="${escapeHtml(pdf)}" aria-label="${escapeHtml(`PDF: ${title}`)}">PDF</a></p>`;
}

function renderLine(parts: readonly (string | undefined)[]): string {
  const known = parts.flatMap((part) => (part ? [escapeHtml(part)] : []));
  return known.length === 0 ? '' : `<p class="course-line">${known.join(' · ')}</p>`;
}

function renderWayBack(course: string): string {
  return `<p class="course-files"><a href="${indexName}">${escapeHtml(course)}</a></p>`;
}

type FoundWords = ReturnType<typeof findWords>;

/** Lectures of one folder that follow each other stand below its name. */
function renderFolders(lectures: readonly Lecture[], title: string, words: FoundWords): string {
  const folders: { readonly name: string; readonly items: string[] }[] = [];
  const names = nameFolders(lectures);
  for (const [index, lecture] of lectures.entries()) {
    const name = names[index]!;
    if (folders.at(-1)?.name !== name) folders.push({ name, items: [] });
    folders.at(-1)!.items.push(renderLecture(lecture, index + 1, words));
  }
  return folders
    .map(({ name, items }) => {
      const label = name === '' ? escapeHtml(title) : '';
      const heading = name === '' ? '' : `<h2>${escapeHtml(name.replaceAll(/[-_]+/g, ' '))}</h2>\n`;
      const list = `<ol${label && folders.length > 1 ? ` aria-label="${label}"` : ''}>\n${items.join('\n')}\n</ol>`;
      return `<section>\n${heading}${list}\n</section>`;
    })
    .join('\n');
}

/** The folder of each lecture, below the one that all are in; none where folders hold hardly more than a lecture each. */
function nameFolders(lectures: readonly Lecture[]): string[] {
  const folders = lectures.map(({ path }) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  const isCommon = (depth: number): boolean =>
    folders.every((each) => each[depth] === first[depth]);
  let depth = 0;
  while (depth < first.length && isCommon(depth)) depth += 1;
  const names = folders.map((each) => each.slice(depth).join(' / '));
  return new Set(names).size * 2 > names.length ? names.map(() => '') : names;
}

function renderLecture(lecture: Lecture, number: number, { course, player }: FoundWords): string {
  const { data, path, hasPdf, hasHandout } = lecture;
  const { title, date, cover } = data.lecture;
  const colours = cover
    ? ` style="--ground:${escapeHtml(cover.ground)};--ink:${escapeHtml(cover.ink)}"`
    : '';
  const facts = [
    date,
    data.duration === undefined ? undefined : player.minutes.replace('{n}', String(data.duration)),
    `${data.slides.length} ${player.slides}`,
  ];
  const files = [
    ...(hasPdf ? [['PDF', '.pdf'] as const] : []),
    ...(hasHandout ? [[course.handout, '.handout.pdf'] as const] : []),
  ].map(
    ([name, extension]) =>
      `<a href="${addressOf({ path }, extension)}" aria-label="${escapeHtml(`${name}: ${title}`)}">${escapeHtml(name)}</a>`,
  );
  const lang = data.lang;
  return `<li lang="${escapeHtml(lang)}">
<a class="course-lecture" href="${addressOf({ path }, '.html')}"${colours}><span class="course-number">${number}</span><span class="course-title">${escapeHtml(title)}</span></a>
${renderLine(facts)}${files.length > 0 ? `<p class="course-files">${files.join(' ')}</p>` : ''}
</li>`;
}

function addressOf({ path }: Pick<Lecture, 'path'>, extension: string): string {
  return escapeHtml(encodePath(path + extension));
}
