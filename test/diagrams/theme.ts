import type { DiagramTheme, Room } from '../../src/diagrams/drawing.ts';

/** Colours far enough apart to be told from each other in an SVG. */
export const theme: DiagramTheme = {
  background: '#fcfbf7',
  node: '#e4efee',
  nodeBorder: '#0a5a63',
  text: '#1c2226',
  line: '#4a555c',
  accent: '#b45309',
  font: 'sans-serif',
  fontCss: '',
};

/** The same for a dark deck. */
export const dark: DiagramTheme = {
  ...theme,
  background: '#20302b',
  node: '#2c403a',
  nodeBorder: '#e8cf7a',
  text: '#f3f1e7',
  line: '#cfd8d2',
  accent: '#f2b84b',
};

/** What a slide has for a drawing. */
export const room: Room = { width: 1104, height: 470 };
