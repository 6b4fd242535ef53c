import { createDraw } from '../diagrams/draw.ts';
import { drawNote, type DrawnNote } from '../diagrams/draw-note.ts';
import type { DrawnMap } from '../relations/add-maps.ts';
import { findWords } from '../i18n/find-words.ts';
import { loadDiagramTheme } from '../render/diagram-theme.ts';
import type { AnalysedNote } from './analyse-note.ts';
import type { BuildTools } from './build-tools.ts';

/** The drawings of a deck: of the note's own diagrams, and its maps. */
export interface DrawnDeck extends Omit<DrawnNote, 'maps'> {
  readonly maps: readonly DrawnMap[];
}

/** The step from sources to drawings; `text` is all that they can show, to choose fonts by. */
export async function drawDeck(
  { note, related: { plans }, theme, deck, tools }: AnalysedNote,
  text: string,
  { drawingPages: pages, store }: BuildTools,
): Promise<DrawnDeck> {
  const draw = createDraw({
    theme: await loadDiagramTheme(theme, text, store),
    pages,
    store,
    tools,
  });
  const { room, mapRoom } = theme.sizes;
  const request = {
    sections: note.sections,
    maps: plans,
    room,
    mapRoom,
    words: findWords(deck.meta.lang).diagrams,
    store,
  };
  const { maps, ...drawn } = await drawNote(request, draw);
  const drawnMaps = plans.flatMap((plan, index): DrawnMap[] => {
    const map = maps[index];
    const version = map && plan.versions[map.version];
    return version ? [{ plan, version, code: map.code, drawing: map.drawing }] : [];
  });
  return { ...drawn, maps: drawnMaps };
}
