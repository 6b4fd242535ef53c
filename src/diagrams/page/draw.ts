import { thinAxes } from './axes.ts';
import { centreLabels } from './centre-labels.ts';
import { keepContrast } from './contrast.ts';
import { cropSvg } from './crop-svg.ts';
import { type Bands, findBands } from './cut.ts';
import { drawEmoji, type EmojiPictures } from './emoji.ts';
import { settleFormulas } from './formulas.ts';
import { unfoldLabels } from './html-labels.ts';
import { inlineStyles } from './inline-styles.ts';
import {
  addLegend,
  drawLines,
  type LegendEntry,
  nameKinds,
  nameParts,
  type PlacedIcons,
  placeIcons,
} from './parts.ts';
import { drawWithTool, type ToolError, type ToolRequest } from './other-tools.ts';
import { pruneSvg } from './prune-svg.ts';
import { readGeometry, type SeenGeometry } from './read-geometry.ts';
import { readSvg, type SvgReading } from './read-svg.ts';
import { renameIds } from './rename-ids.ts';
import { shortenSvg } from './shorten-svg.ts';
import { type DiagramFact, readFacts } from './model/read-facts.ts';
import { markSteps, type StepRequest } from './model/mark-steps.ts';
import { type DrawOptions, drawOnStage, type MermaidError, parseOnStage } from './stage.ts';
import { tightenTimeline } from './tighten-timeline.ts';
import { type DiagramWords, readWords } from './words.ts';

/** One source to draw. */
export interface StartRequest extends DrawOptions {
  /** Only flowcharts have one. */
  readonly legend: readonly LegendEntry[] | undefined;
  readonly icons: PlacedIcons | undefined;
  /** Shown one after the other. */
  readonly steps: StepRequest | undefined;
}

/** A drawing that has all its words and not yet its final form, or why there is none. */
export type StartedDrawing =
  | { readonly type: 'failed'; readonly error: MermaidError }
  | (DiagramWords & {
      readonly type: 'started';
      readonly diagramType: string;
      readonly bands: Bands;
      /** Steps were asked for, and the parts that come with them are known. */
      readonly isStepped: boolean;
      readonly geometry: SeenGeometry;
      readonly facts: readonly DiagramFact[];
    });

/** What the final form of a drawing needs. */
export interface FinishRequest {
  readonly pictures: EmojiPictures;
  /** Colours for labels on fills that an author chose, `#rrggbb`; the first that can be read is taken. */
  readonly inks: readonly string[];
  /** What its ids start with. */
  readonly prefix: string;
  /** Blank space around it, CSS pixels. */
  readonly margin: number;
}

/** Draws a source up to where its words are known, and pictures of the emoji among them are wanted. */
export async function startDrawing(
  code: string,
  { legend, icons, steps, ...options }: StartRequest,
): Promise<StartedDrawing> {
  const attempt = await drawOnStage(code, options);
  if (attempt.type === 'failed') return attempt;
  const words = readWords();
  const isStepped = steps !== undefined && (await markSteps(steps, parseOnStage));
  const facts = legend ? [] : await readFacts(code, parseOnStage);
  if (legend) {
    drawLines();
    nameParts();
    addLegend(legend);
    if (icons) placeIcons(icons);
  } else nameKinds();
  if (options.layout) centreLabels();
  const geometry = readGeometry();
  thinAxes();
  tightenTimeline();
  const bands = findBands();
  unfoldLabels();
  settleFormulas();
  return {
    ...words,
    type: 'started',
    diagramType: attempt.diagramType,
    bands,
    isStepped,
    facts,
    geometry,
  };
}

/** Draws a source of another tool up to where its words are known. */
export async function startTool(request: ToolRequest): Promise<DiagramWords | ToolError> {
  const error = await drawWithTool(request);
  return error ?? readWords();
}

/** Makes the drawing independent of the page that it was drawn in. */
export function finishDrawing({ pictures, inks, prefix, margin }: FinishRequest): SvgReading {
  drawEmoji(pictures);
  keepContrast(inks);
  inlineStyles();
  pruneSvg();
  renameIds(prefix);
  cropSvg(margin);
  shortenSvg();
  return readSvg();
}
