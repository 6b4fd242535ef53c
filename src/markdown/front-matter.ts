import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
} from 'yaml';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';

/** A value of the front matter, and where it stands. */
export interface MatterValue {
  readonly value: unknown;
  readonly place: Place;
  /** Where the items of a list, or the lines of a text, stand. */
  readonly items: readonly Place[];
}

/** A note's front matter: its top-level values, each with its place in the note. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, MatterValue>;
  readonly findings: readonly Finding[];
}

/** Reads the YAML between a note's first two `---` lines; broken YAML gives a finding and no values. */
export function parseFrontMatter(text: string | undefined): FrontMatter {
  const values = new Map<string, MatterValue>();
  if (text === undefined || text.trim() === '') return { values, findings: [] };
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  // The note's first line is the `---` before the YAML.
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const [error] = document.errors;
  if (error || !isMap(document.contents)) {
    const [message = ''] = error?.message.split('\n') ?? ['it holds no "key: value" lines'];
    const place = placeAt(error?.pos[0] ?? 0);
    return { values, findings: [createFinding('front-matter-broken', place, { message })] };
  }
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const plain: unknown = isScalar(value) ? readScalar(value) : document.toJS()[String(key.value)];
    const place = placeAt(key.range?.[0] ?? 0);
    values.set(String(key.value), { value: plain, place, items: findItems(value, placeAt) });
  }
  return { values, findings: [] };
}

/** Places of a list's items or of a map's keys; of a text's lines, as far as each is a line of the file. */
function findItems(value: unknown, placeAt: (offset: number) => Place): Place[] {
  if (isCollection(value)) {
    return value.items.map((item) => {
      const node = isPair(item) ? item.key : item;
      return placeAt((isNode(node) ? node.range?.[0] : undefined) ?? value.range?.[0] ?? 0);
    });
  }
  if (!isScalar(value) || typeof value.value !== 'string') return [];
  const first = placeAt(value.range?.[0] ?? 0);
  const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
  return value.value
    .split('\n')
    .map((_, index) => ({ line: first.line + index + (isBlock ? 1 : 0), column: 1 }));
}

/** Shown as the author wrote it: `1.10` keeps its zero, and a date by a tag (`!!timestamp`) is no moment in time. */
function readScalar({ value, source }: Scalar): unknown {
  const isRounded =
    typeof value === 'number' && /^\d+(?:\.\d+)?$/.test(source ?? '') && String(value) !== source;
  const isObject = typeof value === 'object' && value !== null;
  return isRounded || isObject ? source : value;
}
