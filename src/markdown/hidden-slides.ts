/**
 * Problem: a slide that is left out where its rule says so, as remark.js and Slidev have it, may begin with headings: what is said
 * of it stands in the section of the slide above, which would go, and the hidden one be shown.
 * Approach: all up to the next rule is dropped, headings too, so that no slide below has their titles. What is said of a slide
 * with a heading, right behind a rule, is moved to the heading. reveal.js says it anywhere between two rules.
 * Limits: nothing of it is left for any output, those that are for the author alone included.
 */
import type { RootContent } from 'mdast';
import type { Instruction } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { hashValue } from '../store/hash.ts';

/** Said of all that stands up to the next rule. */
export const wholeSlide = 'slide';

/** Said of all from the rule before to the next one. */
export const slideAround = 'slide around';

/** Where reading has come to. */
interface Reading {
  /** How many rules were there. */
  rules: number;
  /** Up to the next rule all is left out. */
  isHidden: boolean;
  /** The next heading is, and what stands below it. */
  isNext: boolean;
  /** Nothing is shown since the last rule. */
  isAtRule: boolean;
  /** The next rule ends what is said of the slide, as in Slidev, and not the slide. */
  isInMatter: boolean;
}

/** Sections without slides that are hidden from rule to rule. */
export function dropHiddenSlides(sections: readonly Section[]): readonly Section[] {
  if (!sections.some(({ tree }) => tree.children.some(isSkip))) return sections;
  const around = findAround(sections.flatMap(({ tree }) => tree.children));
  const reading = {
    rules: 0,
    isHidden: around.has(0),
    isNext: false,
    isAtRule: false,
    isInMatter: false,
  };
  return sections.map((section, index) => {
    const { children } = section.tree;
    const out = children.flatMap((block, at) =>
      readBlock(block, reading, {
        around,
        rest: children.slice(at + 1),
        isLast: index === sections.length - 1,
      }),
    );
    if (out.length === children.length && out.every((block, at) => block === children[at]))
      return section;
    return {
      ...section,
      tree: { ...section.tree, children: out },
      hash: hashValue([section.hash, out.map(({ type }) => type)]),
    };
  });
}

/** How many rules stand before each slide that is left out by what is said somewhere in it; none where there are no rules. */
function findAround(blocks: readonly RootContent[]): ReadonlySet<number> {
  const found = new Set<number>();
  let rules = 0;
  for (const block of blocks) {
    if (block.type === 'thematicBreak') rules += 1;
    if (isSkip(block) && block.value === slideAround) found.add(rules);
  }
  return rules > 0 ? found : new Set();
}

/** Where a block stands. */
interface BlockPlace {
  readonly around: ReadonlySet<number>;
  /** What follows it in its section. */
  readonly rest: readonly RootContent[];
  /** Its section is the last one. */
  readonly isLast: boolean;
}

function readBlock(
  block: RootContent,
  reading: Reading,
  { around, rest, isLast }: BlockPlace,
): RootContent[] {
  if (block.type === 'thematicBreak') {
    reading.rules += 1;
    const isHidden = reading.isInMatter || around.has(reading.rules);
    Object.assign(reading, { isHidden, isInMatter: false, isAtRule: true });
    return [block];
  }
  if (around.has(reading.rules)) return [];
  if (isSkip(block) && reading.isAtRule) {
    const next = rest.find((each) => !isBare(each));
    reading.isHidden ||= block.value === wholeSlide;
    reading.isInMatter = reading.isHidden && next?.type === 'thematicBreak';
    reading.isNext = !reading.isHidden && !next && !isLast;
    return reading.isHidden || reading.isNext ? [] : [block];
  }
  if (reading.isHidden) return [];
  if (isBare(block)) return [block];
  reading.isAtRule = false;
  if (block.type !== 'heading' || !reading.isNext) return [block];
  reading.isNext = false;
  return [block, createSkip(block)];
}

function isSkip(block: RootContent): block is Instruction {
  return block.type === 'instruction' && block.name === 'skip';
}

function isBare({ type }: RootContent): boolean {
  return type === 'instruction' || type === 'comment' || type === 'marpDirectives';
}

function createSkip({ position }: RootContent): Instruction {
  return { type: 'instruction', name: 'skip', value: '', position };
}
