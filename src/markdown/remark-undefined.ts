import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';
import { listWrittenTexts, partOf } from './written-text.ts';

const footnote = /(?<!\\)\[\^([^\][\s^]+)\](?!:)/g;
/** `a[i][j]` is code that nobody marked, and `[1][2]` cites twice. */
const reference =
  /(?<![\w\\)\]!])(?<mark>!?)\[(?!\^)(?<text>(?:[^\][\\]|\\.)+)\]\[(?<given>(?:[^\][\\]|\\.)*)\]/g;

/** Reports footnotes, links and pictures that are referred to and defined nowhere: they are shown as they are written. */
export const remarkUndefined: Plugin<[], Root> = () => (tree, file) => {
  if (!/\[\^|\]\[/.test(String(file.value))) return;
  for (const { text, positionOf, sourceOf } of listWrittenTexts(tree, file)) {
    for (const match of text.matchAll(footnote)) {
      const label = match[1] ?? '';
      report(file, createFinding('footnote-undefined', positionOf(partOf(match)), { label }));
    }
    for (const match of text.matchAll(reference)) {
      const { mark, text: shown = '', given } = match.groups ?? {};
      if (/^\d+$/.test(shown)) continue;
      const [label = ''] =
        sourceOf(partOf(match)).match(given ? /[^\][]+(?=\]$)/ : /[^\][]+/) ?? [];
      const kind = mark === '!' ? 'picture' : 'link';
      report(
        file,
        createFinding('reference-undefined', positionOf(partOf(match)), { kind, label }),
      );
    }
  }
};
