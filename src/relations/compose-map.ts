import type { MapBox, MapGraph, MapGroup } from '../maps/map-graph.ts';
import { type BundledLine, bundleLines } from './bundle-lines.ts';
import { createNodeIds, type MapContent } from './map-source.ts';
import { findTree } from './find-tree.ts';
import { isChain } from './is-chain.ts';
import { type Holding, type Nesting, nestTerms } from './nest-terms.ts';
import { isStep } from './number-steps.ts';
import type { Relation, Term, TermId } from './types.ts';

/** What a map says, and how: in boxes, frames and lines. */
export interface ComposedMap extends MapContent {
  readonly graph: MapGraph;
  /** What each line of the graph stands for. */
  readonly lines: readonly BundledLine[];
  /** By ids of terms, those of their boxes or frames; of what is told in a box, that box's. */
  readonly partIds: ReadonlyMap<string, string>;
  /** When the lines with signs hold, in the order of the signs. */
  readonly conditions: readonly string[];
}

/** What a map is composed with. */
export interface MapWords {
  /** Names of groups, in drawing order. */
  readonly kinds: readonly string[];
  /** Word before the date on which something ends. */
  readonly until: string;
  /** Numbers of terms that follow one another. */
  readonly steps: ReadonlyMap<TermId, number>;
}

/** Puts terms into boxes and frames, and relations into few lines; in frames by kinds where these do not cost lines. */
export function composeMap(content: MapContent, words: MapWords): ComposedMap {
  const tree = findTree(content.relations);
  if (tree) return composeTree(content, tree, words);
  const [withKinds, plain] = [true, false].map((isByKind) => compose(content, words, isByKind)) as [
    ComposedMap,
    ComposedMap,
  ];
  return plain.lines.length < withKinds.lines.length ? plain : withKinds;
}

function compose(
  { terms, relations }: MapContent,
  { kinds, until, steps }: MapWords,
  isByKind: boolean,
): ComposedMap {
  const nesting = nestTerms(terms, relations);
  const ids = createNodeIds(terms);
  const boxed = terms.filter(({ id }) => !nesting.members.has(id) && !nesting.told.has(id));
  const { lines, conditions } = drawLines(relations, { nesting, ids, steps });
  const frames = [
    ...nestedFrames(terms, { nesting, ids, steps }),
    ...(isByKind ? kindFrames(boxed, { kinds, nesting, ids, relations }) : []),
  ];
  const framed = new Set(frames.flatMap(({ members }) => members));
  const free = boxed.map(({ id }) => ids.get(id)!).filter((id) => !framed.has(id));
  frames.push(...starFrames(lines, free, boxed.length));
  const groups = new Map(frames.map(({ id, members }) => [id, members]));
  const bundled = bundleLines(lines, groups);
  // A frame without a title is there for its line.
  const used = frames.filter(
    ({ id, title }) => title !== '' || bundled.some(({ from, to }) => from === id || to === id),
  );
  const groupOf = new Map(
    used.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const boxes = boxed.map((term) =>
    createBox(term, {
      id: ids.get(term.id)!,
      group: groupOf.get(ids.get(term.id)!),
      note: nesting.notes.get(term.id),
      until,
      step: steps.get(term.id),
    }),
  );
  return {
    terms,
    relations,
    graph: {
      boxes,
      groups: used.map(({ id, title }): MapGroup => ({ id, title })),
      lines: bundled.map(toLine),
    },
    lines: bundled,
    partIds: findPartIds(ids, relations, nesting),
    conditions,
  };
}

/** Kinds or parts of one thing, and theirs: lines without words, since where a box stands says it. */
function composeTree(
  { terms, relations }: MapContent,
  holdings: readonly Holding[],
  { until }: MapWords,
): ComposedMap {
  const ids = createNodeIds(terms);
  const lines = holdings.map(({ holder, member, relation }): BundledLine => ({
    from: ids.get(holder)!,
    to: ids.get(member)!,
    label: '',
    only: undefined,
    hasArrow: false,
    isDashed: relation.source.type === 'pack',
    relations: [relation],
  }));
  const boxes = terms.map((term) =>
    createBox(term, {
      id: ids.get(term.id)!,
      group: undefined,
      note: undefined,
      until,
      step: undefined,
    }),
  );
  return {
    terms,
    relations,
    graph: { boxes, groups: [], lines: lines.map(toLine), isTree: true },
    lines,
    partIds: ids,
    conditions: [],
  };
}

function toLine({ from, to, label, hasArrow, isDashed }: BundledLine): MapGraph['lines'][number] {
  return { from, to, label, hasArrow, isDashed };
}

interface Frame {
  readonly id: string;
  readonly title: string;
  readonly members: readonly string[];
}

type Ids = ReadonlyMap<string, string>;

function nestedFrames(
  terms: readonly Term[],
  { nesting: { members }, ids, steps }: { nesting: Nesting; ids: Ids; steps: MapWords['steps'] },
): Frame[] {
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  return [...members].map(([holder, inside]) => ({
    id: ids.get(holder)!,
    title: numberLabel(labels.get(holder) ?? holder, steps.get(holder)),
    members: inside.map((id) => ids.get(id)!),
  }));
}

/** "2. Parser" of the second step. */
function numberLabel(label: string, step: number | undefined): string {
  return `${step === undefined ? '' : `${step}. `}${plainLabel(label)}`;
}

/** Terms of one kind, when there are two of them and it is not the kind of all. */
function kindFrames(
  boxed: readonly Term[],
  {
    kinds,
    nesting,
    ids,
    relations,
  }: { kinds: readonly string[]; nesting: Nesting; ids: Ids; relations: readonly Relation[] },
): Frame[] {
  const nested = new Set([...nesting.members.values()].flat());
  const free = boxed.filter(({ id }) => !nested.has(id));
  return kinds.flatMap((kind, index): Frame[] => {
    const members = free.filter((term) => term.kind === kind);
    if (
      members.length < 2 ||
      members.length === boxed.length ||
      !isChain(
        members.map(({ id }) => id),
        relations,
      )
    )
      return [];
    return [{ id: `g${index + 1}`, title: kind, members: members.map(({ id }) => ids.get(id)!) }];
  });
}

/** Fewer lines with the same words are no clutter. */
const minStar = 3;

/** Frames round what stands free and has the same to do with the same term. */
function starFrames(
  lines: readonly BundledLine[],
  free: readonly string[],
  count: number,
): Frame[] {
  const open = new Set(free);
  const stars = new Map<string, Set<string>>();
  for (const { from, to, label, isDashed, hasArrow } of lines)
    for (const [hub, ray, side] of [
      [from, to, 'to'],
      [to, from, 'from'],
    ] as const) {
      if (!open.has(ray)) continue;
      const key = [hub, label.toLowerCase(), isDashed, hasArrow, side].join('\n');
      stars.set(key, (stars.get(key) ?? new Set()).add(ray));
    }
  return [...stars.entries()]
    .toSorted(([, one], [, other]) => other.size - one.size)
    .flatMap(([key, rays], index): Frame[] => {
      const [hub = ''] = key.split('\n');
      const members = [...rays].filter((id) => open.has(id) && id !== hub);
      if (members.length < minStar || members.length === count) return [];
      for (const id of members) open.delete(id);
      return [{ id: `s${index + 1}`, title: '', members }];
    });
}

/** Longer conditions have no room on a line, characters. */
const maxCondition = 28;

/** Signs of conditions that the legend spells out, as footnotes have them. */
export const conditionSigns: readonly string[] = ['*', '†', '‡', '§', '¶', '**', '††', '‡‡'];

function drawLines(
  relations: readonly Relation[],
  { nesting, ids, steps }: { nesting: Nesting; ids: Ids; steps: MapWords['steps'] },
): { lines: BundledLine[]; conditions: string[] } {
  const conditions: string[] = [];
  const show = (only: string): string => {
    if (only.length <= maxCondition) return `(${only})`;
    if (!conditions.includes(only)) conditions.push(only);
    return conditionSigns[conditions.indexOf(only)] ?? '*';
  };
  const lines = relations
    .filter((each) => !nesting.shown.has(each))
    .map((relation): BundledLine => {
      const { from, to, label, isMutual, source } = relation;
      const only = source.type === 'pack' ? source.only : undefined;
      // Numbers say it.
      const isNumbered = isStep(relation) && steps.has(from) && steps.has(to);
      const words = isNumbered ? '' : plainLabel(label);
      return {
        from: ids.get(from)!,
        to: ids.get(to)!,
        label: [words, ...(only === undefined ? [] : [show(only)])].join(' ').trim(),
        only,
        hasArrow: !isMutual,
        isDashed: source.type === 'pack',
        relations: [relation],
      };
    });
  return { lines, conditions };
}

function createBox(
  { label, icon, ended }: Term,
  {
    id,
    group,
    note,
    until,
    step,
  }: Pick<MapBox, 'id' | 'group' | 'note'> & { until: string; step: number | undefined },
): MapBox {
  const date = ended === undefined ? undefined : `${until} ${ended}`;
  return {
    id,
    label: numberLabel(label, step),
    note: note ?? date,
    icon: icon?.replace(/^.*:/, ''),
    group,
  };
}

const pictures =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u200D|\u20E3/gu;

/** In one line, without pictures. */
function plainLabel(label: string): string {
  const plain = label.replace(pictures, '').replace(/\s+/g, ' ').trim();
  return plain === '' ? label.replace(/\s+/g, ' ').trim() : plain;
}

function findPartIds(
  ids: Ids,
  relations: readonly Relation[],
  { told, shown }: Nesting,
): Map<string, string> {
  const inBox = (id: string): string => {
    const relation = relations.find((each) => shown.has(each) && each.to === id);
    return ids.get(told.has(id) && relation ? relation.from : id)!;
  };
  return new Map([...ids.keys()].map((id) => [id, inBox(id)]));
}
