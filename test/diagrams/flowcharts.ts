import { createDice } from '../maps/graph.ts';

const names = [
  'API',
  'Load balancer',
  'Cache',
  'Object storage service',
  'Worker',
  'Queue',
  'Client',
  'Database',
  'Log',
  'Monitor',
];
const words = ['reads', 'writes to', 'asks', 'is part of', 'sends requests to', ''];
const shapes = [
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['([', '])'],
  ['[(', ')]'],
] as const;

/** A flowchart as lecturers draw them: 5 to 10 boxes, some in groups, lines there and back and past others. */
export function createFlowchart(seed: number): string {
  const dice = createDice(seed + 101);
  const count = 5 + dice(6);
  const groups = dice(3);
  const box = (index: number): string => {
    const [open, close] = shapes[dice(4) === 0 ? dice(shapes.length) : 0]!;
    return `b${index}${open}"${names[index]!}"${close}`;
  };
  const lines = [`flowchart ${dice(2) === 0 ? 'LR' : 'TB'}`];
  for (let group = 0; group < groups; group += 1) {
    const inside = [2 * group, 2 * group + 1].filter((index) => index < count);
    lines.push(
      `  subgraph s${group}["Group ${group}"]`,
      ...inside.map((index) => `    ${box(index)}`),
      '  end',
    );
  }
  for (let index = 2 * groups; index < count; index += 1) lines.push(`  ${box(index)}`);
  for (let index = 0; index < count + 2; index += 1) {
    const [from, to] = [dice(count), index < count - 1 ? index + 1 : dice(count)];
    const label = words[dice(words.length)]!;
    if (from !== to) lines.push(`  b${from} -->${label === '' ? '' : `|${label}|`} b${to}`);
  }
  return lines.join('\n');
}
