import { hash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { ToolName } from '../blocks/nodes.ts';
import { callPage } from '../browser/call-page.ts';
import { limitTime } from '../browser/limit-time.ts';
import type { Pages } from '../browser/kept-page.ts';
import { cutDrawing, type CutRequest, mapParts } from './cut.ts';
import type { DiagramSource, DiagramTheme, Drawing } from './drawing.ts';
import { pageOrigin } from '../browser/page-files.ts';
import { type DrawingTools, toolBase, toolPackages } from './drawing-tools.ts';
import { creditEmoji, loadEmoji } from './emoji.ts';
import { explainBreak } from './explain-break.ts';
import { findBreak } from './find-break.ts';
import { createIconCss, type IconPack, loadIcons } from './icons.ts';
import { compactFlowchart } from './kind-configs.ts';
import { createMermaidConfig, maxTextSize } from './mermaid-config.ts';
import type { Store } from '../store/store.ts';
import { mermaidFiles, mermaidModule } from './mermaid-files.ts';
import { createPalette, type Palette, listPaletteColours } from './palette.ts';
import { createStageCss } from './stage-css.ts';

/** Blank space around a drawing, CSS pixels. */
const margin = 8;

/** Longest side of a drawing, CSS pixels: more is a mistake in the source, and more than browsers can show. */
const maxSide = 20_000;

/** What a visit needs besides the sources. */
export interface VisitOptions {
  readonly theme: DiagramTheme;
  readonly pages: Pages;
  readonly store: Store;
  /** What draws diagrams that are not Mermaid's. @default nothing */
  readonly tools?: DrawingTools;
  /** Milliseconds for one diagram. */
  readonly limit: number;
}

/** Draws sources in one page visit, or in more where one hangs or kills its page; the results come in their order. */
export async function drawWithin(
  sources: readonly DiagramSource[],
  options: VisitOptions,
): Promise<readonly Drawing[]> {
  const once = new Map(sources.map((source) => [JSON.stringify(source), source]));
  const all = [...once.values()];
  const drawings: Drawing[] = [];
  // A diagram that hangs or kills its page ends the visit; the others are drawn in the next one.
  while (drawings.length < all.length) {
    const left = all.slice(drawings.length);
    const draw = (page: Page): Promise<readonly Drawing[]> => visit(page, left, options);
    drawings.push(...(await options.pages.withPage(draw, { files: mermaidFiles })));
  }
  const drawn = new Map([...once.keys()].map((key, index) => [key, drawings[index]!]));
  return sources.map((source) => drawn.get(JSON.stringify(source))!);
}

async function visit(
  page: Page,
  sources: readonly DiagramSource[],
  { theme, store, tools, limit }: VisitOptions,
): Promise<readonly Drawing[]> {
  const icons = await loadIcons(
    sources.map(({ code }) => code),
    store,
  );
  const palette = await open(page, theme, icons);
  const drawings: Drawing[] = [];
  for (const source of sources) {
    const drawing = await drawOne(page, { source, theme, palette, icons, tools }, limit);
    // What a diagram does to the page is its own fault, and the others need not suffer for it.
    if (typeof drawing === 'string') {
      await page.close().catch(() => undefined);
      return [...drawings, { ...refuse(drawing), isGivenUp: true }];
    }
    drawings.push(drawing);
  }
  return drawings;
}

/** A drawing, or what was wrong when the page is of no more use. */
async function drawOne(page: Page, task: Task, limit: number): Promise<Drawing | string> {
  try {
    const drawn = await limitTime(page, limit, draw(page, task));
    if (drawn.type === 'done') return drawn.result;
    if (drawn.type === 'crashed') return 'The browser crashed over it';
    return `Mermaid did not finish it in ${limit / 1000} seconds`;
  } catch (error) {
    return `It cannot be drawn (${String(error).split('\n', 1)[0]})`;
  }
}

/** What is wrong with a diagram as a whole. */
function refuse(message: string): Drawing & { readonly type: 'broken' } {
  return { type: 'broken', message, line: 1, column: 1 };
}

/** Has Mermaid stand ready in the page for a theme and icons, where it does not yet. */
async function open(
  page: Page,
  theme: DiagramTheme,
  icons: IconPack | undefined,
): Promise<Palette> {
  const key = JSON.stringify([theme, icons]);
  const known = await callPage(page, 'findStageColours', key);
  if (known) return createPalette(known);
  await page.goto(pageOrigin);
  const colours = await callPage(page, 'resolveColours', listPaletteColours(theme));
  const palette = createPalette(colours);
  await callPage(page, 'openStage', {
    key,
    colours,
    moduleUrl: mermaidModule,
    config: createMermaidConfig(palette, theme.font),
    icons,
    css: theme.fontCss + createStageCss(palette, theme.font) + createIconCss(icons),
  });
  return palette;
}

interface Task {
  readonly source: DiagramSource;
  readonly theme: DiagramTheme;
  readonly palette: Palette;
  readonly icons: IconPack | undefined;
  readonly tools: DrawingTools | undefined;
}

async function draw(page: Page, task: Task): Promise<Drawing> {
  const { source, theme, icons } = task;
  const { legend } = source;
  if (source.tool) return drawOther(page, source.tool.name, task);
  const code = await chooseForm(page, source, theme);
  if (code.length > maxTextSize) return refuse(`It is longer than ${maxTextSize} characters`);
  const changes = legend ? compactFlowchart : (source.changes ?? {});
  const { font } = theme;
  const started = await callPage(page, 'startDrawing', code, {
    font,
    changes,
    legend,
    icons,
    steps: source.steps,
  });
  if (started.type === 'failed') {
    const found = findBreak(code, started.error);
    return { type: 'broken', ...explainBreak(code, found) };
  }
  const { title, description, labels, bands } = started;
  const own = [title, description].filter((words) => words !== '');
  const kind = started.diagramType.replace(/(-v\d+|Diagram|-elk|-beta)+$/, '');
  const finished = await finish(page, task, { code, labels, kind, bands });
  if (finished.type === 'broken') return finished;
  return {
    ...finished,
    ...(source.forms && { code }),
    ...(source.steps && !started.isStepped && { isWhole: true }),
    ...(own.length === 0 && started.facts.length > 0 && { facts: started.facts }),
    text: own.length > 0 ? own.join('. ') : finished.text,
  };
}

/** What another tool makes of a source. */
async function drawOther(page: Page, tool: ToolName, task: Task): Promise<Drawing> {
  const { source, theme, palette, tools } = task;
  const { code } = source;
  const found = tools?.get(tool);
  if (!found) return refuse(`${toolPackages[tool]} is not installed`);
  if (code.length > maxTextSize) return refuse(`It is longer than ${maxTextSize} characters`);
  const base = `${pageOrigin}/${toolBase(found)}`;
  const look = { ...palette, font: theme.font };
  const started = await callPage(page, 'startTool', { tool, code, base, look });
  if ('message' in started) return { type: 'broken', ...started, column: 1 };
  const bands = { head: undefined, foot: undefined };
  return finish(page, task, { code, labels: started.labels, kind: tool, bands });
}

/** What is known of a drawing on the stage. */
interface Started extends Pick<CutRequest, 'kind' | 'bands'> {
  readonly code: string;
  readonly labels: readonly string[];
}

/** Makes the drawing on the stage independent of the page. */
async function finish(
  page: Page,
  { source, theme, palette }: Task,
  { code, labels, kind, bands }: Started,
): Promise<Drawing> {
  const { legend, room } = source;
  const pictures = await loadEmoji(labels.join('\n'));
  const prefix = createPrefix({ ...source, code }, theme);
  const inks = [palette.text, palette.background, '#000000', '#ffffff'];
  const reading = await callPage(page, 'finishDrawing', { pictures, inks, prefix, margin });
  const { width, height } = reading;
  if (Math.max(width, height) > maxSide) return refuse(`It comes out at ${width} x ${height} px`);
  const hasEmoji = Object.keys(pictures).length > 0;
  const credit = (svg: string): string => (hasEmoji ? creditEmoji(svg) : svg);
  const parts = legend
    ? []
    : await cutDrawing(page, { ...reading, kind, room, bands, prefix, margin });
  return {
    type: 'drawn',
    ...reading,
    svg: credit(reading.svg),
    ...(parts.length > 0 && { parts: mapParts(parts, credit) }),
    kind,
    text: labels.join(', '),
  };
}

/** At which scale Mermaid's labels are legible on a slide, and as much more as the frame that is seen here may be off. */
const legibleScale = 1.02;

/** The form of a source whose labels come out largest; its own code where there is no other. */
async function chooseForm(
  page: Page,
  { code, legend = [], forms = [], room }: DiagramSource,
  { font }: DiagramTheme,
): Promise<string> {
  if (forms.length === 0) return code;
  const request = { rows: forms, legend, room, font, changes: compactFlowchart };
  const chosen = await callPage(page, 'chooseForm', { ...request, scale: legibleScale });
  return chosen ?? code;
}

/** Names are derived from what is drawn, so two drawings in one page never share one unless they are equal. */
function createPrefix({ code, legend, tool }: DiagramSource, theme: DiagramTheme): string {
  const { fontCss: _, ...look } = theme;
  const drawn = JSON.stringify([
    code,
    look,
    ...(legend ? [legend] : []),
    ...(tool ? [tool.name] : []),
  ]);
  return `m${hash('sha256', drawn).slice(0, 8)}`;
}
