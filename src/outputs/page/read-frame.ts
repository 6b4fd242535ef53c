/** Boxes with text: code line by line, and the frames of others. */
import { boxOf } from './box-of.ts';
import { type FlowReader, type ParagraphBase, readParagraph, zoomOf } from './read-text.ts';
import type { SeenPanel, SeenParagraph } from './seen-slide.ts';

/** Each line of code is a paragraph. */
export function readCode(element: HTMLElement, reader: FlowReader): SeenPanel {
  const title = element.querySelector('.code-title');
  const lines = [...element.querySelectorAll('.line')];
  const code = element.querySelector('code') ?? element;
  const first = element.matches('.numbered') ? findFirstNumber(code) : undefined;
  const read = (each: Element, base: ParagraphBase): SeenParagraph[] => {
    const paragraph = readParagraph([...each.childNodes], each, { reader, base });
    return paragraph ? [paragraph] : [];
  };
  const readLine = (line: Element, index: number): SeenParagraph[] => {
    const marker: SeenParagraph['marker'] =
      first === undefined ? undefined : { type: 'number', number: first + index, style: 'line' };
    const mark = line.matches('.highlighted')
      ? reader.colours.find(getComputedStyle(line).backgroundColor)
      : undefined;
    return read(line, { depth: 0, role: 'line', marker }).map((paragraph) =>
      mark === undefined
        ? paragraph
        : { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, mark })) },
    );
  };
  const label = title ? read(title, { depth: 0, role: 'label' }) : [];
  const rows =
    lines.length > 0 ? lines.flatMap(readLine) : splitLines(read(code, { depth: 0, role: 'line' }));
  return {
    ...readFrame(element, reader, 'code'),
    paragraphs: [...label, ...rows],
  };
}

/** The number of the first line, as the style sheet counts. */
function findFirstNumber(code: Element): number {
  const [, before = '0'] = /\bline (-?\d+)/.exec(getComputedStyle(code).counterReset) ?? [];
  return Number(before) + 1;
}

/** Code that nobody has highlighted is one text. */
function splitLines(paragraphs: readonly SeenParagraph[]): SeenParagraph[] {
  return paragraphs.flatMap((paragraph) => {
    const [run] = paragraph.runs;
    const text = paragraph.runs
      .map((each) => each.text)
      .join('')
      .replace(/\n$/, '');
    return text
      .split('\n')
      .map((line) => ({ ...paragraph, runs: run ? [{ ...run, text: line }] : [] }));
  });
}

/** A box without its text. */
export function readFrame(
  element: HTMLElement,
  reader: FlowReader,
  look: SeenPanel['look'],
): Omit<SeenPanel, 'paragraphs'> {
  const style = getComputedStyle(element);
  const zoom = zoomOf(element);
  const inset = (side: 'Left' | 'Top' | 'Right' | 'Bottom'): number =>
    (Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`])) *
    zoom;
  const hasFill = reader.colours.find(style.backgroundColor) !== undefined;
  const isBarred = Number.parseFloat(style.borderInlineStartWidth) > 2 && look === 'alert';
  return {
    type: 'panel',
    look,
    ...(hasFill && { fill: reader.colours.over(style.backgroundColor, reader.ground) }),
    ...(isBarred && { bar: reader.colours.find(style.borderInlineStartColor) ?? '#000000' }),
    insets: [inset('Left'), inset('Top'), inset('Right'), inset('Bottom')],
    box: boxOf(element.getBoundingClientRect(), reader),
  };
}
