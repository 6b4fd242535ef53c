/** Finds the directives of MyST in a note: fences and colons whose first line names one in braces. */

/** A directive that is closed; lines are 0-based. */
export interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: Readonly<Record<string, string>>;
  /** The name that the line above gives to it, `(name)=`. */
  readonly target: string | undefined;
  /** What quotes and lists put before its first line. */
  readonly margin: string;
  readonly mark: string;
  readonly first: number;
  /** Behind its options. */
  readonly body: number;
  readonly close: number;
  /** How many directives with Markdown in them stand in each other inside of it. */
  readonly depth: number;
}

/** What a scan of lines finds. */
export interface ScannedDirectives {
  readonly directives: readonly Directive[];
  /** For each line, whether it is code. */
  readonly isCode: readonly boolean[];
}

interface Open extends Omit<Directive, 'close' | 'depth' | 'name'> {
  /** Undefined for a fence or a container of another kind. */
  readonly name: string | undefined;
  readonly isVerbatim: boolean;
  depth: number;
}

/** A name for what stands below. */
export const targetLine: RegExp = /^[ \t>]*\(([\w:.-]+)\)=[ \t]*$/;

const margin = String.raw`(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*`;
const opening = new RegExp(
  String.raw`^(${margin})(\`{3,}|~{3,}|:{3,})[ \t]*\{([A-Za-z][\w:.+-]*)\}[ \t]*(.*?)[ \t]*$`,
);
const otherOpening = new RegExp(
  String.raw`^(${margin})(\`{3,}(?=[^\`]*$)|~{3,}|:{3,}(?=[ \t]*[A-Za-z{]))`,
);
const closing = /^[ \t>]*(`{3,}|~{3,}|:{3,})[ \t]*$/;
const option = /^[ \t>]*:([A-Za-z][\w-]*):[ \t]*(.*?)[ \t]*$/;
const blockMark = /^[ \t>]*-{3,}[ \t]*$/;
const blockOption = /^[ \t>]*([A-Za-z][\w-]*):[ \t]*(.*?)[ \t]*$/;

/** Finds them, the inner ones first. @param isVerbatim whether what a directive of this name holds is no Markdown */
export function scanDirectives(
  lines: readonly string[],
  isVerbatim: (name: string) => boolean,
): ScannedDirectives {
  const open: Open[] = [];
  const directives: Directive[] = [];
  const isCode: boolean[] = [];
  const targets = listTargets(lines);
  let isInList = false;
  for (const [index, line] of lines.entries()) {
    const top = open.at(-1);
    isCode.push(top?.isVerbatim ?? false);
    const [, run] = closing.exec(line) ?? [];
    const at = run === undefined ? -1 : findClosed(open, run);
    if (at >= 0) {
      const [closed] = open.splice(at);
      isCode[index] = closed!.isVerbatim;
      const around = open.at(-1);
      if (around && !closed!.isVerbatim) around.depth = Math.max(around.depth, closed!.depth + 1);
      const { name, isVerbatim: _, ...rest } = closed!;
      if (name !== undefined) directives.push({ ...rest, name, close: index });
      continue;
    }
    if (top?.isVerbatim || index < (top?.body ?? 0)) continue;
    if (/^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) isInList = true;
    else if (/^[^\s`~:]/.test(line)) isInList = false;
    if (!isInList && open.length === 0 && /^(?: {4}|\t)/.test(line)) continue;
    const found = openDirective(lines, index, isVerbatim);
    if (!found) continue;
    open.push(found.name === undefined ? found : { ...found, target: targets[index] });
    isCode[index] = found.isVerbatim;
  }
  return { directives, isCode };
}

/** For each line, the name that the last filled line above gives to it. */
function listTargets(lines: readonly string[]): readonly (string | undefined)[] {
  let last: string | undefined;
  return lines.map((line) => {
    const above = last;
    if (line.trim() !== '') last = targetLine.exec(line)?.[1];
    return above;
  });
}

/** Colons and fences most often end the last that is as long; else a fence ends the first, colons the last. */
function findClosed(open: readonly Open[], run: string): number {
  if (run.startsWith(':') && open.at(-1)?.isVerbatim && !open.at(-1)!.mark.startsWith(':'))
    return -1;
  const same = open.findLastIndex(({ mark }) => mark === run);
  if (same >= 0) return same;
  const isOf = ({ mark }: Open): boolean => mark[0] === run[0] && mark.length <= run.length;
  return run.startsWith(':') ? open.findLastIndex(isOf) : open.findIndex(isOf);
}

function openDirective(
  lines: readonly string[],
  index: number,
  isVerbatim: (name: string) => boolean,
): Open | undefined {
  const line = lines[index]!;
  const [, before = '', mark = '', written, argument = ''] = opening.exec(line) ?? [];
  if (written !== undefined) {
    const name = written.toLowerCase();
    const { options, body } = readOptions(lines, index + 1);
    const own = {
      name,
      argument,
      options,
      target: undefined,
      margin: before,
      mark,
      first: index,
      body,
      depth: 0,
    };
    return { ...own, isVerbatim: isVerbatim(name) };
  }
  const [, outside = '', other] = otherOpening.exec(line) ?? [];
  if (other === undefined) return undefined;
  const nothing = {
    name: undefined,
    argument: '',
    options: {},
    target: undefined,
    body: index + 1,
    depth: 0,
  };
  return {
    ...nothing,
    margin: outside,
    mark: other,
    first: index,
    isVerbatim: !other.startsWith(':'),
  };
}

/** `:name: value` lines, or YAML between two lines of dashes. */
function readOptions(
  lines: readonly string[],
  from: number,
): { readonly options: Readonly<Record<string, string>>; readonly body: number } {
  const options: Record<string, string> = {};
  let body = from;
  if (blockMark.test(lines[from] ?? '')) {
    const length = lines.slice(from + 1, from + 50).findIndex((line) => blockMark.test(line));
    const block = lines.slice(from + 1, from + 1 + length);
    if (length >= 0 && block.every((line) => blockOption.test(line))) {
      for (const line of block) addOption(options, blockOption.exec(line)!);
      body = from + length + 2;
    }
  }
  for (; option.test(lines[body] ?? ''); body += 1) addOption(options, option.exec(lines[body]!)!);
  return { options, body };
}

function addOption(
  options: Record<string, string>,
  [, name = '', value = '']: RegExpExecArray,
): void {
  options[name.toLowerCase()] = value.replace(/^(["'])(.*)\1$/, '$2');
}
