/** The search on the page of a course, over the slides of all its lectures. */
import type { CourseData, CourseLecture, CourseSlide } from '../../protocol/course-data.ts';
import { createElement } from '../create-element.ts';
import { createSearch, type SearchResult } from '../search-texts.ts';

interface Place {
  readonly lecture: CourseLecture;
  readonly slide: CourseSlide;
}

/** Most results that are listed. */
const maxResults = 100;

const find = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!;
const field = find('course-search') as HTMLInputElement;
const [count, results, lectures] = [
  find('course-count'),
  find('course-results'),
  find('course-lectures'),
];

let data: CourseData | undefined;
const readData = (): CourseData =>
  (data ??= JSON.parse(find('lectern-course').textContent) as CourseData);

const searchSlides = createSearch<Place>(() =>
  readData().lectures.flatMap((lecture) =>
    lecture.slides.map((slide) => ({
      item: { lecture, slide },
      title: slide[1],
      text: `${slide[1]} ${slide[2]}`,
    })),
  ),
);

const entries = [...document.querySelectorAll<HTMLElement>('#course-glossary dl > div')];
const searchTerms = createSearch<HTMLElement>(() =>
  entries.map((item) => ({
    item,
    title: item.querySelector('dt')!.textContent,
    text: item.textContent,
  })),
);

/** The terms that are searched for, all where nothing is. */
function showTerms(isAsked: boolean): void {
  const found = new Set(isAsked ? searchTerms(field.value).map(({ item }) => item) : entries);
  for (const entry of entries) entry.hidden = !found.has(entry);
  const glossary = document.querySelector<HTMLElement>('#course-glossary');
  if (glossary) glossary.hidden = found.size === 0;
}

function show(): void {
  const isAsked = field.value.trim() !== '';
  const found = isAsked ? searchSlides(field.value) : [];
  results.replaceChildren(...found.slice(0, maxResults).map(createResult));
  results.hidden = found.length === 0;
  lectures.hidden = isAsked;
  for (const map of document.querySelectorAll<HTMLElement>('.course-map')) map.hidden = isAsked;
  showTerms(isAsked);
  count.textContent = isAsked ? nameCount(found.length) : '';
}

function nameCount(number: number): string {
  const { found, nothingFound } = readData();
  return number === 0 ? nothingFound : found.replace('{n}', String(number));
}

function createResult({ item, cutOut }: SearchResult<Place>): HTMLElement {
  const { lecture, slide } = item;
  const { before, match, after } = cutOut();
  const [id, title] = slide;
  const href = `${lecture.href}#${encodeURIComponent(id)}`;
  return createElement('li', {}, [
    createElement('a', { href }, [
      createElement('b', {}, [title === '' ? lecture.title : title]),
      createElement('span', { class: 'course-where' }, [lecture.title]),
      createElement('span', { class: 'course-text' }, [
        before,
        createElement('mark', {}, [match]),
        after,
      ]),
    ]),
  ]);
}

// Reads all texts before the first letter is typed.
field.addEventListener('focus', () => searchSlides(''), { once: true });
field.addEventListener('input', show);
addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isInField = document.activeElement === field;
  if (event.key === '/' && !isInField) field.focus();
  else if (event.key === 'Enter' && isInField) links[0]?.click();
  else if (event.key === 'ArrowDown' && (isInField || at !== -1)) links[at + 1]?.focus();
  else if (event.key === 'ArrowUp' && at !== -1) (links[at - 1] ?? field).focus();
  else if (event.key === 'Escape' && field.value !== '') {
    field.value = '';
    field.focus();
    show();
  } else return;
  event.preventDefault();
});
/** A page that stands for one that is not there may be shown at any depth: its links are those of the course above. */
async function findCourse(base: HTMLBaseElement): Promise<void> {
  const folders = location.pathname.split(/\/+/).slice(1, -1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const path = folders.slice(0, depth).map((name) => `${name}/`);
    // Two slashes at its beginning would name another host.
    const folder = new URL(`/${path.join('')}`, location.origin).href;
    if (!(await isCourse(`${folder}index.html`))) continue;
    base.href = folder;
    return;
  }
}

/** Whether a page is there, and lists a course; one that cannot be fetched is as good as not there. */
async function isCourse(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    return response.ok && (await response.text()).includes('id="lectern-course"');
  } catch {
    return false;
  }
}

const base = document.querySelector('base');
if (base) void findCourse(base);

// A browser that comes back to the page fills the field in again.
addEventListener('pageshow', show);
