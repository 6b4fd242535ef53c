/** What stands on a page beside a passage, as near as can be said before it is printed. */
import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../../blocks/blocks.ts';
import { textOf } from '../../blocks/phrasing.ts';

/** Text around a passage, its own included. */
export interface Surroundings {
  readonly all: string;
  /** Of it, what never becomes blank: headings, code, links. */
  readonly fixed: string;
}

/** Characters before and after a passage that may be on its page. */
const reach = 1800;

/** Reads the text of a passage under its title. */
export function readPassage(title: string, blocks: readonly RootContent[]): Surroundings {
  const all = [title, ...blocks.map(plainText)].join('\n');
  return { all, fixed: [title, ...blocks.flatMap(listFixed)].join('\n') };
}

/** Gives each passage what stands within a page of it. */
export function surround(passages: readonly Surroundings[]): Surroundings[] {
  return passages.map((_, index) => {
    const near = passages.filter((__, other) => {
      const between = passages.slice(Math.min(index, other) + 1, Math.max(index, other));
      return between.reduce((sum, { all }) => sum + all.length, 0) <= reach;
    });
    return {
      all: near.map(({ all }) => all).join('\n'),
      fixed: near.map(({ fixed }) => fixed).join('\n'),
    };
  });
}

function listFixed(node: RootContent): string[] {
  if (node.type === 'text') return [];
  if (node.type === 'link') return [textOf([node])];
  if (node.type === 'inlineCode') return [node.value];
  if (node.type === 'heading' || !('children' in node)) return [plainText(node)];
  return (node.children as (RootContent | PhrasingContent)[]).flatMap(listFixed);
}

/** How often a text has a term, in any case and with an ending of one or two letters; its abbreviation may be absent. */
export function countTerm(term: string, text: string): number {
  const letters = Array.from(term.replace(/\s*\([^)]*\)$/, ''), (character) => {
    if (/\s/.test(character)) return String.raw`\s+`;
    if (/[\p{L}\p{N}]/u.test(character)) return character;
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  const whole = String.raw`(?<![\p{L}\p{N}])${letters.join('')}\p{L}{0,2}(?![\p{L}\p{N}])`;
  return text.match(new RegExp(whole, 'giu'))?.length ?? 0;
}
