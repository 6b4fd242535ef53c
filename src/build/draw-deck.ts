import type { Section } from '../blocks/section.ts';
import { createDraw } from '../diagrams/draw.ts';
import { drawNote, type DrawnNote } from '../diagrams/draw-note.ts';
import type { DrawnMap } from '../relations/add-maps.ts';
import type { MapPlan } from '../relations/plan-maps.ts';
import { loadDiagramTheme } from '../render/diagram-theme.ts';
import type { Theme } from '../render/theme.ts';
import type { BuildTools } from './build-tools.ts';

/** What a deck has to be drawn. */
export interface DrawDeckRequest {
  readonly sections: readonly Section[];
  readonly plans: readonly MapPlan[];
  readonly theme: Theme;
  /** All text that drawings can show, to choose fonts by. */
  readonly text: string;
}

/** The drawings of a deck: of the note's own diagrams, and its maps. */
export interface DrawnDeck extends Omit<DrawnNote, 'maps'> {
  readonly maps: readonly DrawnMap[];
}

/** The step from sources to drawings. */
export async function drawDeck(
  { sections, plans, theme, text }: DrawDeckRequest,
  { drawingPages: pages, store }: BuildTools,
): Promise<DrawnDeck> {
  const draw = createDraw({ theme: await loadDiagramTheme(theme, text, store), pages, store });
  const request = {
    sections,
    maps: plans,
    room: theme.sizes.room,
    mapRoom: theme.sizes.mapRoom,
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
