import { embedFonts } from '../assets/fonts.ts';
import { fallbackFamily } from '../assets/project-fonts.ts';
import type { Store } from '../store/store.ts';
import type { Theme } from './theme.ts';

/** Ends of `--lectern-diagram-*`, and how diagrams look in a theme that does not say: ink on white, in the system's sans serif. */
const plain = {
  background: ['background', '#ffffff'],
  node: ['node', '#eef2f7'],
  nodeBorder: ['node-border', '#41566f'],
  text: ['text', '#1c2430'],
  line: ['line', '#4b5868'],
  accent: ['accent', '#1f5a8c'],
  font: ['font', 'system-ui, sans-serif'],
} as const;

/** What diagrams take from a theme: CSS colours, the deck's font, and `@font-face` rules with its files inside. */
export type DiagramLook = Readonly<Record<keyof typeof plain | 'fontCss', string>>;

/** Reads a theme's `--lectern-diagram-*` properties and embeds the diagrams' fonts, those of other scripts too. */
export async function loadDiagramTheme(
  theme: Pick<Theme, 'faces' | 'properties'>,
  text: string,
  store: Store,
): Promise<DiagramLook> {
  const entries = Object.entries(plain).map(([key, [name, fallback]]) => [
    key,
    theme.properties.get(`--lectern-diagram-${name}`) ?? fallback,
  ]);
  const look = Object.fromEntries(entries) as Record<keyof typeof plain, string>;
  const hasFallback = theme.faces.some(({ family }) => family === fallbackFamily);
  const font = hasFallback ? `${look.font}, '${fallbackFamily}'` : look.font;
  const faces = theme.faces.filter(({ family }) => font.includes(family));
  return { ...look, font, fontCss: await embedFonts(faces, text, { store, italics: false }) };
}
