/** Lines in bold that stand as headings throughout a note are read as headings. */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { textOf } from '../blocks/phrasing.ts';
import { createFinding, createRange, type Finding, moveRange } from '../problems/problem.ts';
import { findLines, placeTopics, shiftLines, type Topic } from './outline.ts';

/** Topics with those that bold lines begin, and what is said of it. */
export interface BoldTopics {
  readonly topics: readonly Topic[];
  readonly findings: readonly Finding[];
}

/** Fewer of them may be stressed lines. */
const minLines = 3;
/** A line that stands so often is a label: "Example", "Solution". */
const maxRepeats = 2;
/** Longer lines are sentences that somebody stressed. */
const maxLength = 80;
/** At most so many headings of lower levels for each of them, and so many sections without any: headings are the rule then. */
const maxShare = { headings: 0.25, without: 0.5 };

/** Reads bold lines as headings one level below the one above, where a note has them instead of headings. */
export function readBoldHeadings(topics: readonly Topic[]): BoldTopics {
  const lines = findBoldLines(topics);
  const depth = mostFrequent([...lines].flatMap(([{ depth: own }, all]) => all.map(() => own)));
  const chosen = new Map([...lines].filter(([topic]) => topic.depth === depth));
  if (depth === undefined || !areHeadings(topics, chosen, depth)) return { topics, findings: [] };
  const parted = topics.flatMap((topic) => partTopic(topic, chosen.get(topic) ?? []));
  const ranges = [...chosen].flatMap(([{ lineOffset }, all]) =>
    all.map(({ position }) => moveRange(createRange(position), lineOffset)),
  );
  return { topics: placeTopics(parted), findings: [createFinding('bold-headings', ranges[0])] };
}

function findBoldLines(topics: readonly Topic[]): Map<Topic, readonly Paragraph[]> {
  const found = topics.map(({ blocks }) => blocks.filter(isBoldLine));
  const counts = new Map<string, number>();
  for (const text of found.flat().map(readLine)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(
    topics.flatMap((topic, index) => {
      const own = found[index]!.filter((line) => (counts.get(readLine(line)) ?? 0) <= maxRepeats);
      return own.length > 0 ? [[topic, own] as const] : [];
    }),
  );
}

function readLine({ children }: Paragraph): string {
  return textOf(children).trim();
}

/** Bold from beginning to end, no sentence, and something stands under it. */
function isBoldLine(
  block: RootContent,
  index: number,
  blocks: readonly RootContent[],
): block is Paragraph {
  const next = blocks[index + 1];
  if (block.type !== 'paragraph' || !next || isSilent(next) || isBold(next)) return false;
  const text = readLine(block);
  return (
    isBold(block) &&
    text.length <= maxLength &&
    /\p{L}/u.test(text) &&
    !/[.!:;,…。：，；]\W*$/u.test(text)
  );
}

function isBold(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const filled = block.children.filter((child) => child.type !== 'text' || child.value.trim());
  const [only] = filled;
  return filled.length === 1 && only?.type === 'strong' && only.children.every(isInLine);
}

function isInLine(node: PhrasingContent): boolean {
  return (
    node.type !== 'break' &&
    node.type !== 'image' &&
    !('value' in node && node.value.includes('\n'))
  );
}

function isSilent({ type }: RootContent): boolean {
  return ['thematicBreak', 'comment', 'instruction'].includes(type);
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

/** There are several, headings of lower levels are few, and most sections that could have some do. */
function areHeadings(
  topics: readonly Topic[],
  lines: ReadonlyMap<Topic, readonly Paragraph[]>,
  depth: number,
): boolean {
  const all = [...lines.values()].flat();
  const headed = topics.filter(({ heading }) => heading);
  const lower = headed.filter((topic) => topic.depth > depth);
  const level = headed.filter((topic) => topic.depth === depth && topic.blocks.length > 0);
  const without = level.filter((topic) => !lines.has(topic));
  return (
    new Set(all.map(readLine)).size >= minLines &&
    lower.length <= all.length * maxShare.headings &&
    // Before the first heading they are a greeting.
    (depth > 0 ? without.length <= level.length * maxShare.without : headed.length === 0)
  );
}

/** The topic up to its first bold line, and one from each. */
function partTopic(topic: Topic, lines: readonly Paragraph[]): Topic[] {
  if (lines.length === 0) return [topic];
  const starts = lines.map((line) => topic.blocks.indexOf(line));
  const { lineOffset, hash } = topic;
  const own: Topic = { ...topic, blocks: topic.blocks.slice(0, starts[0]), hash: `${hash} above` };
  const below = lines.map((line, index): Topic => {
    const blocks = topic.blocks.slice(starts[index]! + 1, starts[index + 1]);
    return {
      heading: createHeading(line, Math.max(topic.depth, 1) + 1),
      depth: Math.max(topic.depth, 1) + 1,
      blocks,
      parents: [],
      source: shiftLines(findLines([line, ...blocks]), lineOffset),
      lineOffset,
      hash: `${hash} bold ${index}`,
    };
  });
  return own.heading || own.blocks.length > 0 ? [own, ...below] : below;
}

function createHeading({ children, position }: Paragraph, depth: number): Heading {
  const own = children.flatMap((child) => (child.type === 'strong' ? child.children : []));
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: own,
    ...(position && { position }),
  };
}
