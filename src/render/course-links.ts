import { escapeHtml } from '../html/escape.ts';
import { findWords } from '../i18n/find-words.ts';
import type { CourseLink, CourseLinks } from '../protocol/course-data.ts';

/** Links from a deck to its course, for a place below the slides. */
export function renderCourseLinks({ index, previous, next }: CourseLinks, lang: string): string {
  const { course, lang: wordsLang } = findWords(lang);
  const way = (link: CourseLink | undefined, label: string): string =>
    link === undefined
      ? ''
      : `<a href="${escapeHtml(link.href)}"><span lang="${wordsLang}">${escapeHtml(label)}:</span> ${escapeHtml(link.title)}</a>`;
  return [
    `<nav class="player-course" aria-label="${escapeHtml(course.lectures)}">`,
    way(previous, course.previous),
    `<a href="${escapeHtml(index)}" lang="${wordsLang}">${escapeHtml(course.lectures)}</a>`,
    way(next, course.next),
    '</nav>',
  ].join('');
}
