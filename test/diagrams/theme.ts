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

/** What a slide has for a drawing. */
export const room: Room = { width: 1104, height: 470 };
