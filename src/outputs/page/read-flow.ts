/** The blocks of a slide, from the elements that stand below each other in it. */
import { boxOf, unite } from './box-of.ts';
import { readFormulas } from './read-formulas.ts';
import { readCode, readFrame } from './read-frame.ts';
import { readPictures } from './read-pictures.ts';
import { readTable } from './read-table.ts';
import { readParagraph, type FlowReader } from './read-text.ts';
import type { Box, ParagraphRole, SeenBlock, SeenPanel, SeenParagraph } from './seen-slide.ts';

/** Where in the flow something stands. */
interface Flow {
  /** How deep in lists. */
  readonly depth: number;
  readonly role: ParagraphRole;
  /** Left edge and width of what it stands in: a slide, or a column. */
  readonly area: Pick<Box, 'width' | 'x'>;
  readonly marker?: SeenParagraph['marker'];
}

/** A paragraph whose text has not been gathered yet, or a block. */
type Piece =
  | { readonly type: 'paragraph'; readonly paragraph: SeenParagraph; readonly box: Box }
  | SeenBlock;

/** Elements that stand in a line of text. */
const inline =
  'a,abbr,b,bdi,bdo,br,cite,code,del,dfn,em,font,i,img,ins,kbd,mark,q,ruby,s,samp,small,span,strong,sub,sup,time,u,var';

/** Reads what stands in a slide below its title, in its order; paragraphs that follow each other are one. */
export function readFlow(reader: FlowReader): SeenBlock[] {
  return gather(readMixed(reader.section, createFlow(reader.section, reader), reader));
}

/** The flow in a slide, or in a column. */
function createFlow(element: HTMLElement, reader: FlowReader): Flow {
  const { x, width } = boxOf(element.getBoundingClientRect(), reader);
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
  return { depth: 0, role: 'text', area: { x: x + left, width: width - left - right } };
}

function readElement(element: Element, flow: Flow, reader: FlowReader): Piece[] {
  if (!(element instanceof HTMLElement) || element === reader.title || isUnseen(element)) return [];
  const { tagName: tag } = element;
  if (element.matches('.columns')) return readColumns(element, flow, reader);
  if (element.matches('.footnotes')) return readFootnotes(element, flow, reader);
  if (element.matches('.diagram')) return [readDrawing(element, reader)];
  if (element.matches('.maths-block')) return readFormulas(element, reader);
  if (tag === 'PRE') return [readCode(element, reader)];
  if (tag === 'BLOCKQUOTE' || element.matches('.alert,.broken,.media'))
    return readPanel(element, reader);
  if (tag === 'IMG') return readPictures([element], reader);
  if (tag === 'TABLE') return [readTable(element, reader)];
  if (tag === 'UL' || tag === 'OL') return readList(element, flow, reader);
  if (tag === 'DL') return readDefinitions(element, flow, reader);
  if (/^H[1-6]$/.test(tag)) return readLine(element, { ...flow, role: 'heading' }, reader);
  return readMixed(element, flow, reader);
}

function isUnseen(element: HTMLElement): boolean {
  return (
    element.matches('header,footer,.way,hr,script,style,template') ||
    getComputedStyle(element).display === 'none'
  );
}

/** Text with blocks in it: lines of text in turn with what stands apart. */
function readMixed(element: HTMLElement, flow: Flow, reader: FlowReader): Piece[] {
  const role = roleOf(element) ?? flow.role;
  const pieces: Piece[] = [];
  let line: Node[] = [];
  let { marker } = flow;
  const end = (): void => {
    const read = readNodes(line, element, {
      flow: { ...flow, role, marker },
      reader,
    });
    if (read.some(({ type }) => type === 'paragraph')) marker = undefined;
    pieces.push(...read);
    line = [];
  };
  for (const node of element.childNodes) {
    if (!(node instanceof Element) || isInline(node)) {
      line.push(node);
      continue;
    }
    end();
    const inner = readElement(node, { ...flow, role, marker }, reader);
    if (inner.length > 0) marker = undefined;
    pieces.push(...inner);
  }
  end();
  return pieces;
}

function isInline(element: Element): boolean {
  if (element.matches('.katex-display,.diagram')) return false;
  if (element.matches('.caption,.captioned,.media-title,.media-address')) return false;
  if (element.matches('.maths')) return element.querySelector('.katex-display') === null;
  return element.matches(inline);
}

function roleOf(element: Element): ParagraphRole | undefined {
  if (element.matches('.caption,figcaption')) return 'caption';
  if (element.matches('.quote-source')) return 'source';
  if (element.matches('.byline')) return 'byline';
  if (element.matches('.alert-title,.broken-message,.media-title,dt')) return 'label';
  return undefined;
}

interface LineContext {
  readonly flow: Flow;
  readonly reader: FlowReader;
}

/** A line of text, and the pictures in it. */
function readNodes(
  nodes: readonly Node[],
  element: Element,
  { flow, reader }: LineContext,
): Piece[] {
  if (nodes.length === 0) return [];
  const pictures = readPictures(nodes, reader);
  const paragraph = readParagraph(nodes, element, { reader, base: flow });
  const text: Piece[] = paragraph
    ? [
        {
          type: 'paragraph',
          paragraph,
          box: { ...flow.area, y: paragraph.top, height: paragraph.height },
        },
      ]
    : [];
  // A caption follows what it is of.
  return [...pictures, ...text];
}

function readLine(element: HTMLElement, flow: Flow, reader: FlowReader): Piece[] {
  return readNodes([...element.childNodes], element, { flow, reader });
}

function readColumns(element: Element, flow: Flow, reader: FlowReader): Piece[] {
  return [...element.children].flatMap((column, index) => {
    const own = { ...flow, area: createFlow(column as HTMLElement, reader).area };
    return gather(readMixed(column as HTMLElement, own, reader)).map((block): SeenBlock => ({
      ...block,
      column: index === 0 ? 0 : 1,
    }));
  });
}

function readFootnotes(element: Element, flow: Flow, reader: FlowReader): Piece[] {
  const pieces = [...element.children].flatMap((child) => readElement(child, flow, reader));
  return gather(pieces).map((block) =>
    block.type === 'text' ? { ...block, isFootnotes: true } : block,
  );
}

function readDrawing(element: HTMLElement, reader: FlowReader): SeenBlock {
  const all = [...reader.section.querySelectorAll('.diagram')];
  const svg = element.querySelector('svg') ?? element;
  return {
    type: 'drawing',
    index: all.indexOf(element),
    svg: new XMLSerializer().serializeToString(svg),
    alt: element.getAttribute('aria-label') ?? '',
    box: boxOf(svg.getBoundingClientRect(), reader),
  };
}

/** A box holds the text that it begins with; what stands below that lies on it. */
function readPanel(element: HTMLElement, reader: FlowReader): SeenBlock[] {
  const look =
    element.tagName === 'BLOCKQUOTE' ? 'quote' : element.matches('.alert') ? 'alert' : 'frame';
  const own = { depth: 0, role: 'text' as const, area: createFlow(element, reader).area };
  const inner = gather(readMixed(element, own, reader));
  const [first, ...rest] = inner;
  const hasText = first?.type === 'text';
  const panel: SeenPanel = {
    ...readFrame(element, reader, look),
    paragraphs: hasText ? first.paragraphs : [],
  };
  return [panel, ...(hasText ? rest : inner)];
}

function readList(element: HTMLElement, flow: Flow, reader: FlowReader): Piece[] {
  const depth = flow.depth + 1;
  let number = element instanceof HTMLOListElement ? element.start : 1;
  return [...element.children].flatMap((item) => {
    if (!(item instanceof HTMLLIElement)) return readElement(item, { ...flow, depth }, reader);
    if (item.hasAttribute('value')) number = item.value;
    const marker = readMarker(item, { element, number });
    number += 1;
    return readMixed(item, { ...flow, depth, marker }, reader);
  });
}

function readMarker(
  item: HTMLLIElement,
  { element, number }: { readonly element: Element; readonly number: number },
): SeenParagraph['marker'] {
  const task = item.querySelector<HTMLElement>(':scope > .task, :scope > p:first-child > .task');
  if (task) return { type: 'task', isChecked: task.dataset['checked'] === 'true' };
  if (element.matches('.unnumbered')) return undefined;
  const style = getComputedStyle(item).listStyleType;
  if (element.tagName === 'OL') return { type: 'number', number, style };
  return style === 'none' ? undefined : { type: 'bullet' };
}

function readDefinitions(element: Element, flow: Flow, reader: FlowReader): Piece[] {
  const entries = [
    ...element.querySelectorAll(':scope > dt, :scope > dd, :scope > div > dt, :scope > div > dd'),
  ];
  return entries.flatMap((entry) => {
    if (!(entry instanceof HTMLElement)) return [];
    const depth = flow.depth + (entry.tagName === 'DD' ? 1 : 0);
    return readMixed(entry, { ...flow, depth }, reader);
  });
}

/** Paragraphs that follow each other become one block. */
function gather(pieces: readonly Piece[]): SeenBlock[] {
  const blocks: SeenBlock[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'paragraph') {
      blocks.push(piece);
      continue;
    }
    const { paragraph, box } = piece;
    const last = blocks.at(-1);
    const isByline = paragraph.role === 'byline';
    const joins =
      last?.type === 'text' &&
      !last.isFootnotes &&
      last.column === undefined &&
      isByline === (last.paragraphs[0]?.role === 'byline');
    if (joins) {
      blocks[blocks.length - 1] = {
        ...last,
        paragraphs: [...last.paragraphs, paragraph],
        box: unite(last.box, box),
      };
    } else blocks.push({ type: 'text', isFootnotes: false, paragraphs: [paragraph], box });
  }
  return blocks;
}
