/**
 * Problem: Chinese, Japanese, Korean, Arabic and Hebrew have no italics: letters that a browser leans look like a fault.
 * Approach: what is stressed in these scripts stands upright in elements of its own. Chinese and Japanese have dots beside such
 * words (W3C's "Requirements for Chinese Text Layout" and "for Japanese Text Layout"), the others heavier type.
 */
import type { PhrasingContent } from 'mdast';

const dotted = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]`;
const heavy = String.raw`[\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]`;
const between = String.raw`[\p{M}\p{P}\p{N}\s]*`;
const runs = new RegExp(
  `(?<dotted>${dotted}(?:${between}${dotted})*\\p{P}*)|${heavy}(?:${between}${heavy})*\\p{P}*`,
  'gu',
);

/** What is stressed, with elements around what stands upright in it. */
export function setUpright(stressed: readonly PhrasingContent[]): PhrasingContent[] {
  return stressed.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return setText(node.value);
    if (node.type !== 'strong' && node.type !== 'link') return [node];
    return [{ ...node, children: setUpright(node.children) }];
  });
}

function setText(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  const add = (text: string): void => {
    if (text !== '') parts.push({ type: 'text', value: text });
  };
  let end = 0;
  for (const { 0: run, index, groups } of value.matchAll(runs)) {
    add(value.slice(end, index));
    const className = groups?.['dotted'] === undefined ? 'upright' : 'upright dotted';
    const children: PhrasingContent[] = [{ type: 'text', value: run }];
    parts.push({ type: 'markup', tag: 'span', className, children });
    end = index + run.length;
  }
  add(value.slice(end));
  return parts;
}
