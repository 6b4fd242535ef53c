import { escapeHtml } from '../html/escape.ts';
import { encodePath } from '../html/fill.ts';
import type { FoundWords } from '../i18n/find-words.ts';
import type { Lecture } from './lecture.ts';
import type { GlossaryEntry, TermPlace } from './glossary.ts';

/** Renders the terms of a course; nothing where there are none. */
export function renderGlossary(
  entries: readonly GlossaryEntry[],
  lectures: readonly Lecture[],
  { course }: Pick<FoundWords, 'course'>,
): string {
  if (entries.length === 0) return '';
  const link = ({ lecture, slide }: TermPlace): string => {
    const { path, data } = lectures[lecture]!;
    const href = `${encodePath(`${path}.html`)}#${encodeURIComponent(slide)}`;
    return `<a href="${escapeHtml(href)}" lang="${escapeHtml(data.lang)}">${escapeHtml(data.lecture.title)}</a>`;
  };
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
