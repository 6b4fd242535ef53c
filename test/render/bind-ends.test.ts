import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { bindEnds } from '../../src/render/bind-ends.ts';
import { createStore } from '../../src/store/store.ts';

/** The text of a note, its bound ends in brackets. */
function bind(note: string): string {
  const draw = (node: Nodes): string => {
    const inside = 'children' in node ? node.children.map(draw).join('') : '';
    if (node.type === 'markup' && node.className === 'end') return `[${inside}]`;
    return 'value' in node ? node.value : inside;
  };
  const { sections } = parseNote(note, createStore());
  return sections.flatMap(({ tree }) => tree.children.map((node) => draw(bindEnds(node)))).join('');
}

const words = 'The scheduler of a cluster decides in three steps';

test.each([
  [
    'the end of a paragraph',
    `${words} where a pod runs.`,
    `The scheduler of a cluster decides in three [steps where a pod runs.]`,
  ],
  [
    'with bold text in it',
    `${words} where **a pod** runs.`,
    `The scheduler of a cluster decides in three [steps where a pod runs.]`,
  ],
  [
    'nothing of a short one',
    'The scheduler decides where a pod runs.',
    'The scheduler decides where a pod runs.',
  ],
  ['nothing of broken lines', `${words}\\\nwhere a pod runs.`, `${words}where a pod runs.`],
  ['nothing inside of bold text', `**${words} where a pod runs.**`, `${words} where a pod runs.`],
  ['nothing of an item', `- ${words} where a pod runs.`, `${words} where a pod runs.`],
  [
    'the end of an item of three lines',
    `- ${words}, ${words}, ${words} where a pod runs.`,
    `${words}, ${words}, The scheduler of a cluster decides in [three steps where a pod runs.]`,
  ],
  [
    'Chinese',
    '可以发现，计数和最优化都是在一个范围内求一个值，因此只需稍加修改即可使用这种方法。',
    '可以发现，计数和最优化都是在一个范围内求一个值，因此只需稍加[修改即可使用这种方法。]',
  ],
  [
    'Chinese from where a sentence begins',
    '线程是进程中的一个执行单元，是处理器调度的基本单位。同一程序的线程共享内存。',
    '线程是进程中的一个执行单元，是处理器调度的基本单位。[同一程序的线程共享内存。]',
  ],
  [
    'an item in Chinese',
    '- 可以发现，计数和最优化都是在一个范围内求一个值，因此只需稍加修改即可使用。',
    '可以发现，计数和最优化都是在一个范围内求一个值，因此[只需稍加修改即可使用。]',
  ],
  [
    'Japanese, and no part of a word',
    'すべての科目を学ぶ必要はありませんが、面接にはその大半が要ります。なので、ここではそれについて説明します。',
    'すべての科目を学ぶ必要はありませんが、面接にはその大半が要ります。なので、ここでは[それについて説明します。]',
  ],
  [
    'Hebrew',
    'דרך כלל תתקלו בהתקנים הללו בשתי קטגוריות של מיקרו בקרים ומחשבים קטנים',
    'דרך כלל תתקלו בהתקנים הללו בשתי קטגוריות של [מיקרו בקרים ומחשבים קטנים]',
  ],
  [
    'nothing that begins in Latin among it',
    'דרך כלל תתקלו בהתקנים הללו בשתי קטגוריות Raspberry Pi model 4 of computers',
    'דרך כלל תתקלו בהתקנים הללו בשתי קטגוריות Raspberry Pi model 4 of computers',
  ],
])('binds %s', (_, note, bound) => {
  expect(bind(note)).toBe(bound);
});
