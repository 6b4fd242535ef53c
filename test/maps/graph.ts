import type { MapBox, MapGraph, MapGroup, MapLine } from '../../src/maps/map-graph.ts';
import type { MapLook } from '../../src/maps/map-sheet.ts';
import { estimateText } from '../../src/maps/size-graph.ts';

const colours = {
  background: '#ffffff',
  node: '#eeeeee',
  nodeBorder: '#224466',
  text: '#111111',
  line: '#444444',
  accent: '#993300',
  surface: '#f6f6f6',
};

/** What maps are drawn with where no theme matters. */
export const look: MapLook = {
  colours,
  font: 'sans-serif',
  measure: estimateText,
  icons: new Map(),
};

/** A box called by its id; `group` after a colon: `ecs:orchestration`. */
export function createBox(words: string, own: Partial<MapBox> = {}): MapBox {
  const [id = '', group] = words.split(':');
  return { id, label: id.toUpperCase(), note: undefined, icon: undefined, group, ...own };
}

/** A line as `from to label`. */
export function createLine(words: string, own: Partial<MapLine> = {}): MapLine {
  const [from = '', to = '', ...label] = words.split(' ');
  return { from, to, label: label.join(' '), hasArrow: true, isDashed: false, ...own };
}

/** A graph of boxes (`a b:g`), the groups that these name, and lines. */
export function createGraph(boxes: string, lines: readonly string[]): MapGraph {
  const all = boxes.split(' ').map((each) => createBox(each));
  const ids = [...new Set(all.flatMap(({ group }) => group ?? []))];
  const groups = ids.map((id): MapGroup => ({ id, title: `Group ${id}` }));
  return { boxes: all, groups, lines: lines.map((each) => createLine(each)) };
}

/** Numbers from 0 to `below`, the same for the same seed. */
export function createDice(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const words =
  'runs on, stores, pulls images from, is, depends on, sends requests to, reads and writes, '.split(
    ', ',
  );
const names =
  'API, Load balancer, Amazon EC2, Cache, Object storage service, Worker, Queue, Client, Database'.split(
    ', ',
  );

/** A graph of 4 to 9 boxes, some in groups, with up to 8 lines, in one piece. */
export function createAnyGraph(seed: number): MapGraph {
  const dice = createDice(seed);
  const count = 4 + dice(6);
  const sizes = [0, 2, 3].map((size) => (dice(2) === 0 ? 0 : size));
  const groupOf = Array.from({ length: count }, () => undefined as string | undefined);
  let next = 0;
  for (const [index, size] of sizes.entries())
    if (size > 1 && next + size < count) {
      groupOf.fill(`g${index}`, next, next + size);
      next += size;
    }
  const boxes = groupOf.map((group, index): MapBox => {
    const note = dice(5) === 0 ? 'managed thing' : undefined;
    return createBox(`b${index}`, { label: names[index]!, group, note });
  });
  const groups = [...new Set(groupOf.filter((id) => id !== undefined))].map((id) => ({
    id,
    title: `Kind ${id}`,
  }));
  const lines: MapLine[] = [];
  for (let to = 1; to < count; to += 1) {
    const from = dice(to);
    const isOutside = boxes[from]!.group === undefined || boxes[from]!.group !== boxes[to]!.group;
    const end = dice(3) === 0 && isOutside ? (boxes[to]!.group ?? `b${to}`) : `b${to}`;
    lines.push(
      createLine(`b${from} ${end} ${words[dice(words.length)]!}`, {
        isDashed: dice(3) === 0,
        hasArrow: dice(6) > 0,
      }),
    );
  }
  return { boxes, groups, lines: lines.slice(0, 8) };
}
