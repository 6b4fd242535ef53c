import type { NoteChange, SectionChange } from '../diff/compare-notes.ts';
import type { WordChange } from '../diff/measure-text.ts';
import { renderCount } from './count.ts';

type ChangeType = SectionChange['type'];

const signs: Readonly<Record<ChangeType, string>> = {
  added: '+ added',
  changed: '~ changed',
  moved: '> moved',
  removed: '- removed',
};

const types = Object.keys(signs) as ChangeType[];

/** What has changed, note by note, for people. */
export function renderDiffText(notes: readonly NoteChange[]): string {
  const blocks = notes.map(({ note, sections, hasNewSettings, ...about }) =>
    [
      `${note}${renderNote(about)}`,
      ...(hasNewSettings ? ['  ~ changed  front matter'] : []),
      ...sections.map((section) => {
        const { type, title, lines } = section;
        const details = describeSection(section);
        const name = title === '' ? 'before the first heading' : title;
        const line = `${type === 'removed' ? 'was ' : ''}line ${lines.first}`;
        return `  ${signs[type].padEnd(9)}  ${name} (${[line, ...details].join(', ')})`;
      }),
    ].join('\n'),
  );
  return [...blocks, renderTotal(notes)].join('\n\n');
}

/** The same as Markdown, to be put on a page or into a message. */
export function renderDiffMarkdown(notes: readonly NoteChange[]): string {
  const blocks = notes.map(({ note, sections, hasNewSettings, ...about }) =>
    [
      `## ${note}${renderNote(about)}`,
      '',
      ...(hasNewSettings ? ['- **changed** front matter'] : []),
      ...sections.map((section) => {
        const { type, title, id } = section;
        const details = describeSection(section);
        const name = title === '' ? 'before the first heading' : escapeMarkdown(title);
        const place = encodeURI(note).replaceAll(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
        const link = type === 'removed' || title === '' ? name : `[${name}](${place}#${id})`;
        return `- **${type}** ${link}${details.length > 0 ? ` (${details.map(escapeMarkdown).join(', ')})` : ''}`;
      }),
    ].join('\n'),
  );
  return [...blocks, renderTotal(notes)].join('\n\n');
}

/** How many sections and notes there are of each kind, such as `2 sections added, 1 removed; 1 note`. */
function renderTotal(notes: readonly NoteChange[]): string {
  if (notes.length === 0) return 'Nothing has changed.';
  const counts = countTypes(notes);
  const parts = types
    .filter((type) => counts[type] > 0)
    .map((type, index) =>
      index === 0
        ? `${renderCount(counts[type], 'section')} ${type}`
        : `${counts[type].toLocaleString('en')} ${type}`,
    );
  const where = `in ${renderCount(notes.length, 'note')}`;
  return `${parts.length === 0 ? 'Changes' : parts.join(', ')} ${where}.`;
}

/** How many sections were added, changed, moved and removed. */
export function countTypes(notes: readonly NoteChange[]): Readonly<Record<ChangeType, number>> {
  const all = notes.flatMap(({ sections }) => sections);
  const count = (type: ChangeType): number => all.filter((each) => each.type === type).length;
  return {
    added: count('added'),
    changed: count('changed'),
    moved: count('moved'),
    removed: count('removed'),
  };
}

function renderNote({ type, oldNote }: Pick<NoteChange, 'oldNote' | 'type'>): string {
  if (type === 'renamed') return ` (was ${oldNote ?? ''})`;
  return type === 'changed' ? '' : ` (${type})`;
}

function describeSection(section: SectionChange): string[] {
  const { oldTitle, oldNote, oldLines, isMoved = false, words, type } = section;
  const from = oldNote ?? (oldLines ? `line ${oldLines.first}` : undefined);
  const isElsewhere = isMoved || type === 'moved';
  return [
    ...(oldTitle === undefined ? [] : [oldTitle === '' ? 'had no heading' : `was "${oldTitle}"`]),
    ...(isElsewhere && from !== undefined ? [`${isMoved ? 'moved ' : ''}from ${from}`] : []),
    ...(words ? [renderWords(words)] : []).filter(Boolean),
  ];
}

function renderWords({ added, removed }: WordChange): string {
  if (added === 0) return removed === 0 ? '' : `${renderCount(removed, 'word')} out`;
  return `${renderCount(added, 'word')} in${removed === 0 ? '' : `, ${removed} out`}`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`);
}
