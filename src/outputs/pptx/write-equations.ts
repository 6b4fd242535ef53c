/** Shapes whose text holds formulas, once for each way in which programs know them. */
import type { SeenParagraph } from '../page/seen-slide.ts';
import { renderEquation, wrapEquations } from './equations/equation.ts';
import type { MathsMode } from './text.ts';
import type { Xml } from './xml.ts';

/** Writes a shape: once where its text has no formulas, else with equations, and with letters for whoever knows none. */
export function writeEquations(
  paragraphs: readonly SeenParagraph[],
  write: (maths: MathsMode) => Xml,
): Xml {
  const hasEquation = paragraphs.some(({ runs }) =>
    runs.some(({ maths }) => maths && renderEquation(maths.mathml, { display: false })),
  );
  if (!hasEquation) return write('letters');
  return wrapEquations({
    full: write('equations'),
    plain: undefined,
    fallback: write('letters'),
  });
}
