import { findTypo } from '../problems/suggest.ts';
import type { Break } from './find-break.ts';

/** A mistake as Mermaid's grammar sees it, and the source that it is in. */
interface Case extends Break {
  readonly lines: readonly string[];
  /** What the grammar did not expect; empty at the end of a line or of the whole. */
  readonly token: string;
  /** What stands before it on its line. */
  readonly before: string;
}

/** Sees one kind of mistake; undefined where it is another. */
type Explainer = (mistake: Case) => Break | undefined;

/** What a grammar stumbles over says little; this is what people do wrong there, kind by kind, the surest first. */
export function explainBreak(source: string, found: Break): Break {
  const [, unknown] = /^Mermaid knows no diagram type "(.*)"$/.exec(found.message) ?? [];
  if (unknown !== undefined) return suggestKind(found, unknown);
  const [, token] =
    /^Unexpected (?:"(.*)"|end of the (?:line|diagram))$/s.exec(found.message) ?? [];
  if (!found.message.startsWith('Unexpected ')) return found;
  const lines = source.split('\n');
  const before = lines[found.line - 1]?.slice(0, found.column - 1) ?? '';
  const mistake: Case = { ...found, lines, token: token ?? '', before };
  const [, kind = ''] =
    /^\s*(flowchart|graph|sequence|class|state|er|requirement|pie)/m.exec(source) ?? [];
  for (const explain of explainers[kind] ?? []) {
    const explained = explain(mistake);
    if (explained) return explained;
  }
  return found;
}

const knownKinds =
  'architecture-beta block-beta classDiagram erDiagram flowchart gantt gitGraph graph journey kanban mindmap packet-beta pie quadrantChart radar-beta requirementDiagram sankey-beta sequenceDiagram stateDiagram-v2 timeline treemap-beta xychart-beta'.split(
    ' ',
  );

function suggestKind(found: Break, unknown: string): Break {
  if (unknown === 'zenuml')
    return {
      ...found,
      message: 'ZenUML is no part of Mermaid itself; a sequenceDiagram says the same',
    };
  const known = findTypo(unknown, knownKinds);
  return known === undefined
    ? found
    : { ...found, message: `${found.message}; did you mean "${known}"?` };
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** A box that is not closed on its line, or has brackets in its text: what follows is read as something else. */
const explainBox: Explainer = ({ lines, line }) => {
  // A box that is left open is often noticed on the next line.
  for (const number of [line, line - 1]) {
    const text = lines[number - 1] ?? '';
    // A text in quotes may go on over several lines.
    const box = countQuotes(text) % 2 === 0 ? findBadBox(text) : undefined;
    if (box) return { ...box, line: number };
  }
  return undefined;
};

function findBadBox(text: string): Omit<Break, 'line'> | undefined {
  // Words on arrows, and texts in quotes, may hold anything.
  const masked = text.replace(/"[^"]*"|\|[^|]*\|/g, (whole) => '_'.repeat(whole.length));
  for (let at = 0; at < masked.length; at += 1) {
    const [opening] = /^[[({]+/.exec(masked.slice(at)) ?? [];
    if (opening === undefined) continue;
    const closing = opening
      .split('')
      .toReversed()
      .map((each) => closers[each])
      .join('');
    const column = at - (/[\w-]*$/.exec(masked.slice(0, at))?.[0].length ?? 0) + 1;
    const end = masked.indexOf(closing, at);
    if (end < 0)
      return {
        column,
        message: `The box that begins at column ${column} is never closed: "${closing}" is missing`,
      };
    const [inner] = /[[\](){}]/.exec(masked.slice(at + opening.length, end)) ?? [];
    if (inner !== undefined) {
      const message = `The text of the box that begins at column ${column} has "${inner}" in it: put it in quotes, as in ["a (b)"]`;
      return { column, message };
    }
    at = end + closing.length - 1;
  }
  return undefined;
}

const countQuotes = (text: string): number => text.split('"').length - 1;

/** What is written between two of a sign, and has but one: the rest of the diagram is inside. */
const explainPair =
  (sign: string, name: string): Explainer =>
  ({ lines }) => {
    const isOdd = (text: string): boolean => text.split(sign).length % 2 === 0;
    const index = isOdd(lines.join('')) ? lines.findIndex(isOdd) : -1;
    if (index < 0) return undefined;
    const column = (lines[index] ?? '').lastIndexOf(sign) + 1;
    const message = `The ${name} that begins at column ${column} is never closed: ${sign} is missing`;
    return { line: index + 1, column, message };
  };

const explainQuote = explainPair('"', 'quote');

const arrow = /(?:[<|*o]*(?:--+|==+|\.\.+|-\.+-?)[>|*ox]*|~~~)\s*$/;

const explainArrow: Explainer = ({ token, before, line, column }) => {
  const [tail] = arrow.exec(before) ?? [];
  const at = tail === undefined ? 0 : before.length - tail.length + 1;
  if (token === '' && tail !== undefined)
    return { line, column: at, message: `The arrow at column ${at} leads nowhere` };
  if (/^-?>?$/.test(token) && /(?:^|\s)-$|(?:^|\s)$/.test(before) && token !== '')
    return { line, column, message: 'An arrow is written "-->", with two dashes' };
  if (!arrow.test(token)) return undefined;
  if (tail !== undefined)
    return {
      line,
      column,
      message: `There is no box between the arrows at columns ${at} and ${column}`,
    };
  if (before.trim() !== '') return undefined;
  return { line, column, message: `The arrow at column ${column} comes from nowhere` };
};

/** `end` is a word of the grammar. */
const explainEnd: Explainer = ({ token, before, lines, line, column }) => {
  if (token !== 'end') return undefined;
  if (before.trim() !== '')
    return {
      line,
      column,
      message: '"end" closes a subgraph: write "End", or put it in quotes, as in e["end"]',
    };
  const isBare = lines[line - 1]?.trim() === 'end';
  return isBare
    ? { line, column, message: 'Nothing is open that this "end" could close' }
    : undefined;
};

/** What begins with one of these words ends with `end`. */
const explainOpen =
  (opening: RegExp): Explainer =>
  ({ lines, message }) => {
    if (message !== 'Unexpected end of the diagram') return undefined;
    const open: { readonly line: number; readonly column: number; readonly word: string }[] = [];
    for (const [index, text] of lines.entries()) {
      const [, blank = '', word] = opening.exec(text) ?? [];
      if (word !== undefined) open.push({ line: index + 1, column: blank.length + 1, word });
      else if (/^\s*end\b/.test(text)) open.pop();
    }
    const last = open.pop();
    return last && { ...last, message: `The "${last.word}" on this line is never closed by "end"` };
  };

const explainBlock: Explainer = ({ lines, message }) => {
  if (message !== 'Unexpected end of the diagram') return undefined;
  const open: { readonly line: number; readonly column: number }[] = [];
  for (const [index, text] of lines.entries()) {
    if (/^\s*\}/.test(text)) open.pop();
    const column = text.trimEnd().length;
    if (/(?:^|[^|}o])\{\s*$/.test(text)) open.push({ line: index + 1, column });
  }
  const last = open.pop();
  return (
    last && {
      ...last,
      message: 'The block that begins on this line is never closed: "}" is missing',
    }
  );
};

const messageArrow = /(?:<<)?--?(?:>>?|[x)]|[|\\/]+)/;

const explainMessage: Explainer = ({ lines, line, column, token }) => {
  const text = lines[line - 1] ?? '';
  if (token !== '' || text.trim() === '') return undefined;
  const own = { line, column };
  if (!messageArrow.test(text))
    return { ...own, message: 'This line is no message, which is written "A->>B: text"' };
  return text.includes(':')
    ? undefined
    : { ...own, message: 'The message has no text: it follows a colon, as in "A->>B: text"' };
};

const explainRelation: Explainer = ({ lines, line, column, token }) =>
  token === '' && /(?:--|\.\.)/.test(lines[line - 1] ?? '') && !lines[line - 1]!.includes(':')
    ? {
        line,
        column,
        message: 'The relation has no name: it follows a colon, as in "A ||--o{ B : has"',
      }
    : undefined;

const explainNumber: Explainer = ({ token, before, line, column }) =>
  token !== '' && /:\s*$/.test(before)
    ? { line, column, message: `A number is wanted here, not "${token}"` }
    : undefined;

const flowchart = [
  explainQuote,
  explainPair('|', 'text on the arrow'),
  explainEnd,
  explainBox,
  explainArrow,
  explainOpen(/^(\s*)(subgraph)\b/),
];
const blocks = [explainBlock, explainQuote, explainArrow];

const explainers: Readonly<Record<string, readonly Explainer[]>> = {
  flowchart,
  graph: flowchart,
  sequence: [
    explainOpen(/^(\s*)(loop|alt|opt|par|critical|break|rect|box)\b/),
    explainEnd,
    explainMessage,
  ],
  class: blocks,
  state: blocks,
  er: [explainBlock, explainQuote, explainRelation],
  requirement: blocks,
  pie: [explainNumber, explainQuote],
};
