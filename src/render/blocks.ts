/** The blocks that Lectern draws itself, as finished HTML. */
import type { Code, Image } from 'mdast';
import type { Diagram, InlineMaths, Maths } from '../blocks/nodes.ts';
import { createDrawing } from '../html/assets.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Placeholders } from './placeholders.ts';
import type { SlideParts } from './slide-parts.ts';

/** What a slide's blocks are drawn with: `keep` gives the token of what is put in last. */
export interface BlockContext extends SlideParts, Pick<Placeholders, 'keep'> {}

/** Code, highlighted as a whole even when only some of its lines are shown. */
export function renderCode(node: Code, { highlight, keep }: BlockContext): string {
  const lang = codeLanguage(node);
  const all = highlight(node.value, lang);
  const { from, to } = node.data?.lines ?? { from: 0, to: all.length };
  const steps = markedLines(node);
  const lines = all.slice(from, to).map((line, index) => {
    const own = steps.flatMap((marked, step) => (marked.has(from + index + 1) ? [step] : []));
    const mark = own.length > 0 ? ' highlighted' : '';
    const when = mark && steps.length > 1 ? ` data-steps="${own.join(' ')}"` : '';
    return `<span class="line${mark}"${when}>${line}</span>`;
  });
  const name = lang ? ` class="language-${escapeHtml(lang)}"` : '';
  const count = steps.length > 1 ? ` data-step-count="${steps.length}"` : '';
  return keep({
    html: `<pre class="shiki marp-shiki"${count}><code${name}>${lines.join('\n')}</code></pre>`,
  });
}

/** Lines that "{1,4-6}" after the language marks, 1-based; "{1|4-6}" marks first these, then those. */
function markedLines({ meta }: Code): Set<number>[] {
  const steps = /\{([\d,\s|-]+)\}/.exec(meta ?? '')?.[1]?.split('|') ?? [];
  return steps.map(
    (step) =>
      new Set(
        step.split(',').flatMap((range) => {
          const [first = 0, last = first] = range.split('-').map(Number);
          return Array.from(
            { length: Math.max(0, Math.min(last, 9999) - first + 1) },
            (_, index) => first + index,
          );
        }),
      ),
  );
}

/** `js` of "js {2} title=x", "{.js}" and "js:app.js". */
export function codeLanguage({ lang }: Code): string {
  return /[A-Za-z][\w+#-]*/.exec(lang ?? '')?.[0] ?? '';
}

/** A displayed formula; its source when it is broken. */
export function renderMathsBlock(node: Maths, context: BlockContext): string {
  const { maths, keep } = context;
  const result = maths(node.value, true);
  if (result.type === 'rendered')
    return `<div class="maths-block">${keep({ html: result.html })}</div>`;
  return renderBroken(result.message, node.value, context);
}

/** A formula in a line; its source when it is broken. */
export function renderInlineMaths(
  { value }: InlineMaths,
  { maths, keep, renderText }: BlockContext,
): string {
  const result = maths(value, false);
  if (result.type === 'rendered') return keep({ html: result.html });
  return `<code class="broken">${renderText(value)}</code>`;
}

/** A drawn diagram with its text alternative; its source when it is broken. */
export function renderDiagram({ drawing, value, height }: Diagram, context: BlockContext): string {
  if (drawing?.type === 'drawn') {
    const natural = `--natural-width:${Math.ceil(drawing.width)}px;--natural-height:${Math.ceil(drawing.height)}px`;
    const size = height === undefined ? natural : `${natural};--shown-height:${height}px`;
    return `<div class="diagram${height === undefined ? '' : ' sized'}" role="img" aria-label="${escapeHtml(drawing.text)}" style="${size}">${context.keep(createDrawing(drawing.svg))}</div>`;
  }
  return renderBroken(drawing?.message ?? '', value, context);
}

function renderBroken(message: string, source: string, { renderText }: BlockContext): string {
  const code = source
    .split('\n')
    .map((line) => `<span class="line">${renderText(line)}</span>`)
    .join('\n');
  return `<div class="broken"><p class="broken-message">${renderText(message)}</p><pre><code>${code}</code></pre></div>`;
}

/** A picture; its description when it cannot be shown, as a link when it is on the network. */
export function renderImage(node: Image, { images, keep, renderText }: BlockContext): string {
  const found = images.get(node.url);
  const alt = node.alt ?? '';
  if (found?.type === 'loaded') {
    const width = Math.min(node.data?.width ?? found.width, found.width || 1280);
    const height =
      found.width > 0 ? Math.round((width * found.height) / found.width) : found.height;
    const shown = node.data?.height;
    const style =
      shown === undefined ? '' : ` style="height:${shown}px;width:auto;max-height:none"`;
    return `<img src="${keep({ html: found.src })}" alt="${escapeHtml(alt)}" width="${Math.round(width)}" height="${height}"${style}>`;
  }
  const label = renderText(alt || fileName(node.url));
  if (found?.type !== 'remote') return `<span class="missing-image">${label}</span>`;
  return `<a class="remote-image" href="${escapeHtml(node.url)}">${label}</a>`;
}

function fileName(url: string): string {
  return url.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? url;
}

declare module 'mdast' {
  interface ImageData {
    /** Width in CSS pixels that an `<img width>` asks for. */
    width?: number;
  }
}
