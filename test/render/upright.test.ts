import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { setUpright } from '../../src/render/upright.ts';

/** What is upright in brackets, with a dot where it has dots. */
function draw(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      const inside = 'children' in node ? draw(node.children) : '';
      if (node.type === 'markup')
        return node.className === 'upright dotted' ? `.[${inside}]` : `[${inside}]`;
      return 'value' in node ? node.value : inside;
    })
    .join('');
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

test.each([
  ['Chinese', '光合作用？', '.[光合作用？]'],
  ['Japanese', '葉はなぜ、緑なのか', '.[葉はなぜ、緑なのか]'],
  ['Korean', '잎은 왜 초록색인가?', '[잎은 왜 초록색인가?]'],
  ['Arabic', 'لماذا الأوراق خضراء؟', '[لماذا الأوراق خضراء؟]'],
  ['Hebrew', 'מדוע ירוקים', '[מדוע ירוקים]'],
  ['names in Chinese', 'in vitro 培养 ATP', 'in vitro .[培养] ATP'],
  ['nothing of Latin, Greek and Cyrillic', 'why, γιατί, почему?', 'why, γιατί, почему?'],
])('%s has no italics', (_, stressed, drawn) => {
  expect(draw(setUpright([text(stressed)]))).toBe(drawn);
});

test('in bold text and links too', () => {
  const inside: PhrasingContent[] = [
    { type: 'strong', children: [text('光')] },
    { type: 'link', url: 'a', children: [text('合')] },
  ];
  expect(draw(setUpright(inside))).toBe('.[光].[合]');
});
