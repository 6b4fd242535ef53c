import type katex from 'katex';
import { escapeHtml } from '../html/escape.ts';

/** A formula as HTML, or what is wrong with it. */
export type RenderedMaths =
  | { readonly type: 'rendered'; readonly html: string }
  | { readonly type: 'broken'; readonly message: string };

/** Renders TeX, displayed or in a line. */
export type RenderMaths = (tex: string, display: boolean) => RenderedMaths;

/** Loads KaTeX. One renderer serves one note: macros that a formula defines with `\gdef` hold for those after it. */
export async function loadMaths(): Promise<RenderMaths> {
  const { default: library } = await import('katex');
  const macros: Record<string, string> = {};
  const done = new Map<string, RenderedMaths>();
  return (tex, display) => {
    const key = `${display} ${tex}`;
    const found = done.get(key) ?? renderMaths(library, tex, { display, macros });
    done.set(key, found);
    return found;
  };
}

function renderMaths(
  library: typeof katex,
  tex: string,
  { display, macros }: { display: boolean; macros: Record<string, string> },
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
    const label = escapeHtml(tex.replace(/\s+/g, ' '));
    return {
      type: 'rendered',
      html: `<span class="maths" role="img" aria-label="${label}">${html}</span>`,
    };
  } catch (error) {
    if (!(error instanceof library.ParseError)) throw error;
    return { type: 'broken', message: error.rawMessage };
  }
}
