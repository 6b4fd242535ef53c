import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';
import { listWrittenTexts, partOf } from '../written-text.ts';

const wikiLink = /(?<!\\)!?\[\[(?=[^\s\][])[^\][\n\uFDD6]+\]\]/g;
/** `%%{init}%%` is Mermaid's. */
const hidden = /(?<![\w\\%])%%(?![%{])([\s\S]+?)%%(?!%)/g;

/** Gives Obsidian's `%%hidden%%` to the speaker, and says which of its links and embeds are shown as they are written. */
export const remarkObsidian: Plugin<[], Root> = () => (tree, file) => {
  for (const { text, positionOf, sourceOf, replace } of listWrittenTexts(tree, file)) {
    for (const match of text.matchAll(wikiLink))
      report(file, createFinding('wiki-link', positionOf(partOf(match)), { link: match[0] }));
    // From the last one: what stands before keeps its place.
    for (const match of [...text.matchAll(hidden)].toReversed()) {
      const position = positionOf(partOf(match));
      const value = sourceOf(partOf(match)).slice(2, -2).trim();
      replace(partOf(match), { type: 'comment', value, position });
      report(file, createFinding('comment-percent', position));
    }
  }
};
