import { embedFonts } from '../assets/fonts.ts';
import type { Store } from '../store/store.ts';
import type { Theme } from './theme.ts';

/** What diagrams take from a theme: CSS colours, and the deck's font with its faces. */
export interface DiagramLook {
  readonly background: string;
  readonly node: string;
  readonly nodeBorder: string;
  readonly text: string;
  readonly line: string;
  readonly accent: string;
  readonly font: string;
  /** `@font-face` rules with the files inside. */
  readonly fontCss: string;
}

/** How diagrams look in a theme that does not say: ink on white, in the system's sans serif. */
const plain = {
  background: '#ffffff',
  node: '#eef2f7',
  nodeBorder: '#41566f',
  text: '#1c2430',
  line: '#4b5868',
  accent: '#1f5a8c',
  font: 'system-ui, sans-serif',
} as const;

/** Reads a theme's `--lectern-diagram-*` properties and embeds the diagrams' font. */
export async function loadDiagramTheme(
  theme: Theme,
  text: string,
  store: Store,
): Promise<DiagramLook> {
  const read = (name: string, fallback: string): string =>
    theme.properties.get(`--lectern-diagram-${name}`) ?? fallback;
  const font = read('font', plain.font);
  const faces = theme.faces.filter(({ family }) => font.includes(family));
  return {
    background: read('background', plain.background),
    node: read('node', plain.node),
    nodeBorder: read('node-border', plain.nodeBorder),
    text: read('text', plain.text),
    line: read('line', plain.line),
    accent: read('accent', plain.accent),
    font,
    fontCss: await embedFonts(faces, text, { store, italics: false }),
  };
}
