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
