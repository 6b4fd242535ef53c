import { callPage } from '../browser/call-page.ts';
import type { Pages } from '../browser/kept-page.ts';
import type { LegendEntry } from '../maps/draw-legend.ts';
import type { MapGraph } from '../maps/map-graph.ts';
import type { MapLook } from '../maps/map-sheet.ts';
import { estimateText, type MeasureText, type TextRole, typeSizes } from '../maps/size-graph.ts';
import type { Store } from '../store/store.ts';
import { hashValue } from '../store/hash.ts';
import type { DiagramTheme } from './drawing.ts';
import { loadIcons } from './icons.ts';
import { mermaidFiles } from './mermaid-files.ts';
import { createPalette, listPaletteColours } from './palette.ts';

/** What maps show. */
export interface MapTexts {
  readonly graphs: readonly MapGraph[];
  readonly legends: readonly (readonly LegendEntry[])[];
}

/** Finds what maps are drawn with: widths of their words in the theme's font, its colours, logos; in one page visit. */
export async function loadMapLook(
  { graphs, legends }: MapTexts,
  {
    theme,
    pages,
    store,
  }: { readonly theme: DiagramTheme; readonly pages: Pages; readonly store: Store },
): Promise<MapLook> {
  const words: Readonly<Record<TextRole, readonly string[]>> = {
    name: listWords(graphs.flatMap(({ boxes }) => boxes.map(({ label }) => label))),
    note: listWords(graphs.flatMap(({ boxes }) => boxes.flatMap(({ note }) => note ?? []))),
    title: listWords(graphs.flatMap(({ groups }) => groups.map(({ title }) => title))),
    label: listWords([
      ...graphs.flatMap(({ lines }) => lines.map(({ label }) => label)),
      ...legends.flat().map(({ text }) => text),
    ]),
  };
  const roles = Object.keys(words) as TextRole[];
  const types = roles.map((role) => ({ ...typeSizes[role], texts: words[role] }));
  const { font, fontCss } = theme;
  const seen = await store.get('map look', [hashValue([theme, types])], () =>
    pages.withPage(
      async (page) => ({
        colours: await callPage(page, 'resolveColours', listPaletteColours(theme)),
        widths: await callPage(page, 'measureTexts', { font, fontCss, types }),
      }),
      { files: mermaidFiles },
    ),
  );
  const widths = new Map(
    roles.map((role, index) => [
      role,
      new Map(words[role].map((word, at) => [word, seen.widths[index]![at]!])),
    ]),
  );
  const names = graphs.flatMap(({ boxes }) => boxes.flatMap(({ icon }) => icon ?? []));
  return {
    colours: createPalette(seen.colours),
    font,
    measure: createMeasure(widths),
    icons: await listIcons(names, store),
  };
}

function listWords(texts: readonly string[]): string[] {
  return [...new Set([' ', ...texts.flatMap((text) => text.split(' '))])].filter(
    (word) => word !== '',
  );
}

/** Adds up the widths of words and of the spaces between them. */
function createMeasure(widths: ReadonlyMap<TextRole, ReadonlyMap<string, number>>): MeasureText {
  return (text, role) => {
    const known = widths.get(role)!;
    const all = text
      .split(' ')
      .map((word) => (word === '' ? 0 : (known.get(word) ?? estimateText(word, role))));
    return all.reduce((sum, width) => sum + width, (known.get(' ') ?? 0) * (all.length - 1));
  };
}

async function listIcons(names: readonly string[], store: Store): Promise<MapLook['icons']> {
  const pack = await loadIcons(
    names.map((name) => `:::icon-${name}`),
    store,
  );
  const { icons = {}, width = 16, height = 16 } = pack ?? {};
  return new Map(
    Object.entries(icons).map(([name, own]) => [
      name,
      { body: own.body, viewBox: `0 0 ${own.width ?? width} ${own.height ?? height}` },
    ]),
  );
}
