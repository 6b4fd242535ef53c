import { readFile } from 'node:fs/promises';
import { embedFonts } from '../../src/assets/fonts.ts';
import { createMarpRenderer } from '../../src/render/marp.ts';
import { loadTheme } from '../../src/render/theme.ts';
import { createStore } from '../../src/store/store.ts';
import { themeSlides } from './slides.ts';

/** How the slides of a test page differ from the plainest. */
export interface ThemePageOptions {
  /** Name or absolute path. */
  readonly theme: string;
  readonly size: '16:9' | '4:3';
  readonly density: 0 | 1 | 2;
  readonly invert?: boolean;
}

/** A page with every slide of `themeSlides` in a theme, fonts and all. */
export async function renderThemePage({
  theme: request,
  size,
  density,
  invert,
}: ThemePageOptions): Promise<string> {
  const store = createStore();
  const theme = await loadTheme({
    theme: request,
    root: process.cwd(),
    isNotes: false,
    size,
    store,
  });
  const { css } = createMarpRenderer({
    lang: 'en',
    theme: theme.name,
    themeCss: theme.css,
    size,
    findEmoji: () => undefined,
  });
  const base = await readFile(new URL('../../themes/base.css', import.meta.url), 'utf8');
  const width = size === '4:3' ? 960 : 1280;
  const slides = themeSlides.map(({ name, type, html }, index) => {
    const classes = `${type}${invert ? ' invert' : ''}`;
    const attributes =
      `data-slide="${index + 1}" data-type="${type}" data-density="${density}" data-size="${size}" ` +
      `data-marpit-pagination="${index + 1}" class="${classes}" title="${name}"`;
    return (
      `<svg data-marpit-svg viewBox="0 0 ${width} 720" width="${width}" height="720">` +
      `<foreignObject width="${width}" height="720"><section ${attributes}>${html}</section></foreignObject></svg>`
    );
  });
  const fonts = await embedFonts(theme.faces, slides.join(''), { store });
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}${fonts}${css}${base}</style><div class="marpit">${slides.join('')}</div>`;
}
