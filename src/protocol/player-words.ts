/** What the player says. `{n}`, `{total}` and `{name}` stand for what it puts in. */
export interface PlayerWords {
  readonly slideOf: string;
  readonly next: string;
  readonly previous: string;
  readonly first: string;
  readonly last: string;
  readonly jump: string;
  readonly overview: string;
  readonly search: string;
  readonly help: string;
  readonly presenter: string;
  readonly reading: string;
  readonly fullscreen: string;
  readonly scheme: string;
  readonly black: string;
  readonly white: string;
  readonly zoom: string;
  readonly close: string;
  readonly back: string;

  readonly searchSlides: string;
  readonly found: string;
  readonly nothingFound: string;

  readonly draw: string;
  readonly pen: string;
  readonly highlighter: string;
  readonly eraser: string;
  readonly laser: string;
  readonly undo: string;
  readonly clear: string;
  readonly red: string;
  readonly blue: string;
  readonly green: string;
  readonly yellow: string;
  readonly ink: string;

  readonly notes: string;
  readonly noNotes: string;
  readonly nextSlide: string;
  readonly theEnd: string;
  readonly slides: string;
  readonly elapsed: string;
  readonly clock: string;
  readonly pause: string;
  readonly start: string;
  readonly reset: string;
  readonly pace: string;
  readonly onTime: string;
  readonly ahead: string;
  readonly behind: string;
  readonly minutes: string;
  readonly larger: string;
  readonly smaller: string;

  readonly print: string;
  readonly copyCode: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly popupBlocked: string;
  readonly slidesGone: string;
  readonly openSlides: string;
  readonly noSuchSlide: string;
  readonly storageOff: string;
  readonly storageFull: string;
}
