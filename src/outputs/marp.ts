/** The slides as Marp Markdown that a person can edit, and beside it a folder with the theme, pictures, drawings and fonts. */
import { isRightToLeft } from '../i18n/direction.ts';
import { findDrawing } from '../blocks/drawing.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import { createEmojiFinder } from '../assets/emoji.ts';
import { embedFonts } from '../assets/fonts.ts';
import { findSteps } from './lacks.ts';
import { createMarpFiles } from './marp/marp-files.ts';
import { writeDeck } from './marp/write-deck.ts';
import { writeMarpTheme } from './marp/marp-theme.ts';
import { findOutputName } from './markdown/place-url.ts';
import type { OutputNote, OutputPart } from './output.ts';

/** The Markdown, and the files of its folder. A Marp deck is given as it stands. */
export async function makeMarp(note: OutputNote): Promise<OutputPart[]> {
  const { renderer, notes, deck, store } = note;
  if (!renderer.own) return [{ bytes: encode(notes.text) }];
  const { theme } = renderer.own;
  const folder = findOutputName(note);
  const files = createMarpFiles(folder, createEmojiFinder(store));
  const name = `lectern-${folder.replace(/\.marp$/, '').replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  // A picture has no fonts but its own.
  const fontsOf = await loadDrawingFonts(note);
  const markdown = writeDeck(note, {
    theme: name,
    folder,
    addPicture: files.addPicture,
    addEmoji: files.addEmoji,
    addDrawing: (svg, id) =>
      files.addPicture(`data:image/svg+xml,${encodeURIComponent(addStyle(svg, fontsOf(svg)))}`, id),
  });
  await files.loadEmoji();
  const text = `${notes.text}\n${markdown}\n${deck.meta.title}`;
  const css = await writeMarpTheme({
    name,
    theme,
    text,
    isRtl: isRightToLeft(deck.meta.lang),
    hasMaths: markdown.includes('\nmath: katex\n'),
    files,
    store,
  });
  return [
    { bytes: encode(markdown), findings: findSteps('Marp Markdown', note, { hasLists: true }) },
    { bytes: encode(css), file: 'theme.css' },
    ...[...files.files].map(([file, bytes]) => ({ file, bytes })),
  ];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Gives the style sheet of the fonts that a drawing names. */
async function loadDrawingFonts({
  deck,
  drawings,
  renderer,
  store,
}: OutputNote): Promise<(svg: string) => string> {
  const shown = deck.slides.flatMap(({ blocks }) =>
    blocks.flatMap(listNodes).flatMap((node) => {
      const drawing = node.type === 'diagram' ? findDrawing(node, drawings) : undefined;
      return drawing?.type === 'drawn' ? [drawing.svg] : [];
    }),
  );
  const faces = (renderer.own?.theme.faces ?? []).filter(({ style }) => style === 'normal');
  const families = [...new Set(faces.map(({ family }) => family))];
  const sheets = new Map(
    await Promise.all(
      families.map(async (family) => {
        const named = shown.filter((svg) => svg.includes(family));
        const own = faces.filter((face) => face.family === family);
        return [family, await embedFonts(own, named.join(''), { store })] as const;
      }),
    ),
  );
  return (svg) =>
    families.flatMap((each) => (svg.includes(each) ? sheets.get(each)! : [])).join('\n');
}

function addStyle(svg: string, css: string): string {
  const inside = svg.indexOf('>') + 1;
  return css === '' ? svg : `${svg.slice(0, inside)}<style>${css}</style>${svg.slice(inside)}`;
}
