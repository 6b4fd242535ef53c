/** Room on a slide, CSS pixels of a slide 720 high. */
export interface SlideRoom {
  readonly width: number;
  readonly height: number;
}

/** How many characters a title may have. */
export interface TitleLengths {
  readonly oneLine: number;
  readonly twoLines: number;
}

/** Sizes that the style sheets say, as numbers that they count with themselves. */
export interface ThemeSizes {
  /** For a drawing. */
  readonly room: SlideRoom;
  /** For a map: a theme may give it more. */
  readonly mapRoom: SlideRoom;
  readonly titles: TitleLengths;
}

/**
 * Reads the sizes from custom properties: `--lectern-room-width` and `-height`, `--lectern-map-width` and `-height`,
 * `--lectern-title-line` and `-lines`. `base.css` has all of them but a map's.
 */
export function readThemeSizes(properties: ReadonlyMap<string, string>): ThemeSizes {
  const read = (name: string): number => Number(properties.get(`--lectern-${name}`));
  const room = { width: read('room-width'), height: read('room-height') };
  return {
    room,
    mapRoom: { width: read('map-width') || room.width, height: read('map-height') || room.height },
    titles: { oneLine: read('title-line'), twoLines: read('title-lines') },
  };
}
