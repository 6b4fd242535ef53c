import { findDrawing } from './drawing-svg.ts';
import { loadFaces } from './stage.ts';

/** Colours of a deck, `#rrggbb`, and its font, as CSS `font-family`. */
export interface ToolLook {
  readonly node: string;
  readonly nodeBorder: string;
  readonly text: string;
  readonly line: string;
  readonly note: string;
  readonly accent: string;
  readonly surface: string;
  readonly font: string;
}

/** A source that another tool than Mermaid draws. */
export interface ToolRequest {
  readonly tool: 'graphviz' | 'plantuml';
  readonly code: string;
  /** Address of the tool's files. */
  readonly base: string;
  readonly look: ToolLook;
}

/** What is wrong with a source: in one sentence, and on which of its lines, from 1. */
export interface ToolError {
  readonly message: string;
  readonly line: number;
}

/** Has the tool draw a source; the SVG is left on the stage, in the deck's colours and font. */
export async function drawWithTool(request: ToolRequest): Promise<ToolError | undefined> {
  const place = document.querySelector('#stage')!;
  place.innerHTML = '';
  await loadFaces(request.look.font, request.code);
  const drawn = await (request.tool === 'graphviz' ? drawGraphviz(request) : drawPlantUml(request));
  if (typeof drawn !== 'string') return drawn;
  place.innerHTML = drawn.slice(drawn.indexOf('<svg'));
  findDrawing().id = 'drawing';
  if (request.tool === 'plantuml') return readErrorPicture() ?? recolour(request.look);
  // It counts with the widths of Arial, which the deck's font is narrower than.
  for (const text of document.querySelectorAll('#stage text[font-family^="Arial"]'))
    text.removeAttribute('font-family');
  return undefined;
}

/** Graphviz, as far as it is used here. */
interface Graphviz {
  render(
    code: string,
    options: Readonly<Record<string, unknown>>,
  ): { readonly output?: string; readonly errors: readonly { readonly message: string }[] };
}

async function drawGraphviz({ code, base, look }: ToolRequest): Promise<string | ToolError> {
  const { instance } = (await import(`${base}viz.js`)) as { instance: () => Promise<Graphviz> };
  const label = { fontname: 'Arial', fontsize: 16, fontcolor: look.text };
  const { output, errors } = (await instance()).render(code, {
    format: 'svg',
    graphAttributes: { bgcolor: 'transparent', color: look.nodeBorder, ...label },
    nodeAttributes: { style: 'filled', fillcolor: look.node, color: look.nodeBorder, ...label },
    edgeAttributes: { color: look.line, ...label },
  });
  if (output !== undefined) return output;
  const message = errors[0]?.message ?? 'Graphviz cannot draw it';
  const [, line, near = ''] = /^syntax error in line (\d+)(?: near '(.*)')?/s.exec(message) ?? [];
  if (line === undefined) return { message, line: 1 };
  const what = near === '' ? 'Unexpected end of the graph' : `Unexpected "${near}"`;
  return { message: what, line: Number(line) };
}

/** PlantUML, as far as it is used here. */
interface PlantUml {
  renderToString(
    lines: readonly string[],
    succeed: (svg: string) => void,
    fail: (message: string) => void,
  ): void;
}

/** How many lines are put before those of the source; set while one is drawn. */
const added = { lines: 0 };

async function drawPlantUml({ code, base, look }: ToolRequest): Promise<string | ToolError> {
  await loadScript(`${base}viz-global.js`);
  const { renderToString } = (await import(`${base}plantuml.js`)) as PlantUml;
  const [family = ''] = look.font.split(',').map((name) => name.trim().replaceAll(/["']/g, ''));
  const style = [`skinparam defaultFontName "${family}"`, 'skinparam defaultFontSize 16'];
  const isWrapped = /^\s*@start/m.test(code);
  const lines = isWrapped ? code.split('\n') : ['@startuml', ...code.split('\n'), '@enduml'];
  const start = lines.findIndex((line) => /^\s*@start/.test(line));
  // Data and formulas have no such settings.
  const ownStyle = /^\s*@start(?:uml|mindmap|wbs)\b/.test(lines[start] ?? '') ? style : [];
  added.lines = ownStyle.length + (isWrapped ? 0 : 1);
  return new Promise((resolve) => {
    const all = lines.toSpliced(start + 1, 0, ...ownStyle);
    renderToString(all, resolve, (message) => resolve({ message, line: 1 }));
  });
}

function loadScript(address: string): Promise<void> {
  if (document.querySelector(`script[src="${address}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} is not there`)));
    document.head.append(script);
  });
}

/** PlantUML draws its errors: the source in green, what is wrong with it in red, and a heading that names the line. */
function readErrorPicture(): ToolError | undefined {
  const texts = [...document.querySelectorAll('#stage text')];
  const words = (each: Element | undefined): string => each?.textContent.trim() ?? '';
  const isUnknown = words(texts[0]).startsWith('Diagram not supported');
  if (isUnknown) return { message: 'PlantUML knows no diagram that is written so', line: 1 };
  if (!texts.some((text) => text.getAttribute('fill') === '#33FF02')) return undefined;
  const [, line = '1'] = /\(line (\d+)\)/.exec(texts.map(words).join('\n')) ?? [];
  const red = texts.findLast((text) => text.getAttribute('fill') === '#FF0000');
  const message = words(red).replace(/\?? \(Assumed.*\)$/, '');
  return {
    message: message || 'PlantUML cannot draw it',
    line: Math.max(1, Number(line) - added.lines),
  };
}

/** What PlantUML draws in its own colours has those of the deck; what its author coloured keeps its own. */
function recolour(look: ToolLook): undefined {
  const fills: Readonly<Record<string, string>> = {
    '#00000000': 'none',
    '#000000': look.text,
    '#181818': look.line,
    '#E2E2F0': look.node,
    '#F1F1F1': look.node,
    '#FEFFDD': look.note,
    '#FEFECE': look.note,
    '#EEEEEE': look.surface,
    '#DDDDDD': look.surface,
  };
  for (const element of document.querySelectorAll('#stage svg *')) {
    const fill = fills[element.getAttribute('fill') ?? ''];
    const isBox = element.matches('rect, ellipse, circle') || fill === look.node;
    if (fill !== undefined) element.setAttribute('fill', fill);
    const stroke = element.getAttribute('stroke');
    if (stroke === '#181818' || stroke === '#000000')
      element.setAttribute('stroke', isBox ? look.nodeBorder : look.line);
    if (stroke === '#00000000') element.setAttribute('stroke', 'none');
    // Half a pixel is not seen from the last row.
    if (element.getAttribute('stroke-width') === '0.50')
      element.setAttribute('stroke-width', '1.2');
    if (!element.getAttribute('font-family')?.startsWith('mono'))
      element.removeAttribute('font-family');
  }
  return undefined;
}
