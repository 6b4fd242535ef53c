import { createDice } from '../maps/graph.ts';

/** Kinds of diagrams with boxes that lines join. */
export type Structure = 'class' | 'er' | 'state';

const names = ['Order', 'Customer', 'Invoice', 'Account', 'Payment', 'Address', 'Product', 'Store'];
const words = ['places', 'belongs to', 'is paid by', 'ships to', 'contains', ''];
const fields = ['name', 'total', 'createdAt', 'state'];

/** A class, entity or state diagram as lecturers draw them: 4 to 8 boxes, some with parts, lines past others. */
export function createStructure(kind: Structure, seed: number): string {
  const dice = createDice(seed + 211);
  const boxes = names.slice(0, 4 + dice(5));
  const pick = (): string => boxes[dice(boxes.length)]!;
  const lines = Array.from({ length: boxes.length + dice(3) }, (_, index) => {
    // Each box is joined with one before it, so that the diagram is in one piece.
    const to = boxes[index + 1] ?? pick();
    const from = index + 1 < boxes.length ? boxes[dice(index + 1)]! : pick();
    return { from, to, word: words[dice(words.length)]! };
  }).filter(({ from, to }) => from !== to);
  const own = boxes.map((box) => ({ box, count: dice(4) }));
  return writers[kind]({ lines, own }).join('\n');
}

interface Drawn {
  readonly lines: readonly { readonly from: string; readonly to: string; readonly word: string }[];
  readonly own: readonly { readonly box: string; readonly count: number }[];
}

const writers: Readonly<Record<Structure, (drawn: Drawn) => string[]>> = {
  class: ({ lines, own }) => [
    'classDiagram',
    ...own.flatMap(({ box, count }) => [
      `  class ${box}`,
      ...fields.slice(0, count).map((field) => `  ${box} : +String ${field}`),
    ]),
    ...lines.map(({ from, to, word }, index) => {
      const arrow = ['-->', '<|--', '*--', 'o--', '..>'][index % 5]!;
      return `  ${from} ${arrow} ${to}${word === '' ? '' : ` : ${word}`}`;
    }),
  ],
  er: ({ lines, own }) => [
    'erDiagram',
    ...own.flatMap(({ box, count }) =>
      count === 0
        ? [`  ${box}`]
        : [`  ${box} {`, ...fields.slice(0, count).map((field) => `    string ${field}`), '  }'],
    ),
    ...lines.map(({ from, to, word }) => `  ${from} ||--o{ ${to} : "${word || 'has'}"`),
  ],
  state: ({ lines, own }) => [
    'stateDiagram-v2',
    `  [*] --> ${own[0]!.box}`,
    ...lines.map(({ from, to, word }) => `  ${from} --> ${to}${word === '' ? '' : ` : ${word}`}`),
    `  ${own.at(-1)!.box} --> [*]`,
  ],
};
