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

/** Loads KaTeX where there are formulas, and gives what renders them. */
export async function loadMaths(
  formulas: readonly { readonly value: string }[],
  { store, findEmoji }: MathsTools,
): Promise<RenderMaths> {
  if (formulas.length === 0) return ({ value }) => ({ type: 'broken', message: value });
  const { default: library } = await import('katex');
  // Chemistry: `\ce{H2O}`.
  // @ts-expect-error -- it adds macros to KaTeX, and exports nothing that could have a type
  await import('katex/contrib/mhchem');
  return ({ value, macros = [] }, display) =>
    store.get('formula', [value, display, ...macros], () =>
      renderMaths(library, value, {
        display,
        macros: { ...findMacros(library, macros, store) },
        findEmoji,
      }),
    );
}

type Macros = NonNullable<NonNullable<Parameters<typeof katex.renderToString>[1]>['macros']>;

/** References show the numbers that were put into them; a label of a formula without a number is nothing. */
const ownMacros: Macros = {
  '\\ref': '\\text{#1}',
  '\\eqref': '\\text{(#1)}',
  '\\label': '\\@firstoftwo{}{#1}',
};

/** The macros that formulas define, the last one's before those of all others. */
function findMacros(library: typeof katex, formulas: readonly string[], store: Store): Macros {
  const last = formulas.at(-1);
  if (last === undefined) return ownMacros;
  return store.get('macros', formulas, () => {
    const macros = { ...findMacros(library, formulas.slice(0, -1), store) };
    try {
      renderQuietly(library, prepare(last), { ...options, displayMode: true, macros });
    } catch (error) {
      // It is reported where it stands; what it defined before its fault holds.
      readFault(library, error);
    }
    return macros;
  });
}

const options = {
  globalGroup: true,
  strict: 'ignore',
  trust: false,
  maxSize: 20,
  maxExpand: 1000,
} as const;

/** LaTeX as KaTeX has it: what an author defines goes before what KaTeX knows, and environments it lacks are their like. */
function prepare(tex: string): string {
  return tex
    .replace(
      /\\(?:re)?newcommand\*?\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))\s*(?:\[(\d)\])?\s*(?=\{)/g,
      (...[, braced, bare, count = '0']: (string | undefined)[]) => {
        const parameters = Array.from({ length: Number(count) }, (_each, index) => `#${index + 1}`);
        return `\\def${braced ?? bare}${parameters.join('')}`;
      },
    )
    .replace(
      /\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g,
      '\\def$2{\\operatorname$1{$3}}',
    )
    .replace(/(\\(?:begin|end)\{)multline(\*?\})/g, '$1gather$2')
    .replace(/(\\(?:begin|end)\{)flalign(\*?\})/g, '$1align$2')
    .replace(
      /\\begin\{eqnarray(\*?)\}([\s\S]*?)\\end\{eqnarray\1\}/g,
      (_, star: string, body: string) => {
        const joined = body.replace(/&([^&\\]*|\s*\\[A-Za-z]+\s*)&/g, '&$1 ');
        return `\\begin{align${star}}${joined}\\end{align${star}}`;
      },
    );
}

/** KaTeX tells the console of each letter whose size it does not know, and cannot be asked not to. */
function renderQuietly(
  library: typeof katex,
  ...formula: Parameters<typeof katex.renderToString>
): string {
  const { warn } = console;
  // oxlint-disable-next-line no-console -- nothing is written
  console.warn = () => undefined;
  try {
    return library.renderToString(...formula);
  } finally {
    // oxlint-disable-next-line no-console -- nothing is written
    console.warn = warn;
  }
}

/** What KaTeX says against a formula. Some it refuses by assertions, which are plain errors. */
function readFault(library: typeof katex, error: unknown): string {
  if (error instanceof library.ParseError) return error.rawMessage;
  if (error instanceof Error) return error.message;
  throw error;
}

interface MathsContext {
  readonly display: boolean;
  readonly macros: Macros;
  readonly findEmoji: FindEmoji;
}

function renderMaths(
  library: typeof katex,
  tex: string,
  { display, macros, findEmoji }: MathsContext,
): RenderedMaths {
  const prepared = prepare(tex);
  let html: string;
  try {
    html = renderQuietly(library, prepared, { ...options, displayMode: display, macros });
  } catch (error) {
    const message = readFault(library, error);
    const [, macro] = /^Undefined control sequence: (\\.+)$/.exec(message) ?? [];
    return { type: 'broken', message, ...(macro !== undefined && { macro }) };
  }
  // The source that goes with it is the author's.
  const [own, read] = [tex, prepared].map(
    (each) => `>${escapeHtml(each).replaceAll("'", '&#x27;')}</annotation>`,
  );
  const shown = mapText(
    html.replace(read!, () => own!),
    (text) => wrapEmoji(text, findEmoji),
  );
  // Screen readers read its MathML, each in its own way: words of ours would hide that.
  return { type: 'rendered', html: `<span class="maths">${shown}</span>` };
}
