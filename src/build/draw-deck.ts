import { createDraw } from '../diagrams/draw.ts';
import { drawNote, type DrawnNote } from '../diagrams/draw-note.ts';
import { loadMapLook } from '../diagrams/map-tools.ts';
import type { DiagramTheme } from '../diagrams/drawing.ts';
import {
  createSheet,
  findLayout,
  type LayOutMap,
  layOutSheet,
  type MapDraft,
  type MapRooms,
} from '../maps/map-sheet.ts';
import type { DrawnMap } from '../relations/map-view.ts';
import { findWords } from '../i18n/find-words.ts';
import { loadDiagramTheme } from '../render/diagram-theme.ts';
import { getAll } from '../store/get-all.ts';
import { hashValue } from '../store/hash.ts';
import type { AnalysedNote } from './analyse-note.ts';
import type { BuildTools } from './build-tools.ts';

/** The drawings of a deck: of the note's own diagrams, and its maps. */
export interface DrawnDeck extends DrawnNote {
  readonly maps: readonly DrawnMap[];
  readonly layOutMap: LayOutMap;
}

/** The step from sources to drawings; `text` is all that they can show, to choose fonts by. */
export async function drawDeck(
  analysed: AnalysedNote,
  text: string,
  tools: BuildTools,
): Promise<DrawnDeck> {
  const {
    note,
    related: { plans },
    theme,
    deck,
    tools: drawingTools,
  } = analysed;
  const { drawingPages: pages, store } = tools;
  const look = await loadDiagramTheme(theme, text, store);
  const draw = createDraw({ theme: look, pages, store, tools: drawingTools });
  const pasted = plans.filter(({ isPasted }) => isPasted);
  const maps = pasted.map(({ versions }) => versions[0]!);
  const drawn = await drawNote(
    {
      sections: note.sections,
      maps,
      room: theme.sizes.room,
      words: findWords(deck.meta.lang).diagrams,
      tools: drawingTools,
      store,
    },
    draw,
  );
  return { ...drawn, ...(await layOutMaps(analysed, look, tools)) };
}

/** What every theme has room for. */
const usualRooms = {
  '16:9': { width: 1104, height: 470 },
  '4:3': { width: 832, height: 470 },
} as const;

async function layOutMaps(
  { related: { plans }, theme, deck: { meta } }: AnalysedNote,
  look: DiagramTheme,
  { drawingPages: pages, store }: BuildTools,
): Promise<Pick<DrawnDeck, 'maps' | 'layOutMap'>> {
  const versions = plans.filter(({ isPasted }) => !isPasted).flatMap((plan) => plan.versions);
  if (versions.length === 0) {
    const maps = plans.map((plan) => ({ plan, version: plan.versions[0]!, sheet: undefined }));
    return { maps, layOutMap: () => undefined };
  }
  const graphs = versions.map(({ graph }) => graph);
  const legends = versions.map(({ legend }) => legend);
  const mapLook = await loadMapLook({ graphs, legends }, { theme: look, pages, store });
  const lookHash = hashValue(look);
  const inputsOf = (drafts: readonly MapDraft[], rooms: MapRooms): string[] => {
    const shown = drafts.map(({ graph, legend }) => [graph, legend]);
    return [lookHash, hashValue([shown, rooms])];
  };
  const layOutMap: LayOutMap = (drafts, rooms) =>
    store.get('small map', inputsOf(drafts, rooms), () =>
      layOutSheet(drafts, { ...rooms, look: mapLook }),
    );
  const rooms = { room: theme.sizes.mapRoom, usual: usualRooms[meta.size] };
  // An edit leaves most maps as they are, and finding places takes longer than all else that is done for them.
  const own = plans.filter(({ isPasted }) => !isPasted);
  const layouts = await getAll(store, 'map layout', {
    items: own,
    inputs: ({ versions: drafts }) => inputsOf(drafts, rooms),
    make: (missing) =>
      Promise.resolve(
        missing.map(({ versions: drafts }) =>
          findLayout(drafts, { ...rooms, measure: mapLook.measure }),
        ),
      ),
  });
  const found = new Map(own.map((plan, index) => [plan, layouts[index]]));
  const maps = plans.flatMap((plan): DrawnMap[] => {
    const [first] = plan.versions;
    if (plan.isPasted) return first ? [{ plan, version: first, sheet: undefined }] : [];
    const layout = found.get(plan);
    if (!layout) return [];
    const { sheet } = store.get('map', inputsOf(plan.versions, rooms), () =>
      createSheet(plan.versions, layout, mapLook),
    );
    return [{ plan, version: plan.versions[layout.index]!, sheet }];
  });
  return { maps, layOutMap };
}
