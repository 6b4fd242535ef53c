import { CliError } from '../../problems/cli-error.ts';
import { explanations } from '../../problems/explanations.ts';
import { listRules } from '../../problems/render-explanation.ts';
import { rules } from '../../problems/rules.ts';
import { renderSuggestion } from '../../problems/suggest.ts';
import type { Invocation } from '../commands.ts';

/** `lectern explain`: says what a rule means, and what to do; without a name it lists all. */
export function runExplain({ positionals: [name], report }: Invocation): Promise<number> {
  const known = listRules();
  if (name === undefined) {
    const width = Math.max(...known.map((rule) => rule.length));
    for (const rule of known)
      report.printLine(
        `${rule.padEnd(width)}  ${rules[rule].severity.padEnd(7)}  ${rules[rule].reason}`,
      );
    return Promise.resolve(0);
  }
  // As messages show it.
  const wanted = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const rule = known.find((each) => each === wanted);
  if (rule === undefined)
    throw new CliError('rule-unknown', { name, suggestion: renderSuggestion(wanted, known) });
  const { meaning, remedy, example } = explanations[rule];
  const { severity, reason } = rules[rule];
  const note = example?.trimEnd().replace(/^(?=.)/gm, '    ');
  report.printLine(
    [
      `${rule} (${severity})`,
      `${reason}.`,
      meaning,
      remedy,
      ...(note === undefined ? [] : [`For example:\n\n${note}`]),
    ].join('\n\n'),
  );
  return Promise.resolve(0);
}
