/** Comments in code that say how its lines are shown, not what they do: those of Shiki (VitePress) and of Docusaurus. */

/** How lines are shown, counted from 1. */
export interface CodeMarks {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly highlighted: readonly number[];
}

/** Code without such comments. */
export interface MarkedCode {
  readonly value: string;
  readonly marks: CodeMarks;
}

type Kind = keyof CodeMarks;

const opening = String.raw`(?:\{\s*)?(?:\/\/|\/\*|<!--|\(\*|--|#|;+|%+|"|'|REM\b)`;
const closing = String.raw`(?:\*\/|-->|\*\))?(?:\s*\})?`;
const note = String.raw`\[!code [^\]\n]+\]`;
const notes = new RegExp(
  String.raw`[ \t]*${opening}[ \t]*(${note}(?:[ \t]*${note})*)[ \t]*${closing}[ \t]*$`,
);
const oneNote = /\[!code ([a-z+-]+)(?::(\d+))?[^\]\n]*\]/g;
const line = new RegExp(
  String.raw`^[ \t]*${opening}[ \t]*highlight-(next-line|start|end)[ \t]*${closing}[ \t]*$`,
);

const kinds: Readonly<Record<string, Kind>> = {
  '++': 'added',
  '--': 'removed',
  highlight: 'highlighted',
  hl: 'highlighted',
  focus: 'highlighted',
  warning: 'highlighted',
  error: 'highlighted',
};

/** The number of a remark below the code, as Material for MkDocs has it: `# (1)!` hides the sign of its comment. */
const annotation = new RegExp(String.raw`(${opening}[ \t]*\(\d+\))!`, 'g');

/** What a comment says of the lines from some line on. */
interface Order {
  readonly kind: Kind;
  readonly from: number;
  readonly count: number;
}

/** Reads them; undefined where there are none. */
export function readCodeMarks(written: string): MarkedCode | undefined {
  const value = written.replace(annotation, '$1');
  if (value === written) return readMarks(written);
  const nothing = { added: [], removed: [], highlighted: [] };
  return readMarks(value) ?? { value, marks: nothing };
}

function readMarks(value: string): MarkedCode | undefined {
  if (!/\[!code |highlight-(?:next-line|start)/.test(value)) return undefined;
  const kept: string[] = [];
  const orders: Order[] = [];
  let start: number | undefined;
  const endRange = (): void => {
    if (start !== undefined)
      orders.push({ kind: 'highlighted', from: start, count: kept.length + 1 - start });
    start = undefined;
  };
  for (const own of value.split('\n')) {
    const [, place] = line.exec(own) ?? [];
    const [whole, said] = notes.exec(own) ?? [];
    const next = kept.length + 1;
    if (place === 'next-line') orders.push({ kind: 'highlighted', from: next, count: 1 });
    else if (place === 'start') start = next;
    else if (place === 'end') endRange();
    else if (said === undefined || whole === undefined) kept.push(own);
    else {
      for (const [, name = '', count] of said.matchAll(oneNote))
        if (Object.hasOwn(kinds, name))
          orders.push({ kind: kinds[name]!, from: next, count: Number(count ?? 1) });
      const code = own.slice(0, -whole.length);
      // A comment alone speaks of the lines below.
      if (code.trim() !== '') kept.push(code);
    }
  }
  endRange();
  const left = kept.join('\n');
  if (left === value) return undefined;
  const list = (wanted: Kind): number[] =>
    kept.flatMap((_, index) => {
      const isMeant = orders.some(
        ({ kind, from, count }) => kind === wanted && index + 1 >= from && index + 1 < from + count,
      );
      return isMeant ? [index + 1] : [];
    });
  const marks = {
    added: list('added'),
    removed: list('removed'),
    highlighted: list('highlighted'),
  };
  return { value: left, marks };
}
