import type { PhrasingContent } from 'mdast';
import { textOf } from './phrasing.ts';

/** Emoji with what joins and colours them; signs such as ™ and keys such as 1️⃣ are text. */
const emoji =
  '(?:(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F)[\\p{Emoji_Modifier}\\uFE0F\\u200D]*)+';
const around = new RegExp(`^\\s*(?:${emoji}\\s*)+|(?:\\s*${emoji})+\\s*$`, 'gu');

/** A title without the emoji that it begins and ends with; one that is nothing else stays. */
export function dropDecoration(title: string): string {
  return title.replace(around, '').trim() || title;
}

/** The same for a title's nodes. */
export function dropTitleDecoration(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (dropDecoration(textOf(nodes)) === textOf(nodes)) return [...nodes];
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const isFirst = index === 0;
    const isLast = index === nodes.length - 1;
    const kept = node.value.replace(around, (found, at: number) => {
      const isStart = at === 0 && isFirst;
      const isEnd = at + found.length === node.value.length && isLast;
      return isStart || isEnd ? '' : found;
    });
    return { ...node, value: kept };
  });
}
