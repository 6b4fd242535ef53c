import type katex from 'katex';
import type { RenderedMaths, RenderMaths } from '../blocks/marp-writer.ts';
import { type FindEmoji, wrapEmoji } from '../html/emoji.ts';
import { escapeHtml } from '../html/escape.ts';
import { mapText } from '../html/foreign.ts';
import type { Store } from '../store/store.ts';

/** What formulas are rendered with. */
export interface MathsTools {
  readonly store: Store;
  readonly findEmoji: FindEmoji;
}

/**
 * Loads KaTeX where there are formulas, and gives what renders them. One renderer serves one note: macros that a formula
 * defines with `\gdef` hold for those after it.
 */
export async function loadMaths(
  formulas: readonly { readonly value: string }[],
  { store, findEmoji }: MathsTools,
): Promise<RenderMaths> {
  if (formulas.length === 0) return (tex) => ({ type: 'broken', message: tex });
  const { default: library } = await import('katex');
  const macros: Record<string, string> = {};
  const render = (tex: string, display: boolean): RenderedMaths =>
    renderMaths(library, tex, { display, macros, findEmoji });
  // Where nothing is defined, no formula depends on another.
  if (listMacros(formulas).length === 0)
    return (tex, display) => store.get('formula', [tex, display], () => render(tex, display));
  const known = new Map<string, RenderedMaths>();
  return (tex, display) => {
    const key = `${display} ${tex}`;
    const found = known.get(key) ?? render(tex, display);
    known.set(key, found);
    return found;
  };
}

/** The formulas that define what others after them may mean, in their order. */
export function listMacros(formulas: readonly { readonly value: string }[]): string[] {
  return formulas.flatMap(({ value }) =>
    /\\(?:[gex]?def|global|let|futurelet|newcommand)/.test(value) ? [value] : [],
  );
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
