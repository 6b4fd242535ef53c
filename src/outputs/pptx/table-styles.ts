/** The look of tables, as a style of PowerPoint's: rules above, below the head and between rows. */
import type { SeenTheme } from '../page/seen-slide.ts';
import { hexOf, solidFill } from './palette.ts';
import { emu } from './units.ts';
import { element, type Xml } from './xml.ts';

/** The id of the style. */
export const tableStyleId = '{1EC7E201-0A5A-4630-8C2E-5D0C4A1B7E01}';

/** Writes the list of styles. */
export function writeTableStyles(theme: SeenTheme): Xml {
  const strong = writeLine(2, element('a:schemeClr', { val: 'tx1' }));
  const fine = writeLine(1, element('a:srgbClr', { val: hexOf(theme.rule) }));
  const side = (name: string, line: Xml): Xml => element(`a:${name}`, {}, line);
  const style = element(
    'a:tblStyle',
    { styleId: tableStyleId, styleName: 'Lectern' },
    element(
      'a:wholeTbl',
      {},
      writeText(false),
      element(
        'a:tcStyle',
        {},
        element('a:tcBdr', {}, side('top', strong), side('bottom', strong), side('insideH', fine)),
        element('a:fill', {}, element('a:noFill')),
      ),
    ),
    element(
      'a:firstRow',
      {},
      writeText(true),
      element('a:tcStyle', {}, element('a:tcBdr', {}, side('bottom', strong))),
    ),
  );
  return element(
    'a:tblStyleLst',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: tableStyleId },
    style,
  );
}

function writeText(isBold: boolean): Xml {
  return element(
    'a:tcTxStyle',
    { b: isBold ? 'on' : undefined },
    element('a:fontRef', { idx: 'minor' }, element('a:scrgbClr', { r: 0, g: 0, b: 0 })),
    element('a:schemeClr', { val: 'tx1' }),
  );
}

function writeLine(width: number, colour: Xml): Xml {
  return element('a:ln', { w: emu(width), cmpd: 'sng' }, solidFill(colour));
}
