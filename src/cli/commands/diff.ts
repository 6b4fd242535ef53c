import { compareVersions } from '../../build/compare-versions.ts';
import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { version } from '../../options/version.ts';
import { CliError } from '../../problems/cli-error.ts';
import type { Invocation } from '../commands.ts';
import { countTypes, renderDiffMarkdown, renderDiffText } from '../render-diff.ts';

/** `lectern diff`: says what has changed between two versions of the notes. */
export async function runDiff({
  positionals: [oldName, newName],
  values,
  report,
  root,
  env,
}: Invocation): Promise<number> {
  if (oldName === undefined) throw new CliError('diff-nothing');
  const { changes: asked = ['text'], ...flags } = values;
  const settings = resolveSettings({ root, flags, config: await loadConfig(root), env });
  if (settings.quiet) report.silence();
  const notes = await compareVersions([oldName, newName], settings);
  if (asked.includes('json'))
    report.printLine(
      JSON.stringify({ lectern: version, counts: countTypes(notes), notes }, undefined, 2),
    );
  else if (asked.includes('md')) report.printLine(renderDiffMarkdown(notes));
  else report.printLine(renderDiffText(notes));
  return 0;
}
