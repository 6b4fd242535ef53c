import type { NoteResult } from '../build/build-notes.ts';
import type { RelationsReport } from '../relations/report-relations.ts';
import type { Source } from '../relations/types.ts';
import { renderCount } from './count.ts';

/** A note's terms and relations for people: a line each, with the line of the note or the page that says so. */
export function renderRelations({ note, report }: NoteResult): string {
  if (report === undefined) return `${note}: no deck`;
  const { terms, relations } = report.relations;
  const head = `${note}: ${renderCount(terms.length, 'term')}, ${renderCount(relations.length, 'relation')}`;
  return [head, ...terms.map(renderTerm), ...renderEdges(report.relations)].join('\n');
}

function renderTerm({ label, aliases, source }: RelationsReport['terms'][number]): string {
  const names = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
  return `  ${label}${names} [${renderSource(source)}]`;
}

function renderEdges({ terms, relations }: RelationsReport): string[] {
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  return relations.map(({ from, to, label, mutual, source }) => {
    const arrow = mutual ? '<->' : '->';
    const text = label === '' ? '' : `: ${label}`;
    return `  ${labels.get(from) ?? from} ${arrow} ${labels.get(to) ?? to}${text} [${renderSource(source)}]`;
  });
}

function renderSource(source: Source): string {
  if (source.type !== 'pack') return `${source.file}:${source.line}`;
  const only = source.only === undefined ? '' : `, ${source.only}`;
  return `${source.pack}: ${source.url}${only}`;
}

/** What the notes say, and what a looser reader takes from them, as `relations:` of the front matter. */
export function renderSuggestions({ report }: NoteResult): string {
  if (report === undefined) return 'relations: []';
  const { terms, relations, likely = [] } = report.relations;
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  const stated = relations
    .filter(({ source }) => source.type === 'notes')
    .map(({ from, to, label, mutual }) => ({
      from: labels.get(from) ?? from,
      to: labels.get(to) ?? to,
      label,
      mutual,
    }));
  const lines = [...stated, ...likely.map((each) => ({ ...each, mutual: undefined }))].map(
    ({ from, to, label, mutual }) => {
      const line = `${from} ${mutual ? '<->' : '->'} ${to}${label === '' ? '' : `: ${label}`}`;
      // A colon inside would be a key's to YAML.
      return `  - ${/["'#{}[\]&*!|>%@`]|: .*: /.test(line.replace('->', '')) ? JSON.stringify(line) : line}`;
    },
  );
  return lines.length === 0 ? 'relations: []' : ['relations:', ...new Set(lines)].join('\n');
}
