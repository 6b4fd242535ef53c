import { explanations } from './explanations.ts';
import { type RuleId, rules } from './rules.ts';

/** The names of all rules, sorted. */
export function listRules(): RuleId[] {
  return Object.keys(rules) as RuleId[];
}

/** A rule explained, as Markdown under a heading. */
export function renderExplanation(rule: RuleId): string {
  const { meaning, remedy, example } = explanations[rule];
  const shown = example === undefined ? [] : [`For example:\n\n${renderExample(example)}`];
  return [`## ${rule}`, `*${rules[rule].severity}.* ${meaning}`, remedy, ...shown].join('\n\n');
}

function renderExample(note: string): string {
  return `\`\`\`\`md\n${note.trimEnd()}\n\`\`\`\``;
}
