import type katex from 'katex';
import { type FindEmoji, wrapEmoji } from '../html/emoji.ts';
import { escapeHtml } from '../html/escape.ts';
import { mapText } from '../html/foreign.ts';

/** A formula as HTML, or what is wrong with it. */
export type RenderedMaths =
  | { readonly type: 'rendered'; readonly html: string }
  | { readonly type: 'broken'; readonly message: string };

/** Renders TeX, displayed or in a line. */
export type RenderMaths = (tex: string, display: boolean) => RenderedMaths;

/** Loads KaTeX. One renderer serves one note: macros that a formula defines with `\gdef` hold for those after it. */
export async function loadMaths(findEmoji: FindEmoji): Promise<RenderMaths> {
  const { default: library } = await import('katex');
  const macros: Record<string, string> = {};
  const done = new Map<string, RenderedMaths>();
  return (tex, display) => {
    const key = `${display} ${tex}`;
    const found = done.get(key) ?? renderMaths(library, tex, { display, macros, findEmoji });
    done.set(key, found);
    return found;
  };
}

interface MathsContext {
  readonly display: boolean;
  readonly macros: Record<string, string>;
  readonly findEmoji: FindEmoji;
}

function renderMaths(
  library: typeof katex,
  tex: string,
  { display, macros, findEmoji }: MathsContext,
): RenderedMaths {
  try {
    const html = library.renderToString(tex, {
      displayMode: display,
      macros,
      globalGroup: true,
      strict: 'ignore',
      trust: false,
      maxSize: 20,
      maxExpand: 1000,
    });
    const shown = mapText(html, (text) => wrapEmoji(text, findEmoji));
    const label = escapeHtml(tex.replace(/\s+/g, ' '));
    return {
      type: 'rendered',
      html: `<span class="maths" role="img" aria-label="${label}">${shown}</span>`,
    };
  } catch (error) {
    if (!(error instanceof library.ParseError)) throw error;
    return { type: 'broken', message: error.rawMessage };
  }
}
