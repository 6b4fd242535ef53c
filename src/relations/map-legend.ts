import type { LegendEntry } from '../maps/draw-legend.ts';
import type { Words } from '../i18n/words.ts';
import { conditionSigns, type ComposedMap } from './compose-map.ts';

/** What a legend is written with. */
export interface LegendWords {
  /** Titles of packs by id. */
  readonly packs: ReadonlyMap<string, string>;
  readonly words: Words['maps'];
  /** Writes a day as a month: "November 2026". */
  readonly showMonth: (day: string) => string;
}

/** Says in plain words what a map's lines mean, and when those with a sign hold. */
export function createLegend(
  { relations, conditions }: ComposedMap,
  { packs, words, showMonth }: LegendWords,
): LegendEntry[] {
  const known = relations.flatMap(({ source }) => (source.type === 'pack' ? [source] : []));
  const titles = [...new Set(known.map(({ pack }) => packs.get(pack) ?? pack))].join(', ');
  const latest = known
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1);
  const added = words.known
    .replace('{packs}', titles)
    .replace('{date}', latest === undefined ? '' : showMonth(latest));
  return [
    ...(known.length < relations.length ? [{ line: 'solid', text: words.stated } as const] : []),
    ...(known.length > 0 ? [{ line: 'dashed', text: added } as const] : []),
    ...conditions.map((condition, index) => ({
      line: undefined,
      text: `${conditionSigns[index] ?? '*'} ${condition}`,
    })),
  ];
}
