import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Pages } from '../browser/kept-page.ts';
import { cutDrawing, mapParts } from './cut.ts';
import { findBands } from './page/cut.page.ts';
import type { DiagramSource, DiagramTheme, Drawing } from './drawing.ts';
import { pageOrigin } from '../browser/page-files.ts';
import { drawEmoji, measureEmoji } from './page/emoji.page.ts';
import { creditEmoji, loadEmoji } from './emoji.ts';
import { findBreak } from './find-break.ts';
import { createIconCss, type IconPack, loadIcons } from './icons.ts';
import {
  keepContrast,
  measureLabels,
  readWords,
  settleFormulas,
  thinAxes,
  unfoldLabels,
} from './page/labels.page.ts';
import { compactFlowchart, labelSize } from './kind-configs.ts';
import { createMermaidConfig, maxTextSize } from './mermaid-config.ts';
import { mermaidFiles, mermaidModule } from './mermaid-files.ts';
import { createPalette, type Palette, listPaletteColours } from './palette.ts';
import { addLegend, drawLines, measureStage, nameParts, placeIcons } from './page/parts.page.ts';
import { createStageCss } from './stage-css.ts';
import { drawOnStage, freezeChance, openStage, resolveColours } from './page/stage.page.ts';
import {
  cropSvg,
  inlineStyles,
  pruneSvg,
  readSvg,
  renameIds,
  shortenSvg,
} from './page/svg.page.ts';
import { styleProperties, svgVocabulary } from './svg-vocabulary.ts';

/** Blank space around a drawing, CSS pixels. */
const margin = 8;

/** Longest side of a drawing, CSS pixels: more is a mistake in the source, and more than browsers can show. */
const largest = 20_000;

/** What a visit needs besides the sources. */
export interface VisitOptions {
  readonly theme: DiagramTheme;
  readonly pages: Pages;
  /** Milliseconds for one diagram. */
  readonly limit: number;
}

/** Like `drawDiagrams`, with a time limit of its own. */
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
    drawings.push(
      ...(await options.pages.withPage((page) => visit(page, left, options), {
        files: mermaidFiles,
      })),
    );
  }
  const drawn = new Map([...once.keys()].map((key, index) => [key, drawings[index]!]));
  return sources.map((source) => drawn.get(JSON.stringify(source))!);
}

async function visit(
  page: Page,
  sources: readonly DiagramSource[],
  { theme, limit }: VisitOptions,
): Promise<readonly Drawing[]> {
  const icons = await loadIcons(sources.map(({ code }) => code));
  const palette = await open(page, theme, icons);
  const drawings: Drawing[] = [];
  for (const source of sources) {
    const ended = new AbortController();
    const drawing = await Promise.race([
      draw(page, { source, theme, palette, icons }),
      giveUp(page, limit, ended.signal),
    ]).catch(
      // What a diagram does to the page is its own fault, and the others need not suffer for it.
      (error: unknown) =>
        createLoss(
          page.isClosed() ? crashed : `It cannot be drawn (${String(error).split('\n', 1)[0]})`,
        ),
    );
    ended.abort();
    if ('loss' in drawing) {
      // It may never answer again.
      await page.close().catch(() => undefined);
      return [...drawings, drawing.loss];
    }
    drawings.push(drawing);
  }
  return drawings;
}

/** A diagram after which the page is of no more use. */
interface Loss {
  readonly loss: Drawing;
}

const crashed = 'The browser crashed over it';

function createLoss(message: string): Loss {
  return { loss: refuse(message) };
}

/** What is wrong with a diagram as a whole. */
function refuse(message: string): Drawing {
  return { type: 'broken', message, line: 1, column: 1 };
}

/** Settles when the time, in milliseconds, is up or the page dies. */
function giveUp(page: Page, limit: number, ended: AbortSignal): Promise<Loss> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve(createLoss(`Mermaid did not finish it in ${limit / 1000} seconds`)),
      limit,
    );
    const crash = (): void => resolve(createLoss(crashed));
    page.once('error', crash);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      page.off('error', crash);
    });
  });
}

/** Pages on which Mermaid stands ready, and for what. */
const stages = new WeakMap<Page, { readonly key: string; readonly palette: Palette }>();

async function open(
  page: Page,
  theme: DiagramTheme,
  icons: IconPack | undefined,
): Promise<Palette> {
  const key = JSON.stringify([theme, icons]);
  const stage = stages.get(page);
  if (stage?.key === key) return stage.palette;
  await page.goto(pageOrigin);
  await page.evaluate(freezeChance);
  const colours = await page.evaluate(resolveColours, listPaletteColours(theme));
  const palette = createPalette(colours);
  await page.evaluate(openStage, {
    module: mermaidModule,
    config: createMermaidConfig(palette, theme.font),
    icons,
    css: theme.fontCss + createStageCss(palette, theme.font) + createIconCss(icons),
  });
  stages.set(page, { key, palette });
  page.once('framenavigated', () => stages.delete(page));
  return palette;
}

interface Task {
  readonly source: DiagramSource;
  readonly theme: DiagramTheme;
  readonly palette: Palette;
  readonly icons: IconPack | undefined;
}

async function draw(page: Page, { source, theme, palette, icons }: Task): Promise<Drawing> {
  const { legend, room } = source;
  const code = await chooseForm(page, source, theme);
  if (code.length > maxTextSize) return refuse(`It is longer than ${maxTextSize} characters`);
  const changes = legend ? compactFlowchart : (source.changes ?? {});
  const attempt = await page.evaluate(drawOnStage, code, { font: theme.font, changes });
  if (attempt.type === 'failed') return { type: 'broken', ...findBreak(code, attempt.error) };
  const { title, description, labels } = await page.evaluate(readWords);
  if (legend) {
    await page.evaluate(drawLines);
    await page.evaluate(nameParts);
    await page.evaluate(addLegend, legend);
    if (icons) await page.evaluate(placeIcons, icons);
  }
  await page.evaluate(thinAxes);
  const bands = await page.evaluate(findBands);
  await page.evaluate(unfoldLabels, await page.evaluate(measureLabels));
  await page.evaluate(settleFormulas);
  const pictures = await loadEmoji(labels.join('\n'));
  const emoji = Object.keys(pictures);
  if (emoji.length > 0) {
    await page.evaluate(drawEmoji, await page.evaluate(measureEmoji, emoji), pictures);
  }
  await page.evaluate(keepContrast, [palette.text, palette.background, '#000000', '#ffffff']);
  await page.evaluate(inlineStyles, styleProperties);
  await page.evaluate(pruneSvg, svgVocabulary);
  const prefix = createPrefix({ ...source, code }, theme);
  await page.evaluate(renameIds, prefix);
  await page.evaluate(cropSvg, margin);
  await page.evaluate(shortenSvg);
  const reading = await page.evaluate(readSvg);
  const { width, height } = reading;
  if (Math.max(width, height) > largest) return refuse(`It comes out at ${width} x ${height} px`);
  const credit = (svg: string): string => (emoji.length > 0 ? creditEmoji(svg) : svg);
  const own = [title, description].filter((words) => words !== '');
  const kind = attempt.diagramType.replace(/(-v\d+|Diagram|-elk|-beta)+$/, '');
  const parts = legend
    ? []
    : await cutDrawing(page, { ...reading, kind, room, bands, prefix, margin });
  return {
    type: 'drawn',
    ...(source.forms && { code }),
    ...reading,
    svg: credit(reading.svg),
    ...(parts.length > 0 && { parts: mapParts(parts, credit) }),
    kind,
    text: own.length > 0 ? own.join('. ') : labels.join(', '),
  };
}

/** Smallest label on a slide, CSS pixels, and as much more as the frame that is seen here may be off. */
const legible = 1.02 * labelSize;

/** Chooses among a source's forms by how large their labels come out; Mermaid lays each out, and nothing more is done. */
async function chooseForm(
  page: Page,
  { code, legend = [], forms = [], room }: DiagramSource,
  theme: DiagramTheme,
): Promise<string> {
  let best = { code, size: 0 };
  for (const row of forms) {
    for (const form of row) {
      const options = { font: theme.font, changes: compactFlowchart };
      const attempt = await page.evaluate(drawOnStage, form, options);
      if (attempt.type === 'failed') continue;
      await page.evaluate(addLegend, legend);
      const { width, height } = await page.evaluate(measureStage);
      const size = labelSize * Math.min(room.width / width, room.height / height);
      if (size > best.size) best = { code: form, size };
    }
    if (best.size >= legible) break;
  }
  return best.code;
}

/** Names are derived from what is drawn, so two drawings in one page never share one unless they are equal. */
function createPrefix({ code, legend }: DiagramSource, theme: DiagramTheme): string {
  const { fontCss: _, ...look } = theme;
  return `m${createHash('sha256')
    .update(JSON.stringify([code, look, ...(legend ? [legend] : [])]))
    .digest('hex')
    .slice(0, 8)}`;
}
