/** Strokes of 2 px on a square of 24 px. */
const paths = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  overview: 'M4 5h7v5H4zM13 5h7v5h-7zM4 14h7v5H4zM13 14h7v5h-7z',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20',
  pen: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  highlighter: 'M9 11l-3 6 1 1 6-3M9 11l6-7 5 5-7 6zM4 21h9',
  eraser: 'M9 19l-5-5 9-9 6 6-8 8zM9 9l6 6M9 19h11',
  laser: 'M12 9a3 3 0 100 6 3 3 0 000-6zM12 3v3M12 18v3M3 12h3M18 12h3',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 010 10h-4',
  clear: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  presenter: 'M3 4h18v11H3zM12 15v3M8 20l4-3 4 3M7 8h5M7 11h3',
  reading: 'M4 5h6v5H4zM13 6h7M13 9h5M4 14h6v5H4zM13 15h7M13 18h5',
  scheme: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16M15 6v12M18 8v8',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  help: 'M9 9a3 3 0 114 3c-1 .5-1 1-1 2.5M12 18v.1',
  close: 'M6 6l12 12M18 6L6 18',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  link: 'M10 14a4 4 0 006 0l3-3a4 4 0 00-6-6l-1 1M14 10a4 4 0 00-6 0l-3 3a4 4 0 006 6l1-1',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  reset: 'M5 12a7 7 0 107-7H7M10 2L7 5l3 3',
  larger: 'M3 19l5-13 5 13M5 15h6M15 12h6M18 9v6',
  smaller: 'M3 19l5-13 5 13M5 15h6M15 12h6',
} as const;

/** Name of a picture on a button. */
export type IconName = keyof typeof paths;

/** Draws a button's picture, in the colour of its text. Screen readers pass over it. */
export function renderIcon(name: IconName): string {
  return `<svg class="player-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`;
}
