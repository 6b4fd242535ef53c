import type { NoteResult } from '../../build/build-notes.ts';
import {
  type ReportedPlace,
  reportProblem,
  type ReportedProblem,
} from '../../problems/report-problem.ts';
import { type RuleId, rules, type Severity } from '../../problems/rules.ts';
import { version } from '../../options/version.ts';

/**
 * Problems as a SARIF 2.1.0 log, as code scanning services take it.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(results: readonly NoteResult[]): string {
  const problems = results.flatMap((result) => result.problems.map(reportProblem));
  const used = [...new Set(problems.map(({ rule }) => rule))].sort();
  const run = {
    tool: { driver: { name: 'Lectern', version, rules: used.map(renderRule) } },
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem) => renderResult(problem, used)),
  };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    undefined,
    2,
  );
}

function levelOf(severity: Severity): string {
  return severity === 'info' ? 'note' : severity;
}

function renderRule(id: RuleId): object {
  const { severity, reason, hint } = rules[id];
  return {
    id,
    shortDescription: { text: reason },
    help: { text: hint },
    defaultConfiguration: { level: levelOf(severity) },
  };
}

function renderResult(
  { rule, severity, reason, hint, file, related, ...place }: ReportedProblem,
  used: readonly RuleId[],
): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level: levelOf(severity),
    message: { text: `${reason}. ${hint}` },
    locations: [createLocation(uri, place)],
    ...(related && { relatedLocations: [createLocation(uri, related)] }),
  };
}

function createLocation(uri: string, { line, column, endLine, endColumn }: ReportedPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
