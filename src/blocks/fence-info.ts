/** What the first line of a fence says of its code, in the spellings of many tools. */
import type { Code } from 'mdast';
import type { DiagramStep } from './nodes.ts';

/** How code is shown. */
export interface FenceInfo {
  /** Empty where none is named. */
  readonly lang: string;
  /** Lines begin with `+`, `-` or a blank, and are code behind it. */
  readonly isDiff: boolean;
  /** The name of its file, or the like. */
  readonly title: string | undefined;
  /** Number of the first line; undefined where lines have none. */
  readonly firstNumber: number | undefined;
  /** Lines that are marked, counted from 1; several sets are marked one after the other. */
  readonly steps: readonly ReadonlySet<number>[];
}

const named = (names: string): RegExp =>
  new RegExp(
    String.raw`(?:^|[\s{,:])(?:${names})\s*=\s*(?:"([^"]*)"|'([^']*)'|\[([^\]]*)\]|([^\s,}"'\[\]]+))`,
    'i',
  );
const title = named('title|file-?name|file|name|caption');
const lines = named('hl[_-]lines|emphasize-lines|highlight-lines|highlight|mark');
const first = named('linenums|start-?from|linenostart|lineno-start|start-?line|start');
/** `[1-2|3]` and `[20: 1,3]` of reveal.js: lines that are marked, and the number of the first one. */
const revealLines = /(?:^|\s)\[(?:(\d+)\s*:)?\s*([\d*]?[\d\s,|*-]*)\](?=\s|$)/;
const brackets = /(?:^|\s)\[([^\]\s"'{}][^\]]*)\]/;
/** `{1,3-5}`, `{2|3}`, `{all|2}`. */
const braces = /(?<!numbers)\{((?:[\d\s,-]|\||all\b|none\b|hide\b|\*)+)\}/i;
const numbers =
  /(?:^|[\s.{,:])(?:(?:number-?lines|line-?numbers|show-?line-?numbers|linenos|linenums|lines)(?!\w|\s*[:=]\s*"?(?:false|no|off|0\b)))|^[A-Za-z][\w#-]*=\+?(?=\s|$)/i;
const numberBehind =
  /show-?line-?numbers\{(\d+)|line-numbers=(\d+)|^[A-Za-z][\w#-]*=(\d+)|\bstart-?line\s*:\s*(\d+)/i;

/** Reads it. */
export function readFence({ lang, meta }: Pick<Code, 'lang' | 'meta'>): FenceInfo {
  const name = lang ?? '';
  const info = `${name} ${meta ?? ''}`.trim();
  const [, written = ''] = /([A-Za-z][\w+#-]*)/.exec(name.replace(/^diff-(?=\w)/i, '')) ?? [];
  const isOfDiff = /^diff-\w/i.test(name);
  const inner = /^\{?\.?diff\b/i.test(name) ? /\blang=["']?([\w+#-]+)/i.exec(info)?.[1] : undefined;
  const [bracketed, revealFirst, revealSteps] = revealLines.exec(info) ?? [];
  const marked = valueOf(lines, info) ?? braces.exec(info)?.[1] ?? (revealSteps || undefined);
  const path = /^[\w+#-]+:(?!line-?numbers)([\w@./\\-]*[./][\w@./\\-]*)/.exec(name)?.[1];
  return {
    lang: inner ?? written,
    isDiff: isOfDiff || inner !== undefined,
    title:
      (
        valueOf(title, info) ??
        path ??
        (bracketed === undefined ? brackets.exec(info)?.[1] : undefined)
      )?.trim() || undefined,
    firstNumber:
      findFirstNumber(info) ?? (bracketed === undefined ? undefined : Number(revealFirst ?? 1)),
    steps: marked === undefined ? [] : marked.split('|').map(readLines),
  };
}

/** Reads in which steps the lines of a diagram come; empty where it has not two or more. */
export function readDiagramSteps({ lang, meta }: Pick<Code, 'lang' | 'meta'>): DiagramStep[] {
  const info = `${lang ?? ''} ${meta ?? ''}`;
  const sets = (valueOf(lines, info) ?? braces.exec(info)?.[1] ?? '').split('|');
  if (sets.length < 2) return [];
  return sets.map((set) => ({ lines: [...readLines(set)], isAll: /\ball\b|\*/i.test(set) }));
}

function valueOf(pattern: RegExp, info: string): string | undefined {
  return pattern
    .exec(info)
    ?.slice(1)
    .find((value) => value !== undefined);
}

function findFirstNumber(info: string): number | undefined {
  const written = Number(valueOf(first, info) ?? valueOf(numberBehind, info));
  if (Number.isInteger(written) && written >= 0) return written;
  return numbers.test(info) ? 1 : undefined;
}

/** 1, 4, 5 and 6 of "1 4-6" or "1,4-6"; words mark no line. */
function readLines(list: string): Set<number> {
  return new Set(
    [...list.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].flatMap(([, from, to]) =>
      listRange(Number(from), Number(to ?? from)),
    ),
  );
}

function listRange(from: number, to: number): number[] {
  const length = Math.max(0, Math.min(to, 9999) - from + 1);
  return Array.from({ length }, (_, index) => from + index);
}
