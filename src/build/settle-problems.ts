import { listNodes } from '../blocks/list-nodes.ts';
import type { Instruction } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import { collectProblems } from '../problems/collect-problems.ts';
import { applyLevels, type IgnoredRule, type Levels } from '../problems/levels.ts';
import { createFinding, type Finding, type Problem } from '../problems/problem.ts';
import { rules } from '../problems/rules.ts';
import { renderSuggestion } from '../problems/suggest.ts';

/** A note, as far as it says what is not to be said of it. */
export interface SettledNote {
  /** The note's path. */
  readonly file: string;
  readonly sections: readonly Section[];
  readonly rules: Levels;
}

/** What is wrong with a note: without what its project or the note itself does not want to hear, and sorted. */
export function settleProblems(
  findings: readonly Finding[],
  { file, sections, rules: own }: SettledNote,
): Problem[] {
  const { ignored, unknown } = findIgnored(sections);
  return collectProblems(applyLevels([...findings, ...unknown], { rules: own, ignored }), file);
}

/**
 * Reads `<!-- lectern: ignore RULE -->`: it holds from the heading, rule or break before it to the next; before the first
 * heading it holds for the whole note.
 */
function findIgnored(sections: readonly Section[]): {
  ignored: IgnoredRule[];
  unknown: Finding[];
} {
  const ignored: (IgnoredRule & { last: number })[] = [];
  const unknown: Finding[] = [];
  let first = 0;
  let open: (IgnoredRule & { last: number })[] = [];
  const startSlide = (line: number): void => {
    if (first > 0) for (const each of open) each.last = line - 1;
    first = line;
    open = [];
  };
  for (const section of sections) {
    for (const block of section.tree.children) {
      const { line } = rangeOf(section, block).start;
      const isBreak = block.type === 'instruction' && block.name === 'break';
      // A break or a rule ends a slide, but the first slide begins with a heading.
      if (block.type === 'heading' || (first > 0 && (isBreak || block.type === 'thematicBreak')))
        startSlide(line);
      for (const node of listNodes(block)) {
        if (node.type !== 'instruction' || node.name !== 'ignore') continue;
        for (const rule of namesOf(node)) {
          if (!(rule in rules)) unknown.push(createUnknown(rule, section, node));
          open.push({ rule, first, last: Infinity });
        }
      }
      ignored.push(...open.filter((each) => !ignored.includes(each)));
    }
  }
  return { ignored, unknown };
}

function namesOf({ value }: Instruction): readonly string[] {
  return value.split(/[\s,]+/);
}

function createUnknown(name: string, section: Section, node: Instruction): Finding {
  const suggestion =
    name === ''
      ? 'Name it: <!-- lectern: ignore slide-words -->.'
      : renderSuggestion(name, Object.keys(rules));
  return createFinding('rule-unknown', rangeOf(section, node), { name, suggestion });
}
