import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';
import { listWrittenTexts, matchFromLast, partOf } from '../written-text.ts';
import { readWikiLink, wikiLink } from './wiki-links.ts';

/** `%%{init}%%` is Mermaid's. */
const hidden = /(?<![\w\\%])%%(?![%{])([\s\S]+?)%%(?!%)/g;

/** Reads Obsidian's links and embeds, and gives its `%%hidden%%` to the speaker. */
export const remarkObsidian: Plugin<[], Root> = () => (tree, file) => {
  if (!/\[\[|%%/.test(String(file.value))) return;
  for (const text of listWrittenTexts(tree, file)) {
    const { positionOf, sourceOf, replace } = text;
    for (const match of matchFromLast(text, wikiLink)) {
      const position = positionOf(partOf(match));
      const link = readWikiLink(match, position);
      if (!link) continue;
      replace(partOf(match), link);
    }
    for (const match of matchFromLast(text, hidden)) {
      const position = positionOf(partOf(match));
      const value = sourceOf(partOf(match)).slice(2, -2).trim();
      replace(partOf(match), { type: 'comment', value, position });
      report(file, createFinding('comment-percent', position));
    }
  }
};
