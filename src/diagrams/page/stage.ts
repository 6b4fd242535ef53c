import { freezeChance } from './chance.ts';
import type { ParsedDiagram } from './model/read-model.ts';

/** Mermaid, as far as it is used here. */
interface Mermaid {
  initialize(config: unknown): void;
  registerIconPacks(packs: readonly { readonly name: string; readonly icons: unknown }[]): void;
  render(id: string, code: string): Rendered;
  readonly mermaidAPI: { getDiagramFromText(code: string): Promise<ParsedDiagram> };
}

type Rendered = Promise<{ readonly diagramType: string; readonly svg: string }>;

/** What the document keeps from one drawing to the next. */
interface Stage extends Pick<StageOptions, 'key' | 'colours'> {
  readonly mermaid: Mermaid;
  readonly config: StageOptions['config'];
  /** Starts the random numbers and the clock again. */
  readonly rewind: () => void;
}

/** What opens a document for drawing. */
export interface StageOptions {
  /** Equal for stages that are alike. */
  readonly key: string;
  /** The theme's, resolved. */
  readonly colours: readonly string[];
  /** Address of Mermaid's ESM build. */
  readonly moduleUrl: string;
  /** Mermaid's configuration for the whole visit. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Icons that sources name, as Iconify has them. */
  readonly icons: { readonly prefix: string } | undefined;
  /** Style sheet of the document: `@font-face` rules, and rules for `#drawing`, as every drawing is called. */
  readonly css: string;
}

/** What Mermaid made of a source: a type when the SVG stands on the stage, else its error as plain data. */
export type Attempt =
  | { readonly type: 'drawn'; readonly diagramType: string }
  | { readonly type: 'failed'; readonly error: MermaidError };

/** The parts of Mermaid's errors that say what is wrong and where. */
export interface MermaidError {
  readonly name: string;
  readonly message: string;
  /** What the grammar stumbled over. */
  readonly text: string | undefined;
  readonly token: string | undefined;
  /** 0-based, inside the front matter. */
  readonly mark: { readonly line: number; readonly column: number } | undefined;
}

/** Settings of kinds of diagrams: `flowchart` to its own. */
export type KindChanges = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How one source is drawn. */
export interface DrawOptions {
  readonly font: string;
  /** Settings that differ from the visit's. */
  readonly changes: KindChanges;
}

/** The colours of the stage that is open, when it is this one. Other content may have been written over it since. */
export function findStageColours(key: string): StageOptions['colours'] | undefined {
  const { stage } = globalThis as unknown as { stage?: Stage };
  return stage?.key === key && document.querySelector('#stage') ? stage.colours : undefined;
}

/** Loads fonts and Mermaid, and sets up the place where diagrams are drawn. */
export async function openStage(options: StageOptions): Promise<void> {
  const { key, colours, moduleUrl, config, icons, css } = options;
  const rewind = freezeChance();
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const place = document.createElement('div');
  place.id = 'stage';
  document.body.append(place);
  const { default: mermaid } = (await import(moduleUrl)) as { default: Mermaid };
  if (icons) mermaid.registerIconPacks([{ name: icons.prefix, icons }]);
  const stage: Stage = { key, colours, mermaid, config, rewind };
  Object.assign(globalThis, { stage });
}

/** Lets Mermaid draw one source; the SVG is left on the stage for the next steps. */
export async function drawOnStage(code: string, { font, changes }: DrawOptions): Promise<Attempt> {
  const { stage } = globalThis as unknown as { stage: Stage };
  const place = document.querySelector('#stage')!;
  place.innerHTML = '';
  await loadFaces(font, code);
  const leftPadding = measureSectionPadding(code, font);
  const config: Record<string, unknown> = { ...stage.config };
  const all = { ...changes, gantt: { leftPadding, ...changes['gantt'] } };
  for (const [kind, change] of Object.entries(all))
    config[kind] = { ...(config[kind] as object), ...change };
  stage.mermaid.initialize(config);
  try {
    const { svg, diagramType } = await renderSettled(stage, code);
    place.innerHTML = svg;
    return { type: 'drawn', diagramType };
  } catch (thrown) {
    return { type: 'failed', error: readError(thrown) };
  }
}

/** Loads the faces whose unicode-range a text needs; text measured before that has wrong sizes. */
export async function loadFaces(font: string, text: string): Promise<void> {
  const faces = ['400', '700', 'italic 400', 'italic 700'].map((face) => `${face} 16px ${font}`);
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
}

/** Lets Mermaid read a source as it was told to read the one that it drew last. @throws what Mermaid throws */
export function parseOnStage(code: string): Promise<ParsedDiagram> {
  const { stage } = globalThis as unknown as { stage: Stage };
  // What has no name gets the one by chance that it got in the drawing.
  stage.rewind();
  return stage.mermaid.mermaidAPI.getDiagramFromText(code);
}

/** Mermaid gives the names of a chart's sections a fixed width, and long ones run into the bars. */
function measureSectionPadding(code: string, font: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `16px ${font}`;
  const names = code.matchAll(/^\s*section\s+(.+)$/gm);
  const widths = Array.from(names, ([, name = '']) => context.measureText(name).width);
  return Math.ceil(Math.max(30, ...widths) + 30);
}

/** Chunks that load inside a drawing use up random numbers: it is drawn again when they are there. */
async function renderSettled({ mermaid, rewind }: Stage, code: string): Rendered {
  performance.setResourceTimingBufferSize(10_000);
  const count = (): number =>
    performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.mjs')).length;
  let loaded: number;
  let result: Awaited<Rendered>;
  do {
    loaded = count();
    rewind();
    result = await mermaid.render('drawing', code);
  } while (loaded !== count());
  return result;
}

function readError(thrown: unknown): MermaidError {
  const error = thrown as Error & {
    hash?: { text?: string; token?: string | number | null };
    mark?: { line: number; column: number };
  };
  const { text, token } = error.hash ?? {};
  return {
    name: String(error.name),
    message: String(error.message ?? thrown),
    text: text === undefined ? undefined : String(text),
    token: token === undefined ? undefined : String(token),
    mark: error.mark && { line: error.mark.line, column: error.mark.column },
  };
}
