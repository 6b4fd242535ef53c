import type { DeckSize } from '../deck/types.ts';
import { createHash } from 'node:crypto';
import type { Recall } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { drawDiagrams } from '../diagrams/draw.ts';
import { drawSections } from '../diagrams/draw-sections.ts';
import type { Room } from '../diagrams/drawing.ts';
import type { Pages } from '../browser/kept-page.ts';
import type { ParsedNote } from '../markdown/parse-note.ts';
import type { Finding } from '../problems/problem.ts';
import type { RelatedDeck } from './relate-note.ts';
import type { DrawnMap } from '../relations/add-maps.ts';
import { rememberDrawings } from '../diagrams/remember-drawings.ts';
import { loadDiagramTheme } from '../render/diagram-theme.ts';
import type { Theme } from '../render/theme.ts';

/** What a note's drawings are made with. */
export interface DrawTools {
  readonly theme: Theme;
  readonly size: DeckSize;
  /** All text that drawings can show, to choose fonts by. */
  readonly text: string;
  readonly pages: Pages;
  readonly recall: Recall;
  readonly store: Store;
}

/** The step from sources to drawings: the note's own diagrams in place, and its maps. */
export async function drawNote(
  { sections }: ParsedNote,
  { plans }: RelatedDeck,
  { theme, size, text, pages, recall, store }: DrawTools,
): Promise<{ maps: DrawnMap[]; findings: readonly Finding[] }> {
  const look = await loadDiagramTheme(theme, text, store);
  const draw = rememberDrawings(
    (sources) => drawDiagrams(sources, look, pages),
    createHash('sha256').update(JSON.stringify(look)).digest('base64'),
    recall,
  );
  const request = {
    sections,
    maps: plans,
    room: rooms[size],
    mapRoom: findMapRoom(theme, size),
  };
  const { maps, findings } = await drawSections(request, draw);
  const drawn = plans.flatMap((plan, index): DrawnMap[] => {
    const map = maps[index];
    const version = map && plan.versions[map.version];
    return version ? [{ plan, version, code: map.code, drawing: map.drawing }] : [];
  });
  return { maps: drawn, findings };
}

/** What a slide has for a drawing in any theme. */
const rooms: Readonly<Record<DeckSize, Room>> = {
  '16:9': { width: 1104, height: 470 },
  '4:3': { width: 832, height: 470 },
};

/** A theme may give maps more room and say so: `--lectern-map-width` and `--lectern-map-height`, of a slide 1280 px wide. */
function findMapRoom({ properties }: Theme, size: DeckSize): Room {
  const [width, height] = ['width', 'height'].map((side) =>
    Number(properties.get(`--lectern-map-${side}`)),
  );
  return size === '16:9' && width && height ? { width, height } : rooms[size];
}
