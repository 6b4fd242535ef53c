import type { List, ListItem, PhrasingContent } from 'mdast';
import type { SpeakerNote } from '../deck/types.ts';
import type { MapContent } from './map-source.ts';
import type { Relation, Source, Term } from './types.ts';

/** A map in words: its relations as sentences. */
export function describeMap({ terms, relations }: MapContent, title: string): string {
  const sentences = relations.map((relation) => renderRelation(relation, labelsOf(terms)));
  return `${title}: ${sentences.join('; ')}.`;
}

/** What the speaker sees beside a map: each relation and where it comes from. */
export function noteMap({ terms, relations }: MapContent): SpeakerNote {
  const labels = labelsOf(terms);
  const children = relations.map((relation): ListItem => {
    const content: PhrasingContent[] = [
      { type: 'text', value: `${renderRelation(relation, labels)} (` },
      ...renderSource(relation.source),
      { type: 'text', value: ')' },
    ];
    return {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: content }],
    };
  });
  const list: List = { type: 'list', ordered: false, spread: false, children };
  return { visibility: 'reader', isBlock: false, blocks: [list] };
}

function labelsOf(terms: readonly Term[]): ReadonlyMap<string, string> {
  return new Map(terms.map(({ id, label }) => [id, label]));
}

function renderRelation(
  { from, to, label, isMutual, source }: Relation,
  labels: ReadonlyMap<string, string>,
): string {
  const [start = from, end = to] = [labels.get(from), labels.get(to)];
  const only = source.type === 'pack' && source.only !== undefined ? ` – ${source.only}` : '';
  if (isMutual) return `${start} ↔ ${end}${label === '' ? '' : `: ${label}`}${only}`;
  return `${start} ${label === '' ? '→' : label} ${end}${only}`;
}

function renderSource(source: Source): PhrasingContent[] {
  if (source.type !== 'pack') return [{ type: 'text', value: `${source.file}:${source.line}` }];
  return [
    { type: 'link', url: source.url, children: [{ type: 'text', value: source.pack }] },
    { type: 'text', value: `, ${source.asOf}` },
  ];
}
