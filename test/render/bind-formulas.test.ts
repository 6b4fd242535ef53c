import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { bindFormulas } from '../../src/render/bind-formulas.ts';
import { createStore } from '../../src/store/store.ts';

/** The text of a note, what does not break in brackets. */
function bind(note: string): string {
  const draw = (node: Nodes): string => {
    const inside = 'children' in node ? node.children.map(draw).join('') : '';
    if (node.type === 'markup' && node.className === 'bound') return `[${inside}]`;
    return 'value' in node ? node.value : inside;
  };
  const { sections } = parseNote(note, createStore());
  return sections
    .flatMap(({ tree }) => tree.children.map((node) => draw(bindFormulas(node))))
    .join('');
}

const long = 'a'.repeat(41);

test.each([
  ['a comma behind', 'For $x$, and more.', 'For [x,] and more.'],
  ['brackets around', 'For all (and $x$) of ($y$).', 'For all (and [x)] of [(y).]'],
  ['what stands between two', 'Of $x$,$y$.', 'Of [x,][y.]'],
  ['nothing of words', 'The $n$th of $x$ is $y$', 'The nth of x is y'],
  ['nothing of a long one', `For $${long}$, and more.`, `For ${long}, and more.`],
  ['in bold text', '**For $x$, and** more.', 'For [x,] and more.'],
  ['in a heading', '# For $x$: more', 'For [x:] more'],
  ['in an item', '- For $x$, more', 'For [x,] more'],
  ['in a cell', '| a |\n|---|\n| $x$, y |', 'a[x,] y'],
  ['in Chinese', '如果 $x$，那么。', '如果 [x，]那么。'],
  ['nothing where there is none', 'Plain, text.', 'Plain, text.'],
])('binds %s', (_, note, drawn) => {
  expect(bind(note)).toBe(drawn);
});
