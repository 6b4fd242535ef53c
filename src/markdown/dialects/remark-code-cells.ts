/**
 * Code as notebooks and their tools write it: cells of Quarto, R Markdown and MyST with their options, which are not shown.
 */
import type { Code, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';
import { createForeign, createForeignCode } from './foreign.ts';

const directive =
  /^\{(?:code|code-block|code-cell|csv-table|doctest|ipython|parsed-literal|prompt|sourcecode)\}$/i;
/** `{r, echo=FALSE}`, `{python}`, `{python #fig-a .class}`. */
const cell = /^\{([A-Za-z][\w+#-]*)(?=[\s,}])/;
const mystOption = /^:([\w-]+):[ \t]*(.*?)[ \t]*$/;
const cellOption = /^(?:#|\/\/|--|%|\/\*)\|[ \t]*([\w.-]+)[ \t]*[:=][ \t]*(.*?)[ \t]*(?:\*\/)?$/;
/** Lines of a list or of text that go on with an option. */
const optionGoesOn = /^(?:#|\/\/|--|%)\|(?:[ \t]|$)/;

/** What notebooks run. Others are directives of a tool. */
const cellLanguages = new Set(
  'applescript asis asy awk bash bat c c++ cat clojure coffee console cpp cs csharp css d3 dart diff dot elixir elm erlang fish fortran fsharp gherkin glsl go groovy haskell html ini java javascript js json julia kotlin latex lisp lua make makefile markdown math matlab md mermaid mysql node nix ocaml octave ojs perl php plantuml powershell prolog psql py python python3 r racket rb relations rs ruby rust sas scala scheme scss sed sh shell solidity sparql sql stan stata svg swift tcl tex text tikz toml ts tsx txt typescript vb verilog vhdl vim vue wasm xml yaml zig zsh'.split(
    ' ',
  ),
);

/** Languages by the names that notebooks call them. */
const languages: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  ipython: 'python',
  ipython2: 'python',
  ipython3: 'python',
  ojs: 'js',
  python3: 'python',
  pycon3: 'pycon',
};

/** Takes options out of code, and gives it the language and the marks that they say. */
export const remarkCodeCells: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const lang = node.lang ?? '';
    const written = `${lang} ${node.meta ?? ''}`.trim();
    if (/^\{math\}$/i.test(lang)) {
      parent.children[index] = readMaths(node);
    } else if (directive.test(lang)) readDirective(node);
    else if (cell.test(written)) {
      const hidden = readCell(node, written, file);
      if (hidden) parent.children[index] = hidden;
    }
  });
};

function readMaths(node: Code): RootContent {
  const { options, value } = takeOptions(node.value, mystOption);
  const tex = [node.meta ?? '', value].filter((each) => each.trim() !== '').join('\n');
  const label = options.get('label') ?? options.get('name');
  return { type: 'math', value: tex, position: node.position, ...(label && { label }) };
}

function readDirective(node: Code): void {
  const { options, value } = takeOptions(node.value, mystOption);
  const [name = ''] = /^[\w+#-]+/.exec(node.meta ?? '') ?? [];
  node.lang = languageOf(name);
  const first = options.get('lineno-start');
  const lines = options.get('emphasize-lines');
  const title = options.get('caption') ?? options.get('filename');
  node.meta = writeMeta({
    lines,
    title,
    isNumbered: options.has('linenos') || first !== undefined,
    first,
  });
  node.value = value;
}

/** What is for the speaker in place of a cell whose code is not to be shown. */
function readCell(node: Code, written: string, file: VFile): RootContent | undefined {
  const [, name = ''] = cell.exec(written)!;
  const { options, value, count } = takeOptions(node.value, cellOption, optionGoesOn);
  for (const [, key = '', own = ''] of written.matchAll(
    /[\s,]([\w.-]+)[ \t]*=[ \t]*("[^"]*"|'[^']*'|[^\s,}]+)/g,
  ))
    options.set(key.toLowerCase(), unquote(own));
  const { position } = node;
  const small = name.toLowerCase();
  if (!cellLanguages.has(small) && !Object.hasOwn(languages, small))
    report(file, createForeignCode(position?.start, written));
  node.lang = languageOf(name);
  node.value = value;
  const title = options.get('filename') ?? options.get('code-filename');
  const isNumbered = options.get('code-line-numbers') === 'true';
  const lines = /^[\d,-]+$/.exec(options.get('code-line-numbers') ?? '')?.[0];
  node.meta = writeMeta({ title, lines, isNumbered });
  if (count > 0 && position) {
    const start = { line: position.start.line + 1, column: position.start.column };
    report(file, createForeign('foreign-dropped', start, 'Options of a cell (#| …)'));
  }
  const isHidden = ['echo', 'include'].some((key) => /^(?:false|f)$/i.test(options.get(key) ?? ''));
  if (!isHidden || value.trim() === '') return undefined;
  report(file, createFinding('cell-hidden', position?.start));
  return { type: 'notesBlock', isPrivate: true, children: [node], position };
}

interface Meta {
  readonly lines?: string | undefined;
  readonly title?: string | undefined;
  readonly isNumbered?: boolean;
  readonly first?: string | undefined;
}

/** As fences of other tools say it. */
function writeMeta({ lines, title, isNumbered, first }: Meta): string | null {
  const parts = [
    lines === undefined ? '' : `{${lines}}`,
    title === undefined ? '' : `title="${title.replaceAll('"', '')}"`,
    isNumbered ? 'linenos' : '',
    first === undefined ? '' : `startFrom=${first}`,
  ];
  return parts.filter(Boolean).join(' ') || null;
}

function languageOf(name: string): string {
  const small = name.toLowerCase();
  return Object.hasOwn(languages, small) ? languages[small]! : name;
}

interface Taken {
  /** By names in small letters. */
  readonly options: Map<string, string>;
  readonly value: string;
  readonly count: number;
}

/** Options in the first lines of code, and the rest of it. */
function takeOptions(code: string, option: RegExp, goesOn?: RegExp): Taken {
  const lines = code.split('\n');
  const options = new Map<string, string>();
  let count = 0;
  for (; count < lines.length; count += 1) {
    const [, name, value = ''] = option.exec(lines[count]!) ?? [];
    if (name !== undefined) options.set(name.toLowerCase(), unquote(value));
    else if (!goesOn?.test(lines[count]!)) break;
  }
  const rest = count > 0 && lines[count]?.trim() === '' ? count + 1 : count;
  return { options, value: lines.slice(rest).join('\n'), count };
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
