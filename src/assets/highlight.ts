import { setImmediate } from 'node:timers/promises';
import type { HighlighterCore, RegexEngine, ThemedToken } from 'shiki/core';
import type { Highlight } from '../blocks/marp-writer.ts';
import type { RenderText } from '../html/emoji.ts';
import { findTypo } from '../problems/suggest.ts';
import { createCellRenderer, hasDrawing } from './code-cells.ts';
import type { Store } from '../store/store.ts';

/** A piece of code and its language. */
export interface HighlightRequest {
  readonly code: string;
  readonly lang: string;
}

/** What code is highlighted with. */
export interface HighlightTools {
  readonly store: Store;
  readonly renderText: RenderText;
}

/**
 * Highlights all these pieces, and gives what knows them; nothing is loaded for none. How a piece comes out depends on it
 * alone, not on what else was highlighted. Colours are Marp's `--marp-shiki-*` properties.
 */
export async function loadHighlighter(
  pieces: readonly HighlightRequest[],
  { store, renderText }: HighlightTools,
): Promise<Highlight> {
  const renderCells = createCellRenderer(renderText);
  const renderer = (code: string): RenderText => (hasDrawing(code) ? renderCells : renderText);
  const plain: Highlight = (code) => code.split('\n').map(renderer(code));
  const wanted = [...new Set(pieces.map(({ lang }) => lang.toLowerCase()))].filter(Boolean);
  if (wanted.length === 0) return plain;
  const { bundledLanguages } = await import('shiki/langs');
  const known = wanted.filter((lang) => Object.hasOwn(bundledLanguages, lang));
  if (known.length === 0) return plain;
  // One for each: a grammar looks for others (code in Markdown) among all that its highlighter knows.
  const loaded = await Promise.all(
    known.map((lang) => store.get('highlighter', [lang], () => createHighlighter(lang, store))),
  );
  const highlighters = new Map(known.map((lang, index) => [lang, loaded[index]]));
  const highlight: Highlight = (code, lang) => {
    const name = lang.toLowerCase();
    const highlighter = highlighters.get(name);
    if (!highlighter || code.length > maxLength) return plain(code, lang);
    return store.get('code', [name, code], () => {
      // Without a time limit: what a slow machine leaves out would be another deck.
      const options = { lang: name, theme: 'lectern', tokenizeTimeLimit: 0 };
      const { tokens } = highlighter.codeToTokens(code, options);
      const render = renderer(code);
      return tokens.map((line) => renderLine(line, render));
    });
  };
  for (const { code, lang } of pieces) {
    highlight(code, lang);
    // A grammar takes its time at first; the browser, which draws meanwhile, gets its answers in between.
    await setImmediate();
  }
  return highlight;
}

/**
 * Loads what highlights languages, by their names in small letters. Marp's highlighter takes it by `require`, which fails in
 * Node 20 while another deck's `import` of the same module is on its way.
 */
export async function loadGrammars(langs: readonly string[]): Promise<void> {
  const { bundledLanguages } = await import('shiki/langs');
  const known = langs.filter((lang) => Object.hasOwn(bundledLanguages, lang));
  await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
    ...known.map((lang) => bundledLanguages[lang as keyof typeof bundledLanguages]()),
  ]);
}

/** What is not to have colours, by names that are near to those of languages. */
const plainLanguages = new Set(
  'text plain plaintext ansi output stdout stderr term terminal none raw tree logs test tests file code'.split(
    ' ',
  ),
);

/** The language that an unknown name is surely a misspelling of. */
export async function findMeantLanguage(name: string): Promise<string | undefined> {
  const { bundledLanguages } = await import('shiki/langs');
  const small = name.toLowerCase();
  const known = Object.keys(bundledLanguages);
  if (known.includes(small) || plainLanguages.has(small)) return undefined;
  return findTypo(small, ['mermaid', 'relations', ...known]);
}

/** Longer code is shown plain: grammars take seconds there, and nobody reads it on slides. */
const maxLength = 60_000;

async function createHighlighter(lang: string, store: Store): Promise<HighlighterCore> {
  const { createCssVariablesTheme, createHighlighterCore } = await import('shiki/core');
  const { bundledLanguages } = await import('shiki/langs');
  return createHighlighterCore({
    themes: [
      createCssVariablesTheme({
        name: 'lectern',
        variablePrefix: '--marp-shiki-',
        fontStyle: true,
      }),
    ],
    langs: [bundledLanguages[lang as keyof typeof bundledLanguages]],
    // It would count them: a process may build many decks that share nothing.
    warnings: false,
    engine: await store.get('engine of grammars', [], createEngine),
  });
}

/** The other engine turns each of a grammar's expressions into one of JavaScript's: three seconds for C++. */
async function createEngine(): Promise<RegexEngine> {
  const { createOnigurumaEngine } = await import('shiki/engine/oniguruma');
  return createOnigurumaEngine(import('shiki/wasm'));
}

function renderLine(tokens: readonly ThemedToken[], renderText: RenderText): string {
  let html = '';
  let plain = '';
  for (const { content, color } of tokens) {
    // A grammar may cut an emoji into several tokens.
    if (!color || !content.trim() || color.includes('foreground')) plain += content;
    else {
      html += `${renderText(plain)}<span style="color:${color}">${renderText(content)}</span>`;
      plain = '';
    }
  }
  return html + renderText(plain);
}
