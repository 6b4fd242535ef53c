import { setImmediate } from 'node:timers/promises';
import type { HighlighterCore } from 'shiki/core';
import { makeAnew, type Recall } from '../store/memory.ts';
import { escapeHtml } from '../html/escape.ts';

/** Gives the lines of a piece of code as HTML; unknown languages stay plain. */
export type Highlight = (code: string, lang: string) => readonly string[];

let shared: Promise<HighlighterCore> | undefined;

/** A piece of code and its language. */
export interface HighlightRequest {
  readonly code: string;
  readonly lang: string;
}

/**
 * Highlights all these pieces, and gives what knows them; nothing is loaded for none. Colours are Marp's
 * `--marp-shiki-*` properties.
 */
export async function loadHighlighter(
  pieces: readonly HighlightRequest[],
  recall: Recall = makeAnew,
): Promise<Highlight> {
  const wanted = [...new Set(pieces.map(({ lang }) => lang.toLowerCase()))].filter(Boolean);
  if (wanted.length === 0) return plain;
  const { bundledLanguages } = await import('shiki/langs');
  const known = wanted.filter((lang) => lang in bundledLanguages);
  if (known.length === 0) return plain;
  shared ??= createHighlighter();
  const highlighter = await shared;
  await highlighter.loadLanguage(
    ...known.map((lang) => bundledLanguages[lang as keyof typeof bundledLanguages]),
  );
  const lines = new Map<string, readonly string[]>();
  const highlight: Highlight = (code, lang) => {
    const name = lang.toLowerCase();
    if (!known.includes(name) || code.length > longest) return plain(code, lang);
    const key = `${name}\n${code}`;
    const found =
      lines.get(key) ?? recall('code', key, () => highlightLines(highlighter, code, name));
    lines.set(key, found);
    return found;
  };
  for (const { code, lang } of pieces) {
    highlight(code, lang);
    // A grammar takes its time at first; the browser, which draws meanwhile, gets its answers in between.
    await setImmediate();
  }
  return highlight;
}

/** Longer code is shown plain: grammars take seconds there, and nobody reads it on slides. */
const longest = 60_000;

const plain: Highlight = (code) => code.split('\n').map(escapeHtml);

async function createHighlighter(): Promise<HighlighterCore> {
  const { createCssVariablesTheme, createHighlighterCore } = await import('shiki/core');
  // The other engine turns each of a grammar's expressions into one of JavaScript's: three seconds for C++.
  const { createOnigurumaEngine } = await import('shiki/engine/oniguruma');
  return createHighlighterCore({
    themes: [
      createCssVariablesTheme({
        name: 'lectern',
        variablePrefix: '--marp-shiki-',
        fontStyle: true,
      }),
    ],
    langs: [],
    engine: await createOnigurumaEngine(import('shiki/wasm')),
  });
}

// Without a time limit: what a slow machine leaves out would be another deck.
function highlightLines(highlighter: HighlighterCore, code: string, lang: string): string[] {
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    theme: 'lectern',
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line
      .map(({ content, color }) =>
        color && content.trim() && !color.includes('foreground')
          ? `<span style="color:${color}">${escapeHtml(content)}</span>`
          : escapeHtml(content),
      )
      .join(''),
  );
}
