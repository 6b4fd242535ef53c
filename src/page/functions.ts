/** The functions that `callPage` reaches; their arguments and results go through JSON. */
import { drawPicture } from '../browser/page/draw-picture.ts';
import { preparePrint, showPrint } from '../browser/page/print.ts';
import { loadFonts, settlePage } from '../browser/page/settle.ts';
import { shrinkPicture } from '../browser/page/shrink-picture.ts';
import { resolveColours } from '../diagrams/page/colours.ts';
import { cutSvg, readItems } from '../diagrams/page/cut.ts';
import { chooseForm, finishDrawing, startDrawing, startTool } from '../diagrams/page/draw.ts';
import { findStageColours, openStage } from '../diagrams/page/stage.ts';
import { findMissingGlyphs } from '../layout/page/missing-glyphs.ts';
import { showAndMeasure, showAndVerify } from '../layout/page/look.ts';

/** Each function by its name. */
export interface PageFunctions {
  readonly chooseForm: typeof chooseForm;
  readonly cutSvg: typeof cutSvg;
  readonly drawPicture: typeof drawPicture;
  readonly findMissingGlyphs: typeof findMissingGlyphs;
  readonly findStageColours: typeof findStageColours;
  readonly finishDrawing: typeof finishDrawing;
  readonly loadFonts: typeof loadFonts;
  readonly openStage: typeof openStage;
  readonly preparePrint: typeof preparePrint;
  readonly readItems: typeof readItems;
  readonly resolveColours: typeof resolveColours;
  readonly settlePage: typeof settlePage;
  readonly showAndMeasure: typeof showAndMeasure;
  readonly showAndVerify: typeof showAndVerify;
  readonly showPrint: typeof showPrint;
  readonly shrinkPicture: typeof shrinkPicture;
  readonly startDrawing: typeof startDrawing;
  readonly startTool: typeof startTool;
}

/** The table. */
export const pageFunctions: PageFunctions = {
  chooseForm,
  cutSvg,
  drawPicture,
  findMissingGlyphs,
  findStageColours,
  finishDrawing,
  loadFonts,
  openStage,
  preparePrint,
  readItems,
  resolveColours,
  settlePage,
  showAndMeasure,
  showAndVerify,
  showPrint,
  shrinkPicture,
  startDrawing,
  startTool,
};
