import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { buildAndPrint } from '../build-and-print.ts';
import type { Invocation } from '../commands.ts';

/** `lectern build`: makes decks of notes and says where they are. */
export async function runBuild(invocation: Invocation): Promise<number> {
  const { positionals: inputs, values, report, root, env } = invocation;
  const settings = resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  if (settings.quiet) report.silence();
  return buildAndPrint({ inputs, settings }, invocation);
}
