import type { Comment, Instruction, MarpDirectives } from '../blocks/nodes.ts';
import type { Position } from 'unist';
import { parse as parseYaml } from 'yaml';
import { cleanData } from '../html/noncharacters.ts';
import { slideAround } from './hidden-slides.ts';
import { readPrivateComment } from './private-lines.ts';
import { findSuggestion } from '../problems/suggest.ts';
import { instructionNames } from '../blocks/nodes.ts';
import { slideDirectives } from '../problems/slide-directives.ts';

/** What reveal.js, and programs that check or mend notes, are told in comments. */
const ofTools =
  /^(?:\.(?:slide|element|elem)\b|\/?toc(?:stop)?$|(?:START|END) doctoc\b|(?:markdownlint|textlint|remark-lint|remark|lint|prettier|cspell|spell-checker|vale|eslint)(?:-|:|\s+(?:off|on|disable|enable|ignore)\b))/i;

/** What reveal.js is told of a slide that it is not to show. */
const hiddenSlide = /^\.slide\b[^]*\sdata-visibility\s*=\s*["']?hidden\b/;

/**
 * Reads an HTML comment: an instruction (`lectern: break`), Marp directives with a leading `_` (`_class: lead`), or else
 * words to the speaker; `undefined` when it is empty, or is for another program.
 */
export function parseComment(
  text: string,
  position: Position | undefined,
): Comment | Instruction | MarpDirectives | undefined {
  // Some write more dashes: <!--- so --->.
  const value = text.replace(/^-+(?=\s)|(?<=\s)-+$/g, '').trim();
  const said = readPrivateComment(value);
  if (said !== undefined) return said ? { type: 'comment', value: said, position } : undefined;
  if (hiddenSlide.test(value))
    return { type: 'instruction', name: 'skip', value: slideAround, position };
  if (ofTools.test(value)) return undefined;
  const [, name, rest = ''] = /^lectern:\s*([\w-]+)\s*([\s\S]*)$/.exec(value) ?? [];
  if (name) return { type: 'instruction', name, value: rest.trim(), position };
  const values = parseDirectives(value);
  if (values) return { type: 'marpDirectives', values, position };
  return value && !toolMark.test(value) ? { type: 'comment', value, position } : undefined;
}

/** Where an excerpt ends, what an editor folds, and what Marp makes as wide as its slide: words to tools, not to the speaker. */
const toolMark = /^(?:fit|more|truncate|(?:end[-_ ]?)?excerpt|#?(?:end)?region\b.*)$/is;

function parseDirectives(value: string): Record<string, string> | undefined {
  if (!/^_[A-Za-z]+\s*:/.test(value)) return undefined;
  try {
    const data: unknown = parseYaml(value);
    if (typeof data !== 'object' || data === null) return undefined;
    const entries = Object.entries(cleanData(data));
    // Any other key would end the comment that tells Marp of it.
    if (!entries.every(([key]) => /^_[A-Za-z]+$/.test(key))) return undefined;
    // Words in emphasis, as in `_Note: ask them_`, are for the speaker.
    if (!entries.some(([key]) => slideDirectives.includes(key.slice(1)))) return undefined;
    return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
  } catch {
    return undefined; // not YAML: the author's words
  }
}

/** What a comment says to Lectern by a misspelt name, put right: `lectern: skip` of `lectren: skip`. */
export function findMeantInstruction(comment: string): string | undefined {
  const [, name = '', instruction = ''] =
    /^([\w-]+)\s*:\s*([\w-]+(?:\s[\w-]+)?)\s*$/.exec(comment) ?? [];
  const [word = '', value] = instruction.split(/\s/);
  if (findSuggestion(name, ['lectern']) === undefined) return undefined;
  const meant = findSuggestion(word, instructionNames);
  return meant && `lectern: ${[meant, value].filter(Boolean).join(' ')}`;
}
