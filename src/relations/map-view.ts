import type { SlideContent } from '../deck/create-slide.ts';
import type { Words } from '../i18n/words.ts';
import type { Emphasis } from '../maps/emphasis.ts';
import type { LayOutMap, MapSheet } from '../maps/map-sheet.ts';
import type { MapContent } from './map-source.ts';
import type { MapPlan, MapVersion } from './plan-maps.ts';
import type { RelatedNote } from './types.ts';

/** A map that has a place; without a sheet the author's own fence shows it. */
export interface DrawnMap {
  readonly plan: MapPlan;
  readonly version: MapVersion;
  readonly sheet: MapSheet | undefined;
}

/** Where maps go. */
export interface MapPlacing {
  readonly note: RelatedNote;
  readonly maps: readonly DrawnMap[];
  readonly layOutMap: LayOutMap;
  readonly mode: 'overview' | 'focus' | 'grow';
  readonly words: Words['maps'];
}

/** A map as one slide shows it. */
export interface MapView {
  /** @default that of the slide before, with "-map" */
  readonly id?: string;
  readonly sheet: MapSheet;
  readonly code: string;
  readonly emphasis: Emphasis;
  /** What it says there. */
  readonly content: MapContent;
  readonly title: string;
  /** All of the map, as it is. */
  readonly isWhole?: true;
  /** What is not as on the slide before. */
  readonly own?: SlideContent;
}
