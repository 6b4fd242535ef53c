/**
 * Diagrams as js-sequence-diagrams and flowchart.js read them, which HackMD, Typora and StackEdit draw of fences named
 * `sequence` and `flow`, as Mermaid's. What has a line of another kind is none, and stays code.
 */

/** Characters of a line. A longer one belongs to no diagram, and would take long to read. */
const maxLine = 1000;

/** A diagram's source as Mermaid reads it, by the name of its fence. */
export function translateDiagram(name: string, source: string): string | undefined {
  if (name !== 'sequence' && name !== 'flow') return undefined;
  const lines = source.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (told.length === 0 || told.some(({ length }) => length > maxLine)) return undefined;
  return name === 'sequence' ? translateSequence(told) : translateFlow(told);
}

const title = /^title:\s*(.*)$/i;
const participant = /^participant\s+(?:"([^"]+)"|(.+?))(?:\s+as\s+(.+))?$/i;
const remark = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.*)$/i;
/** "A->B: what", "A-->>B: what", "A-B: what". */
const signal = /^([^-:]+?)\s*(--?)(>>?)?\s*([^->:][^->:]*?)\s*:\s*(.*)$/;

function translateSequence(lines: readonly string[]): string | undefined {
  const ids = new Map<string, string>();
  const names: string[] = [];
  const idOf = (name: string, label = name): string => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = `p${ids.size + 1}`;
    ids.set(name, id);
    names.push(`participant ${id} as ${escapeText(label)}`);
    return id;
  };
  const body = lines.map((line) => {
    const [, heading] = title.exec(line) ?? [];
    if (heading !== undefined) return `title: ${escapeText(heading)}`;
    const [, quoted, plain, alias] = participant.exec(line) ?? [];
    const named = quoted ?? plain;
    if (named !== undefined) {
      idOf(alias ?? named, named);
      return '';
    }
    const [, place, whom, said = ''] = remark.exec(line) ?? [];
    if (place !== undefined && whom !== undefined) {
      const at = whom.split(',').map((each) => idOf(each.trim()));
      return `note ${place.toLowerCase()} ${at.slice(0, 2).join(',')}: ${escapeText(said)}`;
    }
    const [, from, stroke = '', head = '', to, what = ''] = signal.exec(line) ?? [];
    if (from === undefined || to === undefined) return undefined;
    // Mermaid's first arrow has no head.
    const arrow = `${stroke}${head === '' ? '>' : '>>'}`;
    return `${idOf(from)}${arrow}${idOf(to)}: ${escapeText(what)}`;
  });
  if (body.includes(undefined)) return undefined;
  return ['sequenceDiagram', ...names, ...body.filter(Boolean)].join('\n');
}

/** How Mermaid writes the boxes of flowchart.js, by their kinds. */
const boxes: Readonly<Record<string, readonly [string, string]>> = {
  start: ['([', '])'],
  end: ['([', '])'],
  operation: ['[', ']'],
  subroutine: ['[[', ']]'],
  condition: ['{', '}'],
  inputoutput: ['[/', '/]'],
  input: ['[/', '/]'],
  output: ['[/', '/]'],
  parallel: ['[', ']'],
};

/** "op=>operation: What it does|past:>https://example.org[blank]": states and addresses are not shown. */
const node = /^([\w-]+)=>(\w+)(?:\([^)]*\))?(?::\s*(.*?))?(?:\|\w+)?(?::>\S+)?$/;
const end = /^([\w-]+)(?:\(([^)]*)\))?$/;
/** What says where a line goes, and no answer. */
const ways = new Set(['left', 'right', 'top', 'bottom', 'path1', 'path2', 'path3']);

function translateFlow(lines: readonly string[]): string | undefined {
  const ids = new Map<string, string>();
  const drawn: string[] = [];
  for (const line of joinTexts(lines)) {
    const [, name, kind = '', text = ''] = node.exec(line) ?? [];
    const lineDrawn =
      name === undefined ? connect(line, ids) : place({ name, kind, text: text.trim() }, ids);
    if (lineDrawn === undefined) return undefined;
    drawn.push(...lineDrawn);
  }
  return ids.size === 0 ? undefined : ['flowchart TD', ...drawn].join('\n');
}

/** The text of a box may go on in the next line. */
function joinTexts(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1) ?? '';
    const isText = last.includes('=>') && last.length < maxLine && !/=>|->/.test(line);
    if (isText) joined[joined.length - 1] = `${last}\\n${line}`;
    else joined.push(line);
  }
  return joined;
}

interface FlowBox {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

function place({ name, kind, text }: FlowBox, ids: Map<string, string>): string[] | undefined {
  const box = Object.hasOwn(boxes, kind) ? boxes[kind] : undefined;
  if (!box) return undefined;
  const id = `n${ids.size + 1}`;
  ids.set(name, id);
  return [`${id}${box[0]}"${escapeText(text || name)}"${box[1]}`];
}

/** "st->op->cond", "cond(yes, right)->e": an answer stands on its line. */
function connect(line: string, ids: ReadonlyMap<string, string>): string[] | undefined {
  const parts = line.split('->').map((part) => {
    const [, name = '', options = ''] = end.exec(part.trim()) ?? [];
    const answers = options.split(',').map((each) => each.trim());
    return { id: ids.get(name), answer: answers.find((each) => each !== '' && !ways.has(each)) };
  });
  if (parts.length < 2 || parts.some(({ id }) => id === undefined)) return undefined;
  return parts.slice(1).map(({ id }, index) => {
    const { id: from, answer } = parts[index]!;
    const label = answer === undefined ? '' : `|"${escapeText(answer)}"|`;
    return `${from} -->${label} ${id}`;
  });
}

/** What has a meaning to Mermaid, as it writes single characters. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[#;"<>%]/g, (sign) => `#${sign.codePointAt(0)};`)
    .replaceAll(String.raw`\n`, '<br>');
}
