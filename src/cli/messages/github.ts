import type { NoteResult } from '../../build/build-notes.ts';
import { reportProblem } from '../../problems/report-problem.ts';

/**
 * Problems as workflow commands, which GitHub Actions shows beside the lines of a pull request.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(results: readonly NoteResult[]): string {
  return results
    .flatMap((result) => result.problems.map(reportProblem))
    .map(({ severity, file, line, endLine, column, endColumn, rule, reason, hint }) => {
      // GitHub takes columns of one line only.
      const columns =
        (endLine ?? line) === line ? { col: column, endLine, endColumn } : { endLine };
      const properties = { file, line, ...columns, title: `Lectern: ${rule}` };
      const list = Object.entries(properties).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      );
      const level = severity === 'info' ? 'notice' : severity;
      return `::${level} ${list.join(',')}::${escapeData(`${reason}. ${hint}`)}`;
    })
    .join('\n');
}

// Unescaped, a line break in a quoted heading would begin a workflow command of the note's choosing.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
