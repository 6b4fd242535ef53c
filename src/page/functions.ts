/** The functions that `callPage` reaches; their arguments and results go through JSON. */
import { drawPicture } from '../browser/page/draw-picture.ts';
import { measureContrast } from '../browser/page/measure-contrast.ts';
import { preparePrint, showPrint } from '../browser/page/print.ts';
import { loadFonts, settlePage } from '../browser/page/settle.ts';
import { showAlone } from '../browser/page/show-alone.ts';
import { shrinkPicture } from '../browser/page/shrink-picture.ts';
import { resolveColours } from '../diagrams/page/colours.ts';
import { cutSvg, readItems } from '../diagrams/page/cut.ts';
import { finishDrawing, startDrawing, startTool } from '../diagrams/page/draw.ts';
import { measureTexts } from '../diagrams/page/measure-texts.ts';
import { findStageColours, openStage } from '../diagrams/page/stage.ts';
import { findMissingGlyphs } from '../layout/page/missing-glyphs.ts';
import { isolatePart, rasterisePicture, showParts } from '../outputs/page/isolate-part.ts';
import { readSlides } from '../outputs/page/read-slides.ts';
import { showAndMeasure, showAndVerify } from '../layout/page/look.ts';
import { createShellReceiver, type ShowShell } from '../layout/page/shell.ts';

/** Each function by its name. */
export interface PageFunctions {
  readonly cutSvg: typeof cutSvg;
  readonly drawPicture: typeof drawPicture;
  readonly findMissingGlyphs: typeof findMissingGlyphs;
  readonly findStageColours: typeof findStageColours;
  readonly finishDrawing: typeof finishDrawing;
  readonly isolatePart: typeof isolatePart;
  readonly loadFonts: typeof loadFonts;
  readonly measureContrast: typeof measureContrast;
  readonly measureTexts: typeof measureTexts;
  readonly openStage: typeof openStage;
  readonly preparePrint: typeof preparePrint;
  readonly rasterisePicture: typeof rasterisePicture;
  readonly readItems: typeof readItems;
  readonly readSlides: typeof readSlides;
  readonly resolveColours: typeof resolveColours;
  readonly settlePage: typeof settlePage;
  readonly showAlone: typeof showAlone;
  readonly showAndMeasure: typeof showAndMeasure;
  readonly showAndVerify: typeof showAndVerify;
  readonly showParts: typeof showParts;
  readonly showPrint: typeof showPrint;
  readonly showShell: ShowShell;
  readonly shrinkPicture: typeof shrinkPicture;
  readonly startDrawing: typeof startDrawing;
  readonly startTool: typeof startTool;
}

/** The table. */
export const pageFunctions: PageFunctions = {
  cutSvg,
  drawPicture,
  findMissingGlyphs,
  findStageColours,
  finishDrawing,
  isolatePart,
  loadFonts,
  measureContrast,
  measureTexts,
  openStage,
  preparePrint,
  rasterisePicture,
  readItems,
  readSlides,
  resolveColours,
  settlePage,
  showAlone,
  showAndMeasure,
  showAndVerify,
  showParts,
  showPrint,
  showShell: createShellReceiver(),
  shrinkPicture,
  startDrawing,
  startTool,
};
