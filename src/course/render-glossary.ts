import { escapeHtml } from '../html/escape.ts';
import { encodePath } from '../html/fill.ts';
import type { FoundWords } from '../i18n/find-words.ts';
import type { Lecture } from './lecture.ts';
import type { CourseEdge, CourseMap } from './course-map.ts';
import type { GlossaryEntry, TermPlace } from './glossary.ts';
import type { TermMap, TermTie } from './term-map.ts';

/** Renders the map of a course, with what each of its lines says; nothing where there is none. */
export function renderCourseMap(
  map: CourseMap | undefined,
  lectures: readonly Lecture[],
  { course, diagrams }: Pick<FoundWords, 'course' | 'diagrams'>,
): string {
  if (!map) return '';
  const titleOf = (index: number): string => lectures[index]?.data.lecture.title ?? '';
  const say = ({ from, to, terms }: CourseEdge): string =>
    diagrams.leadsWith
      .replace('{a}', () => titleOf(from))
      .replace('{b}', () => titleOf(to))
      .replace('{label}', () => terms.map(({ name }) => name).join(', '));
  const items = map.edges.map((edge) => {
    const [term] = edge.terms;
    const sentence = term?.sentence === undefined ? '' : dropLabel(term.sentence, [term.name]);
    return `<li>${escapeHtml(say(edge))} <q>${escapeHtml(sentence)}</q></li>`;
  });
  const alt = `${course.map}. ${map.edges.map(say).join(' ')}`;
  return renderMap({ id: 'course-map', title: course.map, alt, svg: map.svg, items });
}

/** Renders the map of a course's terms, with what each of its lines says; nothing where there is none. */
export function renderTermMap(
  map: TermMap | undefined,
  lectures: readonly Lecture[],
  { maps }: Pick<FoundWords, 'maps'>,
): string {
  if (!map) return '';
  const say = ({ from, label, to }: TermTie): string => `${from.name} – ${label} – ${to.name}`;
  const items = map.ties.map(
    (tie) => `<li>${escapeHtml(say(tie))} <small>${linkPlace(tie.place, lectures)}</small></li>`,
  );
  const alt = `${maps.title}. ${map.ties.map(say).join('. ')}.`;
  return renderMap({ id: 'term-map', title: maps.title, alt, svg: map.svg, items });
}

interface RenderedMap {
  readonly id: string;
  readonly title: string;
  /** What it says, for who does not see it. */
  readonly alt: string;
  readonly svg: string;
  /** HTML of what its lines say. */
  readonly items: readonly string[];
}

function renderMap({ id, title, alt, svg, items }: RenderedMap): string {
  return `<section class="course-map" id="${id}">
<h2>${escapeHtml(title)}</h2>
<div class="course-drawing" role="img" aria-label="${escapeHtml(alt)}" tabindex="0">${svg}</div>
<ul>
${items.join('\n')}
</ul>
</section>`;
}

function linkPlace({ lecture, slide }: TermPlace, lectures: readonly Lecture[]): string {
  const { path, data } = lectures[lecture]!;
  const href = `${encodePath(`${path}.html`)}#${encodeURIComponent(slide)}`;
  return `<a href="${escapeHtml(href)}" lang="${escapeHtml(data.lang)}">${escapeHtml(data.lecture.title)}</a>`;
}

/** Renders the terms of a course; nothing where there are none. */
export function renderGlossary(
  entries: readonly GlossaryEntry[],
  lectures: readonly Lecture[],
  { course }: Pick<FoundWords, 'course'>,
): string {
  if (entries.length === 0) return '';
  const link = (place: TermPlace): string => linkPlace(place, lectures);
  const items = entries.map(({ name, aliases, sentence, introduced, uses }) => {
    const lang = escapeHtml(lectures[introduced.lecture]!.data.lang);
    const others = aliases.length === 0 ? '' : ` <span>(${escapeHtml(aliases.join(', '))})</span>`;
    const used =
      uses.length === 0 ? '' : ` · ${escapeHtml(course.usedIn)}: ${uses.map(link).join(', ')}`;
    return [
      `<div><dt lang="${lang}">${escapeHtml(name)}${others}</dt>`,
      sentence === undefined
        ? ''
        : `<dd lang="${lang}">${escapeHtml(dropLabel(sentence, [name, ...aliases]))}</dd>`,
      `<dd class="course-line">${link(introduced)}${used}</dd></div>`,
    ].join('');
  });
  return `<section id="course-glossary">
<h2>${escapeHtml(course.glossary)}</h2>
<dl>
${items.join('\n')}
</dl>
</section>`;
}

/** "Open list: keeps nodes." without its label, which stands above it. */
function dropLabel(sentence: string, names: readonly string[]): string {
  const [, label = '', rest = ''] =
    /^([^:.]{1,80}?)(?:\s*\([^()]*\))?[:.]\s+(\S.*)$/su.exec(sentence) ?? [];
  return names.some((name) => name.toLowerCase() === label.trim().toLowerCase()) ? rest : sentence;
}
