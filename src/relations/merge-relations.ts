import type { Relation } from './types.ts';

/** Most relations that the notes have between the same two ends in one direction. */
const maxStated = 2;

/**
 * The author's relations are all kept. Of what the notes say between the same ends in one direction, the first two that
 * use other verbs; a pack adds nothing to ends that the author or the notes have related in that direction.
 */
export function mergeRelations(all: readonly Relation[]): Relation[] {
  const kept = new Map<string, Relation[]>();
  for (const relation of all) {
    const { from, to, isMutual, source } = relation;
    if (from === to) continue;
    const key = `${from} ${to}`;
    const same = kept.get(key) ?? [];
    const back = (kept.get(`${to} ${from}`) ?? []).filter((each) => each.isMutual || isMutual);
    const before = [...same, ...back];
    if (before.some((each) => isSaid(each, relation))) continue;
    const isEnough = before.some((each) => each.source.type !== source.type);
    const ofNotes = same.filter((each) => each.source.type === 'notes').length;
    if (isEnough || (source.type === 'notes' && ofNotes >= maxStated)) continue;
    kept.set(key, [...same, relation]);
  }
  return [...kept.values()].flat();
}

/** Whether one says what the other says: "run on", "runs tasks on". */
function isSaid(one: Relation, other: Relation): boolean {
  if (one.source.type === 'author' && other.source.type === 'author')
    return one.label === other.label && one.from === other.from;
  return verbOf(one.label) === verbOf(other.label);
}

function verbOf(label: string): string {
  const [first = '', second = ''] = label.toLowerCase().split(' ');
  const verb = /^(?:is|are|was|were|can|usually|often|typically|mostly|only)$/.test(first)
    ? second
    : first;
  return verb.replace(/(?:e?s|ed|e)$/, '');
}
