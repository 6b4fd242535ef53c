import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';
import { listWrittenTexts, partOf } from '../written-text.ts';
import { readWikiLink, wikiLink } from './wiki-links.ts';

/** `%%{init}%%` is Mermaid's. */
const hidden = /(?<![\w\\%])%%(?![%{])([\s\S]+?)%%(?!%)/g;

/** Reads Obsidian's links and embeds, and gives its `%%hidden%%` to the speaker. */
export const remarkObsidian: Plugin<[], Root> = () => (tree, file) => {
  if (!/\[\[|%%/.test(String(file.value))) return;
  for (const { text, positionOf, sourceOf, replace } of listWrittenTexts(tree, file)) {
    // From the last one: what stands before keeps its place.
    for (const match of [...text.matchAll(wikiLink)].toReversed()) {
      const position = positionOf(partOf(match));
      const link = readWikiLink(match, position);
      if (!link) continue;
      replace(partOf(match), link);
    }
    for (const match of [...text.matchAll(hidden)].toReversed()) {
      const position = positionOf(partOf(match));
      const value = sourceOf(partOf(match)).slice(2, -2).trim();
      replace(partOf(match), { type: 'comment', value, position });
      report(file, createFinding('comment-percent', position));
    }
  }
};
