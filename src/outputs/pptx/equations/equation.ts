/**
 * Problem: a formula in a presentation is edited as one only when it is PowerPoint's own kind, OMML.
 * Approach: KaTeX has parsed it, and its MathML says what it found. That is mapped element by element; a large operator takes
 * into it what it is over, and brackets what they stand about, as PowerPoint itself writes them.
 * Limits: lines in tables, coloured grounds, raised text and arrows through two rows have no OMML; `undefined` says so, and the
 * formula is shown as a picture.
 */
import { writeChoices } from '../choices.ts';
import { extensions } from '../names.ts';
import { element, type Xml } from '../xml.ts';
import { writeRow } from './maths.ts';
import { type MathNode, parseMaths } from './math-node.ts';
import { createPen, type MathLook } from './pen.ts';
import { UnsayableError } from '../unsayable.ts';

/** How a formula is written. */
export interface EquationOptions extends MathLook {
  /** On a line of its own; else among words. */
  readonly display: boolean;
  /** Where a displayed formula stands. @default 'center' */
  readonly align?: 'left' | 'center' | 'right';
  /** What stands at the right of its lines, in their order; empty for a number that is counted. @default all are counted */
  readonly tags?: readonly string[];
  /** Space before that, of the size of type. @default 2 */
  readonly gap?: number;
  /** The first number that is counted. @default 1 */
  readonly firstNumber?: number;
}

/** A formula as PowerPoint has it. */
export interface Equation {
  /** `a14:m`, which `writeEquation` puts into a paragraph. */
  readonly xml: Xml;
  /**
   * The same for readers that know less of OMML, such as LibreOffice: lines that are aligned as a matrix. Undefined where it
   * would be the same.
   */
  readonly plain: Xml | undefined;
}

/** Between a formula and what stands at its right, of the size of type. */
const minGap = 2;

/** The namespaces of what `Equation.xml` holds; the element itself declares them. */
const spaces = {
  'xmlns:a14': extensions.a14,
  'xmlns:m': extensions.m,
};

/**
 * Writes a formula from the HTML that KaTeX gave (`RenderedMaths.html`: its MathML is in it); undefined where OMML cannot say
 * it.
 */
export function renderEquation(html: string, options: EquationOptions): Equation | undefined {
  const nodes = parseMaths(html);
  if (nodes === undefined) return undefined;
  try {
    const { xml, hasPlain } = write(nodes, options, false);
    const plain = hasPlain ? write(nodes, options, true).xml : undefined;
    return { xml, plain };
  } catch (error) {
    if (!(error instanceof UnsayableError)) throw error;
    return undefined;
  }
}

interface Written {
  readonly xml: Xml;
  /** There is a plainer way. */
  readonly hasPlain: boolean;
}

function write(
  nodes: readonly MathNode[],
  { display, align = 'center', firstNumber = 1, tags = [], gap, fill, size }: EquationOptions,
  isPlain: boolean,
): Written {
  let number = firstNumber;
  let line = 0;
  let hasPlain = false;
  const pen = createPen(
    { fill, size },
    {
      write: writeRow,
      tag: () => tags[line++] || `(${number++})`,
      gap: '\u2003'.repeat(Math.max(minGap, Math.floor(gap ?? 0))),
      isPlain: () => {
        hasPlain = true;
        return isPlain;
      },
    },
  );
  const maths = element('m:oMath', {}, pen.row(nodes));
  const place = element('m:oMathParaPr', {}, element('m:jc', { 'm:val': align }));
  const content = display ? element('m:oMathPara', {}, place, maths) : maths;
  return { xml: element('a14:m', spaces, content), hasPlain };
}

/**
 * A formula as a child of `a:p`, for each program what it knows: `words` are runs with the formula's words. LibreOffice shows
 * equations alone in their shape, stretched to its box, and would drop those among words.
 */
export function writeEquation({ xml, plain }: Equation, words: Xml, isAlone: boolean): Xml {
  const isPlain = plain !== undefined;
  return writeChoices({
    modern: isPlain || !isAlone ? xml : undefined,
    maths: isAlone ? (plain ?? xml) : undefined,
    fallback: words,
  });
}
