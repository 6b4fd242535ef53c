/**
 * Lectern as the engine of marp-cli: `marp --engine lectern/marp note.md`. marp-cli waits for what an engine renders, so the
 * slides are laid out in a browser of Lectern's as they always are. Marp itself renders an outline of them: from that
 * marp-cli has the title, the number and size of the slides, bookmarks and what is said.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createHeadless } from './browser/browser.ts';
import { buildNote, type BuiltNote } from './build/build-note.ts';
import { createBuildTools } from './build/build-tools.ts';
import { createReport } from './cli/report.ts';
import { loadConfig } from './options/load-config.ts';
import { resolveSettings } from './options/resolve-settings.ts';
import { writeOutline } from './outputs/marp/write-outline.ts';
import { marpThemes } from './render/marp.ts';
import { changeContent } from './render/slide-html.ts';
import { ownThemes } from './render/theme.ts';
import { createSource } from './source/note-source.ts';

/** What marp-cli gives an engine: a Marp of its own. */
export interface EngineOptions {
  readonly marp: MarpInstance;
}

/** What Marp renders. */
export interface MarpResult {
  readonly html: string;
  readonly css: string;
  /** What is said to each slide. */
  readonly comments: readonly (readonly string[])[];
}

/** As much of Marp as is used here. */
export interface MarpInstance {
  render: (markdown: string, env?: unknown) => MarpResult | Promise<MarpResult>;
  readonly themeSet: { readonly add: (css: string) => unknown };
  readonly lastGlobalDirectives?: Readonly<Record<string, unknown>> | undefined;
}

/** A theme that says nothing but how large slides are. */
function writeBareTheme(name: string): string {
  return `/*\n * @theme ${name}\n * @size 4:3 960px 720px\n */\nsection { width: 1280px; height: 720px; }`;
}

const bareTheme = 'lectern-bare';

/**
 * The engine: a Marp whose slides are Lectern's. A Marp deck (`marp: true`) stays Marp's own. Without a name that could be a
 * class: marp-cli would call `new`.
 */
const createEngine = ({ marp }: EngineOptions): MarpInstance => {
  const renderMarp = marp.render.bind(marp);
  // Marp takes no theme that it does not know.
  for (const name of [bareTheme, ...ownThemes]) marp.themeSet.add(writeBareTheme(name));
  marp.render = async (markdown, env) => {
    const plain = await renderMarp(markdown, env);
    // It knows by now what options of marp-cli ask for.
    const built = await build(markdown, await findTheme(marp));
    if (built === undefined || !built.renderer.own) return plain;
    const outline = await renderMarp(writeOutline(built.note.deck, bareTheme), env);
    return { ...outline, ...render(built, outline) };
  };
  return marp;
};

// oxlint-disable-next-line import/no-default-export -- marp-cli takes a module's default
export { createEngine as default };

interface Built {
  readonly note: BuiltNote;
  readonly renderer: BuiltNote['prepared']['renderer'];
}

/** The theme that an option of marp-cli or the note names: a name that Lectern knows, or the style sheet of that name. */
async function findTheme({ lastGlobalDirectives }: MarpInstance): Promise<string | undefined> {
  const theme = lastGlobalDirectives?.['theme'];
  if (typeof theme !== 'string') return undefined;
  if ([...ownThemes, ...marpThemes].includes(theme)) return theme;
  // A file for `--theme` has a name of marp-cli's making.
  const { values } = parseArgs({ options: { theme: { type: 'string' } }, strict: false });
  if (typeof values.theme === 'string' && values.theme.endsWith('.css')) return values.theme;
  for (const file of listArguments().filter((value) => value.endsWith('.css'))) {
    const css = await readFile(file, 'utf8').catch(() => '');
    if (new RegExp(`@theme\\s+${theme.replace(/\W/g, '\\$&')}\\b`).test(css)) return file;
  }
  return undefined;
}

/** What marp-cli was called with, values of options apart from their names. */
function listArguments(): readonly string[] {
  return process.argv.slice(2).map((arg) => arg.replace(/^--[\w-]+=/, ''));
}

/** Lays the note out, and says what is wrong with it; undefined where it is no text. */
async function build(markdown: string, theme: string | undefined): Promise<Built | undefined> {
  const root = process.cwd();
  const flags = { formats: [], ...(theme !== undefined && { theme }) };
  const settings = resolveSettings({
    root,
    flags,
    config: await loadConfig(root),
    env: process.env,
  });
  const file = (await findFile(markdown)) ?? path.join(root, 'note.md');
  const source = createSource({
    path: path.relative(root, file).split(path.sep).join('/'),
    dir: path.dirname(file),
    bytes: Buffer.from(markdown),
  });
  if (source === undefined || source.text.trim() === '') return undefined;
  await using headless = createHeadless();
  await using tools = createBuildTools(headless, { notes: 1 });
  const note = await buildNote(source, { settings, tools });
  const report = createReport({ stdout: process.stderr, stderr: process.stderr }, process.env);
  report.printProblems(note.problems, 'stderr', {
    readLines: () => source.lines,
    isVerbose: false,
  });
  return { note, renderer: note.prepared.renderer };
}

/** The file that marp-cli reads: it does not tell, but its command line names it, or a folder that it is in. */
async function findFile(markdown: string): Promise<string | undefined> {
  for (const value of listArguments()) {
    const info = await stat(value).catch(() => undefined);
    if (info?.isFile() && (await holds(value, markdown))) return path.resolve(value);
    if (!info?.isDirectory()) continue;
    const { findNotes } = await import('./files/find-notes.ts');
    const folder = path.resolve(value);
    const notes = await findNotes({ inputs: [folder], root: folder, outDir: '' }).catch(() => []);
    for (const { file } of notes) if (await holds(file, markdown)) return file;
  }
  return undefined;
}

async function holds(file: string, markdown: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.replace(/^\uFEFF/, '') === markdown;
}

/** Lectern's slides in the container that marp-cli wants them in, with its marks for bookmarks. */
function render(
  { note: { deck }, renderer }: Built,
  { html, css }: MarpResult,
): Partial<MarpResult> {
  let headings = 0;
  const frames = renderer.renderFrames(deck.slides, (slide) =>
    changeContent(slide, (layer) => {
      const { content, headingAt } = layer;
      if (headingAt === undefined) return layer;
      const mark = ` data-marp-cli-pdf-outline="pdf-outline:${headings}"`;
      headings += 1;
      return { ...layer, content: content.slice(0, headingAt) + mark + content.slice(headingAt) };
    }),
  );
  const slides = frames.map((frame) => cut(frame.html)[1]);
  const [open, , close] = cut(html);
  // Marp's container has a name here, and in some templates there is none.
  const [, container = ''] = /([^\s{},]+ > )svg > foreignObject > section/.exec(css) ?? [];
  const scope = `${container}svg`;
  const sheets = renderer.styles.map((sheet) => sheet.replaceAll('div.marpit > svg', () => scope));
  return {
    html: open + renderer.fill(slides.join('\n')) + close,
    css: [css, ...sheets].join('\n'),
  };
}

/** What stands before the slides, the slides, and what stands behind them. */
function cut(html: string): [before: string, slides: string, behind: string] {
  const from = html.indexOf('<svg data-marpit-svg');
  const to = html.lastIndexOf('</svg>') + '</svg>'.length;
  return [html.slice(0, from), html.slice(from, to), html.slice(to)];
}
