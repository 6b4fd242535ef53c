import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { resolveTarget, stream } from '../../options/resolve-target.ts';
import { buildAndPrint } from '../build-and-print.ts';
import type { Invocation } from '../commands.ts';
import { readInput } from '../read-input.ts';

/** `lectern build`: makes decks of notes and says where they are. */
export async function runBuild(invocation: Invocation): Promise<number> {
  const { positionals, values, report, signal, root, env, stdin: input } = invocation;
  const config = await loadConfig(root);
  const { values: flags, outFile } = resolveTarget(values, config, root);
  const settings = { ...resolveSettings({ root, flags, config, env }), outFile };
  if (settings.quiet) report.silence();
  if (outFile === stream) report.reserveOutput();
  // marp-cli writes a file for it.
  if (values.notes === true && config.notes !== false)
    report.printNews('--notes leaves speaker notes in, as always; -f notes writes them as text.');
  const stdin = await readInput({ positionals, input, report, signal });
  return buildAndPrint({ inputs: positionals, stdin, settings }, invocation);
}
